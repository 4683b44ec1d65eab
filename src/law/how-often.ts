import type { Citation } from '../kernel/citation.ts'
import { type Day, day } from '../kernel/day.ts'
import type { Moment } from '../kernel/history.ts'
import { durationsOf } from './durations.ts'
import type { ItemCode } from './items.ts'
import type { Regime } from './regime.ts'

/** How often an item is given for one event. */
export type HowOften = {
  readonly unit: 'school-year' | 'course' | 'payment'
  readonly count: number
  readonly because: readonly Citation[]
  readonly verified: boolean
}

/**
 * How often the law gives an item on a day; `null` where it counts no times (meals run in days, medical care
 * as long as the stay). A number that is not known counts as one and is not verified: nothing is given twice
 * without a provision that says so.
 */
export const howOften = (code: ItemCode, regime: Regime, moment: Moment): HowOften | null => {
  for (const { unit, count, because, verified } of durationsOf(code, regime, moment))
    if (unit === 'school-year' || unit === 'course' || unit === 'payment')
      return { unit, count: count ?? 1, because, verified: verified && count !== null }
  return null
}

/**
 * The calendar year in which the school year of a day began. The old one ends by 31 May, as the yearly
 * decisions on the school calendar have it; what is given in summer is for the year that comes.
 */
export const schoolYearOf = (on: Day): number => {
  const year = Number(on.slice(0, 4))
  return on.slice(5) < '06-01' ? year - 1 : year
}

type Given = { readonly on: readonly Day[]; readonly today: Day }

/** School years follow the first one without a gap: «the first school year and the following one». */
const yearsUsedUp = (count: number, { on, today }: Given): boolean => {
  const years = on.map(schoolYearOf)
  const now = schoolYearOf(today)
  return years.includes(now) || now >= Math.min(...years) + count
}

/** Whether nothing more is given today, after what was given on those days. */
export const isUsedUp = ({ unit, count }: HowOften, given: Given): boolean => {
  if (given.on.length === 0) return false
  return unit === 'school-year' ? yearsUsedUp(count, given) : given.on.length >= count
}

/** From which day more may follow when this year's was given; `null` when the years are over or do not count. */
export const nextFrom = ({ unit, count }: HowOften, { on, today }: Given): Day | null => {
  if (unit !== 'school-year' || on.length === 0) return null
  const next = schoolYearOf(today) + 1
  return next < Math.min(...on.map(schoolYearOf)) + count ? day(`${next}-06-01`) : null
}
