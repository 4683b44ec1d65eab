import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from './canonical.ts'
import { signCheckpoint } from './checkpoint.ts'
import { type Database, send, type Tx } from './db.ts'
import { insertOf } from './insert.ts'
import type { Keyring } from './keyring.ts'
import {
  append,
  CHAIN_START,
  chainNext,
  EMPTY_FRONTIER,
  type Frontier,
  type Hash,
  leafHash,
  rootOf,
} from './merkle.ts'
import { blindIndex } from './seal.ts'

/** One act, as it stands in the log. Codes and ids only: no name, no number, no free text. */
export type AuditEvent = {
  readonly id: string
  readonly at: string
  readonly province: string
  readonly officer: string | null
  readonly agency: string | null
  readonly op: string
  readonly outcome: string
  readonly case: string | null
  readonly purpose: string | null
  readonly request: string | null
  /** Rows written: table, key, digest (null: deleted). */
  readonly writes: readonly (readonly [string, string, string | null])[]
}

export const LOG_NAME = 'duongve/audit'

/** Binds an event to this system's keys before it is gathered: who has the database alone cannot add one. */
const markOf = (keyring: Keyring, row: EventRow, version?: number): string => {
  const used = keyring.purpose('blind-index', version).version
  const value = JSON.stringify([row.province_id, row.event_id, row.body])
  return `${used}:${blindIndex({ keyring, kind: 'audit-event', value, version: used })}`
}

type EventRow = { readonly province_id: string; readonly event_id: string; readonly body: string }

export const isOurEvent = (keyring: Keyring, row: EventRow & { readonly mark: string }): boolean => {
  const version = Number(row.mark.split(':')[0])
  return (
    keyring.purposeVersions('blind-index').includes(version) && markOf(keyring, row, version) === row.mark
  )
}

/** Puts the event into the transaction of the act it tells of. */
export const logEvent = async (db: Tx, keyring: Keyring, event: AuditEvent) => {
  const body = canonicalJson(event)
  await send(
    db,
    insertOf('audit_event', [
      {
        province_id: event.province,
        event_id: event.id,
        at: event.at,
        officer_id: event.officer,
        agency_id: event.agency,
        op: event.op,
        outcome: event.outcome,
        case_id: event.case,
        body,
        mark: markOf(keyring, { province_id: event.province, event_id: event.id, body }),
      },
    ]),
  )
}

const BATCH = 1000
const EVER = '-infinity'
/** An act is stamped when it begins and gathered when it is committed; `gather` finds what took longer. */
const LATE_MS = 10 * 60_000

type Head = { frontier: Frontier; chain: Hash }

/** By this each checkpoint names the one before it, so none can be taken out from between. */
export const noteDigest = (note: string): string => createHash('sha256').update(note).digest('base64')

/**
 * Gathers committed events into the chain and the tree. One per process and one at a time in the
 * database (advisory lock), so leaves have no gaps; it runs shortly after every act and before `verify`.
 */
export const createLogKeeper = ({
  db,
  keyring,
  now,
  gathered,
}: {
  db: Database
  keyring: Keyring
  now: () => number
  /** Told once leaves are durable: how long the log is, and its chain there. */
  gathered?: (head: { size: number; chain: string }) => void
}) => {
  let head: Head | undefined
  let running: Promise<number> = Promise.resolve(0)
  let seen = EVER

  const gather = (since: string) =>
    db.transaction({ role: 'dv_system' }, async (tx) => {
      await sql`select pg_advisory_xact_lock(3320129)`.execute(tx)
      const stored = await sql<{ n: number | null }>`select max(leaf) as n from audit_leaf`.execute(tx)
      const size =
        stored.rows[0]?.n === null || stored.rows[0] === undefined ? 0 : Number(stored.rows[0].n) + 1
      const last = await lastCheckpoint(tx)
      if (!head || head.frontier.size !== size) head = await readHead(tx, size)
      const events = await sql<EventRow & { at: string; mark: string }>`
        select e.province_id, e.event_id, e.at, e.body, e.mark from audit_event e
        where e.at >= ${since}::timestamptz
          and not exists (select 1 from audit_leaf l where l.event_id = e.event_id)
        order by e.at, e.event_id limit ${BATCH}`.execute(tx)
      let { frontier, chain } = head
      // what this system did not write stays outside; `verify` names it
      const ours = events.rows.filter((event) => isOurEvent(keyring, event))
      // An event gets its id when its rows are written: of two acts on one row, the one that wrote last is
      // last in the log, whichever began first. `verify` goes by that.
      const written = ours.toSorted((a, b) => (a.event_id < b.event_id ? -1 : 1))
      const leaves = written.map(({ province_id, event_id, body }) => {
        const leaf_hash = leafHash(body)
        const leaf = frontier.size
        frontier = append(frontier, leaf_hash)
        chain = chainNext(chain, leaf_hash)
        return { leaf, province_id, event_id, leaf_hash, chain }
      })
      if (leaves.length > 0) await send(tx, insertOf('audit_leaf', leaves))
      const at = now()
      const due = frontier.size > last.size && (frontier.size - last.size >= 100 || at - last.at >= 60_000)
      if (due) {
        const note = signCheckpoint({
          checkpoint: {
            origin: LOG_NAME,
            size: frontier.size,
            root: rootOf(frontier),
            extensions: [`at ${new Date(at).toISOString()}`, `previous ${last.digest}`],
          },
          name: LOG_NAME,
          privateKey: keyring.purpose('audit-sign').key,
        })
        await tx
          .insertInto('audit_checkpoint')
          .values({ size: frontier.size, at: new Date(at).toISOString(), note })
          .execute()
      }
      const more = leaves.length > 0 && events.rows.length === BATCH
      return { next: { frontier, chain }, count: leaves.length, last: ours.at(-1)?.at, more }
    })

  const once = async (since: string) => {
    try {
      const { next, count, last, more } = await gather(since)
      head = next
      if (count > 0) gathered?.({ size: next.frontier.size, chain: next.chain.toString('base64') })
      if (last !== undefined) seen = new Date(Date.parse(last) - LATE_MS).toISOString()
      return { count, more }
    } catch (error) {
      head = undefined // the transaction did not hold: read again what is stored
      throw error
    }
  }

  const gatherFrom = async (since: string) => {
    let total = 0
    for (let from = since; ; from = seen) {
      const { count, more } = await once(from)
      total += count
      if (!more) return total
    }
  }

  const next = (since: () => string): Promise<number> => {
    const work = () => gatherFrom(since())
    running = running.then(work, work)
    return running
  }

  return {
    /** Gathers all that is committed; calls while it runs wait for the next turn. */
    gather: () => next(() => EVER),
    /** The same without looking through years of events: from a little before the last one gathered. */
    gatherNew: () => next(() => seen),
  }
}

export type LogKeeper = ReturnType<typeof createLogKeeper>

const readHead = async (tx: Tx, size: number): Promise<Head> => {
  let frontier = EMPTY_FRONTIER
  let chain: Hash = CHAIN_START
  for (let from = 0; from < size; from += 20_000) {
    const leaves = await tx
      .selectFrom('audit_leaf')
      .select(['leaf_hash', 'chain'])
      .where('leaf', '>=', from)
      .where('leaf', '<', from + 20_000)
      .orderBy('leaf')
      .execute()
    for (const leaf of leaves) {
      frontier = append(frontier, Buffer.from(leaf.leaf_hash))
      chain = Buffer.from(leaf.chain)
    }
  }
  return { frontier, chain }
}

// Read each time: another process (`verify`, a rotation) may have signed meanwhile.
const lastCheckpoint = async (tx: Tx) => {
  const { rows } = await sql<{ size: number; at: string; note: string }>`
    select size, at, note from audit_checkpoint order by size desc limit 1`.execute(tx)
  const [row] = rows
  return row
    ? { size: Number(row.size), at: Date.parse(row.at), digest: noteDigest(row.note) }
    : { size: 0, at: 0, digest: 'none' }
}
