import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto'

export type Random = (size: number) => Buffer

/**
 * The one form of everything we encrypt: suite (1 byte), key version (4), nonce (12), tag (16), ciphertext.
 * The suite stands in each ciphertext, so a new one can be written while the old ones are still read.
 */
export const SUITES = { 1: 'aes-256-gcm', 2: 'chacha20-poly1305' } as const
export type Suite = keyof typeof SUITES
export const CURRENT_SUITE: Suite = 1

const HEAD = 5
const NONCE = 12
const TAG = 16
export const ENVELOPE_OVERHEAD = HEAD + NONCE + TAG
const tagged = { authTagLength: TAG }

export const isSuite = (suite: unknown): suite is Suite => suite === 1 || suite === 2

/** `bound` is authenticated along with the head: the ciphertext opens only where the same text is given. */
export const encrypt = (spec: {
  key: KeyObject
  version: number
  plain: Uint8Array
  bound: string
  suite?: Suite | undefined
  random?: Random | undefined
}): Buffer => {
  const { key, version, plain, bound, suite = CURRENT_SUITE, random = freshBytes } = spec
  const envelope = Buffer.allocUnsafe(ENVELOPE_OVERHEAD + plain.length)
  envelope.writeUInt8(suite, 0)
  envelope.writeUInt32BE(version, 1)
  const nonce = random(NONCE)
  envelope.set(nonce, HEAD)
  const cipher =
    suite === 1
      ? createCipheriv(SUITES[1], key, nonce, tagged)
      : createCipheriv(SUITES[2], key, nonce, tagged)
  cipher.setAAD(associated(envelope, bound), { plaintextLength: plain.length })
  // Neither suite has blocks to fill up, so `final` adds nothing.
  envelope.set(cipher.update(plain), ENVELOPE_OVERHEAD)
  cipher.final()
  envelope.set(cipher.getAuthTag(), HEAD + NONCE)
  return envelope
}

/** Nothing comes back when the key, the bound text or a single bit differs; which of them is not knowable. */
export const decrypt = (spec: { key: KeyObject; sealed: Uint8Array; bound: string }): Buffer | undefined => {
  const envelope = asBuffer(spec.sealed)
  const suite = headOf(envelope)?.suite
  if (!suite) return undefined
  const nonce = envelope.subarray(HEAD, HEAD + NONCE)
  const decipher =
    suite === 1
      ? createDecipheriv(SUITES[1], spec.key, nonce, tagged)
      : createDecipheriv(SUITES[2], spec.key, nonce, tagged)
  const ciphertext = envelope.subarray(ENVELOPE_OVERHEAD)
  decipher.setAAD(associated(envelope, spec.bound), { plaintextLength: ciphertext.length })
  decipher.setAuthTag(envelope.subarray(HEAD + NONCE, ENVELOPE_OVERHEAD))
  const plain = decipher.update(ciphertext)
  try {
    decipher.final()
    return plain
  } catch {
    plain.fill(0)
    return undefined
  }
}

/** What an envelope says of itself, readable without a key (and not yet authenticated). */
export const headOf = (sealed: Uint8Array): { suite: Suite; version: number } | undefined => {
  if (sealed.length < ENVELOPE_OVERHEAD) return undefined
  const envelope = asBuffer(sealed)
  const suite = envelope.readUInt8(0)
  return isSuite(suite) ? { suite, version: envelope.readUInt32BE(1) } : undefined
}

const associated = (envelope: Buffer, bound: string): Buffer => {
  const text = Buffer.allocUnsafe(HEAD + Buffer.byteLength(bound))
  envelope.copy(text, 0, 0, HEAD)
  text.write(bound, HEAD)
  return text
}

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)

// One call to the system's generator costs as much as a small encryption; nonces are no secrets, so a
// stock of them may lie in memory.
const stock = Buffer.alloc(4096)
let used = stock.length

const freshBytes: Random = (size) => {
  if (used + size > stock.length) {
    randomFillSync(stock)
    used = 0
  }
  used += size
  return Buffer.from(stock.subarray(used - size, used))
}
