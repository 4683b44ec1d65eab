import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, type PartialDate } from '../kernel/day.ts'
import { dong } from '../kernel/money.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { type Amount, facilityMonth, mealMoney, travelMoney } from './amounts.ts'
import { normOf } from './norms.ts'
import { citationsOut } from './read-out.ts'

/** «490000 (articles)», «unknown: what is missing, at least n (articles)»; ★ is not verified. */
const said = (found: Amount | Refusal) => {
  if (isRefusal(found)) return found.refused
  const ground = `(${citationsOut(found.because)})${found.verified ? '' : ' ★'}`
  if (found.is === 'sum') return `${found.amount} ${ground}`
  const least = found.atLeast === null ? '' : `, at least ${found.atLeast}`
  return `unknown: ${found.missing.join(' ')}${least} ${ground}`
}

describe('travel home (09/2013, 19; 84/2019)', () => {
  const travel = (
    province: string | null,
    canPay: boolean | null,
    regime: '2011' | '2024' = '2011',
    on = '2021-05-10',
  ) => said(travelMoney({ regime, fare: dong(350_000), days: 2, canPay, province, on: day(on) }))
  const law = '09/2013/NĐ-CP 19, 84/2019/TT-BTC'

  test('E15: fare and meals at the least rate, or at that of the province', () => {
    expect(travel('01', false)).toBe(`490000 (${law})`)
    expect(travel('56', false)).toBe(`550000 (${law}) ★`)
    expect(travel('54', false)).toBe(`530000 (${law}) ★`)
  })

  test('who can pay gets nothing; whether somebody can must be known', () => {
    expect(travel('01', true)).toBe('0 (09/2013/NĐ-CP 19)')
    expect(travel('01', null)).toBe(`unknown: canPayTravel (${law}) ★`)
    expect(travel('46', null)).toBe(`unknown: canPayTravel norm:travel-meal-day (${law}) ★`)
  })

  test('★ where the rate is not known, the floor is told and the norm to enter is named', () => {
    expect(travel('46', false)).toBe(`unknown: norm:travel-meal-day, at least 490000 (${law}) ★`)
    expect(travel(null, false)).toBe(`unknown: norm:travel-meal-day, at least 490000 (${law}) ★`)
    expect(travel('01', false, '2011', '2019-05-10')).toBe(
      'unknown: norm:travel-meal-day (09/2013/NĐ-CP 19) ★',
    )
  })

  test('★ regime of 2024: no rate was seen, and ability to pay is not asked', () => {
    const next = '53/2024/QH15 42, 162/2025/NĐ-CP'
    expect(travel('01', true, '2024', '2026-05-10')).toBe(`unknown: norm:travel-meal-day (${next}) ★`)
    expect(travel('01', null, '2024', '2026-05-10')).toBe(`unknown: norm:travel-meal-day (${next}) ★`)
    expect(travel('01', false, '2024', '2026-10-01')).toContain('120/2026/TT-BTC')
  })
})

describe('monthly standard × coefficient by age (136/2013, 20/2021, 76/2024)', () => {
  const month = (born: string | null, on: string) =>
    said(facilityMonth(born as PartialDate | null, { on: day(on) }))
  const first = '(136/2013/NĐ-CP, 136/2013/NĐ-CP) ★'

  test('to 30/6/2021: five below 4, four below 16, three below 60, four from 60', () => {
    const on = '2021-06-30'
    expect(month('2017-07-01', on)).toBe(`1350000 ${first}`)
    expect(month('2017-06-30', on)).toBe(`1080000 ${first}`)
    expect(month('2005-07-01', on)).toBe(`1080000 ${first}`)
    expect(month('2005-06-30', on)).toBe(`810000 ${first}`)
    expect(month('1961-07-01', on)).toBe(`810000 ${first}`)
    expect(month('1961-06-30', on)).toBe(`1080000 ${first}`)
  })

  test('since 01/7/2021: five below 4, four from 4; 500,000 since 01/7/2024', () => {
    expect(month('2017-07-02', '2021-07-01')).toBe('1800000 (20/2021/NĐ-CP, 20/2021/NĐ-CP) ★')
    expect(month('2017-07-01', '2021-07-01')).toBe('1440000 (20/2021/NĐ-CP, 20/2021/NĐ-CP) ★')
    expect(month('1950-01-01', '2024-06-30')).toBe('1440000 (20/2021/NĐ-CP, 20/2021/NĐ-CP) ★')
    expect(month('1950-01-01', '2024-07-01')).toBe('2000000 (76/2024/NĐ-CP, 20/2021/NĐ-CP) ★')
  })

  test('an age that leaves the band open is asked for, with the least it can be', () => {
    expect(month('2005', '2021-06-30')).toBe(`unknown: born, at least 810000 ${first}`)
    expect(month(null, '2021-06-30')).toBe(`unknown: born, at least 810000 ${first}`)
    expect(month('2000', '2021-06-30')).toBe(`810000 ${first}`)
    expect(month(null, '2014-12-31')).toBe('history.not-yet-in-force')
  })
})

describe('meals in a facility: days present, up to the cap (84/2019)', () => {
  const days = (from: string, count: number) => Array.from({ length: count }, (_, n) => addDays(day(from), n))
  const meals = (
    present: readonly Day[],
    more: { province?: string; cap?: string; born?: string | null; on?: string } = {},
  ) =>
    said(
      mealMoney({
        regime: '2011',
        province: more.province ?? '01',
        on: day(more.on ?? '2021-06-01'),
        born: (more.born === undefined ? '1990-01-01' : more.born) as PartialDate | null,
        present,
        cap: day(more.cap ?? '2021-12-31'),
      }),
    )
  const old = '136/2013/NĐ-CP, 136/2013/NĐ-CP'

  test('a day is the month’s allowance ÷ the days of that month', () => {
    expect(meals(days('2021-06-01', 30))).toBe(`810000 (84/2019/TT-BTC, ${old}) ★`)
    expect(meals(days('2021-06-01', 1))).toBe(`27000 (84/2019/TT-BTC, ${old}) ★`)
    expect(meals(days('2021-02-01', 28), { on: '2021-02-01' })).toBe(`810000 (84/2019/TT-BTC, ${old}) ★`)
    expect(meals(days('2020-02-01', 29), { on: '2020-02-01' })).toBe(`810000 (84/2019/TT-BTC, ${old}) ★`)
    expect(meals(days('2020-12-01', 31), { on: '2020-12-01' })).toBe(`810000 (84/2019/TT-BTC, ${old}) ★`)
  })

  test('a stay over 01/7/2021 is paid by the standard of each month', () => {
    expect(meals(days('2021-06-21', 41))).toBe(
      `1710000 (84/2019/TT-BTC, ${old}, 20/2021/NĐ-CP, 20/2021/NĐ-CP) ★`,
    )
  })

  test('each day once, none after the cap; the cap’s own day is paid', () => {
    expect(meals([...days('2021-06-01', 30), ...days('2021-06-01', 30)], { cap: '2021-06-10' })).toBe(
      `270000 (84/2019/TT-BTC, ${old}) ★`,
    )
    expect(meals([])).toBe('0 (84/2019/TT-BTC) ★')
  })

  test('a province’s daily rate goes before it (Hà Giang 60,000)', () => {
    expect(meals(days('2021-06-01', 30), { province: '02' })).toBe('1800000 (84/2019/TT-BTC) ★')
    expect(meals(days('2021-06-01', 30), { province: '02', cap: '2021-06-10' })).toBe(
      '600000 (84/2019/TT-BTC) ★',
    )
  })

  test('an unknown age and years before the standard are told, not guessed', () => {
    expect(meals(days('2021-06-01', 30), { born: null })).toContain('unknown: born')
    expect(meals(days('2014-06-01', 30), { on: '2014-06-01' })).toBe('history.not-yet-in-force')
  })

  test('★ regime of 2024: the rate must be entered', () => {
    const ask = (on: string) =>
      said(
        mealMoney({
          regime: '2024',
          province: '01',
          on: day(on),
          born: null,
          present: [],
          cap: day('2027-01-01'),
        }),
      )
    expect(ask('2026-06-01')).toBe('unknown: norm:facility-meal-day (162/2025/NĐ-CP) ★')
    expect(ask('2026-10-01')).toBe('unknown: norm:facility-meal-day (120/2026/TT-BTC) ★')
    expect(ask('2025-06-30')).toBe('unknown: norm:facility-meal-day (162/2025/NĐ-CP 17) ★')
  })
})

describe('norms: the province’s own, else the national', () => {
  const norm = (province: string | null, on: string, regime: '2011' | '2024' = '2011') => {
    const found = normOf({ code: 'travel-meal-day', regime, province, on: day(on) })
    return found === undefined
      ? 'none'
      : `${found.amount} of ${found.of}, least ${found.atLeast}${found.verified ? '' : ' ★'}`
  }

  test('by day and province', () => {
    expect(norm('01', '2021-06-01')).toBe('70000 of nation, least 70000')
    expect(norm('56', '2021-06-01')).toBe('100000 of province, least 70000 ★')
    expect(norm('56', '2020-12-31')).toBe('70000 of nation, least 70000')
    expect(norm('56', '2025-07-01')).toBe('null of province, least 70000 ★')
    expect(norm('01', '2025-07-01')).toBe('70000 of nation, least 70000 ★')
    expect(norm('01', '2026-10-01')).toBe('null of nation, least null ★')
    expect(norm(null, '2021-06-01')).toBe('null of nation, least 70000 ★')
    expect(norm('01', '2020-01-14')).toBe('none')
    expect(norm('01', '2026-06-01', '2024')).toBe('null of nation, least null ★')
  })
})
