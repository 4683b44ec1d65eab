import { describe, expect, it } from 'vitest'
import { totpCode, totpSecret, totpStep, totpUri } from './totp.server.ts'

const secret = totpSecret(new TextEncoder().encode('12345678901234567890'))
const T0 = Date.UTC(2026, 10, 24, 3, 0, 0)
const step = (code: string, atMs: number, lastStep = 0) => totpStep({ secret, code, atMs, lastStep })

describe('six digits of an authenticator', () => {
  it('are those of RFC 6238, appendix B', () => {
    // the last six of its eight digits, for the same secret
    expect(totpCode(secret, 59_000)).toBe('287082')
    expect(totpCode(secret, 1_111_111_109_000)).toBe('081804')
    expect(totpCode(secret, 20_000_000_000_000)).toBe('353130')
  })

  it('hold one step early and one late, not two', () => {
    const now = Math.floor(T0 / 30_000)
    expect(step(totpCode(secret, T0), T0)).toBe(now)
    expect(step(totpCode(secret, T0 - 30_000), T0)).toBe(now - 1)
    expect(step(totpCode(secret, T0 + 30_000), T0)).toBe(now + 1)
    expect(step(totpCode(secret, T0 - 60_000), T0)).toBeUndefined()
    expect(step(totpCode(secret, T0 + 60_000), T0)).toBeUndefined()
  })

  it('open once, and nothing older opens after', () => {
    const used = step(totpCode(secret, T0), T0)
    expect(used).toBeDefined()
    expect(step(totpCode(secret, T0), T0 + 5000, used)).toBeUndefined()
    expect(step(totpCode(secret, T0 - 30_000), T0, used)).toBeUndefined()
    expect(step(totpCode(secret, T0 + 30_000), T0 + 30_000, used)).toBe((used ?? 0) + 1)
  })

  it('come from an address that names system and login alone', () => {
    expect(totpUri(secret, 'lan.nguyen')).toMatch(/^otpauth:\/\/totp\/Duong%20Ve:lan\.nguyen\?/)
  })
})
