import type { AuditEvent } from '../store/audit.ts'
import type { RunSql } from '../store/db.ts'
import { digestRow, EVIDENCE, type EvidenceTable, keyOf } from '../store/rows.ts'
import type { FaultList } from './verify-report.ts'

const TABLES = Object.keys(EVIDENCE) as EvidenceTable[]

/** One share of one table: large tables are compared in parts, so that the memory stays bounded. */
type Share = { readonly table: EvidenceTable; readonly part: number; readonly of: number }
export type Pass = readonly Share[]

/** So many last digests are held at once, at about 250 bytes each. */
const MOST_HELD = 1_000_000
const PAGE = 5_000

export const countRows = async (run: RunSql): Promise<Record<EvidenceTable, number>> => {
  const counts = {} as Record<EvidenceTable, number>
  for (const table of TABLES)
    counts[table] = Number((await run(`select count(*) as n from ${table}`, []))[0]?.n ?? 0)
  return counts
}

export const planPasses = (counts: Readonly<Record<string, number>>, most = MOST_HELD): Pass[] => {
  const passes: { share: Share[]; held: number }[] = []
  for (const table of TABLES) {
    const rows = counts[table] ?? 0
    const of = Math.max(1, Math.ceil(rows / most))
    for (let part = 0; part < of; part++) {
      const held = Math.ceil(rows / of)
      const open = passes.at(-1)
      if (open && open.held + held <= most) {
        open.share.push({ table, part, of })
        open.held += held
      } else passes.push({ share: [{ table, part, of }], held })
    }
  }
  return passes.map(({ share }) => share)
}

const partOf = (key: string, of: number): number => {
  if (of === 1) return 0
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return (hash >>> 0) % of
}

/** What the log says last of each row. */
export type Told = {
  note(event: Pick<AuditEvent, 'writes'>): void
  of(share: Share): Map<string, string | null>
}

export const createTold = (pass: Pass): Told => {
  type Held = { share: Share; map: Map<string, string | null> }
  const held = new Map<string, Held[]>()
  for (const share of pass)
    held.set(share.table, [...(held.get(share.table) ?? []), { share, map: new Map() }])
  return {
    note: ({ writes }) => {
      for (const [table, key, digest] of writes)
        for (const { share, map } of held.get(table) ?? [])
          if (partOf(key, share.of) === share.part) map.set(key, digest)
    },
    of: (share) => held.get(share.table)?.find((one) => one.share === share)?.map ?? new Map(),
  }
}

/** Every row of this share against the digest that the log tells last; what is left over was removed. */
export const compareShare = async (spec: { run: RunSql; share: Share; told: Told; faults: FaultList }) => {
  const { run, share, faults } = spec
  const { table } = share
  const told = spec.told.of(share)
  let seen = 0
  for await (const row of readTable(run, table)) {
    const key = keyOf(table, row)
    if (partOf(key, share.of) !== share.part) continue
    seen += 1
    const digest = told.get(key)
    told.delete(key)
    if (digest === undefined || digest === null) faults.add({ table, key, is: 'added' })
    else if (digest !== digestRow(table, row)) faults.add({ table, key, is: 'changed' })
  }
  for (const [key, digest] of told) if (digest !== null) faults.add({ table, key, is: 'removed' })
  return seen
}

async function* readTable(run: RunSql, table: EvidenceTable): AsyncGenerator<Record<string, unknown>> {
  const keys = EVIDENCE[table]
  const order = keys.join(', ')
  let after: unknown[] = []
  for (;;) {
    const where =
      after.length === 0 ? '' : `where (${order}) > (${keys.map((_, at) => `$${at + 1}`).join(', ')})`
    const rows = await run(`select * from ${table} ${where} order by ${order} limit ${PAGE}`, after)
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = keys.map((key) => last[key])
  }
}

/** Reads the events once more for a later pass. */
export const readWrites = async (run: RunSql, told: Told) => {
  let after = -1
  for (;;) {
    const rows = await run(
      `select l.leaf, e.body from audit_leaf l
       join audit_event e on e.province_id = l.province_id and e.event_id = l.event_id
       where l.leaf > $1 order by l.leaf limit ${PAGE}`,
      [after],
    )
    for (const { body } of rows) told.note(JSON.parse(String(body)) as AuditEvent)
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) break
    after = Number(last.leaf)
  }
  const waiting = await run(
    `select body from audit_event e where not exists (select 1 from audit_leaf l where l.event_id = e.event_id)
     order by event_id`,
    [],
  )
  for (const { body } of waiting) told.note(JSON.parse(String(body)) as AuditEvent)
}
