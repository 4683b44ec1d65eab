import { type AuditEvent, isOurEvent, LOG_NAME, noteDigest } from '../store/audit.ts'
import { parseCheckpoint, verifierKey } from '../store/checkpoint.ts'
import type { RunSql } from '../store/db.ts'
import type { Keyring } from '../store/keyring.ts'
import type { FaultKind } from '../store/log-faults.ts'
import { CHAIN_START, chainNext, type Hash } from '../store/merkle.ts'
import { type LogRow, leafOf, verifyLog } from '../store/verify-log.ts'
import type { FaultList } from './verify-report.ts'

export const logVerifiers = (keyring: Keyring) =>
  keyring
    .purposeVersions('audit-sign')
    .map((version) => verifierKey({ name: LOG_NAME, publicKey: keyring.purpose('audit-sign', version).key }))

type LeafRow = {
  leaf: number
  leaf_hash: Uint8Array
  chain: Uint8Array
  event_id: string
  province_id: string
  body: string | null
  mark: string | null
  at: string | null
  officer_id: string | null
  agency_id: string | null
  op: string | null
  outcome: string | null
  case_id: string | null
}

const BATCH = 5_000
const COLUMNS = 'e.body, e.mark, e.at, e.officer_id, e.agency_id, e.op, e.outcome, e.case_id'

type Spec = {
  run: RunSql
  keyring: Keyring
  /** Checkpoints that an outsider kept. */
  held: readonly string[]
  faults: FaultList
  /** Each event once, in the order of the log. */
  onEvent: (event: AuditEvent) => void
}

/** Reads the whole log once: hashes, chain, tree, signatures, marks, and each event's columns against its body. */
export const verifyAudit = async (spec: Spec) => {
  const { run, keyring, faults } = spec
  const blamed = new Map<number, string>()
  const missing: LeafRow[] = []
  const checkpoints = (await run(
    'select size, at, note from audit_checkpoint order by size',
    [],
  )) as Checkpoint[]
  checkCheckpoints({ checkpoints, held: spec.held, faults })
  const report = await verifyLog({
    rows: readLeaves(spec, blamed, missing),
    checkpoints: checkpoints.map(({ note }) => note),
    held: spec.held,
    verifiers: logVerifiers(keyring),
    most: 1_000,
  })
  for (const { kind, at } of report.faults)
    faults.add({ table: tableOf(kind, blamed.get(at)), key: String(at), is: kind })
  const waiting = await readWaiting(spec)
  await blameMissing(spec, missing.slice(0, MOST_LOOKED_FOR), waiting)
  const [count] = await run('select count(*) as n from audit_event', [])
  return {
    events: Number(count?.n ?? 0),
    leaves: report.size,
    waiting: waiting.size,
    checkpoints: checkpoints.length,
    signedTo: report.signedTo,
    root: report.root,
  }
}

const tableOf = (kind: FaultKind, blamed: string | undefined) => {
  if (kind === 'bad-signature' || kind === 'not-witnessed') return 'audit_checkpoint'
  return kind === 'changed' ? (blamed ?? 'audit_event') : 'audit_leaf'
}

async function* readLeaves(
  spec: Spec,
  blamed: Map<number, string>,
  missing: LeafRow[],
): AsyncGenerator<LogRow> {
  const { run } = spec
  let after = -1
  let before: Hash = CHAIN_START
  for (;;) {
    const rows = (await run(
      `select l.leaf, l.leaf_hash, l.chain, l.event_id, l.province_id, ${COLUMNS} from audit_leaf l
       left join audit_event e on e.province_id = l.province_id and e.event_id = l.event_id
       where l.leaf > $1 order by l.leaf limit ${BATCH}`,
      [after],
    )) as LeafRow[]
    for (const row of rows) {
      const stored = Buffer.from(row.leaf_hash)
      const chain = Buffer.from(row.chain)
      if (row.body === null) missing.push(row)
      else {
        checkEvent(spec, { ...row, body: row.body })
        // the chain tells which of the two was touched: the event, or the hash of it
        const follows = chainNext(before, stored).equals(chain)
        if (!leafOf(row.body).equals(stored)) blamed.set(row.leaf, follows ? 'audit_event' : 'audit_leaf')
      }
      before = chain
      yield { index: row.leaf, event: row.body ?? undefined, leafHash: stored, chain }
    }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last.leaf
  }
}

/** Each is a search through all events; a log in ruins needs no more of them. */
const MOST_LOOKED_FOR = 100

/** A leaf without its event: where the event is there under another name or province, the leaf was touched. */
const blameMissing = async (
  { run, faults }: Spec,
  missing: readonly LeafRow[],
  waiting: ReadonlySet<string>,
) => {
  for (const { leaf, leaf_hash, event_id } of missing) {
    const [elsewhere] = await run('select 1 as found from audit_event where event_id = $1', [event_id])
    if (elsewhere || waiting.has(Buffer.from(leaf_hash).toString('hex')))
      faults.add({ table: 'audit_leaf', key: String(leaf), is: 'changed', column: 'event_id' })
    else faults.add({ table: 'audit_event', key: event_id, is: 'removed' })
  }
}

type EventRow = Omit<LeafRow, 'body' | 'leaf' | 'leaf_hash' | 'chain'> & { body: string }

const checkEvent = ({ keyring, faults, onEvent }: Spec, row: EventRow) => {
  const fault = (is: 'added' | 'changed', column?: string) =>
    faults.add({ table: 'audit_event', key: row.event_id, is, ...(column ? { column } : {}) })
  let event: AuditEvent
  try {
    event = JSON.parse(row.body) as AuditEvent
  } catch {
    fault('changed', 'body')
    return
  }
  if (!isOurEvent(keyring, { ...row, mark: row.mark ?? '' })) {
    fault('added', 'mark')
    return
  }
  const told: [string, unknown, unknown][] = [
    ['event_id', row.event_id, event.id],
    ['province_id', row.province_id, event.province],
    ['at', row.at, event.at],
    ['officer_id', row.officer_id, event.officer],
    ['agency_id', row.agency_id, event.agency],
    ['op', row.op, event.op],
    ['outcome', row.outcome, event.outcome],
    ['case_id', row.case_id, event.case],
  ]
  for (const [column, stands, says] of told) if (stands !== says) fault('changed', column)
  onEvent(event)
}

/** Events committed since the log was gathered; they count, for their rows are there. */
const readWaiting = async (spec: Spec): Promise<Set<string>> => {
  const rows = (await spec.run(
    `select e.event_id, e.province_id, ${COLUMNS} from audit_event e
     where not exists (select 1 from audit_leaf l where l.event_id = e.event_id) order by e.event_id`,
    [],
  )) as EventRow[]
  for (const row of rows) checkEvent(spec, row)
  return new Set(rows.map(({ body }) => leafOf(body).toString('hex')))
}

type Checkpoint = { size: number; at: string; note: string }

/** Each checkpoint stands where it says, at the time it says, and names the one before it. */
const checkCheckpoints = (spec: {
  checkpoints: Checkpoint[]
  held: readonly string[]
  faults: FaultList
}) => {
  let previous = 'none'
  const texts = new Set<string>()
  for (const { size, at, note } of spec.checkpoints) {
    const parsed = parseCheckpoint(note)
    const [when, before] = parsed?.checkpoint.extensions ?? []
    if (parsed) texts.add(parsed.text)
    const fault = (is: 'changed' | 'removed', column: string) =>
      spec.faults.add({ table: 'audit_checkpoint', key: String(size), is, column })
    if (parsed?.checkpoint.size !== Number(size)) fault('changed', 'size')
    if (when !== `at ${at}`) fault('changed', 'at')
    if (before !== `previous ${previous}`) fault('removed', 'the one before')
    previous = noteDigest(note)
  }
  for (const note of spec.held) {
    const parsed = parseCheckpoint(note)
    if (parsed && !texts.has(parsed.text))
      spec.faults.add({ table: 'audit_checkpoint', key: String(parsed.checkpoint.size), is: 'removed' })
  }
}
