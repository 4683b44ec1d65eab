import { createSecretKey } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../kernel/refusal.ts'
import type { Keyring } from '../store/keyring.ts'
import {
  ARGON2ID,
  createHasher,
  isOneTime,
  oneTimeVerifier,
  passwordFits,
  type Stretched,
  verifierOf,
} from './password-hash.server.ts'

const keyringOf = (...versions: number[]): Keyring => {
  const key = (version: number) => createSecretKey(Buffer.alloc(32, version))
  return {
    version: 1,
    versions: [1],
    kek: key,
    purpose: (_, version = Math.max(...versions)) => ({ version, key: key(version) }),
    purposeVersions: () => versions,
    inventory: () => [],
  }
}
const keyring = keyringOf(1)
const quick = createHasher({ memory: 64, passes: 1 })
const stretch = async (
  hasher = quick,
  spec: { login?: string; password?: string; keyring?: Keyring } = {},
) => {
  const made = await hasher.stretch({ keyring, login: 'lan', password: 'nắng vàng trên mái', ...spec })
  if (isRefusal(made)) throw new Error(made.refused)
  return made
}

describe('a password at rest', () => {
  it('is argon2id with 64 MiB and three passes, as another implementation counts it', async () => {
    expect(ARGON2ID).toMatchObject({ memory: 65_536, passes: 3, tagLength: 32 })
    const { tag } = await stretch(createHasher())
    expect(tag).toHaveLength(32)
    const { argon2Sync } = await import('node:crypto')
    const message = Buffer.from('a message of the test')
    const nonce = Buffer.alloc(16, 5)
    const ours = argon2Sync('argon2id', { ...ARGON2ID, message, nonce })
    const other = await argon2id({
      password: message,
      salt: nonce,
      memorySize: ARGON2ID.memory,
      iterations: ARGON2ID.passes,
      parallelism: ARGON2ID.parallelism,
      hashLength: ARGON2ID.tagLength,
      outputType: 'hex',
    })
    expect(ours.toString('hex')).toBe(other)
  })

  it('depends on password, login and pepper; not on how the keyboard composes', async () => {
    const base = (await stretch()).tag.toString('hex')
    const tags = await Promise.all([
      stretch(quick, { login: 'hoa' }),
      stretch(quick, { password: 'nắng vàng trên máI' }),
      stretch(quick, { keyring: keyringOf(2) }),
    ])
    for (const { tag } of tags) expect(tag.toString('hex')).not.toBe(base)
    expect(
      (await stretch(quick, { password: 'nắng vàng trên mái'.normalize('NFD') })).tag.toString('hex'),
    ).toBe(base)
    const long = 'x'.repeat(127)
    const ends = await Promise.all([
      stretch(quick, { password: `${long}a` }),
      stretch(quick, { password: `${long}b` }),
    ])
    expect(ends[0].tag.equals(ends[1].tag)).toBe(false)
  })

  it('fits after the pepper was rotated, and only the right one', async () => {
    const stored = verifierOf(await stretch())
    const rotated = keyringOf(1, 2)
    const fits = async (password: string) => {
      const stretched: Stretched = await stretch(quick, { password, keyring: rotated })
      return passwordFits({
        keyring: rotated,
        officerId: 'x',
        stored,
        hasher: quick,
        login: 'lan',
        password,
        stretched,
      })
    }
    expect(await fits('nắng vàng trên mái')).toBe(true)
    expect(await fits('nắng vàng trên mai')).toBe(false)
  })

  it('a one-time password belongs to its officer; blanks, dashes and case do not matter', () => {
    const stored = oneTimeVerifier(keyring, 'officer-1', 'ABCD-EFGH')
    expect(isOneTime('abcd efgh', { keyring, officerId: 'officer-1', stored })).toBe(true)
    expect(isOneTime('ABCD-EFGH', { keyring, officerId: 'officer-2', stored })).toBe(false)
    expect(isOneTime('ABCD-EFGJ', { keyring, officerId: 'officer-1', stored })).toBe(false)
  })

  it('fifty at once are done two at a time, from one address a dozen', async () => {
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        quick.stretch({ keyring, login: `l${n}`, password: 'p', address: `a${n}` }),
      ),
    )
    expect(all.filter(isRefusal)).toHaveLength(0)
    const one = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        quick.stretch({ keyring, login: `l${n}`, password: 'p', address: 'same' }),
      ),
    )
    expect(one.filter((made) => !isRefusal(made))).toHaveLength(12)
    expect(isRefusal(await quick.stretch({ keyring, login: 'l', password: 'p', address: 'same' }))).toBe(
      false,
    )
  })
})
