import type { Citation } from '../kernel/citation.ts'
import { addDays, type Day, day, dayFromNumber, dayNumber, weekdayOf } from '../kernel/day.ts'
import { at } from '../kernel/history.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import { type CalendarYear, calendarYears, cultureDay } from './calendar-years.ts'
import { rows } from './dated.ts'
import { cited } from './instruments.ts'

/** `compensatory` is any working day off in lieu: of a holiday on a weekend, or of a Saturday worked. */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'compensatory' | 'swapped-working'

export type HolidayName =
  | 'new-year'
  | 'tet'
  | 'hung-kings'
  | 'reunification'
  | 'labour'
  | 'national'
  | 'culture'
  | 'in-lieu'
  | 'swap'
  | 'announced'

export type CalendarRow = {
  readonly on: Day
  readonly kind: DayKind
  readonly name: HolidayName
  readonly because: readonly Citation[]
  readonly verified: boolean
}

export type CalendarDay = {
  readonly on: Day
  readonly kind: DayKind
  readonly name?: HolidayName
  readonly because: readonly Citation[]
  readonly verified: boolean
  /** May still change: swaps of that year are not announced, or the 24/11 switch is open. */
  readonly provisional: boolean
}

/** Tables over the span, by day number from the first day, so that a term costs two look-ups. */
export type Calendar = {
  readonly first: number
  readonly last: number
  readonly rows: ReadonlyMap<number, CalendarRow>
  /** Working days up to and including a day. */
  readonly countTo: Int32Array
  /** Day number of the n-th working day. */
  readonly workingDays: Int32Array
  /** Provisional days up to and including a day. */
  readonly provisionalTo: Int32Array
}

type HolidayCode = { readonly holidays: Citation; readonly inLieu: Citation }

/** Which code grants holidays and days in lieu. The texts of 2019 were seen; those of 1994 and 2012 are known. */
export const holidayCode = rows<HolidayCode>('holiday-code', [
  {
    from: '1995-01-01',
    until: '2013-04-30',
    value: { holidays: cited('35-L/CTN', '73'), inLieu: cited('35-L/CTN', '73') },
    because: [cited('35-L/CTN', '73')],
    verified: false,
  },
  {
    from: '2013-05-01',
    until: '2020-12-31',
    value: { holidays: cited('10/2012/QH13', '115(1)'), inLieu: cited('10/2012/QH13', '115(3)') },
    because: [cited('10/2012/QH13', '115')],
    verified: false,
  },
  {
    from: '2021-01-01',
    value: { holidays: cited('45/2019/QH14', '112(1)'), inLieu: cited('45/2019/QH14', '111(3)') },
    because: [cited('45/2019/QH14', '112')],
    verified: true,
  },
])

const codeOn = (on: Day): { readonly value: HolidayCode; readonly verified: boolean } => {
  const found = at(holidayCode, { on })
  if (isRefusal(found)) throw new RangeError(`no labour code on ${on}`)
  return found
}
const holidayArticle = (on: Day) => codeOn(on).value.holidays
const inLieuArticle = (on: Day) => codeOn(on).value.inLieu
const codeVerified = (on: Day) => codeOn(on).verified

const isWeekend = (number: number) => weekdayOf(number) >= 6

const span = ([from, to]: readonly [Day, Day]) => {
  const days: Day[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) days.push(on)
  return days
}

const holidaysOf = (year: CalendarYear): readonly CalendarRow[] => {
  const holiday = (on: Day, name: HolidayName, verified = codeVerified(on)): CalendarRow => ({
    on,
    kind: 'holiday',
    name,
    because: [holidayArticle(on)],
    verified,
  })
  const fixed = (monthDay: string, name: HolidayName) => holiday(day(`${year.year}-${monthDay}`), name)
  return [
    fixed('01-01', 'new-year'),
    ...span(year.tet).map((on) => holiday(on, 'tet', year.tetVerified)),
    holiday(year.lunar.hungKings, 'hung-kings'),
    fixed('04-30', 'reunification'),
    fixed('05-01', 'labour'),
    fixed('09-02', 'national'),
    ...(year.secondNationalDay === undefined ? [] : [holiday(year.secondNationalDay, 'national', false)]),
  ]
}

/** A holiday on a weekly rest day gives the next working day off (Labour Code 2019, 111(3)). */
const inLieuOf = (holidays: readonly CalendarRow[]): readonly CalendarRow[] => {
  const taken = new Set(holidays.map(({ on }) => dayNumber(on)))
  return holidays
    .filter(({ on }) => isWeekend(dayNumber(on)))
    .map(({ on, verified }) => {
      let number = dayNumber(on)
      while (isWeekend(number) || taken.has(number)) number++
      taken.add(number)
      return {
        on: dayFromNumber(number),
        kind: 'compensatory',
        name: 'in-lieu',
        because: [inLieuArticle(on)],
        verified,
      }
    })
}

const swapRows = (year: CalendarYear): readonly CalendarRow[] =>
  year.swaps.flatMap(({ off, worked, because, verified }) => [
    { on: off, kind: 'compensatory', name: 'swap', because: [because], verified },
    { on: worked, kind: 'swapped-working', name: 'swap', because: [because], verified },
  ])

export type CalendarSource = {
  readonly years: readonly CalendarYear[]
  /** Days an administrator entered (an announcement that came in later); they come last and win. */
  readonly rows?: readonly CalendarRow[]
  /** Years whose days off were entered in full: they may no longer change. */
  readonly announced?: ReadonlySet<number>
  readonly cultureDay: typeof cultureDay
}

const rowsOf = ({ years, rows: entered = [], cultureDay: culture }: CalendarSource) => {
  const holidays = years.flatMap((year) => {
    const on = day(`${year.year}-11-24`)
    const isCulture = culture.isHoliday === true && year.year >= culture.from
    const row: CalendarRow = {
      on,
      kind: 'holiday',
      name: 'culture',
      because: [culture.because],
      verified: false,
    }
    return [...holidaysOf(year), ...(isCulture ? [row] : [])]
  })
  const all = [...inLieuOf(holidays), ...years.flatMap(swapRows), ...holidays, ...entered]
  return new Map(all.map((row) => [dayNumber(row.on), row]))
}

/** Builds the tables; the years must follow each other without a gap. Loading costs a few milliseconds. */
export const makeCalendar = (source: CalendarSource): Calendar => {
  const numbers = source.years.map(({ year }) => year)
  if (numbers.some((year, index) => index > 0 && year !== (numbers[index - 1] ?? 0) + 1)) {
    throw new RangeError('calendar years must follow each other')
  }
  const first = dayNumber(day(`${numbers[0]}-01-01`))
  const last = dayNumber(day(`${numbers.at(-1)}-12-31`))
  const known = rowsOf(source)
  const countTo = new Int32Array(last - first + 1)
  const provisionalTo = new Int32Array(last - first + 1)
  const workingDays: number[] = []
  const entered = new Set(source.rows?.map(({ on }) => dayNumber(on)))
  let provisional = 0
  let number = first
  for (const { year, announced } of source.years) {
    const isAnnounced = announced || source.announced?.has(year) === true
    const newYearsEve = dayNumber(day(`${year}-12-31`))
    const cultureOpen = source.cultureDay.isHoliday === 'not-known' && year >= source.cultureDay.from
    const openDay = cultureOpen ? dayNumber(day(`${year}-11-24`)) : -1
    for (; number <= newYearsEve; number++) {
      const kind = known.get(number)?.kind ?? (isWeekend(number) ? 'weekend' : 'working')
      if (kind === 'working' || kind === 'swapped-working') workingDays.push(number)
      if (!isAnnounced || (number === openDay && !entered.has(number))) provisional++
      countTo[number - first] = workingDays.length
      provisionalTo[number - first] = provisional
    }
  }
  return { first, last, rows: known, countTo, workingDays: Int32Array.from(workingDays), provisionalTo }
}

/** Holidays 2012–2030 as known. */
export const calendar: Calendar = makeCalendar({ years: calendarYears, cultureDay })

const within = ({ first, last }: Calendar, number: number) => number >= first && number <= last

/** A day may still change: any of the days from `from` to `to`, both included. Both inside the span. */
export const isProvisional = (c: Calendar, from: number, to: number): boolean =>
  (c.provisionalTo[to - c.first] ?? 0) > (from > c.first ? (c.provisionalTo[from - c.first - 1] ?? 0) : 0)

/** What a day is, with the ground of it. Refuses `law.outside-calendar` outside 2012–2030. */
export const dayInCalendar = (on: Day, c: Calendar = calendar): CalendarDay | Refusal => {
  const number = dayNumber(on)
  if (!within(c, number)) return refuse('law.outside-calendar', { at: on })
  const row = c.rows.get(number)
  const provisional = isProvisional(c, number, number)
  if (row !== undefined) return { ...row, provisional }
  const kind = isWeekend(number) ? 'weekend' : 'working'
  return { on, kind, because: [holidayArticle(on)], verified: codeVerified(on), provisional }
}

/** Day number of this day if it is worked, else of the next that is; `undefined` outside the span. */
export const workingFrom = (c: Calendar, number: number): number | undefined =>
  within(c, number)
    ? c.workingDays[number === c.first ? 0 : (c.countTo[number - c.first - 1] ?? 0)]
    : undefined

/** Day number of the n-th working day after a day (n ≥ 1); `undefined` outside the span. */
export const workingAfter = (c: Calendar, number: number, n: number): number | undefined =>
  within(c, number) ? c.workingDays[(c.countTo[number - c.first] ?? 0) + n - 1] : undefined

/** Working days from one day number to another, both included and both inside the span. */
export const workingDaysIn = (c: Calendar, from: number, to: number): number =>
  (c.countTo[to - c.first] ?? 0) - (from > c.first ? (c.countTo[from - c.first - 1] ?? 0) : 0)

/** Refuses outside the span; rest days, holidays and days in lieu are not worked, swapped Saturdays are. */
export const isWorkingDay = (on: Day, c: Calendar = calendar): boolean | Refusal => {
  const found = workingFrom(c, dayNumber(on))
  return found === undefined ? refuse('law.outside-calendar', { at: on }) : found === dayNumber(on)
}
