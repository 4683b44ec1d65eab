import { type Day, dayFromNumber, dayNumber } from '../kernel/day.ts'
import { type Calendar, workingAfter, workingFrom } from './calendar.ts'
import type { DeadlineRule } from './deadline-rule.ts'
import { deadlineRuleIds, deadlineRules } from './deadline-rules.ts'

/** The longest term in working days that any version of any rule has. */
const longestInWorkingDays = Math.max(
  ...deadlineRuleIds.flatMap((id) => {
    const { term }: DeadlineRule = deadlineRules[id]
    return term.versions.map(({ value }) => (value?.unit === 'working-day' ? value.count : 0))
  }),
)

/** Legal dates, by the calendar before, from a day on; `null`: up to the end of the calendar and beyond it. */
export type Reach = { readonly from: Day; readonly to: Day | null }

/**
 * Where the legal dates lie that may move when one day becomes a day off or a day worked; `null` when it
 * stays what it was. A term that rolls lands on that day or skips it; a term in working days that counts it
 * ends at most its own length after it. Whatever lies outside keeps its date (property in the tests).
 */
export const reachOf = (
  on: Day,
  { before, after }: { readonly before: Calendar; readonly after: Calendar },
): Reach | null => {
  const number = dayNumber(on)
  const isWorked = (calendar: Calendar) => workingFrom(calendar, number) === number
  if (isWorked(before) === isWorked(after)) return null
  const last = workingAfter(before, number, longestInWorkingDays)
  return { from: on, to: last === undefined ? null : dayFromNumber(last) }
}
