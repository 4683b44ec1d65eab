import type { ItemMove } from '../course/support.ts'
import type { Citation } from '../kernel/citation.ts'
import { type Day, dayOf, daysBetween, type Instant } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Calendar } from '../law/calendar.ts'
import type { DeadlineRuleId } from '../law/deadline-rules.ts'
import { deadlineOf } from '../law/deadlines.ts'
import type { ItemCode } from '../law/items.ts'
import { isOnApplication } from '../law/papers.ts'
import type { Regime } from '../law/regime.ts'

/** Our own: how many days before a filing window closes the page begins to warn. */
export const WARN_DAYS = 60

export type ItemClock = {
  readonly rule: DeadlineRuleId
  /** A window in which the person files; otherwise a term of the office. */
  readonly isWindow: boolean
  /** `null`: the law has a term that is not known. */
  readonly due: Day | null
  readonly warn: boolean
  readonly because: readonly Citation[]
  readonly verified: boolean
}

type Asked = {
  readonly item: ItemCode
  readonly regime: Regime
  readonly identifiedOn: Day | null
  readonly moves: readonly ItemMove[]
  readonly today: Day
  /** Days off with those of the province; those of the State unless said. */
  readonly calendar?: Calendar
}

type Runs = { readonly rule: DeadlineRuleId; readonly from: Day; readonly isWindow: boolean }

const OFFICE = { applied: 'DL-11', forwarded: 'DL-12', appraised: 'DL-13' } as const
const NOT_FILED: readonly ItemMove['state'][] = ['informed', 'asked', 'offered', 'accepted', 'refused']

const running = ({ item, regime, identifiedOn, moves }: Asked): Runs | undefined => {
  if (!isOnApplication(item)) return undefined
  const last = moves.at(-1)
  if (last === undefined || NOT_FILED.includes(last.state)) {
    if (regime === '2024' || identifiedOn === null) return undefined
    return { rule: 'DL-10', from: identifiedOn, isWindow: true }
  }
  if (last.state !== 'applied' && last.state !== 'forwarded' && last.state !== 'appraised') return undefined
  if (regime === '2011') return { rule: OFFICE[last.state], from: last.on, isWindow: false }
  const applied = moves.findLast(({ state }) => state === 'applied')
  return { rule: 'DL-14', from: applied?.on ?? last.on, isWindow: false }
}

const dayAt = (moment: Day | Instant): Day =>
  moment.length > 10 ? dayOf(moment as Instant) : (moment as Day)

/**
 * The term that runs on one item: filing within twelve months of the certificate (09/2013/NĐ-CP, 23), then the
 * offices one after another; nine working days since 01/7/2025 (162/2025/NĐ-CP, 24). `null` when none runs.
 */
export const itemClock = (asked: Asked): ItemClock | null => {
  const runs = running(asked)
  if (runs === undefined) return null
  const { rule, from, isWindow } = runs
  const { calendar } = asked
  const found = deadlineOf({ rule, from, ...(calendar !== undefined && { calendar }) })
  if (isRefusal(found)) return null
  const { because, verified } = found
  if (found.is === 'unknown') return { rule, isWindow, due: null, warn: true, because, verified }
  const due = dayAt(found.due)
  const left = daysBetween(asked.today, due)
  return { rule, isWindow, due, warn: left <= (isWindow ? WARN_DAYS : 0), because, verified }
}
