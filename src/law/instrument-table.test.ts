import { expect, test } from 'vitest'
import { calendarYears } from './calendar-years.ts'
import { entryPathNames, entryPaths } from './entry-paths.ts'
import { type Instrument, instruments } from './instruments.ts'
import { citationsOut } from './read-out.ts'

/** Number | issued | in force | last day | replaced by | amended by | how it is known. */
const INSTRUMENTS = `
17/2007/QĐ-TTg |  |  | 2011-12-31 | 66/2011/QH12 |  | source
03/2008/TTLT |  |  | 2014-03-24 | 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG |  | source
66/2011/QH12 | 2011-03-29 | 2012-01-01 | 2025-06-30 | 53/2024/QH15 |  | source
62/2012/NĐ-CP | 2012-08-13 | 2012-10-10 | 2025-06-30 | 162/2025/NĐ-CP |  | source
09/2013/NĐ-CP | 2013-01-11 | 2013-04-15 | 2025-06-30 | 162/2025/NĐ-CP |  | source
134/2013/TTLT-BTC-BLĐTBXH |  |  |  | 84/2019/TT-BTC |  | knowledge
35/2013/TT-BLĐTBXH | 2013-12-30 |  |  |  |  | knowledge
78/2013/TT-BQP |  |  |  |  |  | source
01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG | 2014-02-10 | 2014-03-25 |  |  |  | source
84/2019/TT-BTC | 2019-11-27 | 2020-01-15 |  |  |  | source
53/2024/QH15 | 2024-11-28 | 2025-07-01 |  |  | 86/2025/QH15 | source
86/2025/QH15 | 2025-06-25 | 2025-07-01 |  |  |  | source
162/2025/NĐ-CP | 2025-06-29 | 2025-07-01 |  |  |  | source
110/VBHN-VPQH |  |  |  |  |  | source-weak
120/2026/TT-BTC | 2026-08-17 | 2026-10-01 |  |  |  | source-weak
1427/QĐ-TTg | 2011-08-18 |  |  |  |  | source
2546/QĐ-TTg | 2015-12-31 |  |  |  |  | source
1057/QĐ-LĐTBXH | 2016-08-12 |  |  |  |  | source
623/QĐ-LĐTBXH | 2020-06-04 |  |  |  |  | source
193/QĐ-TTg | 2021-02-09 |  |  |  |  | source
33/QĐ-TTg | 2026-01-07 |  |  |  |  | source
793/QĐ-TTg | 2016-05-10 |  |  |  |  | source
3320/QĐ-UBND | 2020-12-29 |  |  |  |  | source
128/KH-UBND | 2021-04-02 |  |  |  |  | source
3888/QĐ-UBND | 2025-12-20 |  |  |  |  | source
59/KH-UBND | 2026-01-31 |  |  |  |  | source
136/2013/NĐ-CP |  |  | 2021-06-30 | 20/2021/NĐ-CP |  | knowledge
20/2021/NĐ-CP |  | 2021-07-01 |  |  | 76/2024/NĐ-CP | knowledge
76/2024/NĐ-CP |  | 2024-07-01 |  |  |  | knowledge
11/2017/QH14 |  |  |  |  |  | knowledge
86/2015/NĐ-CP |  |  |  | 81/2021/NĐ-CP | 145/2018/NĐ-CP | knowledge
145/2018/NĐ-CP |  |  |  |  |  | knowledge
81/2021/NĐ-CP |  |  |  |  |  | knowledge
46/2015/QĐ-TTg |  |  |  |  |  | knowledge
61/2015/NĐ-CP |  |  |  |  | 74/2019/NĐ-CP | knowledge
74/2019/NĐ-CP |  |  |  |  |  | knowledge
338/2025/NĐ-CP |  | 2026-01-01 |  |  |  | source
08/2019/NĐ-CP |  |  |  |  |  | source
119/2007/QĐ-TTg |  |  |  |  |  | source
92/2013/TT-BTC |  |  |  |  |  | source
59/2015/QĐ-TTg |  |  |  |  |  | knowledge
07/2021/NĐ-CP |  |  |  |  | 30/2025/NĐ-CP | knowledge
30/2025/NĐ-CP |  |  |  |  |  | knowledge
351/2025/NĐ-CP |  |  |  |  |  | uncertain
102/2016/QH13 |  |  |  |  |  | source
91/2015/QH13 |  |  |  |  |  | knowledge
100/2015/QH13 |  |  |  |  | 86/2025/QH15 | knowledge
35-L/CTN |  |  | 2013-04-30 | 10/2012/QH13 |  | knowledge
10/2012/QH13 |  | 2013-05-01 | 2020-12-31 | 45/2019/QH14 |  | knowledge
45/2019/QH14 |  | 2021-01-01 |  |  |  | source
89/TTr-LĐTBXH | 2014-11-20 |  |  |  |  | source-weak
9794/VPCP-KGVX | 2016-11-14 |  |  |  |  | source-weak
6519/VPCP-KGVX |  |  |  |  |  | source-weak
2450/VPCP-KGVX |  |  |  |  |  | source-weak
80-NQ/TW |  |  |  |  |  | source
42/2025/NĐ-CP |  |  |  |  |  | source
45/2025/NĐ-CP |  |  |  |  |  | source
834/NQ-UBTVQH14 |  | 2020-02-01 |  |  |  | knowledge
1264/NQ-UBTVQH14 |  | 2021-07-01 |  |  |  | knowledge
175/2024/QH15 |  | 2025-01-01 |  |  |  | source
1314/NQ-UBTVQH15 |  | 2025-01-01 |  |  |  | knowledge
1675/NQ-UBTVQH15 |  | 2025-07-01 |  |  |  | knowledge
30/2026/QH16 |  | 2026-04-30 |  |  |  | source
09/2019/NĐ-CP |  |  |  |  |  | knowledge
30/2020/NĐ-CP |  |  |  |  |  | knowledge
26/2023/QH15 |  | 2024-07-01 |  |  |  | knowledge
13/2023/NĐ-CP |  | 2023-07-01 | 2025-12-31 | 356/2025/NĐ-CP |  | source
91/2025/QH15 | 2025-06-26 | 2026-01-01 |  |  |  | source
356/2025/NĐ-CP | 2025-12-31 | 2026-01-01 |  |  |  | source
33/2024/QH15 |  |  |  |  |  | knowledge
85/2016/NĐ-CP |  |  |  |  |  | knowledge
12/2022/TT-BTTTT |  |  |  |  |  | knowledge
116/2025/QH15 |  | 2026-07-01 |  |  |  | source
`

test('instruments: dates of issue, force and end', () => {
  const said = (Object.entries(instruments) as [string, Instrument][]).map(
    ([number, { issued = '', inForce = '', ended = '', replacedBy = '', amendedBy = [], quality }]) =>
      `${number} | ${issued} | ${inForce} | ${ended} | ${replacedBy} | ${amendedBy.join(' ')} | ${quality}`,
  )
  expect(said).toEqual(INSTRUMENTS.trim().split('\n'))
})

/** Lunar new year, 10/3 lunar, days of Tết, second National Day, swaps. */
const YEARS = `
2012 2012-01-23 2012-03-31 2012-01-22..2012-01-25 ★ none announced 2012-01-27↔2012-02-04 (35-L/CTN 73) ★ 2012-12-31↔2013-01-05 (35-L/CTN 73) ★
2013 2013-02-10 2013-04-19 2013-02-09..2013-02-12 ★ none announced 2013-02-15↔2013-02-23 (35-L/CTN 73) ★ 2013-04-29↔2013-05-04 (35-L/CTN 73) ★
2014 2014-01-31 2014-04-09 2014-01-30..2014-02-03 ★ none announced 2014-01-28↔2014-01-25 (10/2012/QH13 115) ★ 2014-01-29↔2014-02-08 (10/2012/QH13 115) ★ 2014-05-02↔2014-04-26 (10/2012/QH13 115) ★ 2014-09-01↔2014-09-06 (10/2012/QH13 115) ★
2015 2015-02-19 2015-04-28 2015-02-17..2015-02-21 ★ none announced 2015-01-02↔2014-12-27 (89/TTr-LĐTBXH) ★ 2015-02-16↔2015-02-14 (89/TTr-LĐTBXH) ★ 2015-04-29↔2015-04-25 (89/TTr-LĐTBXH) ★
2016 2016-02-08 2016-04-16 2016-02-07..2016-02-11 ★ none announced
2017 2017-01-28 2017-04-06 2017-01-26..2017-01-30 ★ none announced
2018 2018-02-16 2018-04-25 2018-02-14..2018-02-18 ★ none announced 2018-12-31↔2019-01-05 (6519/VPCP-KGVX) ★
2019 2019-02-05 2019-04-14 2019-02-04..2019-02-08 ★ none announced 2019-04-29↔2019-05-04 (6519/VPCP-KGVX) ★
2020 2020-01-25 2020-04-02 2020-01-23..2020-01-27 ★ none announced
2021 2021-02-12 2021-04-21 2021-02-10..2021-02-14 ★ 2021-09-03 announced
2022 2022-02-01 2022-04-10 2022-01-31..2022-02-04 ★ 2022-09-01 announced
2023 2023-01-22 2023-04-29 2023-01-20..2023-01-24 ★ 2023-09-01 announced
2024 2024-02-10 2024-04-18 2024-02-08..2024-02-12 ★ 2024-09-03 announced 2024-04-29↔2024-05-04 (2450/VPCP-KGVX) ★
2025 2025-01-29 2025-04-07 2025-01-27..2025-01-31 ★ 2025-09-01 announced 2025-05-02↔2025-04-26 (45/2019/QH14 112(3)) ★
2026 2026-02-17 2026-04-26 2026-02-16..2026-02-20 2026-09-01 announced 2026-01-02↔2026-01-10 (45/2019/QH14 112(3)) ★ 2026-08-31↔2026-08-22 (45/2019/QH14 112(3)) ★
2027 2027-02-06 2027-04-16 2027-02-05..2027-02-09 ★ 2027-09-03 not announced
2028 2028-01-26 2028-04-04 2028-01-25..2028-01-29 ★ 2028-09-01 not announced
2029 2029-02-13 2029-04-23 2029-02-12..2029-02-16 ★ 2029-09-03 not announced
2030 2030-02-02 2030-04-12 2030-02-01..2030-02-05 ★ 2030-09-03 not announced
`

test('calendar years', () => {
  const said = calendarYears.map(
    ({ year, lunar, tet, tetVerified, secondNationalDay = 'none', announced, swaps }) =>
      `${year} ${lunar.newYear} ${lunar.hungKings} ${tet.join('..')}${tetVerified ? '' : ' ★'} ${secondNationalDay} ${announced ? 'announced' : 'not announced'}` +
      swaps
        .map(
          ({ off, worked, because, verified }) =>
            ` ${off}↔${worked} (${citationsOut([because])})${verified ? '' : ' ★'}`,
        )
        .join(''),
  )
  expect(said).toEqual(YEARS.trim().split('\n'))
})

/** On reception / later / papers, under each law. */
const PATHS = `
self-report A report.received []
  2011: DL-01 DL-02 DL-04 / DL-06 DL-07 / declaration reception-minutes verification-request victim-certificate (66/2011/QH12 24, 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG)
  2024: DL-01 DL-03 DL-05 / DL-08 / declaration reception-minutes verification-request victim-certificate (53/2024/QH15 27, 86/2025/QH15 2)
rescued B rescue.done []
  2011: HO-01 / DL-06 DL-07 / handover-minutes victim-certificate verification-request (66/2011/QH12 25, 66/2011/QH12 29)
  2024: HO-01 / DL-08 / handover-minutes victim-certificate verification-request (53/2024/QH15 28, 53/2024/QH15 34, 86/2025/QH15 2)
through-mission C returnee.received [mission]
  2011: DL-09 /  / declaration foreign-file return-certificate handover-minutes (66/2011/QH12 26(1), 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG)
  2024: DL-09 HO-02 /  / foreign-file return-certificate victim-certificate handover-minutes (53/2024/QH15 29, 53/2024/QH15 30(1), 86/2025/QH15 2)
border-handover D returnee.received [border-gate counterpart list-number items]
  2011: DL-09 /  / handover-minutes foreign-file declaration return-certificate (01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG, 78/2013/TT-BQP)
  2024: DL-09 HO-02 /  / handover-minutes foreign-file declaration return-certificate (53/2024/QH15 30) ★
self-returned E report.received [border-gate]
  2011: DL-01 DL-02 DL-04 / DL-06 DL-07 / declaration reception-minutes verification-request victim-certificate (66/2011/QH12 26(3), 66/2011/QH12 24, 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG)
  2024: DL-01 DL-03 DL-05 / DL-08 / declaration reception-minutes verification-request victim-certificate (53/2024/QH15 27, 86/2025/QH15 2) ★
foreigner F report.received [embassy-care]
  2011: DL-01 DL-02 DL-04 / DL-06 DL-07 / declaration reception-minutes verification-request victim-certificate (66/2011/QH12 24, 66/2011/QH12 32(2), 01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG) ★
  2024: DL-01 DL-03 DL-05 / DL-08 / declaration reception-minutes verification-request victim-certificate (53/2024/QH15 31, 53/2024/QH15 27, 86/2025/QH15 2) ★
minor G report.received [escort fetching-adult]
  2011: DL-01 DL-02 DL-04 / DL-06 DL-07 / declaration reception-minutes verification-request victim-certificate (66/2011/QH12 24, 09/2013/NĐ-CP 19)
  2024: DL-01 DL-03 DL-05 / DL-08 / declaration reception-minutes verification-request victim-certificate (53/2024/QH15 27, 53/2024/QH15 30, 86/2025/QH15 2)
`

test('entry paths A to G: terms and papers under both laws', () => {
  const said = entryPathNames.flatMap((name) => {
    const { letter, begins, asks, law } = entryPaths[name]
    return [
      `${name} ${letter} ${begins} [${asks.join(' ')}]`,
      ...(['2011', '2024'] as const).map((regime) => {
        const { onReception, later, papers, because, verified } = law[regime]
        return `  ${regime}: ${onReception.join(' ')} / ${later.join(' ')} / ${papers.join(' ')} (${citationsOut(because)})${verified ? '' : ' ★'}`
      }),
    ]
  })
  expect(said).toEqual(PATHS.trim().split('\n'))
})
