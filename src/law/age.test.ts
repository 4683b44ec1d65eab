import { describe, expect, test } from 'vitest'
import { type Day, day, type PartialDate } from '../kernel/day.ts'
import { isChild, isMinor, minorGround, protectAsMinor } from './age.ts'
import { citationsOut } from './read-out.ts'
import { LAW_2024_FROM, procedureRegime, type RegimeFacts, supportRegime } from './regime.ts'

const on: Day = day('2026-06-10')
const born = (text: string) => text as PartialDate

describe('minors are under 18 (53/2024, 2(1)), children under 16 (102/2016, 1)', () => {
  test('the birthday itself is the first day of the next year of life', () => {
    expect([isMinor(born('2008-06-11'), on), isMinor(born('2008-06-10'), on)]).toEqual(['yes', 'no'])
    expect([isChild(born('2010-06-11'), on), isChild(born('2010-06-10'), on)]).toEqual(['yes', 'no'])
  })

  test('a partial date leaves it open only where the day decides', () => {
    expect(['2007', '2008', '2009'].map((year) => isMinor(born(year), on))).toEqual(['no', 'perhaps', 'yes'])
    expect(['2008-05', '2008-06', '2008-07'].map((month) => isMinor(born(month), on))).toEqual([
      'no',
      'perhaps',
      'yes',
    ])
    expect(isMinor(null, on)).toBe('perhaps')
  })

  test('who may be a minor is protected as one', () => {
    expect(['2007', '2008', '2009'].map((year) => protectAsMinor(born(year), on))).toEqual([
      false,
      true,
      true,
    ])
  })

  test('before the law of 2011 the table does not say', () => {
    expect(isMinor(born('1970'), day('2011-12-31'))).toBe('perhaps')
    expect(minorGround(day('2011-12-31'))).toEqual([])
  })

  test('the ground is that of the law of the day', () => {
    expect(citationsOut(minorGround(day('2025-06-30')))).toBe('66/2011/QH12')
    expect(citationsOut(minorGround(day('2025-07-01')))).toBe('53/2024/QH15 2(1)')
  })
})

describe('support follows the day of identification (53/2024, 63), procedure the day of the step', () => {
  const ruled = (facts: RegimeFacts) => {
    const { regime, because, verified } = supportRegime(facts)
    return `${regime} (${citationsOut(because)})${verified ? '' : ' ★'}`
  }
  const kept = '2011 (66/2011/QH12 32, 53/2024/QH15 63)'
  const next = '2024 (53/2024/QH15 37, 53/2024/QH15 63)'

  test('identified before 01/7/2025 keeps the regimes of 2011 for good', () => {
    expect(ruled({ identifiedOn: day('2025-06-30'), on: day('2026-06-10') })).toBe(kept)
    expect(ruled({ identifiedOn: day('2025-07-01'), on: day('2026-06-10') })).toBe(next)
    expect(ruled({ identifiedOn: day('2021-06-30'), on: day('2021-07-10') })).toBe(kept)
  })

  test('not identified: the day decides', () => {
    expect(ruled({ identifiedOn: null, on: day('2025-06-30') })).toBe('2011 (66/2011/QH12 32)')
    expect(ruled({ identifiedOn: null, on: day('2025-07-01') })).toBe(next)
  })

  test('reported before, identified after: 2024 by our reading, marked; reported on the first day: sure', () => {
    const identifiedOn = day('2025-07-10')
    expect(ruled({ identifiedOn, reportedOn: day('2025-06-30'), on })).toBe(`${next} ★`)
    expect(ruled({ identifiedOn, reportedOn: day('2025-07-01'), on })).toBe(next)
    expect(ruled({ identifiedOn, reportedOn: null, on })).toBe(next)
  })

  test('a step follows the law of its day', () => {
    expect(LAW_2024_FROM).toBe('2025-07-01')
    expect([procedureRegime(day('2025-06-30')), procedureRegime(day('2025-07-01'))]).toEqual(['2011', '2024'])
  })
})
