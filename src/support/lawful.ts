import type { ItemMove, ItemState } from '../course/support.ts'
import type { Citation } from '../kernel/citation.ts'
import type { ItemRuling, PersonRuling } from '../law/entitlements.ts'
import type { ItemCode } from '../law/items.ts'
import { isOnApplication } from '../law/papers.ts'
import type { Fact } from '../law/person-facts.ts'

/** Moves by which the State gives something; asking, refusing and paying what was given are always open. */
const GIVES: readonly ItemState[] = ['approved', 'delivered']

export type Unlawful = {
  readonly why: 'not-due' | 'unknown'
  readonly missing: readonly Fact[]
  readonly because: readonly Citation[]
}

export type Giving = {
  readonly item: ItemCode
  readonly state: ItemState
  /** What the law says of the person on the day of the move. */
  readonly ruling: PersonRuling
  /** How far the item came before. */
  readonly last: ItemMove | undefined
}

export const rulingOf = ({ items }: PersonRuling, item: ItemCode): ItemRuling | undefined =>
  items.find(({ code }) => code === item)

/**
 * Why an item may not be approved or handed over on its day: the law does not give it then, or it is given
 * on application (09/2013/NĐ-CP, 23; 162/2025/NĐ-CP, 24) and a fact that decides is missing. What was approved
 * may be handed over later whatever changed meanwhile, and what is needed at once waits for no fact.
 */
export const unlawful = ({ item, state, ruling, last }: Giving): Unlawful | null => {
  if (!GIVES.includes(state)) return null
  if (state === 'delivered' && last?.state === 'approved') return null
  const one = rulingOf(ruling, item)
  if (one === undefined) return { why: 'not-due', missing: [], because: ruling.because }
  if (one.is === 'not-due') return { why: 'not-due', missing: [], because: one.because }
  if (one.is === 'unknown' && isOnApplication(item))
    return { why: 'unknown', missing: one.missing, because: one.because }
  return null
}
