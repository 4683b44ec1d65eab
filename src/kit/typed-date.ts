import type { Day, Instant, PartialDate } from '../kernel/day.ts'
import { isDay, isPartialDate } from '../kernel/day.ts'

/**
 * Reading what people type. Day before month, always: nothing is ever swapped or guessed, and what
 * cannot be read is handed back as it was typed, so that a draft keeps it and the schema refuses it.
 */
const two = (text: string) => text.padStart(2, '0')

const parts = (text: string): readonly [string, string, string] | undefined => {
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  const spaced = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})$/.exec(text)
  const found = packed ?? spaced
  return found?.[1] && found[2] && found[3] ? [found[1], found[2], found[3]] : undefined
}

/** `5/9/2004`, `05-09-2004`, `05092004` → `2004-09-05`; anything else comes back trimmed. */
export const readDay = (typed: string): Day | string => {
  const text = typed.trim()
  const found = parts(text)
  if (!found) return text
  const [day, month, year] = found
  const iso = `${year}-${two(month)}-${two(day)}`
  return isDay(iso) ? iso : text
}

/** What stands in the box: a day as `dd/mm/yyyy`, anything else as it was typed. */
export const writeDay = (value: string): string =>
  isDay(value) ? value.split('-').reverse().join('/') : value

/** `9:5`, `9h05`, `0905`, `9` → `09:05` / `09:00`; anything else comes back trimmed. */
export const readTime = (typed: string): string => {
  const text = typed.trim()
  const found = /^(\d{1,2})(?:\s*[:hg.]\s*(\d{0,2}))?$/i.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text)
  if (!found?.[1]) return text
  const [hour, minute] = [Number(found[1]), Number(found[2] || '0')]
  if (hour > 23 || minute > 59) return text
  return `${two(String(hour))}:${two(String(minute))}`
}

export type DateBoxes = { readonly day: string; readonly month: string; readonly year: string }

/** Three boxes into a partial date. Raw boxes that make no date come back as `day/month/year`. */
export const joinBoxes = ({ day, month, year }: DateBoxes): PartialDate | string => {
  const [d, m, y] = [day.trim(), month.trim(), year.trim()]
  if (!d && !m && !y) return ''
  const iso = [y, m && two(m), d && two(d)].filter(Boolean).join('-')
  const gap = d !== '' && m === ''
  return !gap && isPartialDate(iso) ? iso : `${d}/${m}/${y}`
}

/** The boxes of a value, whichever of the two forms it has. */
export const splitBoxes = (value: string): DateBoxes => {
  if (value.includes('/')) {
    const [day = '', month = '', year = ''] = value.split('/')
    return { day, month, year }
  }
  const [year = '', month = '', day = ''] = value.split('-')
  return { day, month, year }
}

/** A day and a time on Vietnam's clock as an instant; undefined while either is not readable. */
export const instantAt = (day: string, time: string): Instant | undefined => {
  if (!isDay(day) || !/^\d{2}:\d{2}$/.test(time)) return undefined
  return new Date(`${day}T${time}:00+07:00`).toISOString() as Instant
}
