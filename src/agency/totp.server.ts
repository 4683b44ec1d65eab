import { Secret, TOTP } from 'otpauth'

const PERIOD_S = 30
/** One step early or late, for clocks that differ. */
const WINDOW = 1
/** What every authenticator can do; RFC 6238 with SHA-1 is not weakened by collisions of SHA-1. */
const KIND = { algorithm: 'SHA1', digits: 6, period: PERIOD_S } as const

export const TOTP_SECRET_BYTES = 20

const totpOf = (secret: string) => new TOTP({ ...KIND, secret: Secret.fromBase32(secret) })

export const totpSecret = (random: Uint8Array): string =>
  new Secret({ buffer: Uint8Array.from(random).buffer }).base32

/** What the authenticator reads; the label it shows names system and login, nothing about the work. */
export const totpUri = (secret: string, login: string): string =>
  new TOTP({ ...KIND, issuer: 'Duong Ve', label: login, secret: Secret.fromBase32(secret) }).toString()

export const totpCode = (secret: string, atMs: number): string => totpOf(secret).generate({ timestamp: atMs })

/**
 * The time step that a code belongs to, or undefined when it is wrong or its step was used before: each
 * step opens once (S-22), also against somebody who read the code over a shoulder.
 */
export const totpStep = (spec: {
  secret: string
  code: string
  atMs: number
  lastStep: number
}): number | undefined => {
  const delta = totpOf(spec.secret).validate({ token: spec.code, timestamp: spec.atMs, window: WINDOW })
  if (delta === null) return undefined
  const step = Math.floor(spec.atMs / 1000 / PERIOD_S) + delta
  return step > spec.lastStep ? step : undefined
}
