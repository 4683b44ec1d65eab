/**
 * Opened case keys, kept for a short while: at most `max` of them, none longer than `ttlMs`, the least
 * recently used going first. An erased case is remembered as such, so that a read which had begun before the
 * erasure cannot put its key back.
 */
export type KeyCache<T> = {
  /** The kept one, or what `load` opens. */
  readonly of: (caseId: string, load: () => T) => T
  readonly get: (caseId: string) => T | undefined
  /** The case was erased: its key leaves and never enters this cache again. */
  readonly forget: (caseId: string) => void
  readonly clear: () => void
  readonly size: () => number
}

export const createKeyCache = <T>(limits: { max: number; ttlMs: number; now: () => number }): KeyCache<T> => {
  const { max, ttlMs, now } = limits
  // A Map keeps the order of entry: what is used is entered again, so the first is the least recently used.
  const kept = new Map<string, { value: T; until: number }>()
  const erased = new Set<string>()

  const get = (caseId: string): T | undefined => {
    const found = kept.get(caseId)
    if (!found) return undefined
    kept.delete(caseId)
    if (found.until <= now()) return undefined
    kept.set(caseId, found)
    return found.value
  }

  return {
    get,
    of: (caseId, load) => {
      const found = get(caseId)
      if (found !== undefined) return found
      const value = load()
      if (erased.has(caseId) || max < 1) return value
      kept.set(caseId, { value, until: now() + ttlMs })
      for (const oldest of kept.keys()) {
        if (kept.size <= max) break
        kept.delete(oldest)
      }
      return value
    },
    forget: (caseId) => {
      kept.delete(caseId)
      erased.add(caseId)
    },
    clear: () => kept.clear(),
    size: () => kept.size,
  }
}

const HOUR = 3_600_000

export type UnwrapLimit = { readonly perHour: number; readonly alertAt: number }
export type UnwrapVerdict = 'ok' | 'alert' | 'spent'
export type UnwrapBudget = {
  readonly spend: (act: { officer: string; purpose: string; caseId: string; at: number }) => UnwrapVerdict
}

/**
 * How many different cases one officer opens for one purpose within any sixty minutes. A browser of
 * neighbours stands out long before a diligent officer does: 'alert' comes once, on reaching the
 * threshold; 'spent' refuses every further case, while those already opened stay open. `at` is the time
 * in milliseconds; a purpose may have its own limit (a list opens many aliases and no names).
 */
export const createUnwrapBudget = (
  limits: Partial<UnwrapLimit> & { purposes?: Readonly<Record<string, UnwrapLimit>> } = {},
): UnwrapBudget => {
  const usual: UnwrapLimit = { perHour: limits.perHour ?? 60, alertAt: limits.alertAt ?? 30 }
  const opened = new Map<string, Map<string, number>>()
  let swept = Number.NEGATIVE_INFINITY

  const sweep = (at: number) => {
    if (at - swept < HOUR) return
    swept = at
    for (const [who, cases] of opened)
      if ([...cases.values()].every((then) => at - then >= HOUR)) opened.delete(who)
  }

  return {
    spend: ({ officer, purpose, caseId, at }) => {
      sweep(at)
      const who = JSON.stringify([officer, purpose])
      const cases = opened.get(who) ?? new Map<string, number>()
      opened.set(who, cases)
      for (const [id, then] of cases) if (at - then >= HOUR) cases.delete(id)
      // Counted when first opened; looking again does not make the hour longer.
      if (cases.has(caseId)) return 'ok'
      const { perHour, alertAt } = limits.purposes?.[purpose] ?? usual
      if (cases.size >= perHour) return 'spent'
      cases.set(caseId, at)
      return cases.size === alertAt ? 'alert' : 'ok'
    },
  }
}
