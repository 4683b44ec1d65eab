/**
 * How long somebody must wait who gave something wrong: three slips are free, then the pause grows to an
 * hour. Ten thousand guesses in as many seconds come to a dozen that are looked at (S-21). What is refused
 * while waiting does not count, so the pause ends by itself and nobody can keep the owner out for ever.
 */
const PAUSES_S = [0, 0, 0, 5, 15, 30, 60, 120, 300, 900, 1800, 3600] as const
const LONGEST_S = 3600

/** Older failures are forgotten, as are those before the last success. */
export const FORGET_MS = 24 * 3_600_000
/** Someone who has signed in from this address lately is counted apart from the rest of the world. */
export const KNOWN_ADDRESS_MS = 30 * 24 * 3_600_000

/** A device or place of an officer is new again after this long without a sign-in from it (S-25). */
export const KNOWN_PLACE_MS = 90 * 24 * 3_600_000

/** Many officers share the address of an office: it only slows what no office does. */
export const ADDRESS_FAILURES = 30
const ADDRESS_WINDOW_MS = 3_600_000

export const pauseAfter = (failures: number): number => (PAUSES_S[failures] ?? LONGEST_S) * 1000

/** Milliseconds still to wait, 0 when one may try. `failures` are instants in ms since the last success. */
export const waitAfter = (failures: readonly number[], nowMs: number): number => {
  const counted = failures.filter((at) => nowMs - at < FORGET_MS)
  const last = Math.max(...counted)
  return counted.length === 0 ? 0 : Math.max(0, last + pauseAfter(counted.length) - nowMs)
}

/** The same for an address: at most so many failures in any hour. */
export const waitForAddress = (failures: readonly number[], nowMs: number): number => {
  const recent = failures.filter((at) => nowMs - at < ADDRESS_WINDOW_MS).sort((a, b) => b - a)
  const limiting = recent[ADDRESS_FAILURES - 1]
  return limiting === undefined ? 0 : limiting + ADDRESS_WINDOW_MS - nowMs
}

/** Whoever must wait is turned away from memory, before any slow work. A mirror: the rows decide. */
export const createGate = (most = 10_000) => {
  const until = new Map<string, number>()
  return {
    closedFor: (key: string, nowMs: number): number => {
      const at = until.get(key)
      if (at === undefined) return 0
      if (at > nowMs) return at - nowMs
      until.delete(key)
      return 0
    },
    close: (key: string, untilMs: number) => {
      until.delete(key)
      until.set(key, untilMs)
      const oldest = until.keys().next()
      if (until.size > most && !oldest.done) until.delete(oldest.value)
    },
    open: (key: string) => {
      until.delete(key)
    },
  }
}
export type Gate = ReturnType<typeof createGate>
