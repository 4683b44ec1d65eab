import { canonicalJson } from './canonical.ts'
import {
  type Checkpoint,
  checkCosignature,
  checkNote,
  parseCheckpoint,
  type VerifierKey,
} from './checkpoint.ts'
import { type Fault, Faults, fault } from './log-faults.ts'
import {
  append,
  CHAIN_START,
  chainNext,
  EMPTY_FRONTIER,
  EMPTY_ROOT,
  type Frontier,
  type Hash,
  leafHash,
  rootOf,
} from './merkle.ts'

/**
 * The verifier of the audit log. It trusts nothing but the public keys it is given and the checkpoints that
 * an outsider kept; it needs an export of the log and these few files, not the system.
 */
export type LogRow = {
  readonly index: number
  /** The text that was hashed, or the JSON of which the canonical text was. */
  readonly event: unknown
  /** Bytes, hex or base64url. */
  readonly leafHash: Uint8Array | string
  readonly chain: Uint8Array | string
}

export type LogReport = {
  readonly ok: boolean
  readonly size: number
  readonly root: string
  readonly chain: string
  /** Entries covered by a good checkpoint; what comes after can still be rewritten unseen. */
  readonly signedTo: number
  readonly witnessedTo: number
  readonly faults: readonly Fault[]
}

export const leafOf = (event: unknown): Hash =>
  leafHash(typeof event === 'string' ? event : canonicalJson(event))

export const verifyLog = async (spec: {
  rows: AsyncIterable<LogRow> | Iterable<LogRow>
  /** The log's own signed notes, oldest first. */
  checkpoints: readonly string[]
  /** Notes that an outsider kept: a witness, a second agency, the weekly print. */
  held?: readonly string[]
  /** Every key the log ever signed with. */
  verifiers: readonly VerifierKey[]
  /** When given, at least one checkpoint must be cosigned by one of them. */
  witnesses?: readonly VerifierKey[]
  /** Stop collecting after so many faults. */
  most?: number
}): Promise<LogReport> => {
  const most = spec.most ?? 20
  const own = spec.checkpoints.map((note) => readNote(note, spec.verifiers))
  const held = (spec.held ?? []).map((note) => readNote(note, spec.verifiers))
  const heads = [...own, ...held].flatMap((found) => (found.checkpoint ? [found.checkpoint] : []))
  const walked = await walk(spec.rows, new Set(heads.map(({ size }) => size)))
  const signed = checkHeads({ own, held, walked })
  const witnessedTo = Math.max(
    0,
    ...[...own, ...held].map((found) => cosignedSize(found, spec.witnesses ?? [])),
  )
  const unseen = spec.witnesses?.length && witnessedTo === 0 ? [fault('not-witnessed', walked.size)] : []
  const faults = [...walked.faults, ...signed.faults, ...unseen]
  return {
    ok: faults.length === 0,
    size: walked.size,
    root: walked.root.toString('base64url'),
    chain: walked.chain.toString('base64url'),
    signedTo: signed.signedTo,
    witnessedTo,
    faults: faults.slice(0, most),
  }
}

type Walked = {
  size: number
  root: Hash
  chain: Hash
  roots: ReadonlyMap<number, Hash>
  faults: readonly Fault[]
}
/** The last rows, by which an entry that was put in or moved is told from one that was rewritten. */
type Seen = { readonly at: number; readonly chain: Hash }
const LOOK_BACK = 64

/** First wall: each row against its own hash and against the row before. Kept in memory: one branch of the tree. */
const walk = async (
  rows: AsyncIterable<LogRow> | Iterable<LogRow>,
  sizes: ReadonlySet<number>,
): Promise<Walked> => {
  const faults = new Faults()
  const roots = new Map<number, Hash>([[0, EMPTY_ROOT]])
  let frontier: Frontier = EMPTY_FRONTIER
  let seen: readonly Seen[] = [{ at: -1, chain: CHAIN_START }]
  let expected = 0
  for await (const row of rows) {
    const { index } = row
    if (!Number.isSafeInteger(index) || index < expected) faults.outOfPlace(index)
    else {
      if (index > expected) faults.missing(expected, index)
      expected = index + 1
    }

    const stored = bytesOf(row.leafHash)
    const chain = bytesOf(row.chain)
    const leaf = hashOf(row.event)
    if (!leaf?.equals(stored)) faults.add('changed', index)
    // Of the rows that this one may follow, the nearest; none when it or its neighbour was rewritten.
    const follows = seen.findLastIndex((before) => chainNext(before.chain, stored).equals(chain))
    if (follows < 0) faults.unlinked(index)
    else if (follows < seen.length - 1) {
      const [before = index, ...between] = seen.slice(follows).map(({ at }) => at)
      faults.between(before, between)
    }

    frontier = append(frontier, leaf ?? stored)
    if (sizes.has(frontier.size)) roots.set(frontier.size, rootOf(frontier))
    seen = [...seen.slice(1 - LOOK_BACK), { at: index, chain }]
  }
  const root = rootOf(frontier)
  return { size: frontier.size, root, chain: seen.at(-1)?.chain ?? CHAIN_START, roots, faults: faults.list() }
}

type ReadNote = { note: string; checkpoint: Checkpoint | undefined; good: boolean }

const readNote = (note: string, verifiers: readonly VerifierKey[]): ReadNote => {
  const checks = verifiers.map((key) => checkNote(note, key))
  const good = checks.includes('good') && !checks.includes('bad')
  return { note, checkpoint: parseCheckpoint(note)?.checkpoint, good }
}

/** Second wall: what was signed must be the beginning of what is there. */
const checkHeads = (spec: { own: readonly ReadNote[]; held: readonly ReadNote[]; walked: Walked }) => {
  const { own, held, walked } = spec
  const faults: Fault[] = []
  const roots = new Map<number, Hash>()
  let origin: string | undefined
  let signedTo = 0
  let last = 0
  for (const { checkpoint, good, kept } of [...own.map(mark(false)), ...held.map(mark(true))]) {
    const size = checkpoint?.size ?? last
    if (!checkpoint || !good) {
      faults.push(fault('bad-signature', size))
      continue
    }
    origin ??= checkpoint.origin
    const twin = roots.get(size)
    const told = walked.roots.get(size)
    roots.set(size, twin ?? checkpoint.root)
    if (checkpoint.origin !== origin || (twin && !twin.equals(checkpoint.root)))
      faults.push(fault('forked', size))
    else if (size > walked.size) faults.push(fault(kept ? 'rolled-back' : 'truncated', size, walked.size))
    else if (!told?.equals(checkpoint.root)) faults.push(fault('forked', size))
    else signedTo = Math.max(signedTo, size)
    // The log's own notes only grow; what outsiders hold may come in any order.
    if (!kept && size < last) faults.push(fault('rolled-back', size, last))
    if (!kept) last = Math.max(last, size)
  }
  return { faults, signedTo }
}

const mark =
  (kept: boolean) =>
  (found: ReadNote): ReadNote & { kept: boolean } => ({ ...found, kept })

const cosignedSize = ({ note, checkpoint, good }: ReadNote, witnesses: readonly VerifierKey[]): number =>
  good && checkpoint && witnesses.some((witness) => checkCosignature(note, witness) !== undefined)
    ? checkpoint.size
    : 0

const bytesOf = (hash: Uint8Array | string): Buffer => {
  if (typeof hash !== 'string') return Buffer.from(hash)
  return /^[0-9a-f]{64}$/.test(hash) ? Buffer.from(hash, 'hex') : Buffer.from(hash, 'base64url')
}

const hashOf = (event: unknown): Hash | undefined => {
  try {
    return leafOf(event)
  } catch {
    return undefined
  }
}
