import { getSolarDate } from '@dqcai/vn-lunar'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, day, dayFromNumber, dayNumber, weekday } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import {
  calendar,
  type DayKind,
  dayInCalendar,
  isWorkingDay,
  makeCalendar,
  workingAfter,
  workingFrom,
} from './calendar.ts'
import { calendarYears, cultureDay } from './calendar-years.ts'

const kindOf = (text: string) => {
  const found = dayInCalendar(day(text))
  return isRefusal(found) ? found.refused : found.kind
}
const offIn = (from: string, to: string, kinds: readonly DayKind[] = ['holiday', 'compensatory']) => {
  const days: string[] = []
  for (let n = dayNumber(day(from)); n <= dayNumber(day(to)); n++) {
    const found = dayInCalendar(dayFromNumber(n))
    if (!isRefusal(found) && kinds.includes(found.kind)) days.push(found.on.slice(5))
  }
  return days
}
const restFrom = (from: string, to: string) => {
  for (let n = dayNumber(day(from)); n <= dayNumber(day(to)); n++) {
    if (isWorkingDay(dayFromNumber(n)) !== false) return dayFromNumber(n)
  }
  return 'all off'
}

describe('lunar days at Hanoi’s meridian', () => {
  const almanac = (date: number, month: number, year: number) => {
    const solar = getSolarDate(date, month, year)
    return `${solar.year}-${String(solar.month).padStart(2, '0')}-${String(solar.day).padStart(2, '0')}`
  }

  test('the table agrees with the almanac', () => {
    for (const { year, lunar } of calendarYears) {
      expect([year, lunar.newYear, lunar.hungKings]).toEqual([
        year,
        almanac(1, 1, year),
        almanac(10, 3, year),
      ])
    }
  })

  test('the almanac knows the years in which Việt Nam and China part', () => {
    expect([almanac(1, 1, 1985), almanac(1, 1, 2007), almanac(1, 1, 2030)]).toEqual([
      '1985-01-21',
      '2007-02-17',
      '2030-02-02',
    ])
  })

  test('Tết of every year holds the lunar new year and its eve or third day', () => {
    for (const { year, tet, lunar } of calendarYears) {
      expect(tet[0] <= lunar.newYear && lunar.newYear <= tet[1]).toBe(true)
      expect(dayNumber(tet[1]) - dayNumber(tet[0])).toBe(year < 2014 ? 3 : 4)
    }
  })
})

describe('days off, as announced', () => {
  test.each([
    ['2012-01-21', '2012-01-29'],
    ['2013-02-09', '2013-02-17'],
    ['2014-01-28', '2014-02-05'],
    ['2015-02-15', '2015-02-23'],
    ['2016-02-06', '2016-02-14'],
    ['2017-01-26', '2017-02-01'],
    ['2018-02-14', '2018-02-20'],
    ['2019-02-02', '2019-02-10'],
    ['2020-01-23', '2020-01-29'],
    ['2021-02-10', '2021-02-16'],
    ['2022-01-29', '2022-02-06'],
    ['2023-01-20', '2023-01-26'],
    ['2024-02-08', '2024-02-14'],
    ['2025-01-25', '2025-02-02'],
    ['2026-02-14', '2026-02-22'],
    ['2027-02-05', '2027-02-11'],
    ['2028-01-25', '2028-01-31'],
    ['2029-02-10', '2029-02-18'],
    ['2030-02-01', '2030-02-07'],
  ])('Tết: nobody works from %s to %s, and they work before and after', (from, to) => {
    expect(restFrom(from, to)).toBe('all off')
    const after = dayFromNumber(dayNumber(day(to)) + 1)
    const before = dayFromNumber(dayNumber(day(from)) - 1)
    expect(isWorkingDay(after)).toBe(true)
    expect(isWorkingDay(before) === true || weekday(before) >= 6).toBe(true)
  })

  test('days outside Tết, year by year', () => {
    expect(offIn('2021-03-01', '2021-12-31')).toEqual(['04-21', '04-30', '05-01', '05-03', '09-02', '09-03'])
    expect(offIn('2022-03-01', '2022-12-31')).toEqual([
      '04-10',
      '04-11',
      '04-30',
      '05-01',
      '05-02',
      '05-03',
      '09-01',
      '09-02',
    ])
    expect(kindOf('2022-01-03')).toBe('compensatory')
    expect(offIn('2023-03-01', '2023-12-31')).toEqual([
      '04-29',
      '04-30',
      '05-01',
      '05-02',
      '05-03',
      '09-01',
      '09-02',
      '09-04',
    ])
    expect(offIn('2024-03-01', '2024-12-31')).toEqual(['04-18', '04-29', '04-30', '05-01', '09-02', '09-03'])
    expect(offIn('2025-03-01', '2025-12-31')).toEqual(['04-07', '04-30', '05-01', '05-02', '09-01', '09-02'])
    expect(offIn('2026-03-01', '2026-12-31')).toEqual([
      '04-26',
      '04-27',
      '04-30',
      '05-01',
      '08-31',
      '09-01',
      '09-02',
    ])
    expect(kindOf('2026-01-02')).toBe('compensatory')
  })

  test('Saturdays worked', () => {
    expect(offIn('2012-01-01', '2030-12-31', ['swapped-working'])).toHaveLength(17)
    for (const worked of ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22', '2013-01-05']) {
      expect(kindOf(worked)).toBe('swapped-working')
      expect(weekday(day(worked))).toBe(6)
      expect(isWorkingDay(day(worked))).toBe(true)
    }
    expect(calendarYears.flatMap(({ swaps }) => swaps).every(({ off }) => isWorkingDay(off) === false)).toBe(
      true,
    )
  })

  test('outside the table it says so', () => {
    expect(kindOf('2011-12-31')).toBe('law.outside-calendar')
    expect(kindOf('2031-01-01')).toBe('law.outside-calendar')
    expect(kindOf('2012-01-01')).toBe('holiday')
    expect(kindOf('2030-12-31')).toBe('working')
  })
})

describe('what may still change', () => {
  test('years not announced and the open switch of 24 November', () => {
    expect(dayInCalendar(day('2027-03-01'))).toMatchObject({ kind: 'working', provisional: true })
    expect(dayInCalendar(day('2026-03-02'))).toMatchObject({ kind: 'working', provisional: false })
    expect(dayInCalendar(day('2026-11-24'))).toMatchObject({ kind: 'working', provisional: true })
    expect(dayInCalendar(day('2025-11-24'))).toMatchObject({ kind: 'working', provisional: false })
  })

  test('one switch makes 24 November a holiday from 2026, with a day in lieu', () => {
    const enacted = makeCalendar({ years: calendarYears, cultureDay: { ...cultureDay, isHoliday: true } })
    expect(dayInCalendar(day('2026-11-24'), enacted)).toMatchObject({
      kind: 'holiday',
      name: 'culture',
      provisional: false,
    })
    expect(dayInCalendar(day('2025-11-24'), enacted)).toMatchObject({ kind: 'working' })
    expect(dayInCalendar(day('2029-11-26'), enacted)).toMatchObject({ kind: 'compensatory' })
  })

  test('a day that an administrator enters wins', () => {
    const because = [{ instrument: '1/TB-BNV' }]
    const row = {
      on: day('2027-05-04'),
      kind: 'compensatory',
      name: 'swap',
      because,
      verified: true,
    } as const
    const later = makeCalendar({ years: calendarYears, cultureDay, rows: [row] })
    expect(dayInCalendar(day('2027-05-04'), later)).toMatchObject({ kind: 'compensatory', verified: true })
  })

  test('years must follow each other', () => {
    const years = calendarYears.filter(({ year }) => year !== 2020)
    expect(() => makeCalendar({ years, cultureDay })).toThrow(RangeError)
  })
})

test('the fast tables agree with a walk from day to day', () => {
  const inSpan = fc.integer({ min: calendar.first, max: calendar.last - 60 })
  fc.assert(
    fc.property(inSpan, fc.integer({ min: 1, max: 30 }), (start, n) => {
      let walked = start
      for (let left = n; left > 0; ) {
        walked++
        if (isWorkingDay(dayFromNumber(walked)) === true) left--
      }
      expect(workingAfter(calendar, start, n)).toBe(walked)
      let rolled = start
      while (isWorkingDay(dayFromNumber(rolled) as Day) === false) rolled++
      expect(workingFrom(calendar, start)).toBe(rolled)
    }),
  )
})
