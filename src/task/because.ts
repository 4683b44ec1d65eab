import type { OpenWork } from '../case/open-work.ts'
import type { Citation } from '../kernel/citation.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Calendar } from '../law/calendar.ts'
import { isDeadlineRuleId } from '../law/deadline-rules.ts'
import { deadlineOf } from '../law/deadlines.ts'
import { procedureRegime } from '../law/regime.ts'
import { rightsOf } from '../law/rights.ts'

export type Ground = {
  readonly because: readonly Citation[]
  /** The rule was seen in a published text; nothing is said of what is not the law’s. */
  readonly verified: boolean
  /** Days off in between may still be announced. */
  readonly provisional: boolean
}

const OURS: Ground = { because: [], verified: true, provisional: false }

/** Why the law wants it: the articles of the rule as it was on the day from which the term runs. */
export const groundOf = ({ kind, from }: OpenWork, calendar: Calendar): Ground => {
  if (from === undefined) return OURS
  if (kind === 'rights') {
    const [first] = rightsOf(procedureRegime(from))
    return first ? { because: first.because, verified: first.verified, provisional: false } : OURS
  }
  if (!isDeadlineRuleId(kind)) return OURS
  const found = deadlineOf({ rule: kind, from, calendar })
  if (isRefusal(found)) return OURS
  const { because, verified } = found
  return { because, verified, provisional: found.is === 'due' && found.provisional }
}
