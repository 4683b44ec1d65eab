import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { addSignature, COSIGNS, cosign, signCheckpoint, verifierKey } from './checkpoint.ts'
import { append, CHAIN_START, chainNext, EMPTY_FRONTIER, type Frontier, type Hash, rootOf } from './merkle.ts'
import { type LogRow, leafOf, verifyLog } from './verify-log.ts'

vi.setConfig({ testTimeout: 60_000 })

/** For each variant of an attack; every attack meets a thousand in all. */
const POSITIONS = 350
const NAME = 'duongve.example/46'
const log = generateKeyPairSync('ed25519')
const inspectorate = generateKeyPairSync('ed25519')
const ours = verifierKey({ name: NAME, publicKey: log.publicKey })
const witness = verifierKey({ name: 'thanhtra.example/w', publicKey: inspectorate.publicKey, type: COSIGNS })

type Event = { op: string; n: number }
type Row = LogRow & { event: Event; leafHash: Hash; chain: Hash }

const rowsOf = (events: readonly Event[]): Row[] => {
  let chain: Hash = CHAIN_START
  return events.map((event, index) => {
    const leaf = leafOf(event)
    chain = chainNext(chain, leaf)
    return { index, event, leafHash: leaf, chain }
  })
}

const signAt = (rows: readonly Row[], sizes: readonly number[]): string[] => {
  const roots: Frontier[] = [EMPTY_FRONTIER]
  for (const { leafHash } of rows) roots.push(append(roots.at(-1) ?? EMPTY_FRONTIER, leafHash))
  return sizes.map((size) => {
    const checkpoint = { origin: NAME, size, root: rootOf(roots[size] ?? EMPTY_FRONTIER), extensions: [] }
    return signCheckpoint({ checkpoint, name: NAME, privateKey: log.privateKey })
  })
}

const witnessed = (note: string): string =>
  addSignature(
    note,
    cosign({ note, name: witness.name, privateKey: inspectorate.privateKey, at: 1_795_492_800 }),
  )

/** The same figures in every run, so that a failure can be looked at. */
const chance = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const eventsOf = (count: number): Event[] => Array.from({ length: count }, (_, n) => ({ op: 'case.read', n }))
const SIZE = 32
const GENUINE = rowsOf(eventsOf(SIZE))
const SIZES = [7, SIZE]
const NOTES = signAt(GENUINE, SIZES)
const LAST = NOTES.slice(-1).map(witnessed)
const FORGED: Event = { op: 'case.forged', n: -1 }

const check = (rows: readonly LogRow[], more: Partial<Parameters<typeof verifyLog>[0]> = {}) =>
  verifyLog({ rows, checkpoints: NOTES, verifiers: [ours], ...more })
const eventsFrom = (rows: readonly Row[]): Event[] => rows.map(({ event }) => event)
const renumbered = (rows: readonly Row[]): Row[] => rows.map((row, index) => ({ ...row, index }))
const rowAt = (at: number): Row => {
  const row = GENUINE[at]
  if (!row) throw new RangeError(String(at))
  return row
}

/** Runs an attack at many positions; each must be found, and named as said at the place said. */
const attack = async (
  make: (at: number, pick: (below: number) => number) => readonly LogRow[],
  expected: (at: number) => { kind: string; at: number } | undefined,
  from = 0,
) => {
  const pick = chance(42)
  let found = 0
  for (let run = 0; run < POSITIONS; run++) {
    const at = from + pick(SIZE - 1 - from)
    const report = await check(make(at, pick))
    if (!report.ok) found++
    const wanted = expected(at)
    if (wanted) expect(report.faults, `position ${at}`).toContainEqual(expect.objectContaining(wanted))
  }
  expect(found).toBe(POSITIONS)
}

const forked = () => undefined

describe('a genuine log', () => {
  it('passes, whole or empty, from text or JSON, in hex or base64url', async () => {
    const report = await check(GENUINE, { held: LAST, witnesses: [witness] })
    expect(report).toMatchObject({ ok: true, size: SIZE, signedTo: SIZE, witnessedTo: SIZE, faults: [] })
    expect(await check([], { checkpoints: signAt([], [0]) })).toMatchObject({ ok: true, size: 0 })
    const text = GENUINE.map(({ index, event, leafHash, chain }) => ({
      index,
      event: JSON.stringify({ n: event.n, op: event.op }),
      leafHash: leafHash.toString('hex'),
      chain: chain.toString('base64url'),
    }))
    expect((await check(text)).ok).toBe(true)
    const stream = (async function* () {
      yield* GENUINE
    })()
    expect((await verifyLog({ rows: stream, checkpoints: NOTES, verifiers: [ours] })).ok).toBe(true)
  })

  it('says how far it is signed', async () => {
    const report = await check(GENUINE, { checkpoints: NOTES.slice(0, 1) })
    expect(report).toMatchObject({ ok: true, size: SIZE, signedTo: 7, witnessedTo: 0 })
  })

  it('passes after the signing key was changed, with both keys known', async () => {
    const next = generateKeyPairSync('ed25519')
    const checkpoint = {
      origin: NAME,
      size: SIZE,
      root: rootOf(GENUINE.map((row) => row.leafHash).reduce(append, EMPTY_FRONTIER)),
      extensions: [],
    }
    const note = signCheckpoint({ checkpoint, name: NAME, privateKey: next.privateKey })
    const checkpoints = [...NOTES.slice(0, 1), note]
    const verifiers = [ours, verifierKey({ name: NAME, publicKey: next.publicKey })]
    expect((await verifyLog({ rows: GENUINE, checkpoints, verifiers })).ok).toBe(true)
    expect((await verifyLog({ rows: GENUINE, checkpoints, verifiers: [ours] })).faults).toEqual([
      { kind: 'bad-signature', at: SIZE },
    ])
  })
})

describe('attack 1: an entry is changed', () => {
  const changed = { event: FORGED }
  it('the text alone', () =>
    attack(
      (at) => GENUINE.with(at, { ...rowAt(at), ...changed }),
      (at) => ({ kind: 'changed', at }),
    ))
  it('and its hash', () =>
    attack(
      (at) => GENUINE.with(at, { ...rowAt(at), ...changed, leafHash: leafOf(FORGED) }),
      (at) => ({ kind: 'unlinked', at }),
    ))
  it('its hash alone, or its link alone', async () => {
    const other = leafOf(FORGED)
    await attack(
      (at) => GENUINE.with(at, { ...rowAt(at), leafHash: other }),
      (at) => ({ kind: 'changed', at }),
    )
    await attack(
      (at) => GENUINE.with(at, { ...rowAt(at), chain: other }),
      (at) => ({ kind: 'unlinked', at }),
    )
  })
  it('and all that follows computed anew', () =>
    attack((at) => rowsOf(eventsOf(SIZE).with(at, FORGED)), forked))
})

describe('attack 2: an entry is removed', () => {
  it('and leaves a gap', () =>
    attack(
      (at) => GENUINE.toSpliced(at, 1),
      (at) => ({ kind: 'removed', at }),
    ))
  it('and the rest is counted anew', () =>
    attack(
      (at) => renumbered(GENUINE.toSpliced(at, 1)),
      (at) => ({ kind: 'unlinked', at }),
    ))
  it('and the rest is computed anew', () => attack((at) => rowsOf(eventsOf(SIZE).toSpliced(at, 1)), forked))
})

describe('attack 3: an entry is added', () => {
  const linked = (at: number): Row => {
    const before = at === 0 ? CHAIN_START : rowAt(at - 1).chain
    return { index: at, event: FORGED, leafHash: leafOf(FORGED), chain: chainNext(before, leafOf(FORGED)) }
  }
  it('under a number that is taken', () =>
    attack(
      (at) => GENUINE.toSpliced(at, 0, linked(at)),
      (at) => ({ kind: 'added', at }),
    ))
  it('and the rest is counted anew', () =>
    attack(
      (at) => renumbered(GENUINE.toSpliced(at, 0, linked(at))),
      (at) => ({ kind: 'added', at }),
    ))
  it('and the rest is computed anew', () =>
    attack((at) => rowsOf(eventsOf(SIZE).toSpliced(at, 0, FORGED)), forked))
  it('under a number that is none', () =>
    attack(
      (at) => GENUINE.toSpliced(at, 0, { ...linked(at), index: Number.NaN }),
      () => ({ kind: 'added', at: Number.NaN }),
    ))
})

describe('attack 4: entries change places', () => {
  const swapped = (at: number): Row[] => GENUINE.with(at, rowAt(at + 1)).with(at + 1, rowAt(at))
  it('as they are', () => attack(swapped, (at) => ({ kind: 'reordered', at })))
  it('counted anew', () =>
    // At the very end nothing follows that would tell a moved entry from an added one.
    attack(
      (at) => renumbered(swapped(at)),
      (at) => ({ kind: at === SIZE - 2 ? 'added' : 'reordered', at }),
    ))
  it('at a distance, counted anew', () =>
    attack((at, pick) => {
      const moved = GENUINE.toSpliced(at, 1)
      return renumbered(moved.toSpliced(at + 1 + pick(moved.length - at - 1 || 1), 0, rowAt(at)))
    }, forked))
  it('computed anew', () => attack((at) => rowsOf(eventsFrom(swapped(at))), forked))
})

describe('attacks on the whole log', () => {
  const each = async (positions: number, run: (at: number) => Promise<void>) => {
    const pick = chance(7)
    for (let count = 0; count < positions; count++) await run(1 + pick(SIZE - 1))
  }

  it('attack 5: the end is cut off', () =>
    each(1000, async (at) => {
      const report = await check(GENUINE.slice(0, at))
      expect(report.faults).toContainEqual({ kind: 'truncated', at: SIZE, seen: at })
    }))

  it('attack 6: another history is signed for others', () =>
    each(500, async (at) => {
      const other = rowsOf(eventsOf(SIZE).with(at, FORGED))
      const report = await check(GENUINE, { held: signAt(other, [SIZE]) })
      expect(report.faults).toEqual([{ kind: 'forked', at: SIZE }])
      const both = await check(GENUINE, { checkpoints: [...NOTES, ...signAt(other, [SIZE])] })
      expect(both.faults).toEqual([{ kind: 'forked', at: SIZE }])
    }))

  it('attack 7: an older state is put back', () =>
    each(500, async (at) => {
      const older = GENUINE.slice(0, at)
      const checkpoints = NOTES.filter((_, n) => (SIZES[n] ?? 0) <= at)
      const report = await check(older, { checkpoints, held: LAST })
      expect(report.faults).toEqual([{ kind: 'rolled-back', at: SIZE, seen: at }])
      // And where the log went on from there, an outsider's note no longer fits.
      const grown = rowsOf([...eventsFrom(older), ...Array.from({ length: SIZE }, () => FORGED)])
      const later = await check(grown, { checkpoints: signAt(grown, [at, grown.length]), held: LAST })
      expect(later.faults).toEqual([{ kind: 'forked', at: SIZE }])
    }))

  it('attack 8: everything is rewritten and signed anew with the stolen key', () =>
    each(500, async (at) => {
      const forged = rowsOf(eventsOf(SIZE).with(at, FORGED))
      const checkpoints = signAt(forged, SIZES)
      expect((await check(forged, { checkpoints })).ok).toBe(true)
      const report = await check(forged, { checkpoints, held: LAST })
      expect(report.faults).toEqual([{ kind: 'forked', at: SIZE }])
      const alone = await check(forged, { checkpoints, witnesses: [witness] })
      expect(alone.faults).toEqual([{ kind: 'not-witnessed', at: SIZE }])
    }))
})

describe('signatures', () => {
  it('must be ours, and hold', async () => {
    const foreign = generateKeyPairSync('ed25519')
    const strange = verifierKey({ name: NAME, publicKey: foreign.publicKey })
    const report = await check(GENUINE, { verifiers: [strange] })
    expect(report.faults.map(({ kind }) => kind)).toEqual(SIZES.map(() => 'bad-signature'))
    expect(report.signedTo).toBe(0)
    const broken = NOTES.with(0, (NOTES[0] ?? '').replace('\n7\n', '\n17\n'))
    expect((await check(GENUINE, { checkpoints: broken })).faults).toEqual([
      { kind: 'bad-signature', at: 17 },
    ])
    expect((await check(GENUINE, { checkpoints: ['nothing'] })).faults).toEqual([
      { kind: 'bad-signature', at: 0 },
    ])
    expect((await check(GENUINE, { verifiers: [] })).ok).toBe(false)
  })

  it('must be of one log, whose notes only grow', async () => {
    const [first = '', second = ''] = NOTES
    expect((await check(GENUINE, { checkpoints: [second, first] })).faults).toEqual([
      { kind: 'rolled-back', at: 7, seen: SIZE },
    ])
    const checkpoint = { origin: 'other.example', size: 1, root: rowAt(0).leafHash, extensions: [] }
    const other = signCheckpoint({ checkpoint, name: NAME, privateKey: log.privateKey })
    expect((await check(GENUINE, { checkpoints: [...NOTES, other] })).faults[0]).toEqual({
      kind: 'forked',
      at: 1,
    })
  })

  it('keeps what is still missing apart from what came late', async () => {
    const late = [...GENUINE.slice(0, 5), ...GENUINE.slice(9), rowAt(6), rowAt(6)]
    const { faults } = await check(late)
    expect(faults.filter(({ at }) => at < 9)).toEqual(
      expect.arrayContaining([
        { kind: 'removed', at: 5, seen: 3 },
        { kind: 'reordered', at: 6 },
        { kind: 'added', at: 6 },
      ]),
    )
  })

  it('reports the first faults and no flood of them', async () => {
    const ruins = GENUINE.map((row) => ({ ...row, event: FORGED }))
    const report = await check(ruins, { most: 5 })
    expect(report.faults).toEqual([0, 1, 2, 3, 4].map((at) => ({ kind: 'changed', at })))
  })
})
