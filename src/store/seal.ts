import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { canonicalJson, type Json } from './canonical.ts'
import { CURRENT_SUITE, decrypt, encrypt, headOf, isSuite, type Random, type Suite } from './envelope.ts'
import type { Keyring } from './keyring.ts'

/** A sealed value does not open: altered, moved to another place, or another case's. Never an expected failure. */
export class SealBroken extends Error {
  override name = 'SealBroken'
}

/**
 * Where a value lives. All of it is bound to the ciphertext, which opens nowhere else. `keyVersion` is the
 * version of the case's own key (1 until the case is re-keyed), not of the keyring: a new keyring version
 * wraps the case keys anew and leaves the values alone.
 */
export type Place = { table: string; row: string; column: string; secrecy: string; keyVersion: number }

const KEY_SIZE = 32
const SMALLEST = 16
const POWERS_UP_TO = 4096

export const newCaseKey = (random: Random = randomBytes): KeyObject => secret(random(KEY_SIZE))

export const wrapCaseKey = (spec: {
  keyring: Keyring
  caseId: string
  key: KeyObject
  random?: Random
}): Buffer => {
  const { keyring, caseId, key, random } = spec
  const { version } = keyring
  const plain = key.export()
  const wrapped = encrypt({ key: keyring.kek(version), version, plain, bound: caseBound(caseId), random })
  plain.fill(0)
  return wrapped
}

export const unwrapCaseKey = (spec: { keyring: Keyring; caseId: string; wrapped: Uint8Array }): KeyObject => {
  const { keyring, caseId, wrapped } = spec
  const key = keyring.kek(wrappedVersion(wrapped))
  const plain = decrypt({ key, sealed: wrapped, bound: caseBound(caseId) })
  if (plain?.length !== KEY_SIZE) throw new SealBroken('the wrapped key of a case does not open')
  return secret(plain)
}

/** Under which version of the keyring a case key is wrapped: what a rotation looks for. */
export const wrappedVersion = (wrapped: Uint8Array): number => {
  const head = headOf(wrapped)
  if (!head) throw new SealBroken('not a wrapped key')
  return head.version
}

/** Gives the same bytes back when they are wrapped under the current version already. */
export const rewrapCaseKey = (spec: {
  keyring: Keyring
  caseId: string
  wrapped: Uint8Array
  random?: Random
}): Uint8Array => {
  const { keyring, wrapped } = spec
  if (wrappedVersion(wrapped) === keyring.version && headOf(wrapped)?.suite === CURRENT_SUITE) return wrapped
  return wrapCaseKey({ ...spec, key: unwrapCaseKey({ ...spec }) })
}

/** A key for one secrecy class of one case, and for one suite: two algorithms never share a key. */
export type ClassKey = { readonly suite: Suite; readonly key: KeyObject }

export const classKeyOf = (caseKey: KeyObject, secrecy: string, suite: Suite = CURRENT_SUITE): ClassKey => {
  const info = `duongve/class/${suite}/${secrecy}`
  return { suite, key: secret(Buffer.from(hkdfSync('sha256', caseKey, '', info, KEY_SIZE))) }
}

type At = { classKey: ClassKey; at: Place; random?: Random }

export const sealValue = (where: At, value: Json): Buffer => {
  // The writer of canonical JSON refuses what plain JSON would drop in silence.
  const text = canonicalJson(value)
  return sealBytes(where, Buffer.from(text))
}

export const openValue = (where: At, sealed: Uint8Array): Json => {
  const bytes = openBytes(where, sealed)
  const value: Json = JSON.parse(bytes.toString())
  bytes.fill(0)
  return value
}

export const sealBytes = ({ classKey, at, random }: At, bytes: Uint8Array): Buffer => {
  const plain = pad(bytes)
  const { key, suite } = classKey
  const sealed = encrypt({ key, suite, version: at.keyVersion, plain, bound: placeBound(at), random })
  plain.fill(0)
  return sealed
}

export const openBytes = ({ classKey, at }: At, sealed: Uint8Array): Buffer => {
  const head = headOf(sealed)
  if (head?.suite !== classKey.suite || head.version !== at.keyVersion) throw broken(at)
  const plain = decrypt({ key: classKey.key, sealed, bound: placeBound(at) })
  const end = plain ? unpaddedLength(plain) : -1
  if (!plain || end < 0) throw broken(at)
  return plain.subarray(0, end)
}

/** One open case: seals and opens its values, deriving the key of each class once. */
export type CaseSeal = {
  readonly keyVersion: number
  readonly seal: (at: CasePlace, value: Json) => Buffer
  readonly open: (at: CasePlace, sealed: Uint8Array) => Json
  readonly sealBytes: (at: CasePlace, bytes: Uint8Array) => Buffer
  readonly openBytes: (at: CasePlace, sealed: Uint8Array) => Buffer
}

export type CasePlace = Omit<Place, 'keyVersion'>

export const openCase = (caseKey: KeyObject, keyVersion = 1): CaseSeal => {
  const classKeys = new Map<string, ClassKey>()
  const where = (at: CasePlace, suite: Suite = CURRENT_SUITE): At => {
    const name = `${suite}/${at.secrecy}`
    const classKey = classKeys.get(name) ?? classKeyOf(caseKey, at.secrecy, suite)
    classKeys.set(name, classKey)
    return { classKey, at: { ...at, keyVersion } }
  }
  const suiteOf = (sealed: Uint8Array): Suite => (isSuite(sealed[0]) ? sealed[0] : CURRENT_SUITE)
  return {
    keyVersion,
    seal: (at, value) => sealValue(where(at), value),
    open: (at, sealed) => openValue(where(at, suiteOf(sealed)), sealed),
    sealBytes: (at, bytes) => sealBytes(where(at), bytes),
    openBytes: (at, sealed) => openBytes(where(at, suiteOf(sealed)), sealed),
  }
}

/**
 * A keyed fingerprint for exact matching of numbers (identity card, passport, telephone), in 64 hex
 * digits. The caller normalises the value; without the key the numbers cannot be tried out.
 */
export const blindIndex = (spec: {
  keyring: Keyring
  kind: string
  value: string
  version?: number
}): string => {
  const { version, key } = spec.keyring.purpose('blind-index', spec.version)
  const text = JSON.stringify(['duongve/blind-index', version, spec.kind, spec.value])
  return createHmac('sha256', key).update(text).digest('hex')
}

/**
 * Short texts come in powers of two, long ones in the steps of Padmé (at most 12 % more), so that the
 * size of a ciphertext does not tell a name. The mark ends the text, zeros fill the rest.
 */
const pad = (bytes: Uint8Array): Buffer => {
  const padded = Buffer.alloc(paddedLength(bytes.length + 1))
  padded.set(bytes)
  padded[bytes.length] = 0x80
  return padded
}

const paddedLength = (length: number): number => {
  if (length <= POWERS_UP_TO) return Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(length)))
  const exponent = Math.floor(Math.log2(length))
  const step = 2 ** (exponent - (Math.floor(Math.log2(exponent)) + 1))
  return Math.ceil(length / step) * step
}

const unpaddedLength = (padded: Buffer): number => {
  const end = padded.lastIndexOf(0x80)
  return end >= 0 && padded.subarray(end + 1).every((byte) => byte === 0) ? end : -1
}

const secret = (bytes: Buffer): KeyObject => {
  const key = createSecretKey(bytes)
  bytes.fill(0)
  return key
}

const caseBound = (caseId: string): string => `duongve/case-key/${caseId}`

const placeBound = ({ table, row, column, secrecy }: Place): string =>
  JSON.stringify(['duongve/value', table, row, column, secrecy])

const broken = ({ table, column, secrecy }: Place): SealBroken =>
  new SealBroken(`a sealed value of ${table}.${column} (${secrecy}) does not open`)
