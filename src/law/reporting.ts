import { addDays, type Day, day, isDay } from '../kernel/day.ts'
import { at } from '../kernel/history.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { rows } from './dated.ts'
import { cited } from './instruments.ts'

export type Period = 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year'

export type Window = { readonly from: Day; readonly to: Day }

export type FoundWindow = Window & { readonly verified: boolean; readonly stale: boolean }

/** Reports of the State count from this date of the month before to the day before it (09/2019/NĐ-CP, 12). */
export const cutOff = rows<number>('reporting-cut-off', [
  { from: '2019-03-12', value: 15, because: [cited('09/2019/NĐ-CP', '12')], verified: false },
])

const dateOf = (year: number, month: number, date: number): Day => {
  const months = year * 12 + month - 1
  const text = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(text) ? text : day(`${text.slice(0, 8)}28`)
}

/** Last month of a period in its year, and how many months it spans. */
const spanOf = (period: Period, index: number): { readonly last: number; readonly months: number } => {
  switch (period) {
    case 'month':
      return { last: index, months: 1 }
    case 'quarter':
      return { last: index * 3, months: 3 }
    case 'half-year':
      return { last: 6, months: 6 }
    case 'nine-months':
      return { last: 9, months: 9 }
    case 'year':
      return { last: 12, months: 12 }
  }
}

export type PeriodQuestion = {
  readonly period: Period
  readonly year: number
  /** Month 1–12 or quarter 1–4; the longer periods have one a year. */
  readonly index?: number
}

/**
 * The data window of a periodic report, both days included: a year runs 15/12 of the year before to 14/12.
 * Refuses `history.not-yet-in-force` for windows that end before the decree of 2019.
 */
export const reportingWindow = ({ period, year, index = 1 }: PeriodQuestion): FoundWindow | Refusal => {
  const { last, months } = spanOf(period, index)
  const found = at(cutOff, { on: dateOf(year, last, 28) })
  if (isRefusal(found)) return found
  const from = dateOf(year, last - months, found.value)
  const to = addDays(dateOf(year, last, found.value), -1)
  return { from, to, verified: found.verified, stale: found.stale }
}

/** The calendar view of the same period, for whoever asks «in the year». */
export const calendarWindow = ({ period, year, index = 1 }: PeriodQuestion): Window => {
  const { last, months } = spanOf(period, index)
  return { from: dateOf(year, last - months + 1, 1), to: addDays(dateOf(year, last + 1, 1), -1) }
}

/** The statutory year to which a day belongs: from 15/12 on, the next. Refuses before the decree of 2019. */
export const reportingYear = (on: Day): number | Refusal => {
  const year = Number(on.slice(0, 4))
  const window = reportingWindow({ period: 'year', year })
  if (isRefusal(window)) return window
  return on <= window.to ? year : year + 1
}
