import { expect, test } from 'vitest'
import { coefficient, socialStandard } from './amounts.ts'
import { courseCeilings, funeralTimes, loanCeiling } from './ceilings.ts'
import { readOut } from './read-out.ts'
import { lawTables } from './tables.ts'

/** Amounts as somebody reads them out: NM-01 to NM-03, resolutions of provinces, standards, ceilings. */
const NORMS = `
travel-meal-day/2011
  2020-01-15 to 2025-06-30: 70000 (84/2019/TT-BTC)
  2025-07-01 to 2026-09-30: 70000 (84/2019/TT-BTC) ★
  from 2026-10-01 known 2026-08-17: ? (120/2026/TT-BTC) ★
hardship-allowance/2011
  2020-01-15 to 2025-06-30: 1000000 (84/2019/TT-BTC)
  2025-07-01 to 2026-09-30: 1000000 (84/2019/TT-BTC) ★
  from 2026-10-01 known 2026-08-17: ? (120/2026/TT-BTC) ★
travel-meal-day/2024
  2025-07-01 to 2026-09-30: ? (162/2025/NĐ-CP) ★
  from 2026-10-01 known 2026-08-17: ? (120/2026/TT-BTC) ★
hardship-allowance/2024
  2025-07-01 to 2026-09-30: ? (162/2025/NĐ-CP) ★
  from 2026-10-01 known 2026-08-17: ? (120/2026/TT-BTC) ★
facility-meal-day/2024
  2025-07-01 to 2026-09-30: ? (162/2025/NĐ-CP) ★
  from 2026-10-01 known 2026-08-17: ? (120/2026/TT-BTC) ★
clothing/2024
  2025-07-01 to 2026-09-30: ? (162/2025/NĐ-CP) ★
  from 2026-10-01 known 2026-08-17: ? (120/2026/TT-BTC) ★
health-insurance-year/2024
  2025-07-01 to 2026-09-30: ? (162/2025/NĐ-CP) ★
  from 2026-10-01 known 2026-08-17: ? (120/2026/TT-BTC) ★
travel-meal-day/2011/46
  from 2020-01-15: ? (84/2019/TT-BTC) ★
hardship-allowance/2011/46
  from 2020-01-15: ? (84/2019/TT-BTC) ★
travel-meal-day/2011/52
  from 2021-01-01: 100000 (84/2019/TT-BTC) ★
  from 2025-07-01: ? (84/2019/TT-BTC) ★
hardship-allowance/2011/52
  from 2021-01-01: 2000000 (84/2019/TT-BTC) ★
  from 2025-07-01: ? (84/2019/TT-BTC) ★
travel-meal-day/2011/54
  from 2021-01-01: 90000 (84/2019/TT-BTC) ★
  from 2025-07-01: ? (84/2019/TT-BTC) ★
hardship-allowance/2011/54
  from 2021-01-01: 1300000 (84/2019/TT-BTC) ★
  from 2025-07-01: ? (84/2019/TT-BTC) ★
travel-meal-day/2011/56
  from 2021-01-01: 100000 (84/2019/TT-BTC) ★
  from 2025-07-01: ? (84/2019/TT-BTC) ★
hardship-allowance/2011/56
  from 2021-01-01: 2000000 (84/2019/TT-BTC) ★
  from 2025-07-01: ? (84/2019/TT-BTC) ★
travel-meal-day/2011/93
  from 2021-01-01: 70000 (84/2019/TT-BTC) ★
  from 2025-07-01: ? (84/2019/TT-BTC) ★
hardship-allowance/2011/93
  from 2021-01-01: 1000000 (84/2019/TT-BTC) ★
  from 2025-07-01: ? (84/2019/TT-BTC) ★
travel-meal-day/2011/02
  from 2021-01-01: 100000 (84/2019/TT-BTC) ★
  from 2025-07-01: ? (84/2019/TT-BTC) ★
hardship-allowance/2011/02
  from 2021-01-01: 3000000 (84/2019/TT-BTC) ★
  from 2025-07-01: ? (84/2019/TT-BTC) ★
facility-meal-day/2011/02
  from 2021-01-01: 60000 (84/2019/TT-BTC) ★
  from 2025-07-01: ? (84/2019/TT-BTC) ★
clothing/2011/02
  from 2021-01-01: 500000 (84/2019/TT-BTC) ★
  from 2025-07-01: ? (84/2019/TT-BTC) ★
ordinary-medicine/2011/02
  from 2021-01-01: 200000 (84/2019/TT-BTC) ★
  from 2025-07-01: ? (84/2019/TT-BTC) ★
`

test('norms: least amounts of Circular 84/2019, what provinces are reported to pay, what is not known', () => {
  const said = lawTables()
    .filter(({ kind }) => kind === 'norm')
    .flatMap(({ name, history }) => [name, ...readOut(history).map((line) => `  ${line}`)])
  expect(said).toEqual(NORMS.trim().split('\n'))
})

const STANDARDS = `
social-assistance-standard
  2015-01-01 to 2021-06-30: 270000 (136/2013/NĐ-CP) ★
  2021-07-01 to 2024-06-30: 360000 (20/2021/NĐ-CP) ★
  from 2024-07-01: 500000 (76/2024/NĐ-CP) ★
facility-coefficient
  2015-01-01 to 2021-06-30: below=4 times=5 below=16 times=4 below=60 times=3 below=Infinity times=4 (136/2013/NĐ-CP) ★
  from 2021-07-01: below=4 times=5 below=Infinity times=4 (20/2021/NĐ-CP) ★
loan-ceiling
  2020-01-01 to 2025-12-31: amount=100000000 months=? interestOfPoorRate=? (61/2015/NĐ-CP, 74/2019/NĐ-CP) ★
  from 2026-01-01: amount=200000000 months=120 interestOfPoorRate=127 (338/2025/NĐ-CP)
course-ceilings
  from 2016-01-01: 6000000 4000000 3000000 2500000 2000000 (46/2015/QĐ-TTg) ★
funeral-times
  2015-01-01 to 2021-06-30: 30 (136/2013/NĐ-CP) ★
  from 2021-07-01: 50 (20/2021/NĐ-CP) ★
`

test('standards and ceilings (136/2013, 20/2021, 76/2024; 338/2025; 46/2015)', () => {
  const all = [socialStandard, coefficient, loanCeiling, courseCeilings, funeralTimes]
  const said = all.flatMap((history) => [history.name, ...readOut(history).map((line) => `  ${line}`)])
  expect(said).toEqual(STANDARDS.trim().split('\n'))
})

const RULES = `
minor-below
  from 2012-01-01: 18 (66/2011/QH12)
  from 2025-07-01: 18 (53/2024/QH15 2(1))
child-below
  from 2012-01-01: 16 (102/2016/QH13 1)
legal-aid-means-test
  2018-01-01 to 2025-06-30: true (11/2017/QH14 7(7)(g))
  from 2025-07-01: false (11/2017/QH14 7(6a))
holiday-code
  1995-01-01 to 2013-04-30: holidays=instrument=35-L/CTN article=73 inLieu=instrument=35-L/CTN article=73 (35-L/CTN 73) ★
  2013-05-01 to 2020-12-31: holidays=instrument=10/2012/QH13 article=115(1) inLieu=instrument=10/2012/QH13 article=115(3) (10/2012/QH13 115) ★
  from 2021-01-01: holidays=instrument=45/2019/QH14 article=112(1) inLieu=instrument=45/2019/QH14 article=111(3) (45/2019/QH14 112)
reporting-cut-off
  from 2019-03-12: 15 (09/2019/NĐ-CP 12) ★
`

test('ages, means test, days off, cut-off of reports', () => {
  const said = lawTables()
    .filter(({ kind }) => kind === 'condition' || kind === 'calendar')
    .flatMap(({ name, history }) => [name, ...readOut(history).map((line) => `  ${line}`)])
  expect(said).toEqual(RULES.trim().split('\n'))
})
