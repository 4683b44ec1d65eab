import type { Citation } from '../kernel/citation.ts'
import { cited } from './instruments.ts'
import type { Regime } from './regime.ts'

/**
 * Articles by which a foreign victim returns to their own country, under the law of the day of the return:
 * 53/2024/QH15, 31; before it Joint Circular 01/2014. It is no item of Article 37 (domain.md E07).
 */
export const returnAbroad: Readonly<Record<Regime, readonly Citation[]>> = {
  '2011': [cited('01/2014/TTLT-BCA-BQP-BLĐTBXH-BNG')],
  '2024': [cited('53/2024/QH15', '31')],
}
