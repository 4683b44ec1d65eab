import type { PoliceRequest } from '../course/identification.ts'
import type { Citation } from '../kernel/citation.ts'
import { type Day, dayOf, daysBetween, type Instant } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type Calendar, calendar as stateCalendar } from '../law/calendar.ts'
import type { DeadlineRuleId } from '../law/deadline-rules.ts'
import { deadlineOf } from '../law/deadlines.ts'
import { procedureRegime } from '../law/regime.ts'

export type ReplyClock = {
  readonly rule: DeadlineRuleId
  readonly is: 'running' | 'late' | 'answered' | 'unknown'
  readonly due: Day | null
  readonly limit: Day | null
  readonly waited: number
  readonly because: readonly Citation[]
  readonly verified: boolean
  readonly provisional: boolean
}

/** The rule by which the police answer, and that of the longest term: by the law of the day of the request. */
export const replyRules = (
  askedOn: Day,
): { readonly term: DeadlineRuleId; readonly limit?: DeadlineRuleId } =>
  procedureRegime(askedOn) === '2011' ? { term: 'DL-06', limit: 'DL-07' } : { term: 'DL-08' }

const asDay = (moment: Day | Instant): Day =>
  moment.length > 10 ? dayOf(moment as Instant) : (moment as Day)

const dueOf = (rule: DeadlineRuleId | undefined, from: Day, calendar: Calendar) => {
  const found = rule === undefined ? undefined : deadlineOf({ rule, from, calendar })
  return found === undefined || isRefusal(found) ? undefined : found
}

/**
 * How long the police have to answer a request (66/2011/QH12, 24(4): 20 days, complex matters longer). Under
 * the law of 2024 the time is not known: then it only counts the days, and never says late. A day off that a
 * province enters moves a term that runs; what was answered keeps the days off as they were known then.
 */
export const replyClock = (
  request: PoliceRequest,
  today: Day,
  calendars: (knownAt?: Day) => Calendar = () => stateCalendar,
): ReplyClock => {
  const { askedOn, answeredOn, extendedUntil } = request
  const rules = replyRules(askedOn)
  const calendar = calendars(answeredOn ?? undefined)
  const [term, longest] = [rules.term, rules.limit].map((rule) => dueOf(rule, askedOn, calendar))
  const lawful = term?.is === 'due' ? asDay(term.due) : null
  const due = extendedUntil ?? lawful
  const end = answeredOn ?? today
  const isOver = due !== null && due < today
  const open = due === null ? 'unknown' : isOver ? 'late' : 'running'
  return {
    rule: rules.term,
    is: answeredOn === null ? open : 'answered',
    due,
    limit: longest?.is === 'due' ? asDay(longest.due) : null,
    waited: Math.max(0, daysBetween(askedOn, end)),
    because: (extendedUntil === null ? term : (longest ?? term))?.because ?? [],
    verified: (extendedUntil === null ? term : (longest ?? term))?.verified ?? false,
    provisional: term?.is === 'due' && term.provisional,
  }
}
