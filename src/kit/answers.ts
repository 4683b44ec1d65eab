import type { Outcome } from './problem.ts'

/**
 * What the server answered, kept in memory while the screens that show it stand and a little longer.
 * Two askers of the same thing share one request. A query library did this at ten KiB of the first page.
 */
export type Held = { readonly outcome: Outcome<unknown> | undefined; readonly isAsking: boolean }

type Fetch = () => Promise<Outcome<unknown>>

type Entry = {
  held: Held
  /** When it was answered; 0 asks again at the next look. */
  at: number
  fetch: Fetch
  coming: Promise<void> | undefined
  /** Something was changed while the request was under way: its answer is already old. */
  isOutrun: boolean
  forget: ReturnType<typeof setTimeout> | undefined
  readonly listeners: Set<() => void>
}

export type AnswersOptions = { readonly now: () => number; readonly keepMs: number }

const NOTHING: Held = { outcome: undefined, isAsking: false }

export const answerKey = (name: string, input: unknown): string => `${name} ${JSON.stringify(input)}`

export const keepAnswers = ({ now, keepMs }: AnswersOptions) => {
  const entries = new Map<string, Entry>()

  const entryOf = (key: string, fetch: Fetch): Entry => {
    const known = entries.get(key)
    if (known) {
      known.fetch = fetch
      return known
    }
    const entry: Entry = {
      held: NOTHING,
      at: 0,
      fetch,
      coming: undefined,
      isOutrun: false,
      forget: undefined,
      listeners: new Set(),
    }
    entries.set(key, entry)
    return entry
  }

  const show = (entry: Entry, held: Held) => {
    entry.held = held
    for (const listener of entry.listeners) listener()
  }

  const run = async (entry: Entry) => {
    do {
      entry.isOutrun = false
      const outcome = await entry.fetch()
      // Without a connection, what was read stays readable.
      const isLost = !outcome.ok && outcome.problem.code === 'offline' && entry.held.outcome?.ok
      if (!entry.isOutrun || entry.listeners.size === 0) {
        entry.coming = undefined
        entry.at = isLost || entry.isOutrun ? 0 : now()
        show(entry, { outcome: isLost ? entry.held.outcome : outcome, isAsking: false })
      }
    } while (entry.coming)
  }

  const askNow = (entry: Entry): Promise<void> => {
    if (!entry.coming) {
      entry.coming = Promise.resolve().then(() => run(entry))
      show(entry, { ...entry.held, isAsking: true })
    }
    return entry.coming
  }

  return {
    read: (key: string): Held => entries.get(key)?.held ?? NOTHING,

    /** Asks unless there is an answer younger than that, or one on its way. */
    want: (key: string, { fetch, freshFor }: { fetch: Fetch; freshFor: number }): void => {
      const entry = entryOf(key, fetch)
      if (entry.at === 0 || now() - entry.at >= freshFor) void askNow(entry)
    },

    again: (key: string): void => {
      const entry = entries.get(key)
      if (entry) void askNow(entry)
    },

    listen: (key: string, { fetch, listener }: { fetch: Fetch; listener: () => void }): (() => void) => {
      const entry = entryOf(key, fetch)
      clearTimeout(entry.forget)
      entry.listeners.add(listener)
      return () => {
        entry.listeners.delete(listener)
        if (entry.listeners.size > 0) return
        entry.forget = setTimeout(() => entries.get(key) === entry && entries.delete(key), keepMs)
      }
    },

    /** After a change: what is on the screen is read again, what is not is forgotten. All, or by name. */
    refresh: async (names?: readonly string[]): Promise<void> => {
      const reads: Promise<void>[] = []
      for (const [key, entry] of entries) {
        if (names && !names.some((name) => key.startsWith(`${name} `))) continue
        entry.at = 0
        entry.isOutrun = true
        if (entry.listeners.size > 0) reads.push(askNow(entry))
        else if (!entry.coming) entries.delete(key)
      }
      await Promise.all(reads)
    },

    /** Back at the screen after a while: what may have changed is read again. */
    refreshOlderThan: (ms: number): void => {
      for (const entry of entries.values()) {
        if (entry.listeners.size > 0 && now() - entry.at >= ms) void askNow(entry)
      }
    },

    /** At sign-out. What is still on its way comes to nobody. */
    clear: (): void => entries.clear(),
  }
}
