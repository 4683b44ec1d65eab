import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { howOften, isUsedUp, schoolYearOf } from './how-often.ts'

const ON = day('2026-03-09')
const often = (code: Parameters<typeof howOften>[0], regime: '2011' | '2024') =>
  howOften(code, regime, { on: regime === '2011' ? day('2021-05-12') : ON })

describe('how often an item is given', () => {
  it('162/2025/NĐ-CP, 24: schooling for the first school year and the following one', () => {
    expect(often('schooling', '2024')).toMatchObject({
      unit: 'school-year',
      count: 2,
      because: [{ instrument: '162/2025/NĐ-CP', article: '24' }],
      verified: true,
    })
  })

  it('66/2011/QH12, 37: schooling for the first school year alone', () => {
    expect(often('schooling', '2011')).toMatchObject({
      unit: 'school-year',
      count: 1,
      because: [{ instrument: '66/2011/QH12', article: '37' }],
    })
  })

  it('allowance and course are given once; a number that is not known is one, not verified', () => {
    expect(often('hardship-allowance', '2024')).toMatchObject({ unit: 'payment', count: 1 })
    expect(often('vocational', '2011')).toMatchObject({ unit: 'course', count: 1, verified: true })
    expect(often('vocational', '2024')).toMatchObject({ unit: 'course', count: 1, verified: false })
    expect(often('medical', '2024')).toBeNull()
  })

  it('school years follow each other: once a year, in two years running', () => {
    const schooling = often('schooling', '2024')
    if (schooling === null) throw new Error('schooling is counted')
    const used = (given: readonly string[], today: string) =>
      isUsedUp(schooling, { on: given.map(day), today: day(today) })
    expect(schoolYearOf(day('2026-05-31'))).toBe(2025)
    expect(schoolYearOf(day('2026-06-01'))).toBe(2026)
    expect(used([], '2026-03-09')).toBe(false)
    expect(used(['2026-03-09'], '2026-05-31')).toBe(true)
    expect(used(['2026-03-09'], '2026-08-20')).toBe(false)
    expect(used(['2026-03-09', '2026-08-20'], '2027-03-01')).toBe(true)
    expect(used(['2026-03-09', '2026-08-20'], '2027-08-20')).toBe(true)
    expect(used(['2026-03-09'], '2027-08-20')).toBe(true) // a year missed is not made up
  })
})
