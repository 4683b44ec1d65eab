import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, type PartialDate } from '../kernel/day.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import type { Ruling } from '../kernel/ruling.ts'
import { coursesOn, funeralMoney, loanOn } from './ceilings.ts'
import { decisionOf } from './decision.ts'
import { durationsOf } from './durations.ts'
import { APPLICATION_2011, deadlineChain, extendDeadline } from './extension.ts'
import { checkFacility, licenceTermsOn } from './facility.ts'
import { itemDetail } from './item-detail.ts'
import type { ItemCode } from './items.ts'
import { healthCard, hospitalCosts } from './medical.ts'
import { withNormRows } from './norm-rows.ts'
import { norms } from './norms.ts'
import type { PersonFacts } from './person-facts.ts'
import { citationsOut } from './read-out.ts'
import type { Regime } from './regime.ts'
import { retentionOf } from './retention.ts'
import { paidDays, stayLimit } from './stay.ts'
import { stayItems } from './stay-items.ts'

const ok = <T>(found: T): Exclude<T, Refusal> => {
  if (isRefusal(found)) throw new Error(found.refused)
  return found as Exclude<T, Refusal>
}

describe('stays (09/2013, 19; 84/2019; 162/2025, 17)', () => {
  test('E14: 60 days, the other reading three months, neither rolls; nobody extends it', () => {
    const stay = ok(stayLimit({ regime: '2011', on: day('2021-05-12') }))
    expect(stay.limit).toMatchObject({ rule: 'DL-15', due: '2021-07-11', verified: true })
    expect(stay.otherReading).toMatchObject({ rule: 'DL-16', due: '2021-08-12' })
    expect(stay.remindOn).toBe('2021-06-27')
    expect(stay.extendedBy).toBeNull()
  })

  test('before Circular 84/2019 there is one reading', () => {
    expect(ok(stayLimit({ regime: '2011', on: day('2019-05-12') })).otherReading).toBeNull()
    // people who keep the regime of 2011 (53/2024, 63) keep its limit, which nobody extends
    expect(ok(stayLimit({ regime: '2011', on: day('2025-08-01') }))).toMatchObject({
      limit: { due: '2025-09-30' },
      extendedBy: null,
    })
  })

  test('E14: 120 days, longer by decision of the facility’s director or the health department', () => {
    const stay = ok(stayLimit({ regime: '2024', on: day('2026-03-10') }))
    expect(stay.limit).toMatchObject({ rule: 'DL-17', due: '2026-07-08' })
    expect(stay.otherReading).toBeNull()
    expect(stay.remindOn).toBe('2026-06-24')
    expect(stay.extendedBy).toMatchObject({
      value: ['facility-director', 'health-department'],
      verified: true,
    })
  })

  test('before the decrees, and as it was known before they were published, there is no limit to tell', () => {
    expect(stayLimit({ regime: '2011', on: day('2013-04-14') })).toMatchObject({
      refused: 'history.not-yet-in-force',
    })
    const early = stayLimit({ regime: '2024', on: day('2025-07-02'), knownAt: day('2025-06-28') })
    expect(early).toMatchObject({ refused: 'history.not-yet-in-force' })
    expect(isRefusal(stayLimit({ regime: '2024', on: day('2025-07-02'), knownAt: day('2025-06-29') }))).toBe(
      false,
    )
  })

  test('days of presence are paid once each, up to the last', () => {
    const stay = ok(stayLimit({ regime: '2011', on: day('2021-05-12') }))
    const days = ['2021-07-12', '2021-07-11', '2021-05-13', '2021-05-13'].map(day)
    expect(paidDays(days, stay)).toEqual(['2021-05-13', '2021-07-11'])
  })
})

describe('a term lengthened', () => {
  const ask = (to: string, reason = 'phải xác minh ở nước ngoài') =>
    extendDeadline({ rule: 'DL-06', from: day('2021-04-19'), to: day(to), reason })

  test('complex verification: up to two months, rolled (66/2011, 24(4))', () => {
    expect(ask('2021-06-19')).toMatchObject({
      rule: 'DL-06',
      alert: '2021-06-19',
      due: '2021-06-21',
      verified: false,
    })
    expect(ask('2021-06-21')).toMatchObject({ due: '2021-06-21' })
    expect(ask('2021-06-22')).toEqual({
      refused: 'law.beyond-limit',
      at: 'to',
      with: { limit: '2021-06-21' },
    })
  })

  test('it must be later than the term itself, and have a reason', () => {
    expect(ask('2021-05-10')).toEqual({ refused: 'law.not-later', at: 'to' })
    expect(ask('2021-05-11')).toMatchObject({ due: '2021-05-11' })
    expect(ask('2021-06-01', '  ')).toEqual({ refused: 'law.needs-reason', at: 'reason' })
  })

  test('a stay of 2024 has no outer limit that we know of, and does not roll (162/2025, 17)', () => {
    const longer = extendDeadline({
      rule: 'DL-17',
      from: day('2026-03-10'),
      to: day('2026-09-05'),
      reason: 'chưa khỏe',
    })
    expect(longer).toMatchObject({ alert: '2026-09-05', due: '2026-09-05', verified: true })
    expect(citationsOut(ok(longer).because)).toBe('162/2025/NĐ-CP 17')
  })

  test('no provision lengthens other terms; those of another time are refused as such', () => {
    expect(
      extendDeadline({ rule: 'DL-05', from: day('2026-03-10'), to: day('2026-04-10'), reason: 'x' }),
    ).toEqual({
      refused: 'law.not-extendable',
      at: 'DL-05',
    })
    expect(
      extendDeadline({ rule: 'DL-06', from: day('2026-03-10'), to: day('2026-04-10'), reason: 'x' }),
    ).toMatchObject({
      refused: 'history.no-longer-in-force',
    })
  })
})

describe('chains', () => {
  const dates = (from: string) => {
    const chain = ok(deadlineChain(APPLICATION_2011, { from: day(from) }))
    return chain.map((one) => `${one.rule} ${one.is === 'due' ? one.due : '?'}`)
  }

  test('E13: 3 + 3 + 3 working days (09/2013, 23)', () => {
    expect(dates('2021-04-28')).toEqual(['DL-11 2021-05-05', 'DL-12 2021-05-10', 'DL-13 2021-05-13'])
  })

  test('E19: 15 + 7 working days to the licence of a facility (09/2013, 4–18)', () => {
    const { decide } = ok(licenceTermsOn({ on: day('2021-06-01') })).value
    const chain = ok(deadlineChain(decide, { from: day('2021-06-01') }))
    expect(chain.map((one) => one.is === 'due' && one.due)).toEqual(['2021-06-22', '2021-07-01'])
  })

  test('it ends where a term is not known, and refuses what a term refuses', () => {
    expect(dates('2025-08-15')).toEqual(['DL-11 ?'])
    expect(deadlineChain(APPLICATION_2011, { from: day('2013-04-12') })).toMatchObject({
      refused: 'history.not-yet-in-force',
    })
  })
})

const person: PersonFacts = {
  is: 'victim',
  nationality: 'VN',
  born: day('1990-01-01'),
  household: 'none',
  healthCard: false,
  identifiedOn: null,
  reportedOn: null,
  location: 'vietnam',
  inFacility: true,
  canPayTravel: null,
  province: '46',
}
const said = (ruling: Ruling) =>
  `${ruling.is}${ruling.is === 'unknown' ? `: ${ruling.missing.join(' ')}` : ''} (${citationsOut(ruling.because)})${ruling.verified ? '' : ' ★'}`

describe('E18: health card and hospital', () => {
  const card = (regime: Regime, facts: Partial<PersonFacts>, on: Day = day('2021-06-01')) =>
    said(healthCard(regime, { ...person, ...facts }, on))

  test('2011: free during the stay for who has none (84/2019)', () => {
    expect(card('2011', {})).toBe('due (84/2019/TT-BTC)')
    expect(card('2011', { healthCard: true })).toBe('not-due (84/2019/TT-BTC)')
    expect(card('2011', { inFacility: false })).toBe('not-due (84/2019/TT-BTC)')
    expect(card('2011', { inFacility: false, healthCard: null })).toBe('not-due (84/2019/TT-BTC)')
    expect(card('2011', { healthCard: null })).toBe('unknown: healthCard (84/2019/TT-BTC)')
    expect(card('2011', { healthCard: null, inFacility: null })).toBe(
      'unknown: healthCard inFacility (84/2019/TT-BTC)',
    )
    expect(card('2011', { inFacility: null })).toBe('unknown: inFacility (84/2019/TT-BTC)')
    expect(card('2011', {}, day('2020-01-14'))).toBe('not-due (09/2013/NĐ-CP 19) ★')
  })

  test('2024: the contribution of the first year for who has none, in a facility or not (53/2024, 39)', () => {
    const on = day('2026-06-01')
    expect(card('2024', { inFacility: false }, on)).toBe('due (53/2024/QH15 39)')
    expect(card('2024', { inFacility: null }, on)).toBe('due (53/2024/QH15 39)')
    expect(card('2024', { healthCard: true }, on)).toBe('not-due (53/2024/QH15 39)')
    expect(card('2024', { healthCard: null, inFacility: null }, on)).toBe(
      'unknown: healthCard (53/2024/QH15 39)',
    )
  })

  test('hospital: poor, near-poor, minors; the others pay, where the two texts pull apart (09/2013, 19)', () => {
    const costs = (facts: Partial<PersonFacts>, regime: Regime = '2011') =>
      said(hospitalCosts(regime, { ...person, ...facts }, day('2021-06-01')))
    expect(costs({ household: 'poor' })).toBe('due (09/2013/NĐ-CP 19)')
    expect(costs({ household: 'near-poor' })).toBe('due (09/2013/NĐ-CP 19)')
    expect(costs({ born: day('2010-01-01') })).toBe('due (09/2013/NĐ-CP 19)')
    expect(costs({})).toBe('not-due (09/2013/NĐ-CP 19, 84/2019/TT-BTC) ★')
    expect(costs({ household: null })).toBe('unknown: household (09/2013/NĐ-CP 19)')
    expect(costs({ born: '2003' as PartialDate })).toBe('unknown: born (09/2013/NĐ-CP 19)')
    expect(costs({ household: null, born: null })).toBe('unknown: household born (09/2013/NĐ-CP 19)')
    expect(costs({}, '2024')).toBe('due (53/2024/QH15 39)')
  })
})

describe('what is handed out, how long a file is kept', () => {
  test('09/2013, 19 piece by piece; 162/2025, 17 names kinds only, so the list is a reminder', () => {
    const personal = 'clothes underwear towel sandals toothbrush toothpaste soap sanitary-pads'
    const list = (regime: Regime) => {
      const { items, counts, because, verified } = stayItems[regime]
      return `${items.join(' ')} ${JSON.stringify(counts)} (${citationsOut(because)})${verified ? '' : ' ★'}`
    }
    expect(list('2011')).toBe(`${personal} {"clothes":2,"underwear":2} (09/2013/NĐ-CP 19)`)
    expect(list('2024')).toBe(`${personal} school-things {} (162/2025/NĐ-CP 17) ★`)
  })

  test('no term for closed files was seen: two years are proposed (91/2025, 33/2024)', () => {
    const { until, because, verified } = retentionOf(day('2026-11-24'))
    expect([until, citationsOut(because), verified]).toEqual([
      '2028-11-24',
      '91/2025/QH15, 33/2024/QH15',
      false,
    ])
  })
})

describe('ceilings of other law', () => {
  test('job loans: 100 million, since 2026 200 million for 120 months at 127 % (338/2025)', () => {
    expect(loanOn({ on: day('2025-12-31') })).toMatchObject({
      value: { amount: 100_000_000, months: null },
      verified: false,
    })
    expect(loanOn({ on: day('2026-01-01') })).toMatchObject({
      value: { amount: 200_000_000, months: 120, interestOfPoorRate: 127 },
      verified: true,
    })
    expect(loanOn({ on: day('2012-01-01') })).toMatchObject({ refused: 'history.not-yet-in-force' })
  })

  test('courses by group, funerals as a multiple of the standard: known, not compared', () => {
    expect(coursesOn({ on: day('2021-06-01') })).toMatchObject({
      value: [6e6, 4e6, 3e6, 2.5e6, 2e6],
      verified: false,
    })
    const funeral = (on: string) => {
      const found = funeralMoney({ on: day(on) })
      return isRefusal(found) ? found.refused : [found.value, found.verified, found.version.value]
    }
    expect(funeral('2021-06-30')).toEqual([8_100_000, false, 8_100_000])
    expect(funeral('2021-07-01')).toEqual([18_000_000, false, 18_000_000])
    expect(funeral('2014-12-31')).toBe('history.not-yet-in-force')
  })
})

describe('what stands around an item', () => {
  const decided = (code: ItemCode, regime: Regime, on: string) => {
    const found = decisionOf(code, regime, { on: day(on) })
    if (found === undefined) return 'elsewhere'
    if (isRefusal(found)) return found.refused
    const { value, because, verified } = found
    return `${value.decides}, ${value.signs} (${citationsOut(because)})${verified ? '' : ' ★'}`
  }

  test('who decides and who signs', () => {
    for (const code of ['schooling', 'vocational', 'hardship-allowance'] as const) {
      expect(decided(code, '2011', '2021-06-01')).toBe('district-chair, district-chair (09/2013/NĐ-CP 23) ★')
      expect(decided(code, '2011', '2025-07-01')).toBe('null, null (53/2024/QH15 63) ★')
      expect(decided(code, '2024', '2025-07-01')).toBe('health-department, null (162/2025/NĐ-CP 24)')
    }
    expect(decided('medical', '2011', '2021-06-01')).toBe('labour-division, null (66/2011/QH12 24)')
    expect(decided('medical', '2011', '2025-06-30')).toBe(
      'health-division, null (66/2011/QH12 24, 45/2025/NĐ-CP) ★',
    )
    const amended = '53/2024/QH15 27, 86/2025/QH15 2'
    expect(decided('medical', '2011', '2025-07-01')).toBe(
      `health-department, null (${amended}, 53/2024/QH15 63) ★`,
    )
    expect(decided('medical', '2024', '2025-07-01')).toBe(`health-department, null (${amended})`)
    expect([decided('legal-aid', '2024', '2026-01-01'), decided('loan', '2011', '2021-01-01')]).toEqual([
      'elsewhere',
      'elsewhere',
    ])
    expect(decided('vocational', '2011', '2013-04-14')).toBe('history.not-yet-in-force')
    expect(decided('medical', '2011', '2011-12-31')).toBe('history.not-yet-in-force')
  })

  const lasts = (code: ItemCode, regime: Regime, on: string) =>
    durationsOf(code, regime, { on: day(on) }).map(
      ({ count, unit, rule, verified }) =>
        `${count} ${unit}${rule === undefined ? '' : ` ${rule}`}${verified ? '' : ' ★'}`,
    )

  test('how long: 60 and 120 days, one school year and two, one course, the first year of insurance', () => {
    expect(lasts('essential-needs', '2011', '2021-06-01')).toEqual(['60 day DL-15'])
    expect(lasts('essential-needs', '2011', '2013-04-14')).toEqual([])
    expect(lasts('essential-needs', '2024', '2026-06-01')).toEqual(['120 day DL-17'])
    expect(lasts('schooling', '2011', '2021-06-01')).toEqual(['1 school-year'])
    expect(lasts('schooling', '2024', '2026-06-01')).toEqual(['2 school-year'])
    expect(lasts('medical', '2024', '2026-06-01')).toEqual(['1 stay', '1 insurance-year'])
    expect(lasts('psychological', '2024', '2026-06-01')).toEqual(['null day ★'])
    expect(lasts('interpretation', '2024', '2026-06-01')).toEqual([])
  })

  const detail = (code: ItemCode, regime: Regime, on: string, province: string | null = '46') =>
    itemDetail({ code, regime, province, on: day(on) })

  test('amounts of a table that a province entered', () => {
    const row = {
      province: '46',
      regime: '2011',
      code: 'travel-meal-day',
      effectiveFrom: day('2021-01-01'),
      inForceFrom: day('2021-01-01'),
      knownAt: day('2021-01-01'),
      amount: 90_000,
      instrument: '9/2020/NQ-HĐND',
      verified: true,
    } as const
    const table = ok(withNormRows(norms, [row]))
    const asked = { code: 'travel', regime: '2011', province: '46', on: day('2021-06-01') } as const
    expect(itemDetail({ ...asked, norms: table }).norms).toMatchObject([{ amount: 90_000, verified: true }])
    expect(itemDetail({ ...asked, norms: table, knownAt: day('2020-12-31') }).norms).toMatchObject([
      { amount: null },
    ])
    expect(itemDetail({ ...asked, code: 'loan' }).norms).toEqual([])
  })

  test('amounts by province, dossier and form, and nothing before it was in force', () => {
    expect(detail('travel', '2011', '2021-06-01', '56').norms).toMatchObject([
      { code: 'travel-meal-day', amount: 100_000 },
    ])
    expect(
      detail('essential-needs', '2011', '2021-06-01', '02').norms.map(({ code, amount }) => [code, amount]),
    ).toEqual([
      ['facility-meal-day', 60_000],
      ['clothing', 500_000],
    ])
    expect(detail('medical', '2024', '2026-06-01').norms.map(({ code, amount }) => [code, amount])).toEqual([
      ['health-insurance-year', null],
    ])
    expect(detail('medical', '2011', '2021-06-01', '02').norms).toMatchObject([
      { code: 'ordinary-medicine', amount: 200_000 },
    ])
    expect(detail('hardship-allowance', '2011', '2021-06-01')).toMatchObject({
      norms: [{ code: 'hardship-allowance', amount: null, atLeast: 1_000_000 }],
      dossier: { value: { filedAt: 'commune-committee' } },
      decision: { value: { decides: 'district-chair' } },
    })
    expect(detail('hardship-allowance', '2024', '2026-06-01').dossier).toMatchObject({
      value: { form: 'Mẫu số 07' },
    })
    const early = detail('vocational', '2011', '2012-06-01')
    expect([early.dossier, early.decision, early.durations]).toEqual([null, null, []])
    expect(detail('legal-aid', '2024', '2026-06-01')).toMatchObject({
      decision: null,
      dossier: null,
      norms: [],
    })
    expect(detail('interpretation', '2011', '2021-06-01').content).toBeNull()
    expect(detail('travel', '2011', '2021-06-01').content?.verified).toBe(true)
  })
})

describe('facilities', () => {
  const six = { places: 6, land: 90, rooms: 30, staff: 5, socialWorkers: 2 }
  const result = (more: Partial<Record<keyof typeof six, number | null>>, on = '2021-06-01') =>
    ok(checkFacility({ ...six, ...more } as typeof six, { on: day(on) })).map(
      ({ of, needs, ruling }) => `${of} ${needs} ${said(ruling)}`,
    )

  test('FC-01, FC-02: exactly enough is enough (09/2013, 4–18)', () => {
    const law = '(09/2013/NĐ-CP 4-18)'
    expect(result({})).toEqual([
      `land 90 due ${law}`,
      `rooms 30 due ${law}`,
      `staff 5 due ${law}`,
      `socialWorkers 2 due ${law}`,
    ])
    expect(
      result({ land: 89, rooms: 29, staff: 4, socialWorkers: 1 }).every((one) => one.includes('not-due')),
    ).toBe(true)
    expect(result({ land: null, staff: null }).filter((one) => one.includes('unknown'))).toEqual([
      `land 90 unknown: land ${law}`,
      `staff 5 unknown: staff ${law}`,
    ])
  })

  test('FC-03: ten square metres a person, the rest is not asked (162/2025)', () => {
    expect(result({ rooms: 60 }, '2025-07-01')).toEqual(['rooms 60 due (162/2025/NĐ-CP)'])
    expect(licenceTermsOn({ on: day('2026-06-01') })).toMatchObject({
      value: { decide: ['DL-22'], validity: null },
    })
    expect(licenceTermsOn({ on: addDays(day('2013-04-15'), -1) })).toMatchObject({
      refused: 'history.not-yet-in-force',
    })
  })
})
