import type { Citation } from '../kernel/citation.ts'
import { type Day, day } from '../kernel/day.ts'
import { cited } from './instruments.ts'

/**
 * Public holidays year by year, as announced: the statutory days of Tết, the second National Day, and
 * swaps (a working day off for a Saturday worked). Days in lieu of holidays on a weekend are not written
 * here: they follow from the code (Labour Code 2019, 111(3)) and are computed in `calendar.ts`.
 */
export type Swap = {
  readonly off: Day
  readonly worked: Day
  readonly because: Citation
  readonly verified: boolean
}

export type CalendarYear = {
  readonly year: number
  /** First day of the lunar year and 10/3 lunar at Hanoi’s meridian; `calendar.test.ts` compares them with an almanac. */
  readonly lunar: { readonly newYear: Day; readonly hungKings: Day }
  /** First and last statutory day of Tết. */
  readonly tet: readonly [Day, Day]
  /** The day beside 2 September (since 2021). */
  readonly secondNationalDay?: Day
  readonly swaps: readonly Swap[]
  /** The Prime Minister’s decision is known; otherwise the year is only computed and may still change. */
  readonly announced: boolean
  /** The days of Tết were seen in a published text. */
  readonly tetVerified: boolean
}

const code2012 = cited('10/2012/QH13', '115')
const code2019 = cited('45/2019/QH14', '112(3)')

const swap = (off: string, worked: string, because: Citation): Swap => ({
  off: day(off),
  worked: day(worked),
  because,
  verified: false,
})

type Written = {
  readonly lunar: readonly [string, string]
  readonly tet: readonly [string, string]
  readonly secondNationalDay?: string
  readonly swaps?: readonly Swap[]
  readonly announced?: false
  readonly tetVerified?: true
}

const year = (number: number, written: Written): CalendarYear => ({
  year: number,
  lunar: { newYear: day(written.lunar[0]), hungKings: day(written.lunar[1]) },
  tet: [day(written.tet[0]), day(written.tet[1])],
  ...(written.secondNationalDay !== undefined && { secondNationalDay: day(written.secondNationalDay) }),
  swaps: written.swaps ?? [],
  announced: written.announced ?? true,
  tetVerified: written.tetVerified ?? false,
})

export const calendarYears: readonly CalendarYear[] = [
  year(2012, {
    lunar: ['2012-01-23', '2012-03-31'],
    tet: ['2012-01-22', '2012-01-25'],
    swaps: [
      swap('2012-01-27', '2012-02-04', cited('35-L/CTN', '73')),
      swap('2012-12-31', '2013-01-05', cited('35-L/CTN', '73')),
    ],
  }),
  year(2013, {
    lunar: ['2013-02-10', '2013-04-19'],
    tet: ['2013-02-09', '2013-02-12'],
    swaps: [
      swap('2013-02-15', '2013-02-23', cited('35-L/CTN', '73')),
      swap('2013-04-29', '2013-05-04', cited('35-L/CTN', '73')),
    ],
  }),
  year(2014, {
    lunar: ['2014-01-31', '2014-04-09'],
    tet: ['2014-01-30', '2014-02-03'],
    swaps: [
      swap('2014-01-28', '2014-01-25', code2012),
      swap('2014-01-29', '2014-02-08', code2012),
      swap('2014-05-02', '2014-04-26', code2012),
      swap('2014-09-01', '2014-09-06', code2012),
    ],
  }),
  year(2015, {
    lunar: ['2015-02-19', '2015-04-28'],
    tet: ['2015-02-17', '2015-02-21'],
    swaps: [
      swap('2015-01-02', '2014-12-27', cited('89/TTr-LĐTBXH')),
      swap('2015-02-16', '2015-02-14', cited('89/TTr-LĐTBXH')),
      swap('2015-04-29', '2015-04-25', cited('89/TTr-LĐTBXH')),
    ],
  }),
  year(2016, { lunar: ['2016-02-08', '2016-04-16'], tet: ['2016-02-07', '2016-02-11'] }),
  year(2017, { lunar: ['2017-01-28', '2017-04-06'], tet: ['2017-01-26', '2017-01-30'] }),
  year(2018, {
    lunar: ['2018-02-16', '2018-04-25'],
    tet: ['2018-02-14', '2018-02-18'],
    swaps: [swap('2018-12-31', '2019-01-05', cited('6519/VPCP-KGVX'))],
  }),
  year(2019, {
    lunar: ['2019-02-05', '2019-04-14'],
    tet: ['2019-02-04', '2019-02-08'],
    swaps: [swap('2019-04-29', '2019-05-04', cited('6519/VPCP-KGVX'))],
  }),
  year(2020, { lunar: ['2020-01-25', '2020-04-02'], tet: ['2020-01-23', '2020-01-27'] }),
  year(2021, {
    lunar: ['2021-02-12', '2021-04-21'],
    tet: ['2021-02-10', '2021-02-14'],
    secondNationalDay: '2021-09-03',
  }),
  year(2022, {
    lunar: ['2022-02-01', '2022-04-10'],
    tet: ['2022-01-31', '2022-02-04'],
    secondNationalDay: '2022-09-01',
  }),
  year(2023, {
    lunar: ['2023-01-22', '2023-04-29'],
    tet: ['2023-01-20', '2023-01-24'],
    secondNationalDay: '2023-09-01',
  }),
  year(2024, {
    lunar: ['2024-02-10', '2024-04-18'],
    tet: ['2024-02-08', '2024-02-12'],
    secondNationalDay: '2024-09-03',
    swaps: [swap('2024-04-29', '2024-05-04', cited('2450/VPCP-KGVX'))],
  }),
  year(2025, {
    lunar: ['2025-01-29', '2025-04-07'],
    tet: ['2025-01-27', '2025-01-31'],
    secondNationalDay: '2025-09-01',
    swaps: [swap('2025-05-02', '2025-04-26', code2019)],
  }),
  year(2026, {
    lunar: ['2026-02-17', '2026-04-26'],
    tet: ['2026-02-16', '2026-02-20'],
    tetVerified: true,
    secondNationalDay: '2026-09-01',
    swaps: [swap('2026-01-02', '2026-01-10', code2019), swap('2026-08-31', '2026-08-22', code2019)],
  }),
  // Not announced: the eve and four days, and the day beside 2 September that makes the longer rest.
  year(2027, {
    lunar: ['2027-02-06', '2027-04-16'],
    tet: ['2027-02-05', '2027-02-09'],
    secondNationalDay: '2027-09-03',
    announced: false,
  }),
  year(2028, {
    lunar: ['2028-01-26', '2028-04-04'],
    tet: ['2028-01-25', '2028-01-29'],
    secondNationalDay: '2028-09-01',
    announced: false,
  }),
  year(2029, {
    lunar: ['2029-02-13', '2029-04-23'],
    tet: ['2029-02-12', '2029-02-16'],
    secondNationalDay: '2029-09-03',
    announced: false,
  }),
  year(2030, {
    lunar: ['2030-02-02', '2030-04-12'],
    tet: ['2030-02-01', '2030-02-05'],
    secondNationalDay: '2030-09-03',
    announced: false,
  }),
]

/**
 * 24 November, Culture Day: a paid day off is policy since January 2026, but whether it was written into
 * law in time is not known. One switch: `true` once it is law, `false` once it is certain that it is not.
 */
export const cultureDay: {
  readonly from: number
  readonly isHoliday: boolean | 'not-known'
  readonly because: Citation
} = {
  from: 2026,
  isHoliday: 'not-known',
  because: cited('80-NQ/TW'),
}
