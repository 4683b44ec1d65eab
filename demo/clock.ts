import { addDays, type Day, dayOf, type Instant, instantFromMs } from '../src/kernel/day.ts'

/** A moment of the demo: so many days before it is loaded, or a fixed day; on the clock of Việt Nam. */
export type When =
  | { readonly daysAgo: number; readonly at: string }
  | { readonly on: string; readonly at: string }

const MINUTE = 60_000

const inVietnamMs = (day: string, at: string) => Date.parse(`${day}T${at}:00+07:00`)

export const todayOf = (nowMs: number): Day => dayOf(instantFromMs(nowMs))

/**
 * Nothing lies in the future: what was to happen later today has happened some minutes ago, though still
 * today, so that the legal day stays the one that was meant.
 */
export const momentOf = (when: When, nowMs: number): number => {
  if ('on' in when) return inVietnamMs(when.on, when.at)
  const today = todayOf(nowMs)
  const wanted = inVietnamMs(addDays(today, -when.daysAgo), when.at)
  return Math.min(wanted, Math.max(inVietnamMs(today, '00:00'), nowMs - 20 * MINUTE))
}

export const minutesAfter = (ms: number, minutes: number, nowMs: number): number =>
  Math.min(ms + minutes * MINUTE, nowMs)

export const instantAt = (ms: number): Instant => instantFromMs(ms)
