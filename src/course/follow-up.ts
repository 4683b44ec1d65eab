import { addDays, addMonths, type Day, daysBetween } from '../kernel/day.ts'
import type { Support } from './support.ts'

/** Our own intervals, in days, by the risk seen at the last visit; the law names none. */
export const VISIT_EVERY = { high: 7, medium: 30, low: 90 } as const
/** Before the first visit there is no risk to go by: two weeks after the plan or the way home. */
export const FIRST_VISIT_AFTER = 14

export type NextVisit = { readonly on: Day; readonly by: 'agreed' | 'ours'; readonly days: number }

type Followed = { readonly support: Support; readonly homeOn: Day | null; readonly today: Day }

/** From when follow-up is counted: the way home, or else the first plan. */
export const followUpFrom = ({ support, homeOn }: Omit<Followed, 'today'>): Day | null =>
  homeOn ?? support.plans[0]?.on ?? null

/**
 * When the next visit is due: the day agreed with the person, but never later than the interval for the risk
 * allows; `null` before there is a plan or a way home. `days`: left until then, negative when it has passed.
 */
export const nextVisit = (followed: Followed): NextVisit | null => {
  const { support, today } = followed
  const last = support.visits.at(-1)
  const said = (on: Day, by: NextVisit['by']) => ({ on, by, days: daysBetween(today, on) })
  if (last === undefined) {
    const from = followUpFrom(followed)
    return from === null ? null : said(addDays(from, FIRST_VISIT_AFTER), 'ours')
  }
  const ours = addDays(last.on, VISIT_EVERY[last.risk])
  const agreed = last.nextOn
  return agreed !== null && agreed > last.on && agreed <= ours ? said(agreed, 'agreed') : said(ours, 'ours')
}

const MONTHS = ['3', '6', '12', '24'] as const

/** How the person fares after 3, 6, 12 and 24 months: when it is to be asked, and what was noted last. */
export const outcomesOf = (followed: Omit<Followed, 'today'>) => {
  const from = followUpFrom(followed)
  if (from === null) return []
  return MONTHS.map((month) => ({
    month,
    dueOn: addMonths(from, Number(month)),
    noted: followed.support.outcomes.findLast((one) => one.month === month) ?? null,
  }))
}
