import { at, type Found, type Moment } from '../kernel/history.ts'
import { type Dong, dong, timesDong } from '../kernel/money.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { socialStandard } from './amounts.ts'
import { rows } from './dated.ts'
import { cited } from './instruments.ts'

/** The most that other law allows around an item; what a person gets is decided under that law. */
export type LoanCeiling = {
  readonly amount: Dong
  readonly months: number | null
  /** Percent of the rate for poor households; `null`: not known. */
  readonly interestOfPoorRate: number | null
}

/** Job-creation loans for a worker through the Social Policy Bank. No product for victims is known. */
export const loanCeiling = rows<LoanCeiling>('loan-ceiling', [
  {
    from: '2020-01-01',
    until: '2025-12-31',
    value: { amount: dong(100_000_000), months: null, interestOfPoorRate: null },
    because: [cited('61/2015/NĐ-CP'), cited('74/2019/NĐ-CP')],
    verified: false,
  },
  {
    from: '2026-01-01',
    value: { amount: dong(200_000_000), months: 120, interestOfPoorRate: 127 },
    because: [cited('338/2025/NĐ-CP')],
    verified: true,
  },
])

/** Support for a short course by group of learners, the highest group first; to which victims belong is open. */
export const courseCeilings = rows<readonly Dong[]>('course-ceilings', [
  {
    from: '2016-01-01',
    value: [6_000_000, 4_000_000, 3_000_000, 2_500_000, 2_000_000].map(dong),
    because: [cited('46/2015/QĐ-TTg')],
    verified: false,
  },
])

/** Funeral in a facility, as a multiple of the social-assistance standard. */
export const funeralTimes = rows<number>('funeral-times', [
  {
    from: '2015-01-01',
    until: '2021-06-30',
    value: 30,
    because: [cited('136/2013/NĐ-CP')],
    verified: false,
  },
  { from: '2021-07-01', value: 50, because: [cited('20/2021/NĐ-CP')], verified: false },
])

/** What the funeral of somebody who died in a facility may cost. Refuses before the decree of 2013 applied. */
export const funeralMoney = (moment: Moment): Found<Dong> | Refusal => {
  const standard = at(socialStandard, moment)
  if (isRefusal(standard)) return standard
  const times = at(funeralTimes, moment)
  if (isRefusal(times)) return times
  const value = timesDong(standard.value, times.value)
  return {
    ...times,
    value,
    verified: times.verified && standard.verified,
    version: { ...times.version, value },
  }
}

/** The loan ceiling of a day. Refuses `history.not-yet-in-force` before the first row that we know. */
export const loanOn = (moment: Moment): Found<LoanCeiling> | Refusal => at(loanCeiling, moment)

/** What a course may cost at most, by group. Refuses before the decision of 2015. */
export const coursesOn = (moment: Moment): Found<readonly Dong[]> | Refusal => at(courseCeilings, moment)
