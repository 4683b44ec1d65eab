import { describe, expect, test } from 'vitest'
import { type Day, day } from '../kernel/day.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { dayInCalendar } from './calendar.ts'
import { dryRun } from './dry-run.ts'
import { type NormRow, withNormRows } from './norm-rows.ts'
import { normOf, norms } from './norms.ts'
import { competentFor, officeKinds, officeName } from './office.ts'
import { competentIn, type OfficeRow, officesOf } from './office-rows.ts'
import type { PersonFacts } from './person-facts.ts'
import { type DayRow, type ProvinceRow, provinceLaw, stateLaw } from './province-law.ts'
import { citationsOut } from './read-out.ts'

const ok = <T>(found: T): Exclude<T, Refusal> => {
  if (isRefusal(found)) throw new Error(`${found.refused} at ${found.at}`)
  return found as Exclude<T, Refusal>
}
const refusal = (found: unknown) => (isRefusal(found) ? [found.refused, found.at] : 'made')

const norm: NormRow = {
  province: '46',
  regime: '2011',
  code: 'travel-meal-day',
  effectiveFrom: day('2021-01-01'),
  inForceFrom: day('2021-02-01'),
  knownAt: day('2021-01-15'),
  until: day('2022-12-31'),
  amount: 80_000,
  instrument: '99/2020/NQ-HĐND',
  article: '2(1)',
  verified: true,
}

describe('norms of a province (84/2019: never below the national minimum)', () => {
  const ask = (rows: readonly NormRow[], on: string, knownAt?: Day) => {
    const found = normOf({
      code: 'travel-meal-day',
      regime: '2011',
      province: '46',
      on: day(on),
      table: ok(withNormRows(norms, rows)),
      ...(knownAt !== undefined && { knownAt }),
    })
    return found && `${found.amount} (${citationsOut(found.because)})${found.verified ? '' : ' ★'}`
  }

  test('hold for their days; afterwards the nation’s hold again', () => {
    expect(ask([norm], '2020-12-31')).toBe('null (84/2019/TT-BTC) ★')
    expect(ask([norm], '2021-01-01')).toBe('80000 (99/2020/NQ-HĐND 2(1))')
    expect(ask([norm], '2022-12-31')).toBe('80000 (99/2020/NQ-HĐND 2(1))')
    expect(ask([norm], '2023-01-01')).toBe('70000 (84/2019/TT-BTC)')
  })

  test('retroactive: applied only once in force, and once known', () => {
    expect(ask([norm], '2021-01-20', day('2021-01-20'))).toBe('null (84/2019/TT-BTC) ★')
    expect(ask([norm], '2021-01-20', day('2021-02-01'))).toBe('80000 (99/2020/NQ-HĐND 2(1))')
    expect(ask([norm], '2021-02-20', day('2021-01-14'))).toBe('null (84/2019/TT-BTC) ★')
  })

  test('a correction is a further row, and an earlier decision stands', () => {
    const corrected = { ...norm, knownAt: day('2021-06-01'), amount: 90_000 }
    for (const rows of [
      [norm, corrected],
      [corrected, norm],
    ]) {
      expect(ask(rows, '2021-03-01')).toBe('90000 (99/2020/NQ-HĐND 2(1))')
      expect(ask(rows, '2021-03-01', day('2021-05-31'))).toBe('80000 (99/2020/NQ-HĐND 2(1))')
    }
  })

  test('rows out of order are put in order; without article or end they stand too', () => {
    const { article: _, until: __, ...open } = norm
    const later = { ...open, effectiveFrom: day('2023-01-01'), knownAt: day('2023-01-01') }
    expect(ask([later, norm], '2024-06-01')).toBe('80000 (99/2020/NQ-HĐND)')
    expect(ask([later, norm], '2022-06-01')).toBe('80000 (99/2020/NQ-HĐND 2(1))')
  })

  test('what is refused, and where', () => {
    const at = '46.travel-meal-day'
    expect(refusal(withNormRows(norms, [{ ...norm, amount: 69_999 }]))).toEqual([
      'law.below-minimum',
      `${at}.amount`,
    ])
    expect(refusal(withNormRows(norms, [{ ...norm, amount: 70_000 }]))).toBe('made')
    expect(refusal(withNormRows(norms, [{ ...norm, amount: -1 }]))).toEqual(['input.invalid', `${at}.amount`])
    expect(
      refusal(
        withNormRows(norms, [
          { ...norm, amount: 1, effectiveFrom: day('2026-10-01'), until: day('2027-01-01') },
        ]),
      ),
    ).toBe('made')
    expect(refusal(withNormRows(norms, [{ ...norm, code: 'clothing', amount: 1 }]))).toBe('made')
    expect(
      refusal(
        withNormRows(norms, [
          { ...norm, amount: 1, effectiveFrom: day('2019-01-01'), until: day('2019-02-01') },
        ]),
      ),
    ).toBe('made')
    expect(refusal(withNormRows(norms, [norm, norm]))).toEqual(['history.overlap', `${at}.2`])
    expect(refusal(withNormRows(norms, [{ ...norm, until: day('2020-01-01') }]))).toEqual([
      'history.unordered',
      `${at}.1`,
    ])
  })

  test('a norm that exists and is not known is not verified, whatever was ticked', () => {
    expect(ask([{ ...norm, amount: null }], '2021-03-01')).toBe('null (99/2020/NQ-HĐND 2(1)) ★')
  })

  test('the tables before stay as they were', () => {
    withNormRows(norms, [norm])
    expect(norms.provincial['2011']['46']?.['travel-meal-day']?.versions).toHaveLength(1)
    const own = ok(withNormRows(norms, [{ ...norm, province: '99' }]))
    expect(Object.keys(own.provincial['2011']['99'] ?? {})).toEqual(['travel-meal-day'])
    expect(Object.keys(own.provincial['2011']['46'] ?? {})).toEqual(['travel-meal-day', 'hardship-allowance'])
    expect(own.national).toBe(norms.national)
  })
})

const office: OfficeRow = {
  step: 'decide-support',
  regime: '2011',
  effectiveFrom: day('2025-07-01'),
  knownAt: day('2025-07-15'),
  leads: 'commune-committee',
  with: 'health-department',
  instrument: '12/QĐ-UBND',
  article: '3',
  verified: true,
}

describe('offices that a province made competent (open since the district ended)', () => {
  const ask = (rows: readonly OfficeRow[], regime: '2011' | '2024', on: string, knownAt?: Day) => {
    const found = competentIn(ok(officesOf(rows)), {
      step: 'decide-support',
      regime,
      on: day(on),
      ...(knownAt !== undefined && { knownAt }),
    })
    return isRefusal(found)
      ? found.refused
      : `${found.value.leads}${found.value.with === undefined ? '' : ` with ${found.value.with}`} (${citationsOut(found.because)})`
  }
  const law = 'health-department (162/2025/NĐ-CP 24)'

  test('for people of one regime, for everybody, else the law', () => {
    expect(ask([], '2011', '2026-01-01')).toBe(law)
    expect(ask([office], '2011', '2026-01-01')).toBe(
      'commune-committee with health-department (12/QĐ-UBND 3)',
    )
    expect(ask([office], '2024', '2026-01-01')).toBe(law)
    const { with: _, article: __, ...all } = { ...office, regime: null, leads: 'provincial-chair' as const }
    expect(ask([all], '2024', '2026-01-01')).toBe('provincial-chair (12/QĐ-UBND)')
    expect(ask([all, office], '2011', '2026-01-01')).toBe(
      'commune-committee with health-department (12/QĐ-UBND 3)',
    )
  })

  test('by its days, and as it was known', () => {
    const ended = { ...office, until: day('2025-12-31') }
    expect(ask([ended], '2011', '2026-01-01')).toBe(law)
    expect(ask([office], '2011', '2025-06-30')).toBe('district-chair (09/2013/NĐ-CP 23)')
    expect(ask([office], '2011', '2026-01-01', day('2025-07-14'))).toBe(law)
    expect(ask([office], '2011', '2012-01-01')).toBe('history.not-yet-in-force')
    const corrected = { ...office, knownAt: day('2025-08-01'), leads: 'provincial-chair' } as const
    expect(ask([corrected, office], '2011', '2026-01-01')).toContain('provincial-chair')
  })

  test('what a table refuses', () => {
    expect(refusal(officesOf([office, office]))).toEqual(['history.overlap', 'decide-support/2011.1'])
    const later = { ...office, effectiveFrom: day('2026-02-01') }
    expect(refusal(officesOf([later, office]))).toBe('made')
  })

  test('every office has its names', () => {
    for (const kind of officeKinds) expect(officeName(kind, 'vi')).not.toBe(officeName(kind, 'en'))
    expect(officeName('health-department', 'vi')).toBe('Sở Y tế')
    expect(isRefusal(competentFor('receive-report', { on: day('2011-12-31') }))).toBe(true)
  })
})

describe('the law with what a province entered', () => {
  const off: DayRow = {
    on: day('2027-05-03'),
    is: 'holiday',
    knownAt: day('2026-12-01'),
    instrument: '9/TB-BNV',
    verified: true,
  }
  const rows: readonly ProvinceRow[] = [
    { kind: 'norm', ...norm },
    { kind: 'office', ...office },
    { kind: 'day', ...off },
    { kind: 'day', ...off, on: day('2027-05-08'), is: 'swapped-working', article: '1' },
    { kind: 'year', year: 2027, knownAt: day('2026-12-15') },
  ]
  const dayIn = (law: ReturnType<typeof provinceLaw>, on: string) => {
    const found = dayInCalendar(day(on), ok(law).calendar)
    return isRefusal(found)
      ? found.refused
      : `${found.kind} ${found.name ?? '-'} (${citationsOut(found.because)})${found.provisional ? ' provisional' : ''}`
  }

  test('days off, Saturdays worked, a year announced', () => {
    const law = provinceLaw(rows)
    expect(dayIn(law, '2027-05-03')).toBe('holiday announced (9/TB-BNV)')
    expect(dayIn(law, '2027-05-08')).toBe('swapped-working swap (9/TB-BNV 1)')
    expect(dayIn(law, '2027-03-01')).toBe('working - (45/2019/QH14 112(1))')
    expect(dayIn(law, '2028-03-01')).toContain('provisional')
    expect(dayIn(provinceLaw(rows.slice(0, 4)), '2027-03-01')).toContain('provisional')
    expect(dayIn(provinceLaw(rows.slice(4)), '2027-05-03')).not.toContain('holiday')
  })

  test('as it was known', () => {
    expect(dayIn(provinceLaw(rows, { knownAt: day('2026-11-30') }), '2027-05-03')).not.toContain('holiday')
    expect(dayIn(provinceLaw(rows, { knownAt: day('2026-12-01') }), '2027-05-03')).toContain('holiday')
    expect(ok(provinceLaw(rows, { knownAt: day('2021-01-01') })).offices).toEqual({})
  })

  test('the later row of one day mends the earlier', () => {
    const mended: ProvinceRow = { kind: 'day', ...off, is: 'working', knownAt: day('2026-12-20') }
    expect(dayIn(provinceLaw([...rows, mended]), '2027-05-03')).toContain('working')
    const norm2: ProvinceRow = { kind: 'norm', ...norm, amount: 85_000 }
    const law = ok(provinceLaw([...rows, norm2]))
    expect(
      normOf({
        code: 'travel-meal-day',
        regime: '2011',
        province: '46',
        on: day('2021-06-01'),
        table: law.norms,
      })?.amount,
    ).toBe(85_000)
    const office2: ProvinceRow = { kind: 'office', ...office, leads: 'provincial-chair' }
    expect(ok(provinceLaw([...rows, office2])).offices['decide-support/2011']?.versions).toHaveLength(1)
    const otherRegime: ProvinceRow = { kind: 'office', ...office, regime: '2024' }
    expect(Object.keys(ok(provinceLaw([...rows, otherRegime])).offices)).toEqual([
      'decide-support/2011',
      'decide-support/2024',
    ])
  })

  test('days without a year announced, years without days, and two norms of one day', () => {
    expect(dayIn(provinceLaw(rows.slice(2, 3)), '2027-05-03')).toContain('holiday')
    const years = [2027, 2028].map(
      (year): ProvinceRow => ({ kind: 'year', year, knownAt: day('2026-12-15') }),
    )
    expect(dayIn(provinceLaw(years), '2027-03-01')).not.toContain('provisional')
    expect(dayIn(provinceLaw(years), '2028-03-01')).not.toContain('provisional')
    const two: readonly ProvinceRow[] = [
      { kind: 'norm', ...norm },
      { kind: 'norm', ...norm, code: 'clothing', amount: 400_000 },
    ]
    const law = ok(provinceLaw(two))
    const amount = (code: 'clothing' | 'travel-meal-day') =>
      normOf({ code, regime: '2011', province: '46', on: day('2021-06-01'), table: law.norms })?.amount
    expect([amount('travel-meal-day'), amount('clothing')]).toEqual([80_000, 400_000])
  })

  test('nothing entered is the law of the State; faults are refused', () => {
    expect(ok(provinceLaw([])).calendar).toBe(stateLaw.calendar)
    expect(ok(provinceLaw([])).norms).toBe(stateLaw.norms)
    expect(stateLaw.offices).toEqual({})
    expect(refusal(provinceLaw([{ kind: 'norm', ...norm, amount: 1 }]))).toEqual([
      'law.below-minimum',
      '46.travel-meal-day.amount',
    ])
    const twice: readonly ProvinceRow[] = [{ kind: 'office', ...office, until: day('2024-01-01') }]
    expect(refusal(provinceLaw(twice))).toEqual(['history.unordered', 'decide-support/2011.0'])
  })
})

test('a dry run names the files that would answer otherwise; those before the law are left out', () => {
  const person: PersonFacts = {
    is: 'victim',
    nationality: 'VN',
    born: day('1995-03-02'),
    household: 'poor',
    healthCard: null,
    identifiedOn: day('2021-05-10'),
    reportedOn: null,
    location: 'vietnam',
    inFacility: null,
    canPayTravel: null,
    province: '46',
  }
  const after = ok(withNormRows(norms, [{ ...norm, code: 'hardship-allowance', amount: 1_200_000 }]))
  const files = ['2021-06-01', '2023-01-02', '2011-06-01'].map((on, n) => ({
    code: String(n),
    on: day(on),
    person,
  }))
  const changed = dryRun({ files, before: norms, after })
  expect(
    changed.map(({ code, changes }) => [
      code,
      changes.map((one) => [one.code, one.before?.value, one.after?.value]),
    ]),
  ).toEqual([['0', [['hardship-allowance', null, 1_200_000]]]])
})
