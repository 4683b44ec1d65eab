/**
 * Calendar days and instants. A `Day` is a civil date without zone or clock; inside, days are whole
 * numbers counted from 1970-01-01 (proleptic Gregorian), which makes a million terms a second cheap.
 * Trap: never build a `Day` from a JavaScript `Date`; the zone of the machine shifts it by one.
 */
declare const dayBrand: unique symbol
declare const instantBrand: unique symbol
declare const partialBrand: unique symbol

/** `YYYY-MM-DD`, a date that exists. Days compare as strings. */
export type Day = string & { readonly [dayBrand]: true }
/** `YYYY-MM-DDTHH:mm:ss.sssZ`, always UTC with milliseconds. Instants compare as strings. */
export type Instant = string & { readonly [instantBrand]: true }
/** What is known of a date: `YYYY`, `YYYY-MM` or a whole `Day`. */
export type PartialDate = Day | (string & { readonly [partialBrand]: true })

const MS_A_DAY = 86_400_000
/** UTC+7 without summer time in the whole country since 13/6/1975; older instants do not occur here. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000

const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/
const PARTIAL_SHAPE = /^\d{4}(-\d{2}){0,2}$/
const INSTANT_SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})$/

const TWO = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'))
const digits = (text: string, at: number) => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48

const yearIn = (text: string) => digits(text, 0) * 100 + digits(text, 2)
const monthIn = (text: string) => digits(text, 5)
const dateIn = (text: string) => digits(text, 8)

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const daysInMonth = (year: number, month: number) => {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1970-01-01 of a civil date (Hinnant's `days_from_civil`; years start in March inside). */
const numberOf = (year: number, month: number, date: number) => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = ((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0
  const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear + date - 1
  return era * 146_097 + dayOfEra - 719_468
}

const textOf = (year: number, month: number, date: number) =>
  `${TWO[(year / 100) | 0]}${TWO[year % 100]}-${TWO[month]}-${TWO[date]}` as Day

/** Days of 1990–2060 are written once and kept: writing the text is the dear part of an addition. */
const KEPT_FROM = numberOf(1990, 1, 1)
const kept: Day[] = new Array(numberOf(2061, 1, 1) - KEPT_FROM)

const written = (number: number): Day => {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra =
    ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36_524) | 0) - ((dayOfEra / 146_096) | 0)) / 365) | 0
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0))
  const month = ((5 * dayOfYear + 2) / 153) | 0
  const date = dayOfYear - (((153 * month + 2) / 5) | 0) + 1
  const civilMonth = month < 10 ? month + 3 : month - 9
  const year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
  if (year < 1 || year > 9999) throw new RangeError('day outside the years 0001–9999')
  return textOf(year, civilMonth, date)
}

/** Days since 1970-01-01. For loops over many days; everything else takes and gives `Day`. */
export const dayNumber = (d: Day): number => numberOf(yearIn(d), monthIn(d), dateIn(d))

/** The day of a number made by `dayNumber`. Throws outside the years 0001–9999. */
export const dayFromNumber = (number: number): Day => {
  const index = number - KEPT_FROM
  if (index < 0 || index >= kept.length) return written(number)
  const known = kept[index]
  if (known !== undefined) return known
  const made = written(number)
  kept[index] = made
  return made
}

export const isDay = (value: unknown): value is Day => {
  if (typeof value !== 'string' || !DAY_SHAPE.test(value)) return false
  const year = yearIn(value)
  const month = monthIn(value)
  const date = dateIn(value)
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** For literals and for text already checked; throws when it is no date. Check input with `isDay`. */
export const day = (text: string): Day => {
  if (isDay(text)) return text
  throw new RangeError(`not a day: ${text.slice(0, 12)}`)
}

export const addDays = (d: Day, days: number): Day => dayFromNumber(dayNumber(d) + days)

/** The same date in another month; where that month is shorter, its last day (Civil Code 2015, 148(3)). */
export const addMonths = (d: Day, months: number): Day => {
  const total = yearIn(d) * 12 + monthIn(d) - 1 + months
  const year = Math.floor(total / 12)
  const month = (total % 12) + 1
  if (year < 1 || year > 9999) throw new RangeError('day outside the years 0001–9999')
  return textOf(year, month, Math.min(dateIn(d), daysInMonth(year, month)))
}

/** Nights between two days; negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** 1 = Monday … 7 = Sunday. */
export const weekday = (d: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 => weekdayOf(dayNumber(d))

/** The same for a day number. 1970-01-01 was a Thursday. */
export const weekdayOf = (number: number) => (((((number + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7

export const isPartialDate = (value: unknown): value is PartialDate => {
  if (typeof value !== 'string' || !PARTIAL_SHAPE.test(value)) return false
  return isDay(`${value}-01-01`.slice(0, 10))
}

/** First day that a partial date may mean. */
export const earliest = (partial: PartialDate): Day => `${partial}-01-01`.slice(0, 10) as Day

/** Last day that a partial date may mean. */
export const latest = (partial: PartialDate): Day => {
  if (partial.length === 10) return partial as Day
  const month = partial.length === 7 ? monthIn(partial) : 12
  return textOf(yearIn(partial), month, daysInMonth(yearIn(partial), month))
}

/** A birthday counts on its day; one of 29 February on the 28th where the year has no 29th. */
const age = (born: Day, on: Day) => {
  const years = yearIn(on) - yearIn(born)
  const birthday = monthIn(born) * 100 + Math.min(dateIn(born), daysInMonth(yearIn(on), monthIn(born)))
  return Math.max(0, birthday <= monthIn(on) * 100 + dateIn(on) ? years : years - 1)
}

/** Completed years of life on a day: least and greatest that a partial birth date allows, never below 0. */
export const ageRange = (born: PartialDate, on: Day): { readonly min: number; readonly max: number } => ({
  min: age(latest(born), on),
  max: age(earliest(born), on),
})

export const instantFromMs = (ms: number): Instant => {
  const number = Math.floor(ms / MS_A_DAY)
  const rest = ms - number * MS_A_DAY
  const hour = (rest / 3_600_000) | 0
  const minute = ((rest / 60_000) | 0) % 60
  const second = ((rest / 1000) | 0) % 60
  const milli = String(Math.floor(rest) % 1000).padStart(3, '0')
  return `${dayFromNumber(number)}T${TWO[hour]}:${TWO[minute]}:${TWO[second]}.${milli}Z` as Instant
}

/** Milliseconds since 1970-01-01T00:00Z. */
export const instantMs = (i: Instant): number =>
  dayNumber(i.slice(0, 10) as Day) * MS_A_DAY +
  (digits(i, 11) * 3600 + digits(i, 14) * 60 + digits(i, 17)) * 1000 +
  Number(i.slice(20, 23))

/** Reads ISO text with `Z` or an offset, seconds optional; `undefined` when it is no instant. */
export const parseInstant = (text: string): Instant | undefined => {
  const found = INSTANT_SHAPE.exec(text)
  if (found === null || !isDay(found[1])) return undefined
  const [hour, minute, second] = [Number(found[2]), Number(found[3]), Number(found[4] ?? 0)]
  const zone = found[6] ?? 'Z'
  const [offsetHour, offsetMinute] = zone === 'Z' ? [0, 0] : [Number(zone.slice(1, 3)), Number(zone.slice(4))]
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) return undefined
  const offset = (offsetHour * 60 + offsetMinute) * (zone.startsWith('-') ? -60_000 : 60_000)
  const clock = (hour * 3600 + minute * 60 + second) * 1000 + Number((found[5] ?? '').padEnd(3, '0'))
  return instantFromMs(dayNumber(found[1]) * MS_A_DAY + clock - offset)
}

export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'string' && value.length === 24 && value.endsWith('Z') && parseInstant(value) === value

export const instant = (text: string): Instant => {
  const read = parseInstant(text)
  if (read !== undefined) return read
  throw new RangeError(`not an instant: ${text.slice(0, 30)}`)
}

export const addHours = (i: Instant, hours: number): Instant =>
  instantFromMs(instantMs(i) + hours * 3_600_000)

/** The calendar day in Việt Nam (Asia/Ho_Chi_Minh). */
export const dayOf = (i: Instant): Day =>
  dayFromNumber(Math.floor((instantMs(i) + VIETNAM_OFFSET_MS) / MS_A_DAY))

/** The instant as a clock in Việt Nam shows it: `2026-05-11T16:30+07:00`. */
export const inVietnam = (i: Instant): string =>
  `${instantFromMs(instantMs(i) + VIETNAM_OFFSET_MS).slice(0, 16)}+07:00`
