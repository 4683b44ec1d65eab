import type { Day } from '../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { DeadlineRuleId } from './deadline-rules.ts'
import {
  type Deadline,
  type DeadlineQuestion,
  deadlineOf,
  legalDate,
  type UnknownDeadline,
} from './deadlines.ts'

/**
 * Which term may be lengthened, and the rule of its outer limit. `null`: no outer limit is known. A complex
 * verification of the law of 2011 (66/2011/QH12, 24(4)): at most two months. A stay under the regime of 2024:
 * by decision (162/2025/NĐ-CP, 17).
 */
export const outerLimits: Readonly<Partial<Record<DeadlineRuleId, DeadlineRuleId | null>>> = {
  'DL-06': 'DL-07',
  'DL-17': null,
}

export type Extension = DeadlineQuestion & {
  /** Last day of the longer term. */
  readonly to: Day
  readonly reason: string
}

/**
 * A term lengthened to a day, for a reason. Refuses `law.not-extendable`, `law.needs-reason`,
 * `law.not-later` (no longer than the term itself), `law.beyond-limit` with the outer limit in `with`, and
 * what the rules themselves refuse.
 */
export const extendDeadline = ({ to, reason, ...question }: Extension): Deadline | Refusal => {
  const outer = outerLimits[question.rule]
  if (outer === undefined) return refuse('law.not-extendable', { at: question.rule })
  if (reason.trim() === '') return refuse('law.needs-reason', { at: 'reason' })
  const term = deadlineOf(question)
  if (isRefusal(term)) return term
  if (term.is === 'unknown') return refuse('law.not-extendable', { at: question.rule })
  if (to <= term.due) return refuse('law.not-later', { at: 'to' })
  const limit = outer === null ? undefined : deadlineOf({ ...question, rule: outer })
  if (limit !== undefined && isRefusal(limit)) return limit
  if (limit?.is === 'due' && to > limit.due)
    return refuse('law.beyond-limit', { at: 'to', with: { limit: limit.due } })
  const dates = legalDate(to, question)
  if (isRefusal(dates)) return dates
  const verified = term.verified && (limit?.verified ?? true)
  const because = limit === undefined ? term.because : limit.because
  return { ...term, ...dates, because, verified }
}

/** Application to decision under the decree of 2013: commune, labour division, district chair (09/2013/NĐ-CP, 23). */
export const APPLICATION_2011: readonly DeadlineRuleId[] = ['DL-11', 'DL-12', 'DL-13']

/**
 * Terms of which each starts when the one before ends: the legal dates if everybody takes all the time there
 * is. It stops after a term that is not known. Refuses what the rules refuse.
 */
export const deadlineChain = (
  rules: readonly DeadlineRuleId[],
  question: Omit<DeadlineQuestion, 'rule'>,
): readonly (Deadline | UnknownDeadline)[] | Refusal => {
  const chain: (Deadline | UnknownDeadline)[] = []
  let { from } = question
  for (const rule of rules) {
    const found = deadlineOf({ ...question, rule, from })
    if (isRefusal(found)) return found
    chain.push(found)
    if (found.is === 'unknown') break
    from = found.due
  }
  return chain
}
