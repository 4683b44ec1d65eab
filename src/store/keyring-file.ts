import { argon2, createHash, createSecretKey, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import { canonicalJson } from './canonical.ts'
import { CURRENT_SUITE, decrypt, encrypt, type Random } from './envelope.ts'
import { readWhole } from './whole-file.ts'

/** Keys that serve one purpose each; `audit-sign` is an Ed25519 key, the others are 32 secret bytes. */
export const PURPOSES = ['blind-index', 'audit-sign', 'pepper', 'draft'] as const
export type Purpose = (typeof PURPOSES)[number]
/** `kek`: the key-encryption key that wraps the keys of the cases. */
export type KeyName = 'kek' | Purpose
export const KEY_NAMES: readonly KeyName[] = ['kek', ...PURPOSES]

export type Entry = { what: KeyName; version: number; suite: number; made: string; sealed: string }
export type Kdf = { name: 'argon2id'; memoryKiB: number; passes: number; lanes: number; salt: string }
type Body = { format: string; kdf: Kdf; keys: Entry[] }
/** `seal` needs the passphrase and covers all before it; `sum` does not, and tells damage from a wrong one. */
type Written = Body & { seal: string; sum: string }
export type OpenEntry = Entry & { bytes: Buffer }
export type OpenFile = { kdf: Kdf; entries: readonly OpenEntry[]; wrapping: KeyObject }

const FORMAT = 'duongve-keyring/'
const FORMAT_VERSION = 1
export const KEY_SIZE = 32
export type Cost = { readonly memoryKiB: number; readonly passes: number }
/** 64 MiB and three passes: the second recommendation of RFC 9106, but one lane, as passwords have it. */
const ARGON2ID = { memoryKiB: 65_536, passes: 3 } as const satisfies Cost
/** No file may make us spend more than this on its passphrase. */
const MOST_MEMORY_KIB = 1_048_576
const MOST_PASSES = 32

export const newKdf = (random: Random, { memoryKiB, passes }: Cost = ARGON2ID): Kdf => ({
  name: 'argon2id',
  memoryKiB,
  passes,
  lanes: 1,
  salt: random(16).toString('base64url'),
})

const slow = promisify(argon2)

export const wrappingKey = async (passphrase: string, kdf: Kdf): Promise<KeyObject> => {
  const bytes = await slow('argon2id', {
    // One keyboard composes the tone marks, another does not: it is the same passphrase.
    message: passphrase.normalize('NFC'),
    nonce: Buffer.from(kdf.salt, 'base64url'),
    memory: kdf.memoryKiB,
    passes: kdf.passes,
    parallelism: kdf.lanes,
    tagLength: KEY_SIZE,
  })
  const key = createSecretKey(bytes)
  bytes.fill(0)
  return key
}

export const sealEntry = (spec: {
  entry: Omit<Entry, 'sealed' | 'suite'>
  bytes: Uint8Array
  wrapping: KeyObject
  random: Random
}): Entry => {
  const { what, version, made } = spec.entry
  const { bytes: plain, wrapping: key, random } = spec
  const sealed = encrypt({ key, plain, bound: boundTo(spec.entry), version: FORMAT_VERSION, random })
  return { what, version, suite: CURRENT_SUITE, made, sealed: sealed.toString('base64url') }
}

/** What the passphrase of this file costs; nothing for a file that is none of ours. */
export const costOf = (text: string): Cost | undefined => {
  const found = parseJson(text)
  return isRecord(found) && isKdf(found.kdf) ? found.kdf : undefined
}

/** Opens the file or says which of four troubles it is; each has another remedy. */
export const openFile = async (at: { file: string; passphrase: string }): Promise<OpenFile | Refusal> => {
  const text = await readWhole(at.file)
  if (text === undefined) return refuse('keyring.missing')
  const written = parse(text)
  if (isRefusal(written)) return written
  if (at.passphrase === '') return refuse('keyring.wrong-passphrase')
  const wrapping = await wrappingKey(at.passphrase, written.kdf)
  const opens = (sealed: string, bound: string) =>
    decrypt({ key: wrapping, sealed: Buffer.from(sealed, 'base64url'), bound })
  const entries = written.keys.map((entry) => ({ ...entry, bytes: opens(entry.sealed, boundTo(entry)) }))
  const whole = opens(written.seal, coveredBySeal(written)) !== undefined
  // With a wrong passphrase nothing opens. Where one part opens and another does not, the file was altered.
  if (!whole && entries.every(({ bytes }) => !bytes)) return refuse('keyring.wrong-passphrase')
  return whole && areOpen(entries) ? { kdf: written.kdf, entries, wrapping } : refuse('keyring.damaged')
}

export const textOf = (spec: { kdf: Kdf; keys: Entry[]; wrapping: KeyObject; random: Random }): string => {
  const { kdf, keys, wrapping: key, random } = spec
  const body: Body = { format: `${FORMAT}${FORMAT_VERSION}`, kdf, keys }
  const plain = Buffer.alloc(0)
  const seal = encrypt({ key, plain, bound: coveredBySeal(body), version: FORMAT_VERSION, random })
  const sealed = { ...body, seal: seal.toString('base64url') }
  return `${JSON.stringify({ ...sealed, sum: sumOf(sealed) }, undefined, 2)}\n`
}

const boundTo = ({ what, version, made }: Omit<Entry, 'sealed' | 'suite'>): string =>
  `duongve/keyring/${what}/${version}/${made}`

const coveredBySeal = ({ format, kdf, keys }: Body): string => canonicalJson({ format, kdf, keys })

const sumOf = (body: object): string => createHash('sha256').update(canonicalJson(body)).digest('base64url')

const parse = (text: string): Written | Refusal => {
  const found = parseJson(text)
  if (!isRecord(found)) return refuse('keyring.damaged')
  const { sum, ...body } = found
  if (sumOf(body) !== sum) return refuse('keyring.damaged')
  const version =
    typeof body.format === 'string' && body.format.startsWith(FORMAT)
      ? Number(body.format.slice(FORMAT.length))
      : Number.NaN
  if (version > FORMAT_VERSION) return refuse('keyring.newer', { with: { format: version } })
  return version === FORMAT_VERSION && isWritten(found) ? found : refuse('keyring.damaged')
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isWritten = (found: Record<string, unknown>): found is Written =>
  isKdf(found.kdf) && Array.isArray(found.keys) && found.keys.every(isEntry) && typeof found.seal === 'string'

const isKdf = (kdf: unknown): kdf is Kdf =>
  isRecord(kdf) &&
  kdf.name === 'argon2id' &&
  isWithin(kdf.memoryKiB, MOST_MEMORY_KIB) &&
  isWithin(kdf.passes, MOST_PASSES) &&
  isWithin(kdf.lanes, MOST_PASSES) &&
  typeof kdf.salt === 'string'

const isEntry = (entry: unknown): entry is Entry =>
  isRecord(entry) &&
  (KEY_NAMES as readonly unknown[]).includes(entry.what) &&
  isWithin(entry.version, 0xffff_ffff) &&
  typeof entry.suite === 'number' &&
  typeof entry.made === 'string' &&
  typeof entry.sealed === 'string'

const isWithin = (n: unknown, most: number): n is number =>
  typeof n === 'number' && Number.isInteger(n) && n >= 1 && n <= most

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const areOpen = (entries: readonly (Entry & { bytes: Buffer | undefined })[]): entries is OpenEntry[] =>
  entries.every(({ bytes }) => bytes?.length === KEY_SIZE)
