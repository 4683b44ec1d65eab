import { cite } from '../kernel/citation.ts'
import type { Day } from '../kernel/day.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import {
  type Calendar,
  type CalendarRow,
  type DayKind,
  calendar as knownCalendar,
  makeCalendar,
} from './calendar.ts'
import { calendarYears, cultureDay } from './calendar-years.ts'
import { type NormRow, withNormRows } from './norm-rows.ts'
import { type NormTable, norms as nationalNorms } from './norms.ts'
import { type OfficeRow, type OfficeTable, officesOf } from './office-rows.ts'

/** A day off, a day in lieu, a Saturday worked, or a day that is worked after all. */
export type DayRow = {
  readonly on: Day
  readonly is: DayKind
  readonly knownAt: Day
  readonly instrument: string
  readonly article?: string
  readonly verified: boolean
}

/** All days off of a year have been announced and entered. */
export type YearRow = { readonly year: number; readonly knownAt: Day }

export type ProvinceRow =
  | ({ readonly kind: 'norm' } & NormRow)
  | ({ readonly kind: 'office' } & OfficeRow)
  | ({ readonly kind: 'day' } & DayRow)
  | ({ readonly kind: 'year' } & YearRow)

export type ProvinceLaw = {
  readonly norms: NormTable
  readonly offices: OfficeTable
  readonly calendar: Calendar
}

/** The law of the State alone, for whoever entered nothing. */
export const stateLaw: ProvinceLaw = { norms: nationalNorms, offices: {}, calendar: knownCalendar }

/** What two rows of one day would both claim: the later one mends the earlier, which stays on record. */
const claimOf = (row: ProvinceRow): string => {
  switch (row.kind) {
    case 'norm':
      return `${row.regime} ${row.code} ${row.effectiveFrom} ${row.knownAt}`
    case 'office':
      return `${row.regime} ${row.step} ${row.effectiveFrom} ${row.knownAt}`
    case 'day':
      return row.on
    case 'year':
      return String(row.year)
  }
}

const holidayOf = ({ on, is, instrument, article, verified }: DayRow): CalendarRow => ({
  on,
  kind: is,
  name: is === 'holiday' ? 'announced' : 'swap',
  because: [cite(instrument, article)],
  verified,
})

const isOf =
  <K extends ProvinceRow['kind']>(kind: K) =>
  (row: ProvinceRow): row is Extract<ProvinceRow, { kind: K }> =>
    row.kind === kind

/**
 * The law with what a province entered, in the order in which it was entered. With `knownAt`, only what was
 * known on that day: a decision of that day is ruled again as it was. Refuses what the single tables refuse.
 */
export const provinceLaw = (
  entered: readonly ProvinceRow[],
  { knownAt }: { readonly knownAt?: Day } = {},
): ProvinceLaw | Refusal => {
  const known = knownAt === undefined ? entered : entered.filter((row) => row.knownAt <= knownAt)
  const rows = [...new Map(known.map((row) => [`${row.kind} ${claimOf(row)}`, row])).values()]
  const norms = withNormRows(nationalNorms, rows.filter(isOf('norm')))
  if (isRefusal(norms)) return norms
  const offices = officesOf(rows.filter(isOf('office')))
  if (isRefusal(offices)) return offices
  const days = rows.filter(isOf('day')).map(holidayOf)
  const announced = new Set(rows.filter(isOf('year')).map(({ year }) => year))
  if (days.length === 0 && announced.size === 0) return { norms, offices, calendar: knownCalendar }
  const calendar = makeCalendar({ years: calendarYears, rows: days, announced, cultureDay })
  return { norms, offices, calendar }
}
