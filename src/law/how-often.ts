import type { Citation } from '../kernel/citation.ts'
import { type Day, day } from '../kernel/day.ts'
import { at, type Moment } from '../kernel/history.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { rows } from './dated.ts'
import { durationsOf } from './durations.ts'
import { cited } from './instruments.ts'
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
 * From which date of the calendar on what is given is for the coming school year: the old one ends by 31 May, as
 * the yearly decisions on the school calendar have it. Those were not seen; cited is what speaks of school years.
 */
export const schoolYearFrom = rows<string>('school-year-from', [
  {
    from: '2012-01-01',
    value: '06-01',
    because: [cited('66/2011/QH12', '37'), cited('162/2025/NĐ-CP', '24')],
    verified: false,
  },
])

const turnOf = (on: Day): string => {
  const found = at(schoolYearFrom, { on })
  return isRefusal(found) ? '' : found.value
}

/** The calendar year in which the school year of a day began. */
export const schoolYearOf = (on: Day): number => {
  const year = Number(on.slice(0, 4))
  return on.slice(5) < turnOf(on) ? year - 1 : year
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
  return next < Math.min(...on.map(schoolYearOf)) + count ? day(`${next}-${turnOf(today)}`) : null
}
