import { addDays, type Day } from '../kernel/day.ts'
import { at, type Found, type Moment } from '../kernel/history.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import type { DeadlineRuleId } from './deadline-rules.ts'
import { type Deadline, deadlineOf } from './deadlines.ts'
import { stayExtension } from './facility.ts'
import type { Regime } from './regime.ts'

/** Days before the end on which the facility is reminded: ours, not the law’s. */
const REMIND_DAYS_BEFORE = 14

export type StayLimit = {
  /** Last day of State-paid stay. It is an allowance, so it does not roll. */
  readonly limit: Deadline
  /** Where a second text reads the limit otherwise (Circular 84/2019: three months). */
  readonly otherReading: Deadline | null
  readonly remindOn: Day
  /** Who may extend it by decision; `null`: nobody that we know of. */
  readonly extendedBy: Found<readonly ('facility-director' | 'health-department')[]> | null
}

const dated = (rule: DeadlineRuleId, from: Day, knownAt: Day | undefined): Deadline | Refusal => {
  const found = deadlineOf({ rule, from, ...(knownAt !== undefined && { knownAt }) })
  if (isRefusal(found)) return found
  return found.is === 'due' ? found : { refused: 'law.no-such-rule', at: rule }
}

/**
 * How long a stay is paid: 60 days under the regime of 2011 (09/2013/NĐ-CP, 19; Circular 84/2019 reads three
 * months), 120 days under that of 2024, longer by decision (162/2025/NĐ-CP, 17). The first day is not counted.
 * Refuses `history.not-yet-in-force` before the decrees.
 */
export const stayLimit = ({
  regime,
  on: admittedOn,
  knownAt,
}: Moment & { readonly regime: Regime }): StayLimit | Refusal => {
  const limit = dated(regime === '2011' ? 'DL-15' : 'DL-17', admittedOn, knownAt)
  if (isRefusal(limit)) return limit
  const other = regime === '2011' ? dated('DL-16', admittedOn, knownAt) : null
  const extension = regime === '2011' ? null : at(stayExtension, { on: admittedOn, knownAt })
  return {
    limit,
    otherReading: other === null || isRefusal(other) ? null : other,
    remindOn: addDays(limit.due as Day, -REMIND_DAYS_BEFORE),
    extendedBy: extension === null || isRefusal(extension) ? null : extension,
  }
}

/** Days of presence that the State pays: each day once, none after the end. */
export const paidDays = (present: readonly Day[], { limit }: Pick<StayLimit, 'limit'>): readonly Day[] =>
  [...new Set(present)].filter((one) => one <= limit.due).sort()
