import type { EntryPath } from '../course/codes.ts'
import type { PoliceRequest } from '../course/identification.ts'
import type { Citation } from '../kernel/citation.ts'
import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import type { Calendar } from '../law/calendar.ts'
import { deadlineOf } from '../law/deadlines.ts'
import { extendDeadline } from '../law/extension.ts'
import { certificatesOn, evidenceOn } from '../law/papers.ts'
import { procedureOn } from '../law/procedure.ts'
import type { ProcedureMark } from '../law/procedure-step.ts'
import { signsOn } from '../law/signs.ts'
import { replyRules } from './clock.ts'

/** The articles under which an act of identification stands, by the law of the day on which it took effect. */
const of = (found: { readonly because: readonly Citation[] } | Refusal): readonly Citation[] =>
  isRefusal(found) ? [] : [...found.because]

const on = (at: string): Day => dayOf(at as Instant)

export const evidenceGround = (at: string) => of(evidenceOn({ on: on(at) }))
export const signsGround = (at: string) => of(signsOn({ on: on(at) }))
export const paperGround = (issuedOn: string | null, at: string) =>
  of(certificatesOn({ on: issuedOn === null ? on(at) : (issuedOn as Day) }))

/** The article of the step of the entry path that this act takes; of path A, where the path names no such step. */
export const procedureGround = (path: EntryPath, mark: ProcedureMark, at: string): readonly Citation[] => {
  const steps = (one: EntryPath) => {
    const found = procedureOn(one, { on: on(at) })
    return isRefusal(found) ? [] : found.value
  }
  const taken = [...steps(path), ...steps('self-report')].find((step) => step.mark === mark)
  return [...(taken?.because ?? [])]
}

/** The article of the reply term: that of the law of the day on which the police were asked. */
export const replyGround = ({ askedOn }: PoliceRequest): readonly Citation[] =>
  of(deadlineOf({ rule: replyRules(askedOn).term, from: askedOn }))

/**
 * Whether the police may take until that day, and under which article. Beyond the outer limit of the law it is
 * refused (`law.beyond-limit`). Where the law’s term is not known nothing can be measured: the day that the
 * police wrote is noted as they wrote it.
 */
export const extensionGround = (
  { askedOn }: PoliceRequest,
  { until, why }: { readonly until: string; readonly why: string },
  calendar?: Calendar,
): readonly Citation[] | Refusal => {
  const { term: rule } = replyRules(askedOn)
  const term = deadlineOf({ rule, from: askedOn })
  if (!isRefusal(term) && term.is === 'unknown') return [...term.because]
  const longer = extendDeadline({
    rule,
    from: askedOn,
    to: until as Day,
    reason: why,
    ...(calendar !== undefined && { calendar }),
  })
  if (!isRefusal(longer)) return [...longer.because]
  return { ...longer, at: longer.at === 'reason' ? 'why' : 'until' }
}
