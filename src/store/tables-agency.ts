import type { ColumnType, Generated } from 'kysely'

/** Rows of who works where and how they sign in, as the database holds them (`db/migrations`). */
type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>

export type AgencyTable = {
  province_id: string
  agency_id: string
  kind: string
  commune_id: string | null
  partner_only: Generated<boolean>
  version: Generated<number>
}

export type AgencyVersionTable = {
  province_id: string
  agency_id: string
  valid_from: string
  valid_to: string | null
  name_vi: string
  name_en: string
  seal: string | null
  parent_id: string | null
  citation: string | null
  verified: Generated<boolean>
}

export type OfficerTable = {
  province_id: string
  officer_id: string
  login_hash: string
  login: string
  name: string
  lang: string
  active: boolean
  demo: boolean
  second_factor: boolean
  created_at: string
  version: number
}

export type PostTable = {
  province_id: string
  post_id: string
  officer_id: string
  agency_id: string
  role: string
  valid_from: string
  valid_to: string | null
  version: number
}

export type CredentialTable = {
  province_id: string
  credential_id: string
  officer_id: string
  kind: 'password' | 'totp' | 'passkey' | 'recovery'
  secret: Bytes
  label: string
  counter: number
  created_at: string
  used_at: string | null
  ended_at: string | null
}

export type SessionTable = {
  token_hash: string
  session_id: string
  province_id: string
  officer_id: string
  state: 'half' | 'full'
  created_at: string
  seen_at: string
  factor_at: string | null
  ended_at: string | null
  device: string
  post_id: string | null
  challenge: string | null
  challenge_at: string | null
}

export type SignInResetTable = {
  province_id: string
  reset_id: string
  officer_id: string
  asked_by: string
  asked_at: string
  until: string
  answered_by: string | null
  answered_at: string | null
  answer: 'approved' | 'declined' | null
}

/** After `until` it tells nothing any more. */
export type SignInAttemptTable = { key_hash: string; at: string; ok: boolean; until: string }

export type SignInNoticeTable = {
  province_id: string
  notice_id: string
  officer_id: string
  session_id: string
  kind: 'new-place' | 'password-changed' | 'factor-added' | 'factor-removed' | 'recovery-used'
  factor: 'totp' | 'passkey' | null
  at: string
  device: string
  place: Bytes
  answered_at: string | null
  answer: 'mine' | 'not-mine' | null
}

export type PostProposalTable = {
  province_id: string
  proposal_id: string
  officer_id: string
  agency_id: string
  role: string
  valid_from: string
  proposed_by: string
  proposed_at: string
  until: string
  answered_by: string | null
  answered_at: string | null
  answer: 'confirmed' | 'declined' | null
  post_id: string | null
}
