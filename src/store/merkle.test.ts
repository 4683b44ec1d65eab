import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  append,
  CHAIN_START,
  chainNext,
  consistencyProof,
  EMPTY_FRONTIER,
  EMPTY_ROOT,
  type Frontier,
  type Hash,
  inclusionProof,
  leafHash,
  nodeHash,
  packFrontier,
  rootOf,
  unpackFrontier,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'

const naiveRoot = (leaves: readonly Hash[]): Hash => {
  const [only] = leaves
  if (!only) return EMPTY_ROOT
  if (leaves.length === 1) return only
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return nodeHash(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)))
}

const frontierOf = (leaves: readonly Hash[]): Frontier => leaves.reduce(append, EMPTY_FRONTIER)
const manyLeaves = (count: number): Hash[] => Array.from({ length: count }, (_, n) => leafHash(`entry ${n}`))
const hex = (hash: Hash): string => hash.toString('hex')

/** The eight entries with which certificate transparency tests its trees. */
const REFERENCE = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const reference = REFERENCE.map((entry) => leafHash(Buffer.from(entry, 'hex')))

describe('published values', () => {
  it('hashes as RFC 6962', () => {
    expect(hex(EMPTY_ROOT)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hex(leafHash(''))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
    expect(hex(leafHash('L123456'))).toBe('395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56')
    expect(hex(nodeHash(Buffer.from('N123'), Buffer.from('N456')))).toBe(
      'aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb',
    )
  })

  it('builds the reference tree', () => {
    const roots = reference.map((_, at) => hex(rootOf(frontierOf(reference.slice(0, at + 1)))))
    expect(roots.map((root) => root.slice(0, 8))).toEqual([
      '6e340b9c',
      'fac54203',
      'aeb6bcfe',
      'd37ee418',
      '4e3bbb1f',
      '76e67dad',
      'ddb89be4',
      '5dc9da79',
    ])
    expect(roots[7]).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
  })

  it.each([
    [0, 1, []],
    [0, 8, ['96a296d2', '5f083f0a', '6b47aaf2']],
    [5, 8, ['bc1a0643', 'ca854ea1', 'd37ee418']],
    [2, 3, ['fac54203']],
    [1, 5, ['6e340b9c', '5f083f0a', 'bc1a0643']],
  ])('proves that entry %i is in the tree of %i', (index, size, expected) => {
    expect(inclusionProof(reference, index, size).map((hash) => hex(hash).slice(0, 8))).toEqual(expected)
  })

  it.each([
    [1, 1, []],
    [1, 8, ['96a296d2', '5f083f0a', '6b47aaf2']],
    [6, 8, ['0ebc5d34', 'ca854ea1', 'd37ee418']],
    [2, 5, ['5f083f0a', 'bc1a0643']],
    [6, 7, ['0ebc5d34', 'b08693ec', 'd37ee418']],
  ])('proves that the tree of %i grew into that of %i', (first, second, expected) => {
    expect(consistencyProof(reference, first, second).map((hash) => hex(hash).slice(0, 8))).toEqual(expected)
  })
})

describe('the frontier', () => {
  it('has the root of the naive tree at every size up to 300', () => {
    const leaves = manyLeaves(300)
    let frontier = EMPTY_FRONTIER
    for (let size = 0; size <= 300; size++) {
      expect(rootOf(frontier).equals(naiveRoot(leaves.slice(0, size)))).toBe(true)
      expect(unpackFrontier(frontier.size, packFrontier(frontier))).toEqual(frontier)
      frontier = append(frontier, leaves[size] ?? EMPTY_ROOT)
    }
  })

  it('does not unpack under another size', () => {
    const packed = packFrontier(frontierOf(manyLeaves(7)))
    expect(() => unpackFrontier(8, packed)).toThrow(RangeError)
    expect(() => unpackFrontier(15, packed)).toThrow(RangeError)
  })

  it('goes on beyond 2^31 entries', () => {
    const size = 2 ** 40 + 1
    const frontier = append({ size, hashes: [leafHash('a'), leafHash('b')] }, leafHash('c'))
    expect(frontier.size).toBe(2 ** 40 + 2)
    expect(frontier.hashes.map(hex)).toEqual([
      hex(leafHash('a')),
      hex(nodeHash(leafHash('b'), leafHash('c'))),
    ])
  })
})

const LEAVES = manyLeaves(130)
const sizes = fc.integer({ min: 1, max: LEAVES.length })

/** The ways in which the transparency-dev vectors spoil a proof. */
const spoilt = (proof: readonly Hash[], root: Hash, at: number): Hash[][] => {
  const flipped = proof.map((hash) => Buffer.from(hash))
  const target = flipped[at % Math.max(1, flipped.length)]
  if (target) target.writeUInt8(target.readUInt8(at % 32) ^ (1 << (at % 8)), at % 32)
  return [
    ...(target ? [flipped, proof.slice(1), proof.slice(0, -1), proof.toSpliced(at % proof.length, 1)] : []),
    [...proof, root],
    [root, ...proof],
    [...proof, Buffer.alloc(32, at)],
    [Buffer.alloc(32, at), ...proof],
    [...proof, Buffer.alloc(0)],
    proof.toSpliced(at % (proof.length + 1), 0, Buffer.alloc(32, at)),
  ]
}

describe('inclusion', () => {
  it('verifies for every entry and refuses every spoilt claim', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, at, noise) => {
        const index = at % size
        const leaf = LEAVES[index] ?? EMPTY_ROOT
        const root = naiveRoot(LEAVES.slice(0, size))
        const proof = inclusionProof(LEAVES, index, size)
        const claim = { index, size, leaf, root, proof }
        expect(verifyInclusion(claim)).toBe(true)
        const others = [
          { ...claim, index: index + 1 },
          { ...claim, index: index - 1 },
          { ...claim, index: index ^ 2 },
          { ...claim, size: size * 2 },
          { ...claim, size: Math.floor(size / 2) },
          { ...claim, leaf: leafHash('another') },
          { ...claim, root: EMPTY_ROOT },
          { ...claim, root: leafHash(String(noise)) },
          ...spoilt(proof, root, noise).map((bad) => ({ ...claim, proof: bad })),
        ]
        // A tree of one entry has neighbours that a verifier refuses by their numbers alone.
        for (const other of others) expect(verifyInclusion(other)).toBe(false)
      }),
    )
  })

  it('refuses what no tree has', () => {
    const claim = { leaf: LEAVES[0] ?? EMPTY_ROOT, root: LEAVES[0] ?? EMPTY_ROOT, proof: [] }
    expect(verifyInclusion({ ...claim, index: 0, size: 1 })).toBe(true)
    expect(verifyInclusion({ ...claim, index: 0, size: 0 })).toBe(false)
    expect(verifyInclusion({ ...claim, index: 0.5, size: 1 })).toBe(false)
    expect(verifyInclusion({ ...claim, index: 0, size: Number.NaN })).toBe(false)
    expect(() => inclusionProof(LEAVES, 130)).toThrow(RangeError)
    expect(() => inclusionProof(LEAVES, 5, 131)).toThrow(RangeError)
  })
})

describe('consistency', () => {
  it('verifies for every pair of sizes and refuses every spoilt claim', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (second, at, noise) => {
        const first = 1 + (at % second)
        const firstRoot = naiveRoot(LEAVES.slice(0, first))
        const secondRoot = naiveRoot(LEAVES.slice(0, second))
        const proof = consistencyProof(LEAVES, first, second)
        const claim = { first, second, firstRoot, secondRoot, proof }
        expect(verifyConsistency(claim)).toBe(true)
        const others = [
          { ...claim, first: second + 1 },
          { ...claim, firstRoot: leafHash(String(noise)) },
          { ...claim, secondRoot: leafHash(String(noise)) },
          { ...claim, firstRoot: Buffer.alloc(0) },
          ...(first === second ? [] : [{ ...claim, firstRoot: secondRoot, secondRoot: firstRoot }]),
          ...spoilt(proof, secondRoot, noise).map((bad) => ({ ...claim, proof: bad })),
        ]
        for (const other of others) expect(verifyConsistency(other)).toBe(false)
      }),
    )
  })

  it('lets every tree begin empty, and only with the empty root', () => {
    const secondRoot = naiveRoot(LEAVES)
    const claim = { first: 0, second: 130, firstRoot: EMPTY_ROOT, secondRoot, proof: [] }
    expect(verifyConsistency(claim)).toBe(true)
    expect(verifyConsistency({ ...claim, firstRoot: secondRoot })).toBe(false)
    expect(verifyConsistency({ ...claim, proof: [secondRoot] })).toBe(false)
  })

  it('finds a rewritten past', () => {
    const forged = LEAVES.with(7, leafHash('rewritten'))
    const proof = consistencyProof(forged, 20, 130)
    expect(
      verifyConsistency({
        first: 20,
        second: 130,
        firstRoot: naiveRoot(LEAVES.slice(0, 20)),
        secondRoot: naiveRoot(forged),
        proof,
      }),
    ).toBe(false)
  })
})

describe('the chain', () => {
  it('hangs each entry on all before it', () => {
    const [a, b] = [leafHash('a'), leafHash('b')]
    expect(hex(chainNext(CHAIN_START, a))).not.toBe(hex(chainNext(CHAIN_START, b)))
    expect(hex(chainNext(chainNext(CHAIN_START, a), b))).not.toBe(
      hex(chainNext(chainNext(CHAIN_START, b), a)),
    )
  })
})
