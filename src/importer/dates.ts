import { type Day, isDay, isPartialDate, type PartialDate } from '../kernel/day.ts'

/** Which of the first two figures is the day. */
export type Order = 'day-first' | 'month-first'

export type ReadDate =
  | { readonly is: 'empty' }
  | {
      readonly is: 'date'
      readonly date: PartialDate /** Day and month could be either way round. */
      readonly either: boolean
    }
  /** Figures that make no day: 31/02, month 13. */
  | { readonly is: 'impossible' }
  /** No date at all. */
  | { readonly is: 'unread' }

const two = (text: string) => text.padStart(2, '0')

/** Two figures of a year: a year to come is one of the last century. */
const yearOf = (text: string, today: Day): string => {
  if (text.length === 4) return text
  const own = Number(today.slice(2, 4))
  const year = Number(text)
  return String(year <= own ? 2000 + year : 1900 + year)
}

const made = (text: string, either: boolean): ReadDate =>
  isPartialDate(text) ? { is: 'date', date: text, either } : { is: 'impossible' }

/** Days as a spreadsheet counts them, should a cell have lost its form: 1 is the first of January 1900. */
const SERIAL = /^(1\d{4}|[2-5]\d{4})$/
const fromSerial = (text: string): string =>
  new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10)

const FORMS = {
  iso: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/,
  day: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[ T].*)?$/,
  month: /^(\d{1,2})[-/.](\d{4})$/,
  year: /^(?:năm\s*)?(\d{4})$/i,
  words: /^(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/i,
} as const

/** A date as people write it. `either` tells that nothing in the text itself decides the order. */
export const readDate = (text: string, { order, today }: { order: Order; today: Day }): ReadDate => {
  const typed = text
    .normalize('NFC')
    .trim()
    .replace(/\s*([-/.])\s*/g, '$1')
  if (typed === '') return { is: 'empty' }
  const iso = FORMS.iso.exec(typed)
  if (iso) return made(`${iso[1]}-${two(iso[2] ?? '')}-${two(iso[3] ?? '')}`, false)
  const day = FORMS.day.exec(typed) ?? FORMS.words.exec(typed)
  if (day) {
    const [, one = '', other = '', last = ''] = day
    const isWords = FORMS.words.test(typed)
    const [date, month] = order === 'day-first' || isWords || Number(one) > 12 ? [one, other] : [other, one]
    const isEither = !isWords && Number(one) <= 12 && Number(other) <= 12 && Number(one) !== Number(other)
    return made(`${yearOf(last, today)}-${two(month)}-${two(date)}`, isEither)
  }
  const month = FORMS.month.exec(typed)
  if (month) return made(`${month[2]}-${two(month[1] ?? '')}`, false)
  const year = FORMS.year.exec(typed)
  if (year) return made(year[1] ?? '', false)
  if (SERIAL.test(typed)) return made(fromSerial(typed), false)
  return { is: 'unread' }
}

export const wholeDay = (date: PartialDate): Day | undefined => (isDay(date) ? date : undefined)

export type OrderTold = {
  /** What the values themselves show; `undefined`: nothing does, or they show both. */
  readonly order: Order | undefined
  readonly dayFirst: number
  readonly monthFirst: number
  readonly either: number
}

/** Which order a column's values show: a figure above twelve can only be the day. */
export const orderOf = (values: readonly string[]): OrderTold => {
  const told = { dayFirst: 0, monthFirst: 0, either: 0 }
  for (const value of values) {
    const found = FORMS.day.exec(value.trim())
    if (!found) continue
    const [one, other] = [Number(found[1]), Number(found[2])]
    if (one > 12 && other <= 12) told.dayFirst += 1
    else if (other > 12 && one <= 12) told.monthFirst += 1
    else if (one <= 12 && other <= 12 && one !== other) told.either += 1
  }
  const { dayFirst, monthFirst } = told
  const order =
    dayFirst > 0 && monthFirst === 0
      ? 'day-first'
      : monthFirst > 0 && dayFirst === 0
        ? 'month-first'
        : undefined
  return { ...told, order }
}
