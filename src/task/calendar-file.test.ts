import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, day, instant } from '../kernel/day.ts'
import { calendarFile } from './calendar-file.ts'
import { spread, weekOf } from './week-days.ts'

const today = day('2026-11-24')
const at = { now: instant('2026-11-24T10:00:00.000Z'), today }

test('one entry for a file and a day, with its code and not a word more', () => {
  const one = { caseCode: 'R2BR-A9J3-0', due: '2026-11-27' }
  const file = calendarFile([one, one, { ...one, due: null }, { ...one, due: '2026-11-23' }], at)
  expect(file.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//duongve//1//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:R2BR-A9J3-0.20261127',
    'DTSTAMP:20261124T100000Z',
    'DTSTART;VALUE=DATE:20261127',
    'DTEND;VALUE=DATE:20261128',
    'SUMMARY:R2BR-A9J3-0',
    'CLASS:CONFIDENTIAL',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

const anyItem = fc.record({
  caseCode: fc.constantFrom('A', 'B', 'C'),
  on: fc.nat(60).map((n): string => addDays(today, n - 30)),
  due: fc.option(fc.nat(60).map((n): string => addDays(today, n - 30))),
})

test('each day from today on has its entry once, and nothing stands twice', () => {
  fc.assert(
    fc.property(fc.array(anyItem), (items) => {
      const file = calendarFile(items, at)
      const ids = file.match(/^UID:.*$/gm) ?? []
      expect(new Set(ids).size).toBe(ids.length)
      const wanted = items.flatMap(({ caseCode, due }) =>
        due !== null && due >= today ? [`UID:${caseCode}.${due.replaceAll('-', '')}`] : [],
      )
      expect(new Set(ids.map((one) => one.trim()))).toEqual(new Set(wanted))
    }),
  )
})

test('in the weeks shown, each piece of work stands on one day, or before them', () => {
  fc.assert(
    fc.property(fc.array(anyItem), (items) => {
      const monday = weekOf(today)
      const weeks = Array.from({ length: 9 }, (_, n) =>
        spread(items, { monday: addDays(monday, n * 7), today }),
      )
      const shown = weeks.flatMap(({ days }) => days.flatMap((one) => one.items))
      expect(shown.length + (weeks[0]?.before.length ?? 0)).toBe(items.length)
      for (const { on } of weeks[0]?.days.slice(0, 1) ?? []) expect(on).toBe('2026-11-23' as Day)
    }),
  )
})
