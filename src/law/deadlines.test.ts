import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, dayFromNumber, dayNumber, instant, inVietnam } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { isWorkingDay } from './calendar.ts'
import { type DeadlineRuleId, deadlineRuleIds, deadlineRules } from './deadline-rules.ts'
import { type Deadline, deadlineOf } from './deadlines.ts'

const answer = (rule: DeadlineRuleId, from: string) => {
  const found = deadlineOf({ rule, from: from.length > 10 ? instant(from) : day(from) })
  if (isRefusal(found)) return found.refused
  return found.is === 'unknown' ? 'unknown' : [found.alert, found.due]
}

describe('worked examples', () => {
  test('E03 path A, law of 2024: 3 days from the notice (53/2024/QH15, 27(2))', () => {
    expect(answer('DL-03', '2026-03-09')).toEqual(['2026-03-09', '2026-03-09'])
    expect(answer('DL-05', '2026-03-09')).toEqual(['2026-03-12', '2026-03-12'])
  })

  test('E04 path A, law of 2011: target Saturday, legal date Monday; police 20 days, outer limit 2 months', () => {
    expect(answer('DL-04', '2021-04-14')).toEqual(['2021-04-17', '2021-04-19'])
    expect(answer('DL-06', '2021-04-19')).toEqual(['2021-05-09', '2021-05-10'])
    expect(answer('DL-07', '2021-04-19')).toEqual(['2021-06-19', '2021-06-21'])
    expect(deadlineOf({ rule: 'DL-07', from: day('2021-04-19') })).toMatchObject({ verified: false })
  })

  test('E05 Tết: the alert stays on the third day (Civil Code 148(5))', () => {
    expect(answer('DL-05', '2026-02-13')).toEqual(['2026-02-16', '2026-02-23'])
    expect(answer('DL-14', '2026-02-09')).toEqual(['2026-02-27', '2026-02-27'])
  })

  test('E06 long weekend', () => {
    expect(answer('DL-05', '2026-04-28')).toEqual(['2026-05-01', '2026-05-04'])
  })

  test('E11 nine working days (162/2025/NĐ-CP, 24)', () => {
    expect(answer('DL-14', '2026-08-24')).toEqual(['2026-09-09', '2026-09-09'])
    expect(answer('DL-14', '2026-04-22')).toEqual(['2026-05-08', '2026-05-08'])
    expect(deadlineOf({ rule: 'DL-14', from: day('2026-11-16') })).toMatchObject({
      due: '2026-11-27',
      provisional: true,
    })
  })

  test('E12 filing window of twelve months (09/2013/NĐ-CP, 23)', () => {
    expect(answer('DL-10', '2021-05-10')).toEqual(['2022-05-10', '2022-05-10'])
    expect(answer('DL-10', '2021-04-10')).toEqual(['2022-04-10', '2022-04-12'])
    expect(answer('DL-10', '2025-06-20')).toEqual(['2026-06-20', '2026-06-22']) // E01
  })

  test('E13 chain of 3 + 3 + 3 working days', () => {
    expect(answer('DL-11', '2021-04-28')).toEqual(['2021-05-05', '2021-05-05'])
    expect(answer('DL-12', '2021-05-05')).toEqual(['2021-05-10', '2021-05-10'])
    expect(answer('DL-13', '2021-05-10')).toEqual(['2021-05-13', '2021-05-13'])
  })

  test('E14 stays do not roll', () => {
    expect(answer('DL-17', '2026-03-10')).toEqual(['2026-07-08', '2026-07-08'])
    expect(answer('DL-15', '2021-05-12')).toEqual(['2021-07-11', '2021-07-11'])
    expect(answer('DL-16', '2021-05-12')).toEqual(['2021-08-12', '2021-08-12'])
  })

  test('E19 facility licences', () => {
    expect(answer('DL-19', '2021-06-01')).toEqual(['2021-06-22', '2021-06-22'])
    expect(answer('DL-20', '2021-06-22')).toEqual(['2021-07-01', '2021-07-01'])
    expect(answer('DL-22', '2026-06-01')).toEqual(['2026-06-11', '2026-06-11'])
    expect(answer('DL-22', '2026-08-20')).toEqual(['2026-09-03', '2026-09-03'])
  })

  test('E22 breach and data request', () => {
    const breach = deadlineOf({ rule: 'DL-24', from: instant('2026-05-08T16:30+07:00') }) as Deadline
    expect(inVietnam(breach.due as never)).toBe('2026-05-11T16:30+07:00')
    expect(answer('DL-24', '2026-05-08')).toBe('law.needs-clock')
    expect(answer('DL-23', '2026-05-08')).toEqual(['2026-05-12', '2026-05-12'])
    expect(answer('DL-23', '2026-04-29')).toEqual(['2026-05-05', '2026-05-05'])
  })
})

describe('outside the table', () => {
  test('before and after a regime, unknown terms, the end of the calendar', () => {
    expect(answer('DL-05', '2025-06-30')).toBe('history.not-yet-in-force')
    expect(answer('DL-04', '2025-07-01')).toBe('history.no-longer-in-force')
    expect(answer('DL-08', '2026-03-12')).toBe('unknown')
    expect(answer('DL-11', '2025-08-15')).toBe('unknown')
    expect(answer('DL-23', '2025-12-31')).toBe('history.not-yet-in-force')
    expect(answer('DL-05', '2030-12-31')).toBe('law.outside-calendar')
    expect(answer('DL-14', '2030-12-30')).toBe('law.outside-calendar')
  })

  test('asked for a later day than the last check it is stale, and provisional where swaps are open', () => {
    expect(deadlineOf({ rule: 'DL-05', from: day('2027-03-01') })).toMatchObject({
      stale: true,
      provisional: true,
    })
    expect(deadlineOf({ rule: 'DL-05', from: day('2026-12-01') })).toMatchObject({
      stale: false,
      provisional: false,
    })
  })

  test('as it was known: the decree was not published yet', () => {
    const question = { rule: 'DL-14', from: day('2025-07-01') } as const
    expect(deadlineOf({ ...question, knownAt: day('2025-06-28') })).toEqual({
      refused: 'history.not-yet-in-force',
      at: 'DL-14',
    })
    expect(deadlineOf({ ...question, knownAt: day('2025-07-01') })).toMatchObject({ is: 'due' })
  })
})

describe('properties', () => {
  const rule = fc.constantFrom(...deadlineRuleIds)
  const start = fc
    .integer({ min: dayNumber(day('2011-01-01')), max: dayNumber(day('2031-12-31')) })
    .map(dayFromNumber)

  test('answers every day of every rule; alert ≤ due; where it rolls it falls on a working day', () => {
    fc.assert(
      fc.property(rule, start, (id, from) => {
        const found = deadlineOf({ rule: id, from })
        if (isRefusal(found) || found.is === 'unknown') return
        expect(found.because.length).toBeGreaterThan(0)
        expect(found.alert <= found.due).toBe(true)
        expect(from <= found.alert).toBe(true)
        if (deadlineRules[id].rolls) expect(isWorkingDay(found.due as Day)).toBe(true)
      }),
      { numRuns: Number(process.env.LAW_RUNS ?? 2000) },
    )
  })

  test('a later start never has an earlier end', () => {
    fc.assert(
      fc.property(rule, start, fc.integer({ min: 0, max: 40 }), (id, from, later) => {
        const [first, second] = [from, addDays(from, later)].map((on) => deadlineOf({ rule: id, from: on }))
        if (!first || !second || isRefusal(first) || isRefusal(second)) return
        if (first.is === 'unknown' || second.is === 'unknown') return
        expect(first.due <= second.due && first.alert <= second.alert).toBe(true)
      }),
      { numRuns: Number(process.env.LAW_RUNS ?? 2000) },
    )
  })
})
