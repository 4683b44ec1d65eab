import type { Citation } from '../kernel/citation.ts'
import { at, type History, type Moment } from '../kernel/history.ts'
import { type Dong, dong } from '../kernel/money.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { rows } from './dated.ts'
import { cited } from './instruments.ts'
import type { Regime } from './regime.ts'

/** Amounts of support in đồng. `null`: an amount exists or will exist, and we do not know it. */
export type NormCode =
  | 'travel-meal-day'
  | 'hardship-allowance'
  | 'facility-meal-day'
  | 'clothing'
  | 'ordinary-medicine'
  | 'health-insurance-year'

export type Norm = Dong | null

type NormRows = Readonly<Partial<Record<NormCode, History<Norm>>>>

/** National norms by regime, and what provinces set for themselves, by statistics code. */
export type NormTable = {
  readonly national: Readonly<Record<Regime, NormRows>>
  readonly provincial: Readonly<Record<Regime, Readonly<Record<string, NormRows>>>>
}

const circular84 = [cited('84/2019/TT-BTC')]
const circular120 = [cited('120/2026/TT-BTC')]

/** Least amounts of Circular 84/2019. Whether they went on after 01/7/2025 was not confirmed. */
const least = (code: NormCode, amount: number) =>
  rows<Norm>(code, [
    { from: '2020-01-15', until: '2025-06-30', value: dong(amount), because: circular84, verified: true },
    { from: '2025-07-01', until: '2026-09-30', value: dong(amount), because: circular84, verified: false },
    { from: '2026-10-01', knownAt: '2026-08-17', value: null, because: circular120, verified: false },
  ])

/** No amount of the regime of 2024 has been seen in a published text. */
const notSeen = (code: NormCode) =>
  rows<Norm>(code, [
    {
      from: '2025-07-01',
      until: '2026-09-30',
      value: null,
      because: [cited('162/2025/NĐ-CP')],
      verified: false,
    },
    { from: '2026-10-01', knownAt: '2026-08-17', value: null, because: circular120, verified: false },
  ])

/**
 * Resolutions of People’s Councils known from reports only: neither number nor day of effect was seen, so
 * they hold here from 2021 and are marked. A province enters its own rows with number and date.
 */
const reported = (code: NormCode, amount: number) =>
  rows<Norm>(code, [
    { from: '2021-01-01', value: dong(amount), because: circular84, verified: false },
    // The provinces were merged; what holds in the new ones is theirs to enter.
    { from: '2025-07-01', value: null, because: circular84, verified: false },
  ])

/** For Huế a resolution may exist; it was not found. */
const notFound = (code: NormCode) =>
  rows<Norm>(code, [{ from: '2020-01-15', value: null, because: circular84, verified: false }])

export const norms: NormTable = {
  national: {
    '2011': {
      'travel-meal-day': least('travel-meal-day', 70_000),
      'hardship-allowance': least('hardship-allowance', 1_000_000),
    },
    '2024': {
      'travel-meal-day': notSeen('travel-meal-day'),
      'hardship-allowance': notSeen('hardship-allowance'),
      'facility-meal-day': notSeen('facility-meal-day'),
      clothing: notSeen('clothing'),
      'health-insurance-year': notSeen('health-insurance-year'),
    },
  },
  provincial: {
    '2011': {
      // Hà Giang
      '02': {
        'travel-meal-day': reported('travel-meal-day', 100_000),
        'hardship-allowance': reported('hardship-allowance', 3_000_000),
        'facility-meal-day': reported('facility-meal-day', 60_000),
        clothing: reported('clothing', 500_000),
        'ordinary-medicine': reported('ordinary-medicine', 200_000),
      },
      // Thừa Thiên Huế, since 2025 the city of Huế
      '46': {
        'travel-meal-day': notFound('travel-meal-day'),
        'hardship-allowance': notFound('hardship-allowance'),
      },
      // Bình Định
      '52': {
        'travel-meal-day': reported('travel-meal-day', 100_000),
        'hardship-allowance': reported('hardship-allowance', 2_000_000),
      },
      // Phú Yên
      '54': {
        'travel-meal-day': reported('travel-meal-day', 90_000),
        'hardship-allowance': reported('hardship-allowance', 1_300_000),
      },
      // Khánh Hòa
      '56': {
        'travel-meal-day': reported('travel-meal-day', 100_000),
        'hardship-allowance': reported('hardship-allowance', 2_000_000),
      },
      // Hậu Giang
      '93': {
        'travel-meal-day': reported('travel-meal-day', 70_000),
        'hardship-allowance': reported('hardship-allowance', 1_000_000),
      },
    },
    '2024': {},
  },
}

export type FoundNorm = {
  /** `null`: unknown; an administrator must enter it. */
  readonly amount: Norm
  /** The national minimum, where it is known: never less than this. */
  readonly atLeast: Norm
  readonly of: 'province' | 'nation'
  readonly because: readonly Citation[]
  readonly verified: boolean
}

export type NormQuestion = Moment & {
  readonly code: NormCode
  readonly regime: Regime
  readonly province: string | null
  readonly table?: NormTable
}

/**
 * The amount that holds in a province on a day: the province’s own, else the national one. Without a
 * province the national minimum is only a floor. `undefined`: no such norm on that day.
 */
export const normOf = ({
  code,
  regime,
  province,
  on,
  knownAt,
  table = norms,
}: NormQuestion): FoundNorm | undefined => {
  const moment = { on, knownAt }
  const nationalRows = table.national[regime][code]
  const found = nationalRows === undefined ? undefined : at<Norm>(nationalRows, moment)
  const national = found === undefined || isRefusal(found) ? undefined : found
  const atLeast = national?.value ?? null
  const mine = province === null ? undefined : table.provincial[regime][province]?.[code]
  const own = mine === undefined ? undefined : at<Norm>(mine, moment)
  if (own !== undefined && !isRefusal(own)) {
    return {
      amount: own.value,
      atLeast,
      of: 'province',
      because: own.because,
      verified: own.verified && own.value !== null,
    }
  }
  if (national === undefined) return undefined
  const { because, verified } = national
  return {
    amount: province === null ? null : national.value,
    atLeast,
    of: 'nation',
    because,
    verified: verified && province !== null,
  }
}
