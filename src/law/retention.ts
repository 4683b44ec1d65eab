import type { Citation } from '../kernel/citation.ts'
import { addMonths, type Day } from '../kernel/day.ts'
import { cited } from './instruments.ts'

/** Months after closing until keeping the file is looked at again: our proposal, not a term of the law. */
const LOOK_AGAIN_MONTHS = 24

export type Retention = {
  readonly until: Day
  readonly because: readonly Citation[]
  readonly verified: boolean
}

/**
 * When keeping a closed file is looked at again. Personal data are kept only as long as needed (91/2025/QH15),
 * archives by their own terms; no term for these files has been seen, so the day is proposed, never verified.
 */
export const retentionOf = (closedOn: Day): Retention => ({
  until: addMonths(closedOn, LOOK_AGAIN_MONTHS),
  because: [cited('91/2025/QH15'), cited('33/2024/QH15')],
  verified: false,
})
