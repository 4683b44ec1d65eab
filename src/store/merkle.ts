import { createHash } from 'node:crypto'

/**
 * Merkle trees as RFC 6962 hashes them: leaves and nodes in separate domains, so that no inner node can be
 * passed off as an entry. Pure: hashes in, hashes out. Sizes may exceed 2^31, hence no bit operators.
 */
export type Hash = Buffer

export const HASH_SIZE = 32
const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)

const sha256 = (...parts: readonly (Uint8Array | string)[]): Hash => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export const EMPTY_ROOT: Hash = sha256('')
/** What stands before the first entry of the hash chain. */
export const CHAIN_START: Hash = Buffer.alloc(HASH_SIZE)

export const leafHash = (entry: Uint8Array | string): Hash => sha256(LEAF, entry)
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, left, right)
/** The chain beside the tree: cheap to check row by row, names the very row where a log breaks. */
export const chainNext = (previous: Hash, leaf: Hash): Hash => sha256(previous, leaf)

/**
 * All that is needed to go on appending: the roots of the full subtrees, largest first, one for each bit
 * set in `size`.
 */
export type Frontier = { readonly size: number; readonly hashes: readonly Hash[] }

export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] }

export const append = (frontier: Frontier, leaf: Hash): Frontier => {
  const hashes = [...frontier.hashes]
  let grown = leaf
  for (let rest = frontier.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = hashes.pop()
    if (!left) throw new RangeError('merkle: the frontier has fewer hashes than its size asks for')
    grown = nodeHash(left, grown)
  }
  return { size: frontier.size + 1, hashes: [...hashes, grown] }
}

export const rootOf = ({ hashes }: Frontier): Hash =>
  hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right))

export const packFrontier = ({ hashes }: Frontier): Buffer => Buffer.concat(hashes)

export const unpackFrontier = (size: number, packed: Uint8Array): Frontier => {
  let set = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) set += rest % 2
  if (packed.length !== set * HASH_SIZE) throw new RangeError('merkle: frontier and size do not fit')
  const bytes = Buffer.from(packed)
  const hashes = Array.from({ length: set }, (_, at) => bytes.subarray(at * HASH_SIZE, (at + 1) * HASH_SIZE))
  return { size, hashes }
}

/** A run of leaves [from, to) whose root is one hash of a proof. */
type Run = readonly [from: number, to: number]

/** Which subtrees make up the inclusion proof of leaf `index` in a tree of `size`, in order of the proof. */
const inclusionRuns = (index: number, size: number): Run[] => {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError('merkle: no such leaf')
  return path(index, 0, size)
}

const path = (index: number, from: number, to: number): Run[] => {
  if (to - from === 1) return []
  const split = from + splitOf(to - from)
  return index < split
    ? [...path(index, from, split), [split, to]]
    : [...path(index, split, to), [from, split]]
}

/** Which subtrees make up the proof that a tree of `second` begins with the tree of `first`. */
const consistencyRuns = (first: number, second: number): Run[] => {
  if (!isCount(first) || !isCount(second) || first > second)
    throw new RangeError('merkle: sizes out of order')
  return first === 0 || first === second ? [] : subproof(first, 0, second, true)
}

const subproof = (first: number, from: number, to: number, whole: boolean): Run[] => {
  if (first === to) return whole ? [] : [[from, to]]
  const split = from + splitOf(to - from)
  return first <= split
    ? [...subproof(first, from, split, whole), [split, to]]
    : [...subproof(first, split, to, false), [from, split]]
}

export const inclusionProof = (leaves: readonly Hash[], index: number, size = leaves.length): Hash[] =>
  inclusionRuns(index, size).map((run) => runRoot(leaves, run))

export const consistencyProof = (leaves: readonly Hash[], first: number, second = leaves.length): Hash[] =>
  consistencyRuns(first, second).map((run) => runRoot(leaves, run))

const runRoot = (leaves: readonly Hash[], [from, to]: Run): Hash => {
  if (to > leaves.length) throw new RangeError('merkle: leaves are missing')
  let frontier = EMPTY_FRONTIER
  for (const leaf of leaves.slice(from, to)) frontier = append(frontier, leaf)
  return rootOf(frontier)
}

export const verifyInclusion = (claim: {
  index: number
  size: number
  leaf: Hash
  root: Hash
  proof: readonly Hash[]
}): boolean => {
  const { index, size, leaf, root, proof } = claim
  if (!isCount(index) || !isCount(size) || index >= size || !allHashes([leaf, root, ...proof])) return false
  let node = index
  let last = size - 1
  let hash = leaf
  for (const beside of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(beside, hash)
      while (node % 2 === 0 && node !== 0) {
        node /= 2
        last = Math.floor(last / 2)
      }
    } else hash = nodeHash(hash, beside)
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && hash.equals(root)
}

export const verifyConsistency = (claim: {
  first: number
  second: number
  firstRoot: Hash
  secondRoot: Hash
  proof: readonly Hash[]
}): boolean => {
  const { first, second, firstRoot, secondRoot } = claim
  if (!isCount(first) || !isCount(second) || first > second) return false
  if (!allHashes([firstRoot, secondRoot, ...claim.proof])) return false
  if (first === second) return claim.proof.length === 0 && firstRoot.equals(secondRoot)
  // Every tree begins with the empty one; there is nothing to prove, but its root must be the empty root.
  if (first === 0) return claim.proof.length === 0 && firstRoot.equals(EMPTY_ROOT)
  const [seed, ...proof] = isPowerOfTwo(first) ? [firstRoot, ...claim.proof] : claim.proof
  if (!seed) return false
  let node = first - 1
  let last = second - 1
  while (node % 2 === 1) {
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  let old = seed
  let grown = seed
  for (const beside of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      old = nodeHash(beside, old)
      grown = nodeHash(beside, grown)
      while (node % 2 === 0 && node !== 0) {
        node /= 2
        last = Math.floor(last / 2)
      }
    } else grown = nodeHash(grown, beside)
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && old.equals(firstRoot) && grown.equals(secondRoot)
}

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
const allHashes = (hashes: readonly Hash[]): boolean => hashes.every((hash) => hash.length === HASH_SIZE)

const isPowerOfTwo = (n: number): boolean => n === 1 || splitOf(n) * 2 === n

/** The largest power of two smaller than `n` (n ≥ 2). */
const splitOf = (n: number): number => {
  let split = 1
  while (split * 2 < n) split *= 2
  return split
}
