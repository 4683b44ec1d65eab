import { type Instant, instantFromMs, instantMs } from '../kernel/day.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** S-30: ten idle minutes, eight hours at most. */
export const IDLE_MS = 10 * MINUTE
export const ABSOLUTE_MS = 8 * 60 * MINUTE
/** From the password to the second factor; long enough to set up an authenticator for the first time. */
export const HALF_MS = 15 * MINUTE
/** S-32: how long the second factor, given again, opens what needs it. */
export const STEP_UP_MS = 5 * MINUTE
/** Writing at every call would cost more than it tells; it makes sessions end up to this much early, never late. */
const SEEN_EVERY_MS = 30 * SECOND

type Times = {
  readonly state: 'half' | 'full'
  readonly created_at: string
  readonly seen_at: string
  readonly ended_at: string | null
}

const ms = (text: string) => instantMs(text as Instant)

export const isAlive = (session: Times, nowMs: number): boolean => {
  if (session.ended_at !== null) return false
  if (session.state === 'half') return nowMs - ms(session.created_at) < HALF_MS
  return nowMs < Math.min(ms(session.seen_at) + IDLE_MS, ms(session.created_at) + ABSOLUTE_MS)
}

export const isDueToBeSeen = (session: Pick<Times, 'seen_at'>, nowMs: number): boolean =>
  nowMs - ms(session.seen_at) >= SEEN_EVERY_MS

/** When it will end: without another call, and at the latest. */
export const limitsOf = (
  session: Pick<Times, 'seen_at' | 'created_at'>,
): { idleUntil: Instant; absoluteUntil: Instant } => {
  const absolute = ms(session.created_at) + ABSOLUTE_MS
  return {
    idleUntil: instantFromMs(Math.min(ms(session.seen_at) + IDLE_MS, absolute)),
    absoluteUntil: instantFromMs(absolute),
  }
}

/** Until when acts that need the second factor again go through; null when that is over. */
export const stepUpUntil = (factorAt: string | null, nowMs: number): Instant | null => {
  if (factorAt === null) return null
  const until = ms(factorAt) + STEP_UP_MS
  return until >= nowMs ? instantFromMs(until) : null
}
