import type { Citation } from '../kernel/citation.ts'
import { addMonths, type Day } from '../kernel/day.ts'
import { at } from '../kernel/history.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { rows } from './dated.ts'
import { cited } from './instruments.ts'

/**
 * Months after closing until keeping the file is looked at again: our proposal, not a term of the law. Personal
 * data are kept only as long as needed (91/2025/QH15), archives by their own terms; no term for these files has
 * been seen.
 */
export const lookAgainMonths = rows<number>('retention-look-again', [
  {
    from: '2012-01-01',
    knownAt: '2026-01-01',
    value: 24,
    because: [cited('91/2025/QH15'), cited('33/2024/QH15')],
    verified: false,
  },
])

export type Retention = {
  readonly until: Day
  readonly because: readonly Citation[]
  readonly verified: boolean
}

/** When keeping a closed file is looked at again: a day to propose, never verified. No file closed before 2012. */
export const retentionOf = (closedOn: Day): Retention => {
  const found = at(lookAgainMonths, { on: closedOn })
  if (isRefusal(found)) throw new RangeError(`closed before there was a law: ${closedOn}`)
  const { value, because, verified } = found
  return { until: addMonths(closedOn, value), because, verified }
}
