import type { Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import { digestOf } from './canonical.ts'
import type { Ctx } from './context.ts'
import { send } from './db.ts'
import { insertOf } from './insert.ts'
import type { Tables } from './tables.ts'

/**
 * The rows that are evidence: every write goes through this file, so the audit event of the act carries
 * the digest of each row as it stands afterwards, and `verify` finds a changed, removed or added row.
 * Sessions, drafts, attempts and remembered requests are not evidence; they live by their own rules.
 */
export const EVIDENCE = {
  agency: ['province_id', 'agency_id'],
  agency_version: ['province_id', 'agency_id', 'valid_from'],
  officer: ['province_id', 'officer_id'],
  post: ['province_id', 'post_id'],
  post_proposal: ['province_id', 'proposal_id'],
  credential: ['province_id', 'credential_id'],
  sign_in_reset: ['province_id', 'reset_id'],
  setting: ['province_id', 'key'],
  case_key: ['province_id', 'case_id'],
  case_summary: ['province_id', 'case_id'],
  case_step: ['province_id', 'case_id', 'seq'],
  case_identity: ['province_id', 'case_id'],
  identity_hash: ['province_id', 'hash', 'case_id'],
  access_request: ['province_id', 'request_id'],
  erasure_request: ['province_id', 'request_id'],
  document_part: ['province_id', 'document_id', 'part'],
  law_row: ['province_id', 'row_id'],
  register_export: ['province_id', 'export_id'],
  export_proposal: ['province_id', 'proposal_id'],
  import_row: ['province_id', 'hash'],
} as const satisfies Partial<{ [T in keyof Tables]: readonly (keyof Tables[T])[] }>

export type EvidenceTable = keyof typeof EVIDENCE

type Row = Record<string, unknown>

export const keyOf = (table: EvidenceTable, row: Row): string =>
  EVIDENCE[table].map((column) => String(row[column])).join('|')

/** Columns that came later: while they are empty, a row digests as it did before there were any. */
const LATER: { readonly [T in EvidenceTable]?: readonly string[] } = {
  case_summary: ['facility_id', 'work', 'work_on'],
}

/** Digest of a row as the database returns it. Bytes count as base64, everything else as JSON. */
export const digestRow = (table: EvidenceTable, row: Row): string => {
  const plain: Row = { '': table }
  for (const [column, value] of Object.entries(row)) {
    if (value === null && LATER[table]?.includes(column)) continue
    plain[column] = value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
  }
  return digestOf(plain)
}

// Kysely wants JSON columns as text when they are written.
const JSON_COLUMNS = new Set(['because', 'open', 'sealed', 'value', 'work'])
const toColumns = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      JSON_COLUMNS.has(column) && value !== null && !(value instanceof Uint8Array)
        ? JSON.stringify(value)
        : value,
    ]),
  )

const note = (ctx: Ctx, table: EvidenceTable, row: Row) => {
  ctx.wrote(table, keyOf(table, row), digestRow(table, row))
}

export const insertRow = async <T extends EvidenceTable>(ctx: Ctx, table: T, row: Row) => {
  const [written] = await insertRows(ctx, table, [row])
  if (!written) throw new Error(`${table}: nothing inserted`)
  return written
}

export const insertRows = async <T extends EvidenceTable>(
  ctx: Ctx,
  table: T,
  rows: readonly Row[],
): Promise<Selectable<Tables[T]>[]> => {
  if (rows.length === 0) return []
  const { rows: written } = await ctx.db.executeQuery(
    insertOf(table, rows.map(toColumns), { returning: true }),
  )
  for (const row of written) note(ctx, table, row)
  return written as Selectable<Tables[T]>[]
}

/** Inserts without waiting: the log of the act waits, and until then nothing has been acknowledged. */
export const putRows = async (ctx: Ctx, table: EvidenceTable, rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) return
  const sent = await send(ctx.db, insertOf(table, rows.map(toColumns), { returning: true }))
  ctx.underWay(
    sent.rows.then((written) => {
      for (const row of written) note(ctx, table, row)
    }),
  )
}

/**
 * Changes one row and returns it, or undefined when no row has this key and this `expect`
 * (the version somebody else may have moved on).
 */
export const updateRow = async <T extends EvidenceTable>(
  ctx: Ctx,
  table: T,
  change: { key: Row; expect?: Row; set: Updateable<Tables[T]> | Row },
): Promise<Selectable<Tables[T]> | undefined> => {
  const sets = Object.entries(toColumns(change.set as Row)).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  )
  const { rows: written } = await sql<Row>`update ${sql.table(table)} set ${sql.join(sets)}
    where ${where({ ...change.key, ...change.expect })} returning *`.execute(ctx.db)
  if (written.length > 1) throw new Error(`${table}: a key named ${written.length} rows`)
  for (const row of written) note(ctx, table, row)
  return written[0] as Selectable<Tables[T]> | undefined
}

const where = (conditions: Row) =>
  sql.join(
    Object.entries(conditions).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    sql` and `,
  )

export const deleteRows = async (ctx: Ctx, table: EvidenceTable, key: Row): Promise<number> => {
  const { rows: gone } =
    await sql<Row>`delete from ${sql.table(table)} where ${where(key)} returning *`.execute(ctx.db)
  for (const row of gone) ctx.wrote(table, keyOf(table, row), null)
  return gone.length
}
