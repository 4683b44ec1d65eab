import { sql } from 'kysely'
import { authorOf, createCases, type NewCase } from '../case/append.server.ts'
import { hashOfNumber, visibleCodes } from '../case/identity-number.server.ts'
import { aliasFrom } from '../intake/alias.ts'
import { caseCodeFrom } from '../kernel/id.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { putRows } from '../store/rows.ts'
import { importerContract, type ROW_ENDS } from './contract.ts'
import { type LookedAt, lookAt, optionsOf } from './look.server.ts'
import type { Reading } from './row.ts'
import { stepsOf } from './row-steps.ts'

type End = { line: number; is: (typeof ROW_ENDS)[number]; caseCode: string | null }

/** A number that stands on another file is not written again; as text the row keeps it. */
const withoutNumber = (reading: Reading): Reading => ({
  ...reading,
  identity: { ...reading.identity, papers: [] },
  unread: [
    ...reading.unread,
    ...reading.identity.papers.map(({ number }) => ({ field: 'paper' as const, text: number })),
  ],
})

type Taking = {
  readonly importId: string
  /** What this very call has taken so far: two rows of one call may be one person as well. */
  readonly hashes: Set<string>
  readonly numbers: Set<string>
  readonly visible: ReadonlyMap<string, string>
}

const endOf = (row: LookedAt, other: boolean, numbers: readonly string[], taking: Taking): End['is'] => {
  if (row.taken !== null || taking.hashes.has(row.hash)) return 'known'
  if (row.reading === null) return 'faulty'
  if (other) return 'done'
  if (row.holders.length > 0 || numbers.some((one) => taking.numbers.has(one))) return 'same-number'
  return row.alike.some((caseId) => taking.visible.has(caseId)) ? 'looks-alike' : 'done'
}

const newCase = (ctx: OfficerCtx, { importId }: Taking, row: LookedAt, reading: Reading): NewCase => ({
  caseId: ctx.newId(),
  code: caseCodeFrom(ctx.randomBytes(5)),
  identity: reading.identity,
  steps: stepsOf({
    importId,
    line: row.line,
    alias: aliasFrom(ctx.randomBytes(2)),
    receiverKind: ctx.who.agencyKind,
    fields: row.fields,
    reading,
    now: ctx.now,
  }),
})

/** Good rows become files, each whole; the others come back with why. All of it in one transaction, or none. */
const take = handle(importerContract.take, async ({ importId, options, rows }, ctx) => {
  // one import at a time in a province: of two with the same rows, the second finds them taken
  await sql`select pg_advisory_xact_lock(hashtext(${`import/${ctx.who.provinceId}`}))`.execute(ctx.db)
  const looked = await lookAt(ctx, optionsOf(ctx, options), rows)
  const visible = await visibleCodes(ctx, [
    ...new Set(
      looked.flatMap(({ alike, holders, taken }) => [...alike, ...holders, ...(taken ? [taken] : [])]),
    ),
  ])
  const taking: Taking = { importId, hashes: new Set(), numbers: new Set(), visible }
  const files: { file: NewCase; row: LookedAt; numbers: readonly string[] }[] = []
  const ends = looked.map((row, at): End => {
    const numbers = row.reading?.identity.papers.map(({ number }) => hashOfNumber(ctx, number)) ?? []
    const is = endOf(row, rows[at]?.other ?? false, numbers, taking)
    const seen = [row.taken, ...row.holders, ...row.alike].flatMap((one) => (one && visible.get(one)) || [])
    if (is !== 'done' || row.reading === null) return { line: row.line, is, caseCode: seen[0] ?? null }
    const isTaken = row.holders.length > 0 || numbers.some((one) => taking.numbers.has(one))
    const file = newCase(ctx, taking, row, isTaken ? withoutNumber(row.reading) : row.reading)
    const own = isTaken ? [] : numbers
    for (const one of own) taking.numbers.add(one)
    taking.hashes.add(row.hash)
    files.push({ file, row, numbers: own })
    return { line: row.line, is, caseCode: file.code }
  })
  if (files.length === 0) return { rows: ends }
  await createCases(
    ctx,
    await authorOf(ctx),
    files.map(({ file }) => file),
  )
  const { provinceId: province_id } = ctx.who
  await putRows(
    ctx,
    'identity_hash',
    files.flatMap(({ file, numbers }) =>
      [...new Set(numbers)].map((hash) => ({ province_id, hash, case_id: file.caseId })),
    ),
  )
  await putRows(
    ctx,
    'import_row',
    files.map(({ file, row }) => ({
      province_id,
      hash: row.hash,
      case_id: file.caseId,
      import_id: importId,
      line: row.line,
      at: ctx.now,
    })),
  )
  return { rows: ends }
})

export const takeHandlers: readonly Handler[] = [take]
