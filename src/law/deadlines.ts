import type { Citation } from '../kernel/citation.ts'
import {
  addDays,
  addHours,
  addMonths,
  type Day,
  day,
  dayFromNumber,
  dayNumber,
  dayOf,
  type Instant,
} from '../kernel/day.ts'
import { at, type Moment } from '../kernel/history.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import { type Calendar, calendar, isProvisional, workingAfter, workingFrom } from './calendar.ts'
import type { Term } from './deadline-rule.ts'
import { type DeadlineRuleId, deadlineRules } from './deadline-rules.ts'

export type Deadline = {
  readonly is: 'due'
  readonly rule: DeadlineRuleId
  /** Target: remind on it. It never moves, whatever day it is. Instants for terms in hours. */
  readonly alert: Day | Instant
  /** Legal date: the alert, moved to the next working day where Civil Code 148(5) moves it. */
  readonly due: Day | Instant
  readonly because: readonly Citation[]
  readonly verified: boolean
  /** The calendar in between may still change. */
  readonly provisional: boolean
  /** The rule was last checked for an earlier day. */
  readonly stale: boolean
}

/** The law has a limit here that we do not know; it must be looked up. */
export type UnknownDeadline = {
  readonly is: 'unknown'
  readonly rule: DeadlineRuleId
  readonly missing: readonly ['term']
  readonly because: readonly Citation[]
  readonly verified: boolean
}

export type Dates = {
  readonly alert: Day | Instant
  readonly due: Day | Instant
  readonly provisional: boolean
}

const isClock = (from: Day | Instant): from is Instant => from.length > 10
const startDay = (from: Day | Instant): Day => (isClock(from) ? dayOf(from) : from)

const inWorkingDays = (from: Day, count: number, c: Calendar): Dates | Refusal => {
  const start = dayNumber(from)
  const end = workingAfter(c, start, count)
  if (end === undefined) return refuse('law.outside-calendar', { at: from })
  const due = dayFromNumber(end)
  return { alert: due, due, provisional: isProvisional(c, start + 1, end) }
}

const rolled = (alert: Day, c: Calendar): Dates | Refusal => {
  const target = dayNumber(alert)
  const end = workingFrom(c, target)
  if (end === undefined) return refuse('law.outside-calendar', { at: alert })
  return { alert, due: dayFromNumber(end), provisional: isProvisional(c, target, end) }
}

const fixed = (on: Day | Instant): Dates => ({ alert: on, due: on, provisional: false })

/**
 * Target and legal date of a day on which a term ends: it rolls only where the rule rolls. Refuses
 * `law.outside-calendar`.
 */
export const legalDate = (
  end: Day,
  { rule, calendar: c = calendar }: Pick<DeadlineQuestion, 'rule' | 'calendar'>,
): Dates | Refusal => (deadlineRules[rule].rolls ? rolled(end, c) : fixed(end))

/** Terms end within the years 0001–9999; nobody asks for later ones but by mistake. */
const LAST_START = day('9899-12-31')

/**
 * The end of a term. The first day is not counted (Civil Code 2015, 147(2)); hours run from the moment
 * (146, 147(1)); months end on the same date or the month’s last (148(3)).
 */
const endOf = (
  term: Term,
  { from, rolls, c }: { from: Day | Instant; rolls: boolean; c: Calendar },
): Dates | Refusal => {
  switch (term.unit) {
    case 'at-once':
      return fixed(from)
    case 'hour':
      return isClock(from) ? fixed(addHours(from, term.count)) : refuse('law.needs-clock')
    case 'working-day':
      return inWorkingDays(startDay(from), term.count, c)
    case 'day': {
      const end = addDays(startDay(from), term.count)
      return rolls ? rolled(end, c) : fixed(end)
    }
    case 'month': {
      const end = addMonths(startDay(from), term.count)
      return rolls ? rolled(end, c) : fixed(end)
    }
  }
}

export type DeadlineQuestion = {
  readonly rule: DeadlineRuleId
  /** The day or the moment of the event from which it runs. */
  readonly from: Day | Instant
  /** Rule as it was known on this day. */
  readonly knownAt?: Day
  readonly calendar?: Calendar
}

/**
 * When something is due under a rule of the table. Refuses: the rule is not in force on the start day
 * (`history.*`), the calendar does not reach so far (`law.outside-calendar`), a term in hours from a day
 * (`law.needs-clock`).
 */
export const deadlineOf = ({
  rule,
  from,
  knownAt,
  calendar: c = calendar,
}: DeadlineQuestion): Deadline | UnknownDeadline | Refusal => {
  const { term, rolls } = deadlineRules[rule]
  const moment: Moment = { on: startDay(from), knownAt }
  if (moment.on > LAST_START) return refuse('law.outside-calendar', { at: rule })
  const found = at<Term | null>(term, moment)
  if (isRefusal(found)) return found
  const { value, because, verified, stale } = found
  if (value === null) return { is: 'unknown', rule, missing: ['term'], because, verified }
  const dates = endOf(value, { from, rolls, c })
  if (isRefusal(dates)) return dates
  return { is: 'due', rule, ...dates, because, verified, stale }
}
