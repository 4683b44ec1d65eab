import { type Day, dayOf, type Instant } from '../kernel/day.ts'

/** Nearer and nearer: what is later comes soon, is for today, and then has passed. */
export const DUE_STATES = ['later', 'soon', 'today', 'overdue'] as const
export type DueState = (typeof DUE_STATES)[number]

export type Dated = {
  /** From this day on it asks for attention: the target of a term, or the day on which the matter arose. */
  readonly on: Day
  /** The legal or agreed date, a moment where the term runs in hours; `null`: none is known. */
  readonly due: Day | Instant | null
}

export type Moment = {
  readonly now: Instant
  /** The last day that counts as near: `nearUntil` of today. */
  readonly near: Day
}

const isMoment = (due: Day | Instant): due is Instant => due.length > 10

/**
 * The one answer to "is it late": overdue once the legal date has passed, never before it; soon from the target
 * on, or when it lies within the near days. What has no date is for today from the day on which it arose, and
 * never late. Days are those of Vietnam.
 */
export const dueState = ({ on, due }: Dated, { now, near }: Moment): DueState => {
  const today = dayOf(now)
  if (due !== null) {
    if (isMoment(due) ? now > due : today > due) return 'overdue'
    if ((isMoment(due) ? dayOf(due) : due) === today) return 'today'
  } else if (on <= today) return 'today'
  return on <= near ? 'soon' : 'later'
}
