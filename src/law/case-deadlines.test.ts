import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, dayFromNumber, dayNumber, instant } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type CaseClock, type CaseEvent, nextDeadline, openDeadlines } from './case-deadlines.ts'
import { entryPathNames, entryPaths } from './entry-paths.ts'
import { competentFor, officeName } from './office.ts'
import { procedureRegime, supportRegime } from './regime.ts'
import { rightsOf } from './rights.ts'
import { stageNames, stages } from './stages.ts'

const did = (event: CaseEvent['event'], at: string): CaseEvent => ({ event, at: day(at) })
const listed = (clock: CaseClock) =>
  openDeadlines(clock).map((one) => (one.is === 'due' ? [one.rule, one.alert, one.due] : [one.rule, '?']))

describe('deadlines of a file', () => {
  const e03: CaseClock = {
    path: 'self-report',
    receivedOn: day('2026-03-09'),
    on: day('2026-03-09'),
    events: [],
  }

  test('E03: reception at a commune owes the notice at once and, from it, three days', () => {
    expect(listed(e03)).toEqual([
      ['DL-03', '2026-03-09', '2026-03-09'],
      ['DL-05', '2026-03-12', '2026-03-12'],
    ])
    expect(nextDeadline(e03)).toMatchObject({
      rule: 'DL-03',
      projected: false,
      daysLeft: 0,
      alerting: true,
      overdue: false,
    })
    expect(openDeadlines(e03)[1]).toMatchObject({ projected: true })
  })

  test('a police post owes the way to the commune first', () => {
    expect(listed({ ...e03, receivedBy: 'other' }).map(([rule]) => rule)).toEqual(['DL-01', 'DL-03', 'DL-05'])
  })

  test('what is done leaves the list, what follows runs from the recorded day', () => {
    const informed = { ...e03, on: day('2026-03-11'), events: [did('support-agency.informed', '2026-03-10')] }
    expect(listed(informed)).toEqual([['DL-05', '2026-03-13', '2026-03-13']])
    const verified = {
      ...informed,
      events: [...informed.events, did('initial-verification.done', '2026-03-12')],
    }
    expect(listed(verified)).toEqual([])
    expect(nextDeadline(verified)).toBeUndefined()
    const asked = { ...verified, events: [...verified.events, did('verification.requested', '2026-03-12')] }
    expect(listed(asked)).toEqual([['DL-08', '?']])
  })

  test('E04: the same in the plan’s year follows the law of 2011', () => {
    const e04: CaseClock = {
      path: 'self-report',
      receivedOn: instant('2021-04-14T10:00+07:00'),
      on: day('2021-04-19'),
      events: [],
    }
    expect(listed(e04)).toEqual([
      ['DL-02', e04.receivedOn, e04.receivedOn],
      ['DL-04', '2021-04-17', '2021-04-19'],
    ])
    expect(openDeadlines(e04)[1]).toMatchObject({ alerting: true, overdue: false, daysLeft: 0 })
    expect(openDeadlines({ ...e04, on: day('2021-04-20') })[1]).toMatchObject({ overdue: true, daysLeft: -1 })
    const asked = [
      did('support-agency.informed', '2021-04-14'),
      did('initial-verification.done', '2021-04-16'),
    ]
    const complex = [
      ...asked,
      did('verification.requested', '2021-04-19'),
      did('verification.complex', '2021-04-19'),
    ]
    expect(listed({ ...e04, events: complex })).toEqual([
      ['DL-06', '2021-05-09', '2021-05-10'],
      ['DL-07', '2021-06-19', '2021-06-21'],
    ])
  })

  test('two clocks on one file: steps by their day, support by the day of identification', () => {
    const events = [did('certificate.issued', '2025-06-20'), did('stay.started', '2025-07-10')]
    const open = listed({
      path: 'rescued',
      receivedOn: day('2025-06-01'),
      on: day('2025-07-10'),
      receivedBy: 'support-agency',
      events,
    })
    expect(open).toEqual([
      ['DL-15', '2025-09-08', '2025-09-08'],
      ['DL-10', '2026-06-20', '2026-06-22'],
    ])
    const later = [
      did('certificate.issued', '2025-07-05'),
      did('stay.started', '2025-07-10'),
      did('application.filed', '2025-07-14'),
    ]
    const open2024 = listed({
      path: 'rescued',
      receivedOn: day('2025-06-01'),
      on: day('2025-07-14'),
      receivedBy: 'support-agency',
      events: later,
    })
    expect(open2024.map(([rule]) => rule)).toEqual(['DL-14', 'DL-17'])
  })

  test('a second stay starts its own term', () => {
    const events = [
      did('stay.started', '2026-01-05'),
      did('stay.ended', '2026-01-20'),
      did('stay.started', '2026-03-10'),
    ]
    expect(listed({ ...e03, receivedBy: 'support-agency', events }).at(-1)).toEqual([
      'DL-17',
      '2026-07-08',
      '2026-07-08',
    ])
  })

  test('returned through a mission: the certificate and the way to the health department, at once', () => {
    const clock: CaseClock = {
      path: 'through-mission',
      receivedOn: day('2026-05-08'),
      on: day('2026-05-08'),
      receivedBy: 'other',
      events: [],
    }
    expect(listed(clock).map(([rule]) => rule)).toEqual(['DL-09', 'HO-02'])
  })

  test('any path on any day lists targets in order, each with its article', () => {
    const when = fc
      .integer({ min: dayNumber(day('2012-01-01')), max: dayNumber(day('2030-12-31')) })
      .map(dayFromNumber)
    fc.assert(
      fc.property(fc.constantFrom(...entryPathNames), when, when, (path, receivedOn, on) => {
        const open = openDeadlines({ path, receivedOn, on, events: [], receivedBy: 'other' })
        const targets = open.map((one) => (one.is === 'due' ? one.alert : '9999'))
        expect(targets).toEqual([...targets].sort())
        for (const one of open) if (one.is === 'due') expect(one.because.length).toBeGreaterThan(0)
      }),
    )
  })

  test('every path owes something on the day of reception under both laws', () => {
    for (const path of entryPathNames) {
      for (const receivedOn of [day('2021-04-14'), day('2026-03-09')]) {
        expect(
          nextDeadline({ path, receivedOn, on: receivedOn, events: [], receivedBy: 'other' })?.alert,
        ).toBe(receivedOn)
      }
      expect(entryPaths[path].vi).not.toBe('')
    }
  })
})

describe('regimes (53/2024/QH15, 63)', () => {
  test('E01, E02: the day of identification decides, not that of the report', () => {
    expect(supportRegime({ identifiedOn: day('2025-06-20'), on: day('2025-08-15') }).regime).toBe('2011')
    const e02 = supportRegime({
      identifiedOn: day('2025-07-10'),
      reportedOn: day('2025-06-25'),
      on: day('2025-08-15'),
    })
    expect(e02).toMatchObject({ regime: '2024', verified: false })
    expect(supportRegime({ identifiedOn: day('2025-06-30'), on: day('2026-01-01') }).regime).toBe('2011')
    expect(supportRegime({ identifiedOn: day('2025-07-01'), on: day('2026-01-01') })).toMatchObject({
      regime: '2024',
      verified: true,
    })
    expect(supportRegime({ identifiedOn: null, on: day('2025-06-30') }).regime).toBe('2011')
    expect(supportRegime({ identifiedOn: null, on: day('2025-07-01') }).regime).toBe('2024')
    expect([procedureRegime(day('2025-06-30')), procedureRegime(day('2025-07-01'))]).toEqual(['2011', '2024'])
  })
})

describe('offices', () => {
  const lead = (step: Parameters<typeof competentFor>[0], on: string) => {
    const found = competentFor(step, { on: day(on) })
    return isRefusal(found) ? found.refused : found.value.leads
  }

  test('follow the reorganisation of 2025', () => {
    expect(lead('verify-initially', '2021-04-14')).toBe('labour-division')
    expect(lead('verify-initially', '2025-02-28')).toBe('labour-division')
    expect(lead('verify-initially', '2025-03-01')).toBe('health-division')
    expect(lead('verify-initially', '2025-07-01')).toBe('health-department')
    expect(lead('confirm-victim', '2026-03-12')).toBe('provincial-police')
    expect(lead('lead-support-nationally', '2025-03-01')).toBe('health-ministry')
    expect(lead('decide-support', '2012-05-01')).toBe('history.not-yet-in-force')
    expect(officeName('labour-division', 'vi')).toContain('Lao động')
  })
})

describe('stages and rights', () => {
  test('every stage has its register code once', () => {
    expect(new Set(stageNames.map((name) => stages[name].mark)).size).toBe(stageNames.length)
  })

  test('rights are cited, in both languages, and differ between the laws', () => {
    for (const right of [...rightsOf('2011'), ...rightsOf('2024')]) {
      expect(right.because.length).toBeGreaterThan(0)
      expect(right.vi.length).toBeGreaterThan(20)
      expect(right.en.length).toBeGreaterThan(20)
    }
    expect(rightsOf('2024').some(({ code }) => code === 'accept-or-refuse')).toBe(true)
    expect(rightsOf('2011').some(({ code }) => code === 'accept-or-refuse')).toBe(false)
  })
})
