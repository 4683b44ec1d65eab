import type { ColumnType } from 'kysely'

type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>

/** Rows of the register: lists of one's own, exports and what they wait for, imported rows. */
export type RegisterSavedTable = {
  province_id: string
  saved_id: string
  officer_id: string
  kind: 'list' | 'columns'
  sealed: Bytes
  updated_at: string
}

export type RegisterExportTable = {
  province_id: string
  export_id: string
  number: string
  officer_id: string
  agency_id: string
  at: string
  format: 'csv' | 'xlsx'
  columns: string[]
  names: boolean
  purpose: string
  reason: Bytes | null
  case_ids: string[]
}

export type ExportProposalTable = {
  province_id: string
  proposal_id: string
  asked_by: string
  asked_at: string
  until: string
  sealed: Bytes
  case_ids: string[]
  answered_by: string | null
  answered_at: string | null
  answer: 'agreed' | 'declined' | null
  taken_at: string | null
  export_id: string | null
}

export type ImportRowTable = {
  province_id: string
  hash: string
  case_id: string
  import_id: string
  line: number
  at: string
}
