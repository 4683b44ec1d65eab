import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type {
  AgencyTable,
  AgencyVersionTable,
  CredentialTable,
  OfficerTable,
  PostProposalTable,
  PostTable,
  SessionTable,
  SignInAttemptTable,
  SignInNoticeTable,
  SignInResetTable,
} from './tables-agency.ts'
import type {
  ExportProposalTable,
  ImportRowTable,
  RegisterExportTable,
  RegisterSavedTable,
} from './tables-register.ts'

/** Rows as the database holds them (`db/migrations`). Days and instants travel as ISO text. */
type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>
type Json = JSONColumnType<object, string, string>

export type SettingTable = { province_id: string; key: string; value: Json; version: Generated<number> }

export type CaseKeyTable = {
  province_id: string
  case_id: string
  kek_version: number
  wrapped: Bytes | null
  erased_at: string | null
}

export type CaseSummaryTable = {
  province_id: string
  case_id: string
  code: string
  commune_id: string
  holder_agency: string
  readers: string[]
  path: string
  stage: string
  regime: string
  received_on: string
  age_group: string
  next_rule: string | null
  next_alert: string | null
  next_due: string | null
  /** What is still to be done (`case/open-work.ts`); null until the first step after it was begun to be kept. */
  work: Json | null
  /** The first day of it. */
  work_on: string | null
  contact: string
  arrival_id: string | null
  main_case_id: string | null
  /** The facility where the person stays now. */
  facility_id: string | null
  alias_sealed: Bytes
  version: number
  updated_at: string
}

export type CaseStepTable = {
  province_id: string
  case_id: string
  seq: number
  step_id: string
  type: string
  effective_at: string
  recorded_at: string
  officer_id: string
  agency_id: string
  agency_name: string
  because: Json
  open: Json
  sealed: Json
}

export type CaseIdentityTable = { province_id: string; case_id: string; sealed: Bytes }
export type IdentityHashTable = { province_id: string; hash: string; case_id: string }

export type AccessRequestTable = {
  province_id: string
  request_id: string
  officer_id: string
  agency_id: string
  asked_at: string
  reason: string
  case_ids: string[]
  sealed: Bytes
  answered_at: string | null
  answer: string | null
}

export type ErasureRequestTable = {
  province_id: string
  request_id: string
  case_id: string
  code: string
  reason: 'retention-ended' | 'request-of-person' | 'opened-by-mistake'
  asked_by: string
  asked_at: string
  answered_by: string | null
  answered_at: string | null
  answer: 'erased' | 'declined' | null
}

export type LawRowTable = {
  province_id: string
  row_id: string
  kind: 'norm' | 'office' | 'day' | 'year'
  regime: '2011' | '2024' | null
  subject: string
  effective_from: string
  until: string | null
  known_at: string
  value: Json
  instrument: string
  article: string | null
  verified: boolean
  note: string
  entered_by: string
  entered_at: string
}

export type DraftTable = {
  province_id: string
  draft_id: string
  officer_id: string
  form: string
  sealed: Bytes
  updated_at: string
}

export type AuditEventTable = {
  province_id: string
  event_id: string
  at: string
  officer_id: string | null
  agency_id: string | null
  op: string
  outcome: string
  case_id: string | null
  body: string
  mark: string
}

export type AuditLeafTable = {
  leaf: number
  province_id: string
  event_id: string
  leaf_hash: Bytes
  chain: Bytes
}

export type AuditCheckpointTable = { size: number; at: string; note: string }

export type RequestTable = {
  province_id: string
  officer_id: string
  request_id: string
  op: string
  input_hash: string
  output: Json
  at: string
}

export type DocumentPartTable = {
  province_id: string
  document_id: string
  part: number
  case_id: string
  sealed: Uint8Array
}

export type UploadPartTable = {
  province_id: string
  upload_id: string
  part: number
  officer_id: string
  case_id: string
  at: string
  sealed: Uint8Array
}

export type Tables = {
  agency: AgencyTable
  agency_version: AgencyVersionTable
  officer: OfficerTable
  post: PostTable
  post_proposal: PostProposalTable
  credential: CredentialTable
  session: SessionTable
  sign_in_attempt: SignInAttemptTable
  sign_in_notice: SignInNoticeTable
  sign_in_reset: SignInResetTable
  setting: SettingTable
  case_key: CaseKeyTable
  case_summary: CaseSummaryTable
  case_step: CaseStepTable
  case_identity: CaseIdentityTable
  identity_hash: IdentityHashTable
  access_request: AccessRequestTable
  erasure_request: ErasureRequestTable
  document_part: DocumentPartTable
  upload_part: UploadPartTable
  law_row: LawRowTable
  register_saved: RegisterSavedTable
  register_export: RegisterExportTable
  export_proposal: ExportProposalTable
  import_row: ImportRowTable
  draft: DraftTable
  audit_event: AuditEventTable
  audit_leaf: AuditLeafTable
  audit_checkpoint: AuditCheckpointTable
  request: RequestTable
}
