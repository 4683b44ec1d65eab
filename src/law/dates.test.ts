import { describe, expect, test } from 'vitest'
import { type Day, day, instant } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { dayInCalendar, isWorkingDay } from './calendar.ts'
import { calendarYears, cultureDay } from './calendar-years.ts'
import { type CaseClock, type CaseEvent, nextDeadline, openDeadlines } from './case-deadlines.ts'
import { deadlineOf } from './deadlines.ts'
import { citationsOut } from './read-out.ts'
import { calendarWindow, type Period, reportingWindow, reportingYear } from './reporting.ts'

describe('days by the code of their time (35-L/CTN 73; 10/2012, 115; 45/2019, 111, 112)', () => {
  const told = (on: string) => {
    const found = dayInCalendar(day(on))
    if (isRefusal(found)) return `${found.refused} at ${found.at}`
    const { kind, name, because, verified, provisional } = found
    return `${kind} ${name ?? '-'} (${citationsOut(because)})${verified ? '' : ' ★'}${provisional ? ' provisional' : ''}`
  }

  test('each holiday, the day in lieu, the swap', () => {
    expect(told('2013-04-30')).toBe('holiday reunification (35-L/CTN 73) ★')
    expect(told('2013-05-01')).toBe('holiday labour (10/2012/QH13 115(1)) ★')
    expect(told('2020-09-02')).toBe('holiday national (10/2012/QH13 115(1)) ★')
    expect(told('2021-01-01')).toBe('holiday new-year (45/2019/QH14 112(1))')
    expect(told('2021-04-21')).toBe('holiday hung-kings (45/2019/QH14 112(1))')
    expect(told('2021-09-02')).toBe('holiday national (45/2019/QH14 112(1))')
    expect(told('2021-09-03')).toBe('holiday national (45/2019/QH14 112(1)) ★')
    expect(told('2021-05-03')).toBe('compensatory in-lieu (45/2019/QH14 111(3))')
    expect(told('2026-02-17')).toBe('holiday tet (45/2019/QH14 112(1))')
    expect(told('2025-01-29')).toBe('holiday tet (45/2019/QH14 112(1)) ★')
    expect(told('2012-01-27')).toBe('compensatory swap (35-L/CTN 73) ★')
    expect(told('2026-08-22')).toBe('swapped-working swap (45/2019/QH14 112(3)) ★')
    expect(told('2026-11-24')).toBe('working - (45/2019/QH14 112(1)) provisional')
    expect(told('2026-11-25')).toBe('working - (45/2019/QH14 112(1))')
    expect(told('2026-11-28')).toBe('weekend - (45/2019/QH14 112(1))')
    expect(told('2027-01-01')).toBe('holiday new-year (45/2019/QH14 112(1)) provisional')
    expect(told('2026-12-31')).toBe('working - (45/2019/QH14 112(1))')
    expect(told('2031-01-01')).toBe('law.outside-calendar at 2031-01-01')
  })

  test('outside the calendar nobody knows whether it is worked', () => {
    expect(isWorkingDay(day('2031-01-01'))).toEqual({ refused: 'law.outside-calendar', at: '2031-01-01' })
    expect(isWorkingDay(day('2012-01-01'))).toBe(false)
    expect(isWorkingDay(day('2012-01-03'))).toBe(true)
  })

  test('24 November hangs on one switch (80-NQ/TW)', () => {
    expect([cultureDay.from, cultureDay.isHoliday, cultureDay.because.instrument]).toEqual([
      2026,
      'not-known',
      '80-NQ/TW',
    ])
    expect(calendarYears.map(({ year }) => year)).toEqual(Array.from({ length: 19 }, (_, n) => 2012 + n))
  })
})

describe('the ends of terms (Civil Code 2015, 147, 148)', () => {
  const told = (rule: Parameters<typeof deadlineOf>[0]['rule'], from: string, knownAt?: Day) => {
    const found = deadlineOf({
      rule,
      from: from.length > 10 ? instant(from) : day(from),
      ...(knownAt !== undefined && { knownAt }),
    })
    if (isRefusal(found)) return `${found.refused} at ${found.at}`
    return found.is === 'unknown'
      ? `unknown ${found.missing} (${citationsOut(found.because)})${found.verified ? '' : ' ★'}`
      : `${found.alert} ${found.due}${found.provisional ? ' provisional' : ''}${found.stale ? ' stale' : ''}`
  }

  test('months end on the same date or the month’s last: 148(3)', () => {
    expect(told('DL-16', '2021-11-30')).toBe('2022-02-28 2022-02-28')
    expect(told('DL-07', '2021-12-31')).toBe('2022-02-28 2022-02-28')
    expect(told('DL-10', '2024-02-29')).toBe('2025-02-28 2025-02-28')
    expect(told('DL-21', '2024-02-29')).toBe('2029-02-28 2029-02-28')
  })

  test('an instant counts from its day in Việt Nam', () => {
    expect(told('DL-05', '2026-03-09T16:59Z')).toBe('2026-03-12 2026-03-12')
    expect(told('DL-05', '2026-03-09T17:00Z')).toBe('2026-03-13 2026-03-13')
    expect(told('DL-03', '2026-03-09T03:00Z')).toBe('2026-03-09T03:00:00.000Z 2026-03-09T03:00:00.000Z')
    expect(told('DL-23', '2026-05-08T09:00Z')).toBe('2026-05-12 2026-05-12')
  })

  test('it says where it cannot tell', () => {
    expect(told('DL-08', '2026-03-12')).toBe('unknown term (53/2024/QH15 27, 86/2025/QH15 2) ★')
    expect(told('DL-05', '2030-12-30')).toBe('law.outside-calendar at 2031-01-02')
    expect(told('DL-14', '2030-12-30')).toBe('law.outside-calendar at 2030-12-30')
    expect(told('DL-17', '2031-05-01')).toBe('2031-08-29 2031-08-29 stale')
    expect(told('DL-17', '9899-12-31')).toContain('9900-')
    expect(told('DL-17', '9900-01-01')).toBe('law.outside-calendar at DL-17')
    expect(told('DL-24', '2026-05-08')).toBe('law.needs-clock at undefined')
  })

  test('provisional only where a day that counts may still change', () => {
    expect(told('DL-05', '2026-12-29')).toBe('2027-01-01 2027-01-04 provisional')
    expect(told('DL-05', '2026-12-28')).toBe('2026-12-31 2026-12-31')
    expect(told('DL-14', '2026-11-10')).toBe('2026-11-23 2026-11-23')
    expect(told('DL-14', '2026-11-11')).toBe('2026-11-24 2026-11-24 provisional')
    expect(told('DL-14', '2026-11-24')).toBe('2026-12-07 2026-12-07')
    expect(told('DL-17', '2026-11-20')).toBe('2027-03-20 2027-03-20')
  })

  test('as it was known', () => {
    expect(told('DL-05', '2025-07-02', day('2025-06-24'))).toBe('history.not-yet-in-force at DL-05')
    expect(told('DL-05', '2025-07-02', day('2025-06-25'))).toBe('2025-07-05 2025-07-07')
  })
})

describe('open terms of a file', () => {
  const did = (event: CaseEvent['event'], at: string): CaseEvent => ({ event, at: day(at) })
  const base: CaseClock = {
    path: 'self-report',
    receivedOn: day('2026-03-09'),
    on: day('2026-03-09'),
    events: [],
  }
  const open = (clock: Partial<CaseClock>) =>
    openDeadlines({ ...base, ...clock }).map((one) =>
      one.is === 'due'
        ? `${one.rule} ${one.due}${one.projected ? ' projected' : ''}${one.alerting ? ' alert' : ''}${one.overdue ? ' overdue' : ''} ${one.daysLeft}${one.verified ? '' : ' ★'}`
        : `${one.rule} ? ${one.missing}`,
    )

  test('on the target day it alerts, after the legal date it is overdue', () => {
    const report = { receivedOn: day('2026-02-13'), events: [did('support-agency.informed', '2026-02-13')] }
    expect(open({ ...report, on: day('2026-02-15') })).toEqual(['DL-05 2026-02-23 8'])
    expect(open({ ...report, on: day('2026-02-16') })).toEqual(['DL-05 2026-02-23 alert 7'])
    expect(open({ ...report, on: day('2026-02-23') })).toEqual(['DL-05 2026-02-23 alert 0'])
    expect(open({ ...report, on: day('2026-02-24') })).toEqual(['DL-05 2026-02-23 alert overdue -1'])
  })

  test('the last of two same events starts the term; an end before its start ends nothing', () => {
    const asked = [did('support-agency.informed', '2026-03-12'), did('support-agency.informed', '2026-03-10')]
    expect(open({ events: asked })).toEqual(['DL-05 2026-03-16 7'])
    const early = [
      did('initial-verification.done', '2026-03-09'),
      did('support-agency.informed', '2026-03-10'),
    ]
    expect(open({ events: early })).toEqual(['DL-05 2026-03-13 4'])
    const sameDay = [
      did('support-agency.informed', '2026-03-10'),
      did('initial-verification.done', '2026-03-10'),
    ]
    expect(open({ events: sameDay })).toEqual([])
  })

  test('what is not known stands last and is never the next', () => {
    const late = {
      receivedOn: day('2030-12-30'),
      receivedBy: 'support-agency',
      on: day('2030-12-30'),
    } as const
    expect(nextDeadline({ ...base, ...late })).toBeUndefined()
    expect(openDeadlines({ ...base, ...late })).toMatchObject([
      { is: 'unknown', because: [], verified: false },
    ])
    const asked = [did('support-agency.informed', '2026-03-09'), did('verification.requested', '2026-03-09')]
    const open = openDeadlines({ ...base, events: asked })
    expect(open.map(({ is, rule, verified }) => `${rule} ${is} ${verified}`)).toEqual([
      'DL-05 due true',
      'DL-08 unknown false',
    ])
  })

  test('a term of another time is not owed; one beyond the calendar is told as unknown', () => {
    expect(
      open({ receivedOn: day('2025-06-30'), receivedBy: 'support-agency', on: day('2025-06-30') }),
    ).toEqual(['DL-04 2025-07-03 3'])
    expect(
      open({ receivedOn: day('2030-12-30'), receivedBy: 'support-agency', on: day('2030-12-30') }),
    ).toEqual(['DL-05 ? calendar'])
    expect(
      open({ receivedOn: day('2011-06-30'), receivedBy: 'support-agency', on: day('2011-06-30') }),
    ).toEqual([])
  })

  test('support follows the regime of the person: 53/2024, 63', () => {
    const stay = (identified: string, started: string) =>
      open({
        receivedBy: 'support-agency',
        receivedOn: day('2025-05-01'),
        on: day(started),
        events: [
          did('initial-verification.done', '2025-05-02'),
          did('certificate.issued', identified),
          did('stay.started', started),
        ],
      }).map((one) => one.slice(0, 5))
    expect(stay('2025-06-30', '2025-07-02')).toEqual(['DL-15', 'DL-10'])
    expect(stay('2025-07-01', '2025-07-02')).toEqual(['DL-17'])
    expect(stay('2025-06-10', '2025-06-20')).toEqual(['DL-15', 'DL-10'])
    // a stay that began under the old decree keeps its term, whoever is identified later
    expect(stay('2025-07-01', '2025-06-30')).toEqual(['DL-15'])
  })

  test('terms of the application run one after the other', () => {
    const events = [
      did('support-agency.informed', '2021-04-01'),
      did('initial-verification.done', '2021-04-01'),
      did('certificate.issued', '2021-04-20'),
    ]
    const at = (more: readonly CaseEvent[]) =>
      open({ receivedOn: day('2021-04-01'), on: day('2021-04-28'), events: [...events, ...more] })
    expect(at([])).toEqual(['DL-10 2022-04-20 357'])
    expect(at([did('application.filed', '2021-04-28')])).toEqual(['DL-11 2021-05-05 7'])
    const filed = [did('application.filed', '2021-04-28'), did('application.forwarded', '2021-05-05')]
    expect(at(filed)).toEqual(['DL-12 2021-05-10 12 ★'])
    expect(at([...filed, did('application.appraised', '2021-05-10')])).toEqual(['DL-13 2021-05-13 15 ★'])
  })

  test('who stands before the person decides which notices are owed', () => {
    expect(open({ receivedBy: 'other' })).toEqual([
      'DL-01 2026-03-09 alert 0',
      'DL-03 2026-03-09 projected alert 0',
      'DL-05 2026-03-12 projected 3',
    ])
    expect(open({})).toEqual(['DL-03 2026-03-09 alert 0', 'DL-05 2026-03-12 projected 3'])
    expect(open({ receivedBy: 'support-agency' })).toEqual(['DL-05 2026-03-12 3'])
  })
})

describe('report windows (09/2019, 12)', () => {
  const window = (period: Period, year: number, index?: number) => {
    const found = reportingWindow({ period, year, ...(index !== undefined && { index }) })
    return isRefusal(found)
      ? found.refused
      : `${found.from} ${found.to}${found.verified ? '' : ' ★'}${found.stale ? ' stale' : ''}`
  }
  const whole = (period: Period, year: number, index?: number) => {
    const { from, to } = calendarWindow({ period, year, ...(index !== undefined && { index }) })
    return `${from} ${to}`
  }

  test('each month and quarter, half-year, nine months, year', () => {
    expect(window('month', 2026, 3)).toBe('2026-02-15 2026-03-14 ★')
    expect(window('month', 2026, 1)).toBe('2025-12-15 2026-01-14 ★')
    expect(window('month', 2026)).toBe('2025-12-15 2026-01-14 ★')
    expect(window('quarter', 2026, 4)).toBe('2026-09-15 2026-12-14 ★')
    expect(window('quarter', 2026, 2)).toBe('2026-03-15 2026-06-14 ★')
    expect(window('half-year', 2026)).toBe('2025-12-15 2026-06-14 ★')
    expect(window('nine-months', 2026)).toBe('2025-12-15 2026-09-14 ★')
    expect(window('year', 2026)).toBe('2025-12-15 2026-12-14 ★')
    expect(window('year', 2027)).toBe('2026-12-15 2027-12-14 ★ stale')
  })

  test('before the decree there was no such window', () => {
    expect(window('year', 2018)).toBe('history.not-yet-in-force')
    expect(window('month', 2019, 2)).toBe('history.not-yet-in-force')
    expect(window('month', 2019, 3)).toBe('2019-02-15 2019-03-14 ★')
  })

  test('the calendar view of the same periods', () => {
    expect(whole('month', 2024, 2)).toBe('2024-02-01 2024-02-29')
    expect(whole('month', 2025, 12)).toBe('2025-12-01 2025-12-31')
    expect(whole('quarter', 2025, 3)).toBe('2025-07-01 2025-09-30')
    expect(whole('half-year', 2025)).toBe('2025-01-01 2025-06-30')
    expect(whole('nine-months', 2025)).toBe('2025-01-01 2025-09-30')
    expect(whole('year', 2025)).toBe('2025-01-01 2025-12-31')
  })

  test('E23: the statutory year of a day', () => {
    expect([reportingYear(day('2025-12-14')), reportingYear(day('2025-12-15'))]).toEqual([2025, 2026])
    expect(reportingYear(day('2026-01-01'))).toBe(2026)
    expect(reportingYear(day('2018-06-01'))).toMatchObject({ refused: 'history.not-yet-in-force' })
  })
})
