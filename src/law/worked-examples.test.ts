import { describe, expect, test } from 'vitest'
import { day, dayFromNumber, dayNumber, type PartialDate } from '../kernel/day.ts'
import { dong } from '../kernel/money.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { isChild, isMinor, protectAsMinor } from './age.ts'
import { facilityMonth, mealMoney, travelMoney } from './amounts.ts'
import { deadlineOf } from './deadlines.ts'
import { decisionOf } from './decision.ts'
import { type ItemRuling, ruleOn } from './entitlements.ts'
import { checkFacility } from './facility.ts'
import type { ItemCode } from './items.ts'
import { certificatesOn, dossierOf, evidenceOn } from './papers.ts'
import type { PersonFacts } from './person-facts.ts'
import { calendarWindow, reportingWindow, reportingYear } from './reporting.ts'

/** The worked examples that are not only dates; `deadlines.test.ts` and `case-deadlines.test.ts` hold those. */
const victim: PersonFacts = {
  is: 'victim',
  nationality: 'VN',
  born: day('1995-03-02'),
  household: 'poor',
  healthCard: null,
  identifiedOn: null,
  reportedOn: null,
  location: 'vietnam',
  inFacility: true,
  canPayTravel: false,
  province: '01',
}

const itemsOn = (on: string, person: Partial<PersonFacts>) => {
  const found = ruleOn({ on: day(on), person: { ...victim, ...person } })
  if (isRefusal(found)) throw new Error(found.refused)
  return found
}
const item = (on: string, code: ItemCode, person: Partial<PersonFacts>): ItemRuling | undefined =>
  itemsOn(on, person).items.find((one) => one.code === code)

describe('E01, E02 regime (53/2024/QH15, 63)', () => {
  test('identified before 01/7/2025 keeps 2011, whatever the day of asking', () => {
    const e01 = itemsOn('2025-08-15', { identifiedOn: day('2025-06-20') })
    expect(e01).toMatchObject({ regime: '2011', verified: true })
    expect(item('2025-08-15', 'vocational', { identifiedOn: day('2025-06-20') })).toMatchObject({ is: 'due' })
    const notPoor = { identifiedOn: day('2025-06-20'), household: 'none' } as const
    expect(item('2025-08-15', 'vocational', notPoor)).toMatchObject({ is: 'not-due', verified: false })
  })

  test('reported before, identified after: 2024, and the reading is marked', () => {
    const e02 = itemsOn('2025-08-15', { reportedOn: day('2025-06-25'), identifiedOn: day('2025-07-10') })
    expect(e02).toMatchObject({ regime: '2024', verified: false })
  })

  test('a victim whose day of identification is not known may belong to either', () => {
    expect(itemsOn('2026-05-01', {}).missing).toEqual(['identifiedOn'])
  })
})

describe('E07–E10 who gets what (66/2011/QH12, 32; 53/2024/QH15, 37)', () => {
  test('E07 foreign victim: psychologist yes, vocational no; fare only under 2011', () => {
    const lao = { nationality: 'foreign', identifiedOn: day('2026-05-05') } as const
    expect(item('2026-05-06', 'psychological', lao)).toMatchObject({ item: 'g', is: 'due' })
    expect(item('2026-05-06', 'vocational', lao)).toMatchObject({ item: 'i', is: 'not-due' })
    expect(item('2026-05-06', 'travel', lao)).toMatchObject({ item: 'e', is: 'not-due' })
    expect(item('2021-05-06', 'travel', { ...lao, identifiedOn: day('2021-05-05') })).toMatchObject({
      item: 'a',
      is: 'due',
    })
  })

  test('E10 the allowance waits for the status', () => {
    const waiting = { is: 'undergoing-identification', identifiedOn: null } as const
    expect(item('2026-04-01', 'hardship-allowance', waiting)).toMatchObject({ item: 'k', is: 'not-due' })
  })

  test('37(1)(a) … (k): each due item names its letter', () => {
    const found = itemsOn('2026-06-01', { identifiedOn: day('2026-05-05'), born: '2012' as PartialDate })
    for (const one of found.items)
      expect(one.because[0]).toEqual({ instrument: '53/2024/QH15', article: `37(1)(${one.item})` })
    expect(found.items.map((one) => one.item).join('')).toBe('abcdđeghikk')
  })
})

describe('E15 travel money (09/2013/NĐ-CP, 19; 84/2019/TT-BTC)', () => {
  const journey = {
    regime: '2011',
    fare: dong(350_000),
    days: 2,
    canPay: false,
    on: day('2021-05-10'),
  } as const

  test('minimum, provincial norm, able to pay', () => {
    expect(travelMoney({ ...journey, province: '01' })).toMatchObject({
      is: 'sum',
      amount: 490_000,
      verified: true,
    })
    expect(travelMoney({ ...journey, province: '56' })).toMatchObject({
      is: 'sum',
      amount: 550_000,
      verified: false,
    })
    expect(travelMoney({ ...journey, province: '56', canPay: true })).toMatchObject({ is: 'sum', amount: 0 })
    expect(travelMoney({ ...journey, province: '01', canPay: null })).toMatchObject({
      is: 'unknown',
      missing: ['canPayTravel'],
    })
  })

  test('★ Huế and the regime of 2024: unknown, with what must be entered', () => {
    const hue = travelMoney({ ...journey, province: '46' })
    expect(hue).toMatchObject({ is: 'unknown', missing: ['norm:travel-meal-day'], atLeast: 490_000 })
    const e2024 = travelMoney({ ...journey, regime: '2024', on: day('2026-05-10'), province: '01' })
    expect(e2024).toMatchObject({
      is: 'unknown',
      missing: ['norm:travel-meal-day'],
      atLeast: null,
      verified: false,
    })
  })
})

describe('E16 hardship allowance', () => {
  const facts = { identifiedOn: day('2021-05-10') }

  test('minimum, resolutions, not poor, one-off, ★ Huế', () => {
    expect(item('2021-06-01', 'hardship-allowance', facts)?.value).toBe(1_000_000)
    expect(item('2021-06-01', 'hardship-allowance', { ...facts, province: '56' })).toMatchObject({
      value: 2_000_000,
      verified: false,
    })
    expect(item('2021-06-01', 'hardship-allowance', { ...facts, province: '02' })?.value).toBe(3_000_000)
    expect(item('2021-06-01', 'hardship-allowance', { ...facts, household: 'none' })?.is).toBe('not-due')
    expect(item('2021-06-01', 'hardship-allowance', { ...facts, given: ['hardship-allowance'] })?.is).toBe(
      'not-due',
    )
    const hue = item('2021-06-01', 'hardship-allowance', { ...facts, province: '46' })
    expect(hue).toMatchObject({ is: 'due', value: null, atLeast: 1_000_000, verified: false })
  })
})

describe('meals in a facility (136/2013/NĐ-CP, 84/2019/TT-BTC; E14)', () => {
  const june = Array.from({ length: 30 }, (_, n) => dayFromNumber(dayNumber(day('2021-06-01')) + n))

  test('standard × coefficient by age, and unknown while the age leaves it open', () => {
    expect(facilityMonth(day('1995-03-02'), { on: day('2021-06-01') })).toMatchObject({
      amount: 810_000,
      verified: false,
    })
    expect(facilityMonth(day('2010-03-02'), { on: day('2021-06-01') })).toMatchObject({ amount: 1_080_000 })
    expect(facilityMonth(day('1950-03-02'), { on: day('2021-06-01') })).toMatchObject({ amount: 1_080_000 })
    expect(facilityMonth(day('1995-03-02'), { on: day('2021-07-01') })).toMatchObject({ amount: 1_440_000 })
    expect(facilityMonth(day('1995-03-02'), { on: day('2024-07-01') })).toMatchObject({ amount: 2_000_000 })
    expect(facilityMonth('2005' as PartialDate, { on: day('2021-06-01') })).toMatchObject({
      is: 'unknown',
      missing: ['born'],
    })
    expect(facilityMonth(null, { on: day('2022-06-01') })).toMatchObject({
      is: 'unknown',
      atLeast: 1_440_000,
    })
    expect(isRefusal(facilityMonth(null, { on: day('2014-06-01') }))).toBe(true)
  })

  test('days present up to the cap; a provincial daily rate where there is one', () => {
    const stay = { regime: '2011', on: day('2021-06-01'), born: day('1995-03-02'), present: june } as const
    expect(mealMoney({ ...stay, province: '01', cap: day('2021-07-11') })).toMatchObject({ amount: 810_000 })
    expect(mealMoney({ ...stay, province: '01', cap: day('2021-06-10') })).toMatchObject({ amount: 270_000 })
    expect(
      mealMoney({ ...stay, province: '01', present: [...june, ...june], cap: day('2021-06-10') }),
    ).toMatchObject({ amount: 270_000 })
    expect(mealMoney({ ...stay, province: '02', cap: day('2021-07-11') })).toMatchObject({
      amount: 1_800_000,
    })
    expect(mealMoney({ ...stay, province: '01', present: [], cap: day('2021-07-11') })).toMatchObject({
      amount: 0,
    })
    const e2024 = mealMoney({
      ...stay,
      regime: '2024',
      on: day('2026-06-01'),
      province: '01',
      cap: day('2026-07-11'),
    })
    expect(e2024).toMatchObject({ is: 'unknown', missing: ['norm:facility-meal-day'] })
  })
})

describe('E17, E18', () => {
  test('E17 legal aid by the day of asking (11/2017/QH14, 7(7)(g), 7(6a))', () => {
    const notPoor = { identifiedOn: day('2024-11-01'), household: 'none' } as const
    expect(item('2024-12-10', 'legal-aid', notPoor)?.is).toBe('not-due')
    expect(item('2025-07-02', 'legal-aid', notPoor)?.is).toBe('due')
    const waiting = { is: 'undergoing-identification', household: 'none' } as const
    expect(item('2025-07-02', 'legal-aid', waiting)?.is).toBe('due')
    expect(item('2024-12-10', 'legal-aid', { ...notPoor, born: day('2012-01-01') })).toMatchObject({
      is: 'due',
      verified: false,
    })
    expect(item('2024-12-10', 'legal-aid', { ...notPoor, born: null })).toMatchObject({
      is: 'unknown',
      missing: ['born'],
    })
  })

  test('E18 medical: in the facility under 2011, anywhere under 2024', () => {
    const near = { identifiedOn: day('2021-05-10'), household: 'near-poor' } as const
    expect(item('2021-06-01', 'medical', near)?.is).toBe('due')
    expect(item('2021-06-01', 'medical', { ...near, inFacility: false })?.is).toBe('not-due')
    expect(item('2026-06-01', 'medical', { identifiedOn: day('2026-05-10'), inFacility: false })?.is).toBe(
      'due',
    )
  })
})

describe('E19 facility licence (09/2013/NĐ-CP, 4–18; 162/2025/NĐ-CP)', () => {
  const six = { places: 6, land: 100, rooms: 28, staff: 5, socialWorkers: 1 }
  const result = (facility: typeof six | (Omit<typeof six, 'rooms'> & { rooms: null }), on: string) => {
    const found = checkFacility(facility, { on: day(on) })
    return isRefusal(found) ? found.refused : found.map(({ of, needs, ruling }) => [of, needs, ruling.is])
  }

  test('land, rooms, staff', () => {
    expect(result(six, '2021-06-01')).toEqual([
      ['land', 90, 'due'],
      ['rooms', 30, 'not-due'],
      ['staff', 5, 'due'],
      ['socialWorkers', 2, 'not-due'],
    ])
    expect(result({ ...six, rooms: 60 }, '2026-06-01')).toEqual([['rooms', 60, 'due']])
    expect(result({ ...six, rooms: 59 }, '2026-06-01')).toEqual([['rooms', 60, 'not-due']])
    expect(result({ ...six, rooms: null }, '2026-06-01')).toEqual([['rooms', 60, 'unknown']])
    expect(result(six, '2013-04-14')).toBe('history.not-yet-in-force')
  })
})

describe('E20 child with unclear relation (102/2016/QH13, 1)', () => {
  test('born 2009, found 2026: protected as a minor, certainly not under 16 … unless the year leaves it open', () => {
    const born = '2009' as PartialDate
    expect(isMinor(born, day('2026-05-05'))).toBe('yes')
    expect(isChild(born, day('2026-05-05'))).toBe('no')
    expect(isChild(born, day('2025-05-05'))).toBe('perhaps')
    expect([
      isMinor('2008' as PartialDate, day('2026-05-05')),
      protectAsMinor(null, day('2026-05-05')),
    ]).toEqual(['perhaps', true])
    expect(protectAsMinor(day('2008-05-05'), day('2026-05-05'))).toBe(false)
  })
})

describe('E23 report windows (09/2019/NĐ-CP, 12)', () => {
  test('statutory and calendar year', () => {
    expect(reportingYear(day('2025-12-14'))).toBe(2025)
    expect(reportingYear(day('2025-12-15'))).toBe(2026)
    expect(reportingWindow({ period: 'year', year: 2026 })).toMatchObject({
      from: '2025-12-15',
      to: '2026-12-14',
    })
    expect(reportingWindow({ period: 'half-year', year: 2026 })).toMatchObject({
      from: '2025-12-15',
      to: '2026-06-14',
    })
    expect(reportingWindow({ period: 'nine-months', year: 2026 })).toMatchObject({
      from: '2025-12-15',
      to: '2026-09-14',
    })
    expect(reportingWindow({ period: 'quarter', year: 2026, index: 1 })).toMatchObject({
      from: '2025-12-15',
      to: '2026-03-14',
    })
    expect(reportingWindow({ period: 'month', year: 2026, index: 1 })).toMatchObject({
      from: '2025-12-15',
      to: '2026-01-14',
    })
    expect(calendarWindow({ period: 'year', year: 2025 })).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(calendarWindow({ period: 'quarter', year: 2024, index: 1 })).toEqual({
      from: '2024-01-01',
      to: '2024-03-31',
    })
    expect(calendarWindow({ period: 'month', year: 2024, index: 12 })).toEqual({
      from: '2024-12-01',
      to: '2024-12-31',
    })
    expect(isRefusal(reportingYear(day('2018-01-01')))).toBe(true)
  })
})

describe('papers', () => {
  test('evidence: eight kinds before, nine since (62/2012/NĐ-CP, 5(2); 53/2024/QH15, 32(1))', () => {
    const count = (on: string) => {
      const found = evidenceOn({ on: day(on) })
      return isRefusal(found) ? 0 : found.value.length
    }
    expect([count('2021-04-14'), count('2026-04-14')]).toEqual([8, 9])
    expect(certificatesOn({ on: day('2026-04-14') })).toMatchObject({ verified: false })
  })

  test('dossiers: form 07 to the health department; who decides for old persons today is not known', () => {
    expect(dossierOf('hardship-allowance', '2024', { on: day('2026-04-14') })).toMatchObject({
      value: { filedAt: 'health-department', form: 'Mẫu số 07' },
      verified: true,
    })
    expect(dossierOf('medical', '2024', { on: day('2026-04-14') })).toBeUndefined()
    expect(decisionOf('vocational', '2011', { on: day('2021-04-14') })).toMatchObject({
      value: { decides: 'district-chair' },
      verified: false,
    })
    expect(decisionOf('vocational', '2011', { on: day('2025-08-15') })).toMatchObject({
      value: { decides: null },
      verified: false,
    })
  })
})

test('E14 meal cap and stay end agree', () => {
  expect(deadlineOf({ rule: 'DL-15', from: day('2021-05-12') })).toMatchObject({ due: '2021-07-11' })
})
