import { createPrivateKey, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import { type Random, SUITES } from './envelope.ts'
import {
  type Cost,
  KEY_NAMES,
  KEY_SIZE,
  type KeyName,
  newKdf,
  type OpenEntry,
  type OpenFile,
  openFile,
  type Purpose,
  sealEntry,
  textOf,
  wrappingKey,
} from './keyring-file.ts'
import { holdingLock, writeWhole } from './whole-file.ts'

/**
 * The keys in use. They are Node's key objects: those print as `SecretKeyObject {}`, turn into `{}` in JSON
 * and keep their bytes outside the JavaScript heap, so no log line and no heap dump shows them.
 */
export type Keyring = {
  /** The version under which new case keys are wrapped. */
  readonly version: number
  readonly versions: readonly number[]
  readonly kek: (version: number) => KeyObject
  readonly purpose: (name: Purpose, version?: number) => { readonly version: number; readonly key: KeyObject }
  readonly purposeVersions: (name: Purpose) => readonly number[]
  /** What there is, since when, with which algorithm. No secrets. */
  readonly inventory: () => readonly InventoryLine[]
}

export type InventoryLine = { what: KeyName; version: number; algorithm: string; made: string }

/** Where the keys come from at start: our file, or a key service that releases them to this process. */
export type KeyProvider = { readonly name: string; readonly open: () => Promise<Keyring | Refusal> }

type At = { file: string; passphrase: string }

export const fileKeys = (at: At): KeyProvider => ({ name: 'file', open: () => openKeyring(at) })

/** Somebody wrapped with a newer keyring than the one in memory: open the keyring again. */
export class UnknownKeyVersion extends Error {
  override name = 'UnknownKeyVersion'
}

/**
 * A keyring whose content can be exchanged while everybody holds it: a rotation by another process must not
 * need a restart.
 */
export const replaceable = (first: Keyring): { keyring: Keyring; replace(next: Keyring): void } => {
  let now = first
  const keyring: Keyring = {
    get version() {
      return now.version
    },
    get versions() {
      return now.versions
    },
    kek: (version) => now.kek(version),
    purpose: (name, version) => now.purpose(name, version),
    purposeVersions: (name) => now.purposeVersions(name),
    inventory: () => now.inventory(),
  }
  return {
    keyring,
    replace: (next) => {
      now = next
    },
  }
}

const ALGORITHMS = {
  kek: SUITES[1],
  'blind-index': 'hmac-sha256',
  'audit-sign': 'ed25519',
  pepper: 'hmac-sha256',
  draft: `hkdf-sha256, ${SUITES[1]}`,
} as const satisfies Record<KeyName, string>

/** An Ed25519 seed becomes a PKCS #8 document behind this fixed beginning (RFC 8410). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * Refuses `keyring.exists`: a keyring is never overwritten, for its cases would be lost with it. `cost`: of
 * each opening, where another than ours is wanted.
 */
export const createKeyring = async (
  spec: At & { now: string; randomBytes?: Random; cost?: Cost },
): Promise<Keyring | Refusal> => {
  const random = spec.randomBytes ?? randomBytes
  const kdf = newKdf(random, spec.cost)
  const wrapping = await wrappingKey(spec.passphrase, kdf)
  const keys = KEY_NAMES.map((what) => newEntry({ what, version: 1, wrapping, made: spec.now, random }))
  const written = await writeWhole(spec.file, textOf({ kdf, keys, wrapping, random }), { replace: false })
  return written === 'exists' ? refuse('keyring.exists') : openKeyring(spec)
}

/** Refuses `keyring.missing`, `.damaged`, `.newer`, `.wrong-passphrase`. */
export const openKeyring = async (at: At): Promise<Keyring | Refusal> => {
  const opened = await openFile(at)
  return isRefusal(opened) ? opened : keyringOf(opened.entries)
}

/** A new version of one key becomes the current one; the old ones stay and go on opening what they sealed. */
export const addVersion = (
  spec: At & { what: KeyName; now: string; randomBytes?: Random },
): Promise<Keyring | Refusal> =>
  rewrite(spec, ({ kdf, entries, wrapping }) => {
    const random = spec.randomBytes ?? randomBytes
    const version = latest(entries, spec.what) + 1
    const added = newEntry({ what: spec.what, version, wrapping, made: spec.now, random })
    const keys = [...entries.map(({ bytes: _, ...entry }) => entry), added]
    return textOf({ kdf, keys, wrapping, random })
  })

/** The same keys behind another passphrase. Old copies of the file still open with the old one: destroy them. */
export const changePassphrase = (
  spec: At & { to: string; randomBytes?: Random },
): Promise<Keyring | Refusal> =>
  rewrite(spec, async ({ entries }) => {
    const random = spec.randomBytes ?? randomBytes
    const kdf = newKdf(random)
    const wrapping = await wrappingKey(spec.to, kdf)
    const keys = entries.map(({ bytes, ...entry }) => sealEntry({ entry, bytes, wrapping, random }))
    return textOf({ kdf, keys, wrapping, random })
  })

/** Two rotations at once would each drop the other's new key: the second is refused as `keyring.busy`. */
const rewrite = async (
  at: At & { to?: string },
  change: (opened: OpenFile) => string | Promise<string>,
): Promise<Keyring | Refusal> => {
  const done = await holdingLock(at.file, async () => {
    const opened = await openFile(at)
    if (isRefusal(opened)) return opened
    await writeWhole(at.file, await change(opened), { replace: true })
    return openKeyring({ file: at.file, passphrase: at.to ?? at.passphrase })
  })
  return done === 'busy' ? refuse('keyring.busy') : done
}

const newEntry = (spec: {
  what: KeyName
  version: number
  wrapping: KeyObject
  made: string
  random: Random
}) => {
  const bytes = spec.random(KEY_SIZE)
  const { what, version, made } = spec
  const entry = sealEntry({
    entry: { what, version, made },
    bytes,
    wrapping: spec.wrapping,
    random: spec.random,
  })
  bytes.fill(0)
  return entry
}

const keyringOf = (entries: readonly OpenEntry[]): Keyring => {
  const keys = new Map(
    entries.map(({ what, version, bytes }) => [`${what}/${version}`, keyObject(what, bytes)]),
  )
  const lines = entries.map(({ what, version, made }) => ({
    what,
    version,
    algorithm: ALGORITHMS[what],
    made,
  }))
  for (const { bytes } of entries) bytes.fill(0)
  const find = (what: KeyName, version: number): KeyObject => {
    const key = keys.get(`${what}/${version}`)
    if (!key) throw new UnknownKeyVersion(`the keyring has no version ${version} of ${what}`)
    return key
  }
  return {
    version: latest(lines, 'kek'),
    versions: versionsOf(lines, 'kek'),
    kek: (version) => find('kek', version),
    purpose: (name, version = latest(lines, name)) => ({ version, key: find(name, version) }),
    purposeVersions: (name) => versionsOf(lines, name),
    inventory: () => lines,
  }
}

type Versioned = { readonly what: KeyName; readonly version: number }

const versionsOf = (keys: readonly Versioned[], what: KeyName): number[] =>
  keys
    .filter((key) => key.what === what)
    .map(({ version }) => version)
    .sort((a, b) => a - b)

const latest = (keys: readonly Versioned[], what: KeyName): number => versionsOf(keys, what).at(-1) ?? 0

const keyObject = (what: KeyName, bytes: Buffer): KeyObject => {
  if (what !== 'audit-sign') return createSecretKey(bytes)
  const document = Buffer.concat([PKCS8_ED25519, bytes])
  const key = createPrivateKey({ key: document, format: 'der', type: 'pkcs8' })
  document.fill(0)
  return key
}
