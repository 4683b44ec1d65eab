import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, daysBetween, type PartialDate } from '../kernel/day.ts'
import { at } from '../kernel/history.ts'
import { dong } from '../kernel/money.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type Amount, facilityMonth, mealMoney, travelMoney } from './amounts.ts'
import { courseCeilings, funeralTimes, loanCeiling } from './ceilings.ts'
import { ruleOn } from './entitlements.ts'
import type { PersonFacts } from './person-facts.ts'
import { type ProvinceRow, provinceLaw } from './province-law.ts'
import { allTables } from './tables.ts'

const numRuns = Number(process.env.LAW_RUNS ?? 200)
const FIRST = day('2012-01-01')
const LAST = daysBetween(FIRST, day('2030-12-31'))
const days = fc.integer({ min: 0, max: LAST }).map((n) => addDays(FIRST, n))
const regimes = fc.constantFrom('2011', '2024')
const provinces = fc.constantFrom('01', '02', '46', '56', null)
const births = fc.oneof(
  fc.constant(null),
  days.map((on) => on as PartialDate),
  days.map((on) => on.slice(0, 7) as PartialDate),
  fc.integer({ min: 1940, max: 2030 }).map((year) => String(year) as PartialDate),
)

/** The sum, or the least it can be; both are money. */
const sumOf = (amount: Amount | { readonly refused: string }): number => {
  if ('refused' in amount) return 0
  return amount.is === 'sum' ? amount.amount : (amount.atLeast ?? 0)
}

describe('no sum is ever negative', () => {
  test('travel, meals, the month in a facility, the allowance', () => {
    fc.assert(
      fc.property(
        fc.record({
          on: days,
          regime: regimes,
          province: provinces,
          born: births,
          canPay: fc.constantFrom(true, false, null),
          fare: fc.integer({ min: 0, max: 5_000_000 }),
          nights: fc.integer({ min: 0, max: 400 }),
          cap: fc.integer({ min: -5, max: 200 }),
        }),
        ({ on, regime, province, born, canPay, fare, nights, cap }) => {
          const where = { regime, province, on }
          const present = Array.from({ length: nights }, (_, n) => addDays(on, n))
          const sums = [
            travelMoney({ ...where, fare: dong(fare), days: nights, canPay }),
            mealMoney({ ...where, born, present, cap: addDays(on, cap) }),
            facilityMonth(born, { on }),
          ].map(sumOf)
          for (const sum of sums) expect(sum).toBeGreaterThanOrEqual(0)
        },
      ),
      { numRuns },
    )
  })

  test('no figure in any table', () => {
    const figures = (value: unknown): readonly number[] => {
      if (typeof value === 'number') return [value]
      return typeof value === 'object' && value !== null ? Object.values(value).flatMap(figures) : []
    }
    const tables = [...allTables().map(({ history }) => history), loanCeiling, courseCeilings, funeralTimes]
    for (const { name, versions } of tables)
      for (const { value } of versions)
        expect([name, figures(value).every((n) => n >= 0)]).toEqual([name, true])
  })
})

describe('versions of one table', () => {
  test('no gap and no overlap: a version ends the day before the next begins', () => {
    for (const { name, history } of allTables())
      for (const [index, { until, effectiveFrom }] of history.versions.entries()) {
        const next = history.versions[index + 1]
        if (next === undefined || next.effectiveFrom === effectiveFrom) continue
        const end = until ?? addDays(next.effectiveFrom, -1)
        expect([name, addDays(end, 1)]).toEqual([name, next.effectiveFrom])
      }
  })

  test('one version answers each day, and it is one whose days hold the day', () => {
    const tables = fc.constantFrom(...allTables())
    fc.assert(
      fc.property(tables, days, ({ history }, on) => {
        const found = at(history, { on })
        const holding = history.versions.filter(
          ({ effectiveFrom, until }) => effectiveFrom <= on && (until === undefined || on <= until),
        )
        if (isRefusal(found)) expect(holding.every(({ inForceFrom }) => inForceFrom > on)).toBe(true)
        else expect(holding.at(-1)).toBe(found.version)
      }),
      { numRuns },
    )
  })
})

const person: PersonFacts = {
  is: 'victim',
  nationality: 'VN',
  born: day('1995-03-02'),
  household: 'poor',
  healthCard: null,
  identifiedOn: day('2026-02-02'),
  reportedOn: null,
  location: 'vietnam',
  inFacility: true,
  canPayTravel: false,
  province: '46',
}

test('a row of a future day, or known only later, never changes a past answer', () => {
  const rows = fc.record({
    from: fc.integer({ min: 1, max: 900 }),
    later: fc.integer({ min: 0, max: 900 }),
    amount: fc.integer({ min: 1_000_000, max: 9_000_000 }),
    regime: regimes,
  })
  const asked = fc.integer({ min: daysBetween(FIRST, day('2021-01-01')), max: LAST - 1_000 })
  fc.assert(
    fc.property(asked, rows, fc.constantFrom('2021-05-10', '2026-02-02'), (n, row, identified) => {
      const on = addDays(FIRST, n)
      const norm = (effectiveFrom: string, knownAt: string): ProvinceRow => ({
        kind: 'norm',
        province: '46',
        regime: row.regime,
        code: 'hardship-allowance',
        effectiveFrom: day(effectiveFrom),
        inForceFrom: day(effectiveFrom),
        knownAt: day(knownAt),
        amount: row.amount,
        instrument: '1/NQ-HĐND',
        verified: true,
      })
      const past = (entered: readonly ProvinceRow[]) => {
        const law = provinceLaw(entered, { knownAt: on })
        if (isRefusal(law)) throw new Error(law.refused)
        const facts = { ...person, identifiedOn: day(identified) }
        return ruleOn({ on, person: facts, norms: law.norms, calendar: law.calendar, knownAt: on })
      }
      const before = past([])
      // of a later day; or of an earlier one and entered later
      expect(past([norm(addDays(on, row.from), on)])).toEqual(before)
      expect(past([norm('2021-01-01', addDays(on, 1 + row.later))])).toEqual(before)
    }),
    { numRuns },
  )
})
