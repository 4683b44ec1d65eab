import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addHours,
  addMonths,
  ageRange,
  type Day,
  day,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  earliest,
  instant,
  instantFromMs,
  instantMs,
  inVietnam,
  isDay,
  isInstant,
  isPartialDate,
  latest,
  type PartialDate,
  parseInstant,
  weekday,
} from './day.ts'

const days = fc.integer({ min: -700_000, max: 2_900_000 }).map(dayFromNumber)
const modernDays = fc.integer({ min: 0, max: 40_000 }).map(dayFromNumber)
const plain = (d: Day) => Temporal.PlainDate.from(d)

describe('days against Temporal', () => {
  test('number and back', () => {
    fc.assert(
      fc.property(days, (d) => {
        expect(dayFromNumber(dayNumber(d))).toBe(d)
        expect(dayNumber(d)).toBe(plain('1970-01-01' as Day).until(plain(d)).days)
        expect(isDay(d)).toBe(true)
      }),
    )
  })

  test('adding days and months, weekday, distance', () => {
    fc.assert(
      fc.property(modernDays, fc.integer({ min: -900, max: 900 }), modernDays, (d, n, other) => {
        expect(addDays(d, n)).toBe(plain(d).add({ days: n }).toString())
        expect(addMonths(d, n)).toBe(plain(d).add({ months: n }).toString())
        expect(weekday(d)).toBe(plain(d).dayOfWeek)
        expect(daysBetween(d, other)).toBe(plain(d).until(plain(other)).days)
      }),
    )
  })

  test('the day of an instant is the day in Việt Nam', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200_000_000_000, max: 4_000_000_000_000 }), (ms) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Ho_Chi_Minh')
        const i = instantFromMs(ms)
        expect(isInstant(i)).toBe(true)
        expect(instantMs(i)).toBe(ms)
        expect(dayOf(i)).toBe(zoned.toPlainDate().toString())
        expect(inVietnam(i).slice(0, 16)).toBe(zoned.toPlainDateTime().toString().slice(0, 16))
      }),
    )
  })
})

describe('what is a day', () => {
  test('dates that exist, in one spelling', () => {
    expect(isDay('2024-02-29')).toBe(true)
    for (const wrong of [
      '2023-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-01',
      '2026-04-31',
      '',
      '0000-01-01',
      ' 2026-01-01',
      '2026-01-01T',
      null,
      20260101,
    ]) {
      expect(isDay(wrong)).toBe(false)
    }
    expect(() => day('31/12/2026')).toThrow(RangeError)
  })

  test('month arithmetic clips to the end of the month (Civil Code 148(3))', () => {
    expect(addMonths(day('2021-11-30'), 3)).toBe('2022-02-28')
    expect(addMonths(day('2021-12-31'), 2)).toBe('2022-02-28')
    expect(addMonths(day('2023-12-31'), 2)).toBe('2024-02-29')
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15')
  })
})

describe('partial dates', () => {
  test('span what they may mean', () => {
    const year = '2009' as PartialDate
    expect([earliest(year), latest(year)]).toEqual(['2009-01-01', '2009-12-31'])
    const month = '2012-02' as PartialDate
    expect([earliest(month), latest(month)]).toEqual(['2012-02-01', '2012-02-29'])
    for (const wrong of ['09', '2009-13', '2009-02-30', '2009-2', '20091', ''])
      expect(isPartialDate(wrong)).toBe(false)
    for (const right of ['2009', '2009-12', '2009-12-31']) expect(isPartialDate(right)).toBe(true)
  })

  test('age is a span; a birthday counts on its day', () => {
    expect(ageRange('2009' as PartialDate, day('2026-05-05'))).toEqual({ min: 16, max: 17 })
    expect(ageRange(day('2008-05-05'), day('2026-05-04'))).toEqual({ min: 17, max: 17 })
    expect(ageRange(day('2008-05-05'), day('2026-05-05'))).toEqual({ min: 18, max: 18 })
    expect(ageRange(day('2008-02-29'), day('2026-02-28'))).toEqual({ min: 18, max: 18 })
    expect(ageRange('2026' as PartialDate, day('2026-05-05'))).toEqual({ min: 0, max: 0 })
  })

  test('the span of a less precise date holds the span of a more precise one', () => {
    fc.assert(
      fc.property(modernDays, modernDays, (born, on) => {
        const exact = ageRange(born, on)
        const byYear = ageRange(born.slice(0, 4) as PartialDate, on)
        expect(exact.min).toBe(exact.max)
        expect(byYear.min).toBeLessThanOrEqual(exact.min)
        expect(byYear.max).toBeGreaterThanOrEqual(exact.max)
      }),
    )
  })
})

describe('instants', () => {
  test('read with offset or Z, written in one form', () => {
    expect(parseInstant('2026-05-08T16:30+07:00')).toBe('2026-05-08T09:30:00.000Z')
    expect(parseInstant('2026-05-08T01:30:15.5+07:00')).toBe('2026-05-07T18:30:15.500Z')
    expect(dayOf(instant('2026-05-08T17:00:00.000Z'))).toBe('2026-05-09')
    for (const wrong of ['2026-05-08', '2026-05-08T24:00Z', '2026-02-30T10:00Z', '2026-05-08T10:00']) {
      expect(parseInstant(wrong)).toBeUndefined()
    }
    expect(isInstant('2026-05-08T09:30:00Z')).toBe(false)
  })

  test('hours run by the clock', () => {
    expect(inVietnam(addHours(instant('2026-05-08T16:30+07:00'), 72))).toBe('2026-05-11T16:30+07:00')
  })
})
