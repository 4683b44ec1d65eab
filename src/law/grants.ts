import type { Citation } from '../kernel/citation.ts'
import type { History } from '../kernel/history.ts'
import { rows } from './dated.ts'
import { cited } from './instruments.ts'
import type { ItemLetter } from './items.ts'

/**
 * Which letters the law grants to which group of people, before any condition. Conditions of the single
 * item stand in `conditions-2011.ts` and `conditions-2024.ts`.
 */
export type Grant = {
  readonly letters: readonly ItemLetter[]
  readonly because: readonly Citation[]
  readonly verified: boolean
}

export type Group2011 = 'victim' | 'foreign-victim' | 'companion' | 'awaiting'
export type Group2024 =
  | 'victim'
  | 'companion-of-victim'
  | 'undergoing-in-vietnam'
  | 'undergoing-abroad'
  | 'foreign-in-vietnam'
  | 'nobody'

const law2011 = (article: string) => [cited('66/2011/QH12', article)]
const law2024 = (article: string) => [cited('53/2024/QH15', article)]

const ALL_2011 = ['a', 'b', 'c', 'd', 'đ', 'e'] as const
const ALL_2024 = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k'] as const

const victim2011: Grant = { letters: ALL_2011, because: law2011('32(1)'), verified: true }
const foreignVictim2011: Grant = { letters: ['a', 'b', 'c', 'd'], because: law2011('32(2)'), verified: true }
const companion2011: Grant = { letters: ['a', 'b', 'c'], because: law2011('32(3)'), verified: true }

/** 66/2011/QH12, 32. It holds on for people identified before 01/7/2025 (53/2024/QH15, 63). */
export const grants2011: History<Readonly<Record<Group2011, Grant>>> = rows('grants-2011', [
  {
    from: '2012-01-01',
    until: '2013-04-14',
    value: {
      victim: victim2011,
      'foreign-victim': foreignVictim2011,
      companion: companion2011,
      // Before the decree only the duty of the receiving office to meet essential needs.
      awaiting: { letters: ['a'], because: law2011('24'), verified: false },
    },
    because: law2011('32'),
    verified: true,
  },
  {
    from: '2013-04-15',
    value: {
      victim: victim2011,
      'foreign-victim': foreignVictim2011,
      companion: companion2011,
      awaiting: { letters: ['a'], because: [cited('09/2013/NĐ-CP', '19(1)(b)')], verified: true },
    },
    because: law2011('32'),
    verified: true,
  },
])

/** 53/2024/QH15, 37. «a to d» is a, b, c, d; «a to g» adds đ, e, g; «a to h» adds h. */
export const grants2024: History<Readonly<Record<Group2024, Grant>>> = rows('grants-2024', [
  {
    from: '2025-07-01',
    knownAt: '2024-11-28',
    value: {
      victim: { letters: ALL_2024, because: law2024('37(1)'), verified: true },
      'companion-of-victim': {
        letters: ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h'],
        because: law2024('37(2)'),
        verified: true,
      },
      'undergoing-in-vietnam': {
        letters: ['a', 'b', 'c', 'd', 'đ', 'e', 'g'],
        because: law2024('37(3)'),
        verified: true,
      },
      'undergoing-abroad': { letters: ['a', 'b', 'c', 'd'], because: law2024('37(3)'), verified: true },
      'foreign-in-vietnam': {
        letters: ['a', 'b', 'c', 'd', 'đ', 'g'],
        because: law2024('37(4)'),
        verified: true,
      },
      // A foreigner abroad who is not identified: article 37(3) speaks of Vietnamese people abroad.
      nobody: { letters: [], because: law2024('37(3)'), verified: true },
    },
    because: law2024('37'),
    verified: true,
  },
])
