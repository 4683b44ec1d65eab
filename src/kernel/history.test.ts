import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cite } from './citation.ts'
import { addDays, type Day, day, dayFromNumber } from './day.ts'
import { at, checkHistory, history, type Version } from './history.ts'
import { isRefusal } from './refusal.ts'

const version = (from: string, value: number, more: Partial<Version<number>> = {}): Version<number> => ({
  effectiveFrom: day(from),
  inForceFrom: day(from),
  knownAt: day(from),
  value,
  because: [cite('1/2020', '1')],
  verified: true,
  ...more,
})
const valueAt = (versions: Version<number>[], on: string, knownAt?: string) => {
  const found = at(history('rate', versions), { on: day(on), ...(knownAt && { knownAt: day(knownAt) }) })
  return isRefusal(found) ? found.refused : found.value
}

describe('a history', () => {
  const two = [version('2020-01-01', 1), version('2022-01-01', 2, { checkedTo: day('2023-12-31') })]

  test('answers with the version of the day and never falls back', () => {
    expect(valueAt(two, '2019-12-31')).toBe('history.not-yet-in-force')
    expect(valueAt(two, '2020-01-01')).toBe(1)
    expect(valueAt(two, '2021-12-31')).toBe(1)
    expect(valueAt(two, '2022-01-01')).toBe(2)
  })

  test('is stale after the last check', () => {
    expect(at(history('rate', two), { on: day('2023-12-31') })).toMatchObject({ value: 2, stale: false })
    expect(at(history('rate', two), { on: day('2024-01-01') })).toMatchObject({ value: 2, stale: true })
  })

  test('ends where it ended', () => {
    const ended = [version('2020-01-01', 1, { until: day('2020-06-30') }), version('2022-01-01', 2)]
    expect(valueAt(ended, '2020-06-30')).toBe(1)
    expect(valueAt(ended, '2020-07-01')).toBe('history.no-longer-in-force')
    expect(valueAt(ended, '2022-01-01')).toBe(2)
  })

  test('answers as it was known', () => {
    const late = version('2021-01-01', 5, { inForceFrom: day('2021-10-01'), knownAt: day('2021-08-17') })
    const retro = [version('2020-01-01', 1), late]
    expect(valueAt(retro, '2021-03-01')).toBe(5)
    expect(valueAt(retro, '2021-03-01', '2021-08-16')).toBe(1)
    expect(valueAt(retro, '2021-03-01', '2021-09-01')).toBe(1) // published, not yet in force
    expect(valueAt(retro, '2021-03-01', '2021-10-01')).toBe(5)
    expect(valueAt(retro, '2021-10-01', '2021-09-01')).toBe(5) // looking ahead
  })

  test('a correction is appended', () => {
    const corrected = [version('2020-01-01', 1), version('2020-01-01', 3, { knownAt: day('2024-05-01') })]
    expect(valueAt(corrected, '2020-02-01', '2024-04-30')).toBe(1)
    expect(valueAt(corrected, '2020-02-01')).toBe(3)
  })

  test('refuses rows out of order, overlapping, uncited, none', () => {
    const codeOf = (rows: Version<number>[]) => {
      const made = checkHistory('rate', rows)
      return isRefusal(made) ? made.refused : 'made'
    }
    expect(codeOf([])).toBe('history.empty')
    expect(codeOf([...two].reverse())).toBe('history.unordered')
    expect(codeOf([version('2020-01-01', 1), version('2020-01-01', 2)])).toBe('history.overlap')
    expect(codeOf([version('2020-01-01', 1, { until: day('2022-01-01') }), version('2022-01-01', 2)])).toBe(
      'history.overlap',
    )
    expect(codeOf([version('2020-01-01', 1, { until: day('2019-01-01') })])).toBe('history.unordered')
    expect(codeOf([version('2020-01-01', 1, { because: [] })])).toBe('history.uncited')
    expect(codeOf(two)).toBe('made')
    expect(() => history('rate', [])).toThrow(RangeError)
  })

  test('a version appended later never changes a past answer', () => {
    const dayIn = (min: number, max: number) =>
      fc.integer({ min, max }).map((n): Day => dayFromNumber(15_000 + n))
    const rows = fc
      .uniqueArray(dayIn(0, 2000), { minLength: 1, maxLength: 6 })
      .map((starts) => starts.sort().map((start, index) => version(start, index)))
    fc.assert(
      fc.property(rows, dayIn(0, 4000), fc.integer({ min: 1, max: 500 }), (past, on, later) => {
        const last = past.at(-1)?.effectiveFrom ?? on
        const next = version(addDays([last, on].sort().at(-1) ?? on, later), 99)
        expect(at(history('h', [...past, next]), { on })).toEqual(at(history('h', past), { on }))
      }),
    )
  })
})
