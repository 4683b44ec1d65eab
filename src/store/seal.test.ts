import { createSecretKey, randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENVELOPE_OVERHEAD, encrypt } from './envelope.ts'
import { type Keyring, UnknownKeyVersion } from './keyring.ts'
import {
  blindIndex,
  classKeyOf,
  newCaseKey,
  openBytes,
  openCase,
  openValue,
  type Place,
  rewrapCaseKey,
  SealBroken,
  sealBytes,
  sealValue,
  unwrapCaseKey,
  wrapCaseKey,
  wrappedVersion,
} from './seal.ts'

const keks = [1, 2, 3].map(() => createSecretKey(randomBytes(32)))
const indexKeys = [1, 2].map(() => createSecretKey(randomBytes(32)))
const keyringAt = (version: number): Keyring => ({
  version,
  versions: Array.from({ length: version }, (_, at) => at + 1),
  kek: (wanted) => {
    const key = wanted <= version ? keks[wanted - 1] : undefined
    if (!key) throw new UnknownKeyVersion(String(wanted))
    return key
  },
  purpose: (_name, wanted = 1) => ({
    version: wanted,
    key: indexKeys[wanted - 1] ?? createSecretKey(randomBytes(32)),
  }),
  purposeVersions: () => [1, 2],
  inventory: () => [],
})

const place: Place = { table: 'person', row: 'r1', column: 'alias', secrecy: 'C2', keyVersion: 1 }
const caseKey = newCaseKey()
const classKey = classKeyOf(caseKey, 'C2')
const where = { classKey, at: place }

describe('the key of a case', () => {
  it('is wrapped for its case alone', () => {
    const keyring = keyringAt(1)
    const wrapped = wrapCaseKey({ keyring, caseId: 'a', key: caseKey })
    expect(wrapped).toHaveLength(65)
    expect(unwrapCaseKey({ keyring, caseId: 'a', wrapped }).equals(caseKey)).toBe(true)
    expect(() => unwrapCaseKey({ keyring, caseId: 'b', wrapped })).toThrow(SealBroken)
    for (let at = 0; at < wrapped.length; at++) {
      const altered = Buffer.from(wrapped)
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
      expect(() => unwrapCaseKey({ keyring, caseId: 'a', wrapped: altered })).toThrow()
    }
    expect(() => unwrapCaseKey({ keyring, caseId: 'a', wrapped: wrapped.subarray(1) })).toThrow()
  })

  it('moves to a new keyring version and stays the same key', () => {
    const old = wrapCaseKey({ keyring: keyringAt(1), caseId: 'a', key: caseKey })
    const keyring = keyringAt(3)
    const wrapped = rewrapCaseKey({ keyring, caseId: 'a', wrapped: old })
    expect([wrappedVersion(old), wrappedVersion(wrapped)]).toEqual([1, 3])
    expect(unwrapCaseKey({ keyring, caseId: 'a', wrapped }).equals(caseKey)).toBe(true)
    expect(rewrapCaseKey({ keyring, caseId: 'a', wrapped })).toBe(wrapped)
    expect(() => unwrapCaseKey({ keyring: keyringAt(1), caseId: 'a', wrapped })).toThrow(UnknownKeyVersion)
    expect(() => rewrapCaseKey({ keyring, caseId: 'b', wrapped: old })).toThrow(SealBroken)
  })

  it('does not open under a version that the head only claims', () => {
    const wrapped = wrapCaseKey({ keyring: keyringAt(1), caseId: 'a', key: caseKey })
    wrapped.writeUInt32BE(2, 1)
    expect(() => unwrapCaseKey({ keyring: keyringAt(2), caseId: 'a', wrapped })).toThrow(SealBroken)
  })

  it('gives each class its own key', () => {
    const keys = ['C1', 'C2', 'C3', 'C12'].map((secrecy) =>
      classKeyOf(caseKey, secrecy).key.export().toString('hex'),
    )
    expect(new Set([...keys, caseKey.export().toString('hex')]).size).toBe(5)
    expect(classKeyOf(caseKey, 'C2').key.equals(classKey.key)).toBe(true)
    expect(classKeyOf(caseKey, 'C2', 2).key.equals(classKey.key)).toBe(false)
  })
})

describe('a sealed value', () => {
  it('opens to what was sealed, whatever JSON it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.parse(JSON.stringify(value))
        expect(openValue(where, sealValue(where, json))).toEqual(json)
      }),
    )
    const bytes = fc.uint8Array({ maxLength: 9000 })
    fc.assert(
      fc.property(bytes, (file) => Buffer.compare(openBytes(where, sealBytes(where, file)), file) === 0),
    )
    expect(openBytes(where, sealBytes(where, Buffer.from([1, 0x80, 0, 0])))).toEqual(
      Buffer.from([1, 0x80, 0, 0]),
    )
  })

  it('does not open in another row, column, table, class, case or version', () => {
    const sealed = sealValue(where, 'Hoa Phượng')
    const moved: Partial<Place>[] = [
      { row: 'r2' },
      { column: 'name' },
      { table: 'case' },
      { secrecy: 'C3' },
      { keyVersion: 2 },
      { table: 'person","r1', row: '' },
    ]
    for (const change of moved) {
      expect(() => openValue({ classKey, at: { ...place, ...change } }, sealed)).toThrow(SealBroken)
    }
    expect(() => openValue({ classKey: classKeyOf(caseKey, 'C3'), at: place }, sealed)).toThrow(SealBroken)
    expect(() => openValue({ classKey: classKeyOf(newCaseKey(), 'C2'), at: place }, sealed)).toThrow(
      SealBroken,
    )
    const relabelled = Buffer.from(sealed)
    relabelled.writeUInt32BE(2, 1)
    expect(() => openValue({ classKey, at: { ...place, keyVersion: 2 } }, relabelled)).toThrow(SealBroken)
  })

  it('does not open after any one bit was turned, or when cut', () => {
    const sealed = sealValue(where, 'Hoa')
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const altered = Buffer.from(sealed)
      altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(() => openValue(where, altered)).toThrow(SealBroken)
    }
    for (let length = 0; length < sealed.length; length++) {
      expect(() => openValue(where, sealed.subarray(0, length))).toThrow(SealBroken)
    }
  })

  it('says the place and never the value', () => {
    const sealed = sealValue(where, 'Hoa Phượng')
    sealed.writeUInt8(sealed.readUInt8(40) ^ 1, 40)
    expect(() => openValue(where, sealed)).toThrow('a sealed value of person.alias (C2) does not open')
  })

  it('shows its length in steps only', () => {
    const sizes = (lengths: number[]) =>
      lengths.map((length) => sealBytes(where, Buffer.alloc(length, 0x80)).length - ENVELOPE_OVERHEAD)
    expect(sizes([0, 1, 15])).toEqual([16, 16, 16])
    expect(sizes([16, 31, 32, 63, 64, 1000, 4095])).toEqual([32, 32, 64, 64, 128, 1024, 4096])
    for (const length of [4096, 5000, 70_000, 1_000_001]) {
      const [size = 0] = sizes([length])
      expect(size).toBeGreaterThan(length)
      expect(size).toBeLessThanOrEqual((length + 1) * 1.12)
    }
  })

  it('reads an older or newer suite, each under its own key', () => {
    const opened = openCase(caseKey)
    const { keyVersion: _, ...at } = place
    const second = sealValue({ classKey: classKeyOf(caseKey, 'C2', 2), at: place }, 'Hoa')
    expect(second[0]).toBe(2)
    expect(opened.open(at, second)).toBe('Hoa')
    expect(opened.seal(at, 'Hoa')[0]).toBe(1)
    expect(() => openValue(where, second)).toThrow(SealBroken)
    const unknown = Buffer.from(second)
    unknown.writeUInt8(9, 0)
    expect(() => opened.open(at, unknown)).toThrow(SealBroken)
  })

  it('belongs to one case', () => {
    const { keyVersion: _, ...at } = place
    const [one, two] = [openCase(caseKey), openCase(newCaseKey())]
    const sealed = one.seal(at, { born: '1999' })
    expect(one.open(at, sealed)).toEqual({ born: '1999' })
    expect(() => two.open(at, sealed)).toThrow(SealBroken)
    expect(() => openCase(caseKey, 2).open(at, sealed)).toThrow(SealBroken)
    expect(inspect(one, { depth: 9, showHidden: true })).not.toContain(caseKey.export().toString('hex'))
  })

  it('never repeats a nonce', () => {
    const nonces = new Set<string>()
    for (let count = 0; count < 100_000; count++) {
      nonces.add(
        encrypt({ key: classKey.key, version: 1, plain: Buffer.of(1), bound: '' }).toString('hex', 5, 17),
      )
    }
    expect(nonces.size).toBe(100_000)
  }, 30_000)

  it('refuses what JSON would lose', () => {
    expect(() => sealValue(where, Number.NaN)).toThrow(TypeError)
  })
})

describe('the blind index', () => {
  it('is the same for the same number and differs by kind, value and version', () => {
    const of = (kind: string, value: string, version?: number) =>
      blindIndex({ keyring: keyringAt(1), kind, value, ...(version ? { version } : {}) })
    expect(of('identity-card', '046199000001')).toBe(of('identity-card', '046199000001'))
    expect(of('identity-card', '046199000001')).toMatch(/^[0-9a-f]{64}$/)
    const all = [of('a', '1'), of('b', '1'), of('a', '2'), of('a', '1', 2), of('a","1', ''), of('a', '","1')]
    expect(new Set(all).size).toBe(6)
  })
})
