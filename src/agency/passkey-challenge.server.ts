import { createHmac, timingSafeEqual } from 'node:crypto'
import { instantMs } from '../kernel/day.ts'
import type { Ctx } from '../store/context.ts'
import type { Keyring } from '../store/keyring.ts'
import { attemptKey, markOnce } from './sign-in-attempts.server.ts'

/** S-17: 192 random bits, five minutes, one use. */
const LIFE_MS = 5 * 60_000
const RANDOM = 24
const TIME = 6
const TAG = 32

/**
 * A challenge carries its own time and purpose under a keyed tag, so that asking for one stores nothing:
 * anybody may ask, and nobody can fill a table by asking.
 */
const tagOf = (keyring: Keyring, body: Buffer, purpose: string, version?: number) =>
  createHmac('sha256', keyring.purpose('pepper', version).key)
    .update(`duongve/challenge/${purpose}/`)
    .update(body)
    .digest()

export const newChallenge = (ctx: Ctx, purpose: string): Buffer => {
  const time = Buffer.alloc(TIME)
  time.writeUIntBE(instantMs(ctx.now), 0, TIME)
  const body = Buffer.concat([ctx.randomBytes(RANDOM), time])
  return Buffer.concat([body, tagOf(ctx.keyring, body, purpose)])
}

const isOurs = (ctx: Ctx, body: Buffer, tag: Buffer, purpose: string): boolean =>
  ctx.keyring
    .purposeVersions('pepper')
    .some((version) => timingSafeEqual(tagOf(ctx.keyring, body, purpose, version), tag))

/** Whether it is ours, for this purpose, fresh and not used before; from now on it is used. */
export const takeChallenge = async (ctx: Ctx, challenge: string, purpose: string): Promise<boolean> => {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== RANDOM + TIME + TAG) return false
  const body = bytes.subarray(0, RANDOM + TIME)
  if (!isOurs(ctx, body, bytes.subarray(RANDOM + TIME), purpose)) return false
  const age = instantMs(ctx.now) - body.readUIntBE(RANDOM, TIME)
  if (age < 0 || age > LIFE_MS) return false
  return markOnce(ctx, attemptKey(ctx, 'challenge', challenge), 2 * LIFE_MS)
}
