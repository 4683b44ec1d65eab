import { describe, expect, it } from 'vitest'
import { instantFromMs } from '../kernel/day.ts'
import {
  ABSOLUTE_MS,
  HALF_MS,
  IDLE_MS,
  isAlive,
  isDueToBeSeen,
  limitsOf,
  STEP_UP_MS,
  stepUpUntil,
} from './session-rules.ts'

const T0 = Date.UTC(2026, 10, 24, 1, 0, 0)
const session = (more: { state?: 'half' | 'full'; seen?: number; ended?: number } = {}) => ({
  state: more.state ?? ('full' as const),
  created_at: instantFromMs(T0),
  seen_at: instantFromMs(more.seen ?? T0),
  ended_at: more.ended === undefined ? null : instantFromMs(more.ended),
})

describe('how long a session lives', () => {
  it('ten idle minutes, not one millisecond more', () => {
    expect(isAlive(session(), T0 + IDLE_MS - 1)).toBe(true)
    expect(isAlive(session(), T0 + IDLE_MS)).toBe(false)
  })

  it('eight hours, however busy', () => {
    const late = T0 + ABSOLUTE_MS
    expect(isAlive(session({ seen: late - 1 }), late - 1)).toBe(true)
    expect(isAlive(session({ seen: late - 1 }), late)).toBe(false)
    expect(limitsOf(session({ seen: late - 1 })).idleUntil).toBe(instantFromMs(late))
  })

  it('a half one a quarter of an hour, whether used or not', () => {
    expect(isAlive(session({ state: 'half', seen: T0 + HALF_MS - 1 }), T0 + HALF_MS - 1)).toBe(true)
    expect(isAlive(session({ state: 'half', seen: T0 + HALF_MS - 1 }), T0 + HALF_MS)).toBe(false)
  })

  it('an ended one not at all', () => {
    expect(isAlive(session({ ended: T0 }), T0)).toBe(false)
  })

  it('is seen every half minute', () => {
    expect(isDueToBeSeen(session(), T0 + 29_999)).toBe(false)
    expect(isDueToBeSeen(session(), T0 + 30_000)).toBe(true)
  })

  it('the second factor given again holds five minutes', () => {
    expect(stepUpUntil(null, T0)).toBeNull()
    expect(stepUpUntil(instantFromMs(T0), T0 + STEP_UP_MS)).toBe(instantFromMs(T0 + STEP_UP_MS))
    expect(stepUpUntil(instantFromMs(T0), T0 + STEP_UP_MS + 1000)).toBeNull()
  })
})
