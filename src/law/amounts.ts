import type { Citation } from '../kernel/citation.ts'
import { ageRange, type Day, dayFromNumber, dayNumber, type PartialDate } from '../kernel/day.ts'
import { at, type Moment } from '../kernel/history.ts'
import { type Dong, dong, shareDong, timesDong } from '../kernel/money.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { rows } from './dated.ts'
import { cited } from './instruments.ts'
import { type NormCode, type NormTable, normOf, norms } from './norms.ts'
import type { Regime } from './regime.ts'

/** A sum, or what must be found out (a fact) or entered (a norm) before it can be said. */
export type Amount =
  | {
      readonly is: 'sum'
      readonly amount: Dong
      readonly because: readonly Citation[]
      readonly verified: boolean
    }
  | {
      readonly is: 'unknown'
      readonly missing: readonly ('born' | 'canPayTravel' | 'household' | 'province' | `norm:${NormCode}`)[]
      /** The least it can be, where the law sets a minimum. */
      readonly atLeast: Dong | null
      readonly because: readonly Citation[]
      readonly verified: boolean
    }

type Where = {
  readonly regime: Regime
  readonly province: string | null
  readonly on: Day
  readonly table?: NormTable
}

export type Journey = Where & {
  /** Ordinary public transport. */
  readonly fare: Dong
  readonly days: number
  readonly canPay: boolean | null
}

/**
 * Travel home: fare and meals for the days of travel. Under the regime of 2011 only for who cannot pay
 * (09/2013/NĐ-CP, 19; 84/2019/TT-BTC); the daily rate is the province’s, else the national minimum.
 */
export const travelMoney = ({
  fare,
  days,
  canPay,
  regime,
  province,
  on,
  table = norms,
}: Journey): Amount | Refusal => {
  const because = regime === '2011' ? [cited('09/2013/NĐ-CP', '19')] : [cited('53/2024/QH15', '42')]
  if (regime === '2011' && canPay === true) return { is: 'sum', amount: dong(0), because, verified: true }
  const norm = normOf({ code: 'travel-meal-day', regime, province, on, table })
  const missing = [
    ...(regime === '2011' && canPay === null ? (['canPayTravel'] as const) : []),
    ...(norm === undefined || norm.amount === null ? (['norm:travel-meal-day'] as const) : []),
  ]
  const grounds = [...because, ...(norm?.because ?? [])]
  const floor = norm?.atLeast ?? null
  if (norm?.amount === undefined || norm.amount === null || missing.length > 0) {
    const atLeast = canPay === false && floor !== null ? dong(fare + timesDong(floor, days)) : null
    return { is: 'unknown', missing, atLeast, because: grounds, verified: false }
  }
  return {
    is: 'sum',
    amount: dong(fare + timesDong(norm.amount, days)),
    because: grounds,
    verified: norm.verified,
  }
}

/** Monthly social-assistance standard (mức chuẩn trợ giúp xã hội). A province may raise it. */
export const socialStandard = rows<Dong>('social-assistance-standard', [
  {
    from: '2015-01-01',
    until: '2021-06-30',
    value: dong(270_000),
    because: [cited('136/2013/NĐ-CP')],
    verified: false,
  },
  {
    from: '2021-07-01',
    until: '2024-06-30',
    value: dong(360_000),
    because: [cited('20/2021/NĐ-CP')],
    verified: false,
  },
  { from: '2024-07-01', value: dong(500_000), because: [cited('76/2024/NĐ-CP')], verified: false },
])

type Band = { readonly below: number; readonly times: number }

/** Coefficient in a facility by completed years of life; the last band has no upper end. */
export const coefficient = rows<readonly Band[]>('facility-coefficient', [
  {
    from: '2015-01-01',
    until: '2021-06-30',
    value: [
      { below: 4, times: 5 },
      { below: 16, times: 4 },
      { below: 60, times: 3 },
      { below: Number.POSITIVE_INFINITY, times: 4 },
    ],
    because: [cited('136/2013/NĐ-CP')],
    verified: false,
  },
  {
    from: '2021-07-01',
    value: [
      { below: 4, times: 5 },
      { below: Number.POSITIVE_INFINITY, times: 4 },
    ],
    because: [cited('20/2021/NĐ-CP')],
    verified: false,
  },
])

const timesAt = (bands: readonly Band[], age: number) => bands.find(({ below }) => age < below)?.times ?? 0

/** The monthly allowance in a facility for a person’s age: standard × coefficient; unknown while the age leaves it open. */
export const facilityMonth = (born: PartialDate | null, moment: Moment): Amount | Refusal => {
  const standard = at(socialStandard, moment)
  if (isRefusal(standard)) return standard
  const bands = at(coefficient, moment)
  if (isRefusal(bands)) return bands
  const because = [...standard.because, ...bands.because]
  const { min, max } = born === null ? { min: 0, max: 150 } : ageRange(born, moment.on)
  const every = bands.value.map(({ times }) => times)
  const possible = born === null ? every : [timesAt(bands.value, min), timesAt(bands.value, max)]
  const least = timesDong(standard.value, Math.min(...possible))
  if (possible.some((times) => times !== possible[0])) {
    return { is: 'unknown', missing: ['born'], atLeast: least, because, verified: false }
  }
  return { is: 'sum', amount: least, because, verified: standard.verified && bands.verified }
}

const daysInMonthOf = (on: Day) => {
  const next = dayNumber(`${on.slice(0, 8)}01` as Day) + 31
  return dayNumber(`${dayFromNumber(next).slice(0, 8)}01` as Day) - dayNumber(`${on.slice(0, 8)}01` as Day)
}

export type Stay = Where & {
  readonly born: PartialDate | null
  /** Days actually present, each once; days beyond the cap are not paid. */
  readonly present: readonly Day[]
  /** Last paid day of the stay, from the deadline of the stay (DL-15, DL-16 or DL-17). */
  readonly cap: Day
}

/**
 * Meals in a facility under the regime of 2011: days present up to the cap, each at the province’s daily
 * rate or else at the month’s allowance ÷ days of that month (84/2019/TT-BTC; 136/2013/NĐ-CP). The amount
 * of the regime of 2024 is not known.
 */
export const mealMoney = ({
  regime,
  province,
  on,
  born,
  present,
  cap,
  table = norms,
}: Stay): Amount | Refusal => {
  const days = [...new Set(present)].filter((one) => one <= cap)
  const norm = normOf({ code: 'facility-meal-day', regime, province, on, table })
  if (regime === '2024' && (norm === undefined || norm.amount === null)) {
    const because = norm?.because ?? [cited('162/2025/NĐ-CP', '17')]
    return { is: 'unknown', missing: ['norm:facility-meal-day'], atLeast: null, because, verified: false }
  }
  if (norm !== undefined && norm.amount !== null) {
    return {
      is: 'sum',
      amount: timesDong(norm.amount, days.length),
      because: norm.because,
      verified: norm.verified,
    }
  }
  let sum = 0
  let because: readonly Citation[] = [cited('84/2019/TT-BTC')]
  const perMonth = new Map<string, Day[]>()
  for (const one of days) perMonth.set(one.slice(0, 7), [...(perMonth.get(one.slice(0, 7)) ?? []), one])
  for (const [first, ...more] of perMonth.values()) {
    if (first === undefined) continue
    const month = facilityMonth(born, { on: first })
    if (isRefusal(month) || month.is === 'unknown') return month
    sum += shareDong(month.amount, more.length + 1, daysInMonthOf(first))
    because = [...because, ...month.because]
  }
  return { is: 'sum', amount: dong(sum), because, verified: false }
}
