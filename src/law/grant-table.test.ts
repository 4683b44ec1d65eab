import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { at } from '../kernel/history.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type Grant, grants2011, grants2024 } from './grants.ts'
import { contentOf } from './item-content.ts'
import { items, lettering } from './items.ts'
import { openQuestions } from './open-questions.ts'
import { citationsOut } from './read-out.ts'
import { rightsOf } from './rights.ts'
import { stageNames, stages } from './stages.ts'

const matrix = (grants: Readonly<Record<string, Grant>>) =>
  Object.entries(grants).map(
    ([group, { letters, because, verified }]) =>
      `${group}: ${letters.join(' ')} (${citationsOut(because)})${verified ? '' : ' ★'}`,
  )
const on2011 = (text: string) => {
  const found = at(grants2011, { on: day(text) })
  return isRefusal(found) ? [found.refused] : matrix(found.value)
}

describe('66/2011/QH12, 32: who gets which letters', () => {
  test('before the decree of 2013, who awaits verification has only the duty of the office', () => {
    expect(on2011('2011-12-31')).toEqual(['history.not-yet-in-force'])
    expect(on2011('2012-01-01').at(-1)).toBe('awaiting: a (66/2011/QH12 24) ★')
    expect(on2011('2013-04-14').slice(0, 3)).toEqual(on2011('2013-04-15').slice(0, 3))
  })

  test('victims a to e, foreigners a to d, companions a to c, awaiting a', () => {
    const rows = [
      'victim: a b c d đ e (66/2011/QH12 32(1))',
      'foreign-victim: a b c d (66/2011/QH12 32(2))',
      'companion: a b c (66/2011/QH12 32(3))',
      'awaiting: a (09/2013/NĐ-CP 19(1)(b))',
    ]
    expect(on2011('2013-04-15')).toEqual(rows)
    expect(on2011('2026-11-24')).toEqual(rows)
    expect(grants2011.versions.map(({ because, verified }) => [citationsOut(because), verified])).toEqual([
      ['66/2011/QH12 32', true],
      ['66/2011/QH12 32', true],
    ])
  })

  test('letters and items of 32(1)', () => {
    expect(lettering['2011'].map((pair) => pair.join(' '))).toEqual([
      'a essential-needs',
      'a travel',
      'b medical',
      'c psychological',
      'd legal-aid',
      'đ schooling',
      'đ vocational',
      'e hardship-allowance',
      'e loan',
    ])
  })
})

describe('53/2024/QH15, 37: who gets which letters', () => {
  test('«a to d», «a to g», «a to h»: the alphabet has no f and no j', () => {
    const found = at(grants2024, { on: day('2025-07-01') })
    if (isRefusal(found)) throw new Error(found.refused)
    expect(matrix(found.value)).toEqual([
      'victim: a b c d đ e g h i k (53/2024/QH15 37(1))',
      'companion-of-victim: a b c d đ e g h (53/2024/QH15 37(2))',
      'undergoing-in-vietnam: a b c d đ e g (53/2024/QH15 37(3))',
      'undergoing-abroad: a b c d (53/2024/QH15 37(3))',
      'foreign-in-vietnam: a b c d đ g (53/2024/QH15 37(4))',
      'nobody:  (53/2024/QH15 37(3))',
    ])
    expect([citationsOut(found.because), found.verified]).toEqual(['53/2024/QH15 37', true])
    expect(at(grants2024, { on: day('2025-07-01'), knownAt: day('2024-11-27') })).toHaveProperty('refused')
  })

  test('letters and items of 37(1)', () => {
    expect(lettering['2024'].map((pair) => pair.join(' '))).toEqual([
      'a essential-needs',
      'b medical',
      'c interpretation',
      'd legal-support',
      'đ legal-aid',
      'e travel',
      'g psychological',
      'h schooling',
      'i vocational',
      'k hardship-allowance',
      'k loan',
    ])
    for (const { vi, en } of Object.values(items))
      expect([vi.length > 5, en.length > 3]).toEqual([true, true])
  })
})

const CONTENT = `
2011 essential-needs (66/2011/QH12 33, 09/2013/NĐ-CP 19)
2011 travel (66/2011/QH12 33, 09/2013/NĐ-CP 19)
2011 medical (66/2011/QH12 34, 09/2013/NĐ-CP 19, 84/2019/TT-BTC)
2011 psychological (66/2011/QH12 35)
2011 legal-aid (66/2011/QH12 36)
2011 schooling (66/2011/QH12 37, 09/2013/NĐ-CP 23)
2011 vocational (66/2011/QH12 37, 09/2013/NĐ-CP 23)
2011 hardship-allowance (66/2011/QH12 38, 09/2013/NĐ-CP 23)
2011 loan (66/2011/QH12 38) ★
2024 essential-needs (162/2025/NĐ-CP 17)
2024 medical (53/2024/QH15 39)
2024 interpretation (53/2024/QH15 40)
2024 legal-support (53/2024/QH15 41)
2024 legal-aid (53/2024/QH15 41, 11/2017/QH14 7(6a))
2024 travel (53/2024/QH15 42) ★
2024 psychological (53/2024/QH15 37)
2024 schooling (162/2025/NĐ-CP 24)
2024 vocational (53/2024/QH15 37, 162/2025/NĐ-CP 24)
2024 hardship-allowance (53/2024/QH15 45, 162/2025/NĐ-CP 24) ★
2024 loan (53/2024/QH15 37)
`

test('what each item holds, under which article', () => {
  const said = (['2011', '2024'] as const).flatMap((regime) =>
    lettering[regime].map(([, code]) => {
      const content = contentOf(code, regime)
      return `${regime} ${code} (${citationsOut(content?.because ?? [])})${content?.verified ? '' : ' ★'}`
    }),
  )
  expect(said).toEqual(CONTENT.trim().split('\n'))
})

const RIGHTS = `
2011 protection (66/2011/QH12 6(1))
2011 support (66/2011/QH12 6(2))
2011 compensation (66/2011/QH12 6(3))
2011 secrecy (66/2011/QH12 31)
2011 closed-court (66/2011/QH12 31)
2011 refuse-protection (62/2012/NĐ-CP)
2024 information (53/2024/QH15 6)
2024 protection (53/2024/QH15 6)
2024 accept-or-refuse (53/2024/QH15 6)
2024 secrecy (53/2024/QH15 6)
2024 support (53/2024/QH15 37)
2024 legal-aid (11/2017/QH14 7(6a))
2024 closed-court (53/2024/QH15 6) ★
2024 compensation (53/2024/QH15 6) ★
2024 complaint (53/2024/QH15 6) ★
`

test('rights that are read, article 6 of either law first', () => {
  const said = (['2011', '2024'] as const).flatMap((regime) =>
    rightsOf(regime).map(
      ({ code, because, verified }) => `${regime} ${code} (${citationsOut(because)})${verified ? '' : ' ★'}`,
    ),
  )
  expect(said).toEqual(RIGHTS.trim().split('\n'))
})

test('stages by their register codes', () => {
  expect(stageNames.map((name) => `${name} ${stages[name].mark}`)).toEqual([
    'reported BAO_TIN',
    'received TIEP_NHAN',
    'initial-verification XAC_MINH_BAN_DAU',
    'being-identified DANG_XAC_DINH',
    'identified DA_XAC_DINH',
    'not-a-victim KHONG_PHAI',
    'in-facility LUU_TRU',
    'home VE_NOI_CU_TRU',
    'reintegration HO_TRO_HOA_NHAP',
    'follow-up THEO_DOI',
    'closed KET_THUC',
  ])
  for (const name of stageNames) expect(stages[name].meaning.vi.length).toBeGreaterThan(10)
})

test('what is not known, and on which rows it lies', () => {
  expect(openQuestions.map(({ code, touches }) => `${code}: ${touches.join(' ')}`)).toEqual([
    'plan-59: indicators',
    'decree-162: DL-08 hardship-allowance facility-meal-day clothing health-insurance-year papers',
    'law-53-wording: HO-01 papers travel-meal-day',
    'circular-120: travel-meal-day hardship-allowance facility-meal-day clothing',
    'hue-norms: travel-meal-day hardship-allowance facility-meal-day clothing',
    'sixty-days: DL-15 DL-16',
    'district-successor: DL-11 DL-12 DL-13 offices',
    'joint-circular: DL-09 papers',
    'calendar: calendar',
    'security-level: security',
    'areas: areas offices',
    'programme-33: indicators',
  ])
  for (const { vi, en, ask } of openQuestions)
    expect([vi, en, ask.vi, ask.en].every((one) => one.length > 5)).toBe(true)
})
