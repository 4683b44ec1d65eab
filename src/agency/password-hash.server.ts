import { argon2, createHmac, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { Keyring } from '../store/keyring.ts'
import { normalPassword } from './password.ts'

/**
 * argon2id over a keyed hash of the password. The salt follows from login and pepper, so the slow work
 * needs no look-up: it is done before the transaction, holds no connection, and an unknown login costs
 * exactly as much as a known one (S-20).
 */
export const ARGON2ID = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 } as const
type Cost = { readonly memory: number; readonly passes: number }

export type Stretched = { readonly pepperVersion: number; readonly tag: Buffer }

export type Hasher = {
  /** Refuses `too-many` when the queue is full, or one address asks for more than its share. */
  stretch(spec: StretchSpec): Promise<Stretched | Refusal>
}
type StretchSpec = {
  readonly keyring: Keyring
  readonly login: string
  readonly password: string
  readonly address?: string
  readonly pepperVersion?: number
}

const AT_ONCE = 2
const WAITING = 60
const WAITING_PER_ADDRESS = 12
const slow = promisify(argon2)

/** At most two at a time, so fifty people signing in at once stay within 128 MiB (S-19). */
export const createHasher = (cost: Cost = ARGON2ID): Hasher => {
  let running = 0
  const queue: (() => void)[] = []
  const perAddress = new Map<string, number>()

  const turn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve))
    else running++
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running--
    }
  }

  return {
    stretch: async ({ keyring, login, password, address, pepperVersion }) => {
      const mine = address === undefined ? 0 : (perAddress.get(address) ?? 0)
      if (queue.length >= WAITING || mine >= WAITING_PER_ADDRESS) return refuse('too-many')
      if (address !== undefined) perAddress.set(address, mine + 1)
      try {
        const pepper = keyring.purpose('pepper', pepperVersion)
        const keyed = (what: string, text: string) =>
          createHmac('sha256', pepper.key).update(`duongve/${what}/`).update(text).digest()
        const tag = await turn(() =>
          slow('argon2id', {
            ...ARGON2ID,
            ...cost,
            message: keyed('password', normalPassword(password)),
            nonce: keyed('salt', login).subarray(0, 16),
          }),
        )
        return { pepperVersion: pepper.version, tag: Buffer.from(tag) }
      } finally {
        if (address !== undefined) {
          const left = (perAddress.get(address) ?? 1) - 1
          if (left > 0) perAddress.set(address, left)
          else perAddress.delete(address)
        }
      }
    },
  }
}

/** What is stored: kind of verifier, version of the pepper, the tag. */
const SLOW = 1
/** One-time passwords have a hundred random bits: a keyed hash is as good, and administration stays quick. */
const ONE_TIME = 2
const HEAD = 5

const packed = (kind: number, version: number, tag: Buffer): Buffer => {
  const head = Buffer.alloc(HEAD)
  head.writeUInt8(kind, 0)
  head.writeUInt32BE(version, 1)
  return Buffer.concat([head, tag])
}

export const verifierOf = ({ pepperVersion, tag }: Stretched): Buffer => packed(SLOW, pepperVersion, tag)

const oneTimeTag = (keyring: Keyring, officerId: string, text: string, version?: number) => {
  const pepper = keyring.purpose('pepper', version)
  const bare = normalPassword(text).toUpperCase().replace(/[\s-]/g, '')
  const tag = createHmac('sha256', pepper.key).update(`duongve/one-time/${officerId}/${bare}`).digest()
  return { version: pepper.version, tag }
}

/** For one-time passwords and recovery codes: blanks, dashes and case do not matter. */
export const oneTimeVerifier = (keyring: Keyring, officerId: string, text: string): Buffer => {
  const { version, tag } = oneTimeTag(keyring, officerId, text)
  return packed(ONE_TIME, version, tag)
}

export const isOneTime = (text: string, { keyring, officerId, stored }: StoredOf): boolean => {
  const bytes = Buffer.from(stored)
  if (bytes.length !== HEAD + 32 || bytes[0] !== ONE_TIME) return false
  const { tag } = oneTimeTag(keyring, officerId, text, bytes.readUInt32BE(1))
  return timingSafeEqual(bytes.subarray(HEAD), tag)
}
type StoredOf = { readonly keyring: Keyring; readonly officerId: string; readonly stored: Uint8Array }

export type Check = StoredOf & {
  readonly hasher: Hasher
  readonly login: string
  readonly password: string
  /** Done before the transaction; done again when the verifier is of another pepper. Null: nothing was slow. */
  readonly stretched: Stretched | null
}

/** Under which pepper a chosen password lies; undefined for one that was given out, which needs nothing slow. */
export const slowVersionOf = (stored: Uint8Array): number | undefined => {
  const bytes = Buffer.from(stored)
  return bytes.length === HEAD + ARGON2ID.tagLength && bytes[0] === SLOW ? bytes.readUInt32BE(1) : undefined
}

export const passwordFits = async (check: Check): Promise<boolean> => {
  const stored = Buffer.from(check.stored)
  if (stored.length !== HEAD + ARGON2ID.tagLength) return false
  if (stored[0] === ONE_TIME) return isOneTime(check.password, check)
  const version = stored.readUInt32BE(1)
  const { hasher, keyring, login, password, stretched } = check
  if (!stretched) return false
  const fresh =
    version === stretched.pepperVersion
      ? stretched
      : await hasher.stretch({ keyring, login, password, pepperVersion: version })
  return !isRefusal(fresh) && timingSafeEqual(stored.subarray(HEAD), fresh.tag)
}
