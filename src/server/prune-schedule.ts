import { PRUNED as SIGN_IN } from '../agency/sign-in-prune.server.ts'
import { uploads } from '../document/upload-prune.server.ts'
import type { Database } from '../store/db.ts'

const PRUNED = { ...SIGN_IN, uploads } as const

type Pruned = Record<keyof typeof PRUNED, number>

type PruneSpec = {
  readonly db: Database
  readonly nowMs: () => number
  /** Rows in one transaction: an embedded database has one connection, which must not be held for long. */
  readonly most?: number
  /** Transactions of one kind in one go; what is left waits for the next. */
  readonly steps?: number
}

const kinds = Object.keys(PRUNED) as (keyof typeof PRUNED)[]
const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Takes away what signing in and sending papers no longer need, as the server itself, in small steps. */
export const prune = async ({ db, nowMs, most = 500, steps = 200 }: PruneSpec): Promise<Pruned> => {
  const counts: Pruned = { attempts: 0, sessions: 0, challenges: 0, notices: 0, uploads: 0 }
  for (const kind of kinds) {
    for (let step = 0; step < steps; step++) {
      const taken = await db.transaction({ role: 'dv_system' }, (tx) => PRUNED[kind](tx, nowMs(), most))
      counts[kind] += taken
      if (taken < most) break
      await pause()
    }
  }
  return counts
}

type ScheduleSpec = PruneSpec & {
  /** Told how many rows went, or why none could. */
  readonly tell: (what: Partial<Pruned> | { readonly failed: string }) => void
  readonly everyMs?: number
}

const HOUR = 3_600_000

/** Once an hour, and the first time a few minutes after the start. */
export const schedulePruning = (spec: ScheduleSpec): { stop(): Promise<void>; look(): Promise<void> } => {
  const { tell, everyMs = HOUR } = spec
  let working: Promise<void> | undefined
  const pruneOnce = async () => {
    try {
      const counts = await prune(spec)
      if (Object.values(counts).some((count) => count > 0)) tell(counts)
    } catch (error) {
      tell({ failed: error instanceof Error ? error.message : String(error) })
    }
  }
  const look = (): Promise<void> => {
    working ??= pruneOnce().finally(() => {
      working = undefined
    })
    return working
  }
  const first = setTimeout(look, Math.min(everyMs, 180_000))
  const timer = setInterval(look, everyMs)
  first.unref()
  timer.unref()
  return {
    look,
    stop: async () => {
      clearTimeout(first)
      clearInterval(timer)
      await working
    },
  }
}
