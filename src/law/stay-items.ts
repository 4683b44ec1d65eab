import type { Citation } from '../kernel/citation.ts'
import { cited } from './instruments.ts'
import type { Regime } from './regime.ts'

export type StayItem =
  | 'clothes'
  | 'underwear'
  | 'towel'
  | 'sandals'
  | 'toothbrush'
  | 'toothpaste'
  | 'soap'
  | 'sanitary-pads'
  | 'school-things'

export type StayItems = {
  readonly items: readonly StayItem[]
  /** How many the law names; what it names without a number is not here. */
  readonly counts: Readonly<Partial<Record<StayItem, number>>>
  readonly because: readonly Citation[]
  readonly verified: boolean
}

const personal = [
  'clothes',
  'underwear',
  'towel',
  'sandals',
  'toothbrush',
  'toothpaste',
  'soap',
  'sanitary-pads',
] as const

/** Everything that either law names. */
export const STAY_ITEMS = [...personal, 'school-things'] as const

/**
 * What is handed to a person in a facility. 09/2013/NĐ-CP, 19 lists it piece by piece; 162/2025/NĐ-CP, 17 names
 * daily, school, medical and hygiene items without a list, so the old list is kept as a reminder, unverified.
 */
export const stayItems: Readonly<Record<Regime, StayItems>> = {
  '2011': {
    items: personal,
    counts: { clothes: 2, underwear: 2 },
    because: [cited('09/2013/NĐ-CP', '19')],
    verified: true,
  },
  '2024': {
    items: STAY_ITEMS,
    counts: {},
    because: [cited('162/2025/NĐ-CP', '17')],
    verified: false,
  },
}
