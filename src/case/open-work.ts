import type { CaseDeadline } from '../course/deadlines.ts'
import type { CaseState } from '../course/fold.ts'
import { followUpFrom, nextVisit, outcomesOf } from '../course/follow-up.ts'
import { openRequest } from '../course/identification.ts'
import { isNegative } from '../course/rule.ts'
import { openStay } from '../course/stay.ts'
import { openActions } from '../course/support.ts'
import { waitingForLegalAid } from '../course/waiting.ts'
import type { Day } from '../kernel/day.ts'
import { contactReviewBy } from './contact.ts'
import { type SET_BY, type Side, WORK, type WorkKind, type WorkKindRow } from './work-kinds.ts'

/** Something still to be done on a file. Steps and calendar decide it; the day on which it is asked does not. */
export type OpenWork = {
  readonly kind: WorkKind
  /** From when it asks for attention: the target of a term, else the day on which it arose. */
  readonly on: Day
  /** The legal or agreed date; `null`: the law names none that is known. */
  readonly due: Day | null
  readonly by: Side
  readonly waits?: Side
  readonly set: (typeof SET_BY)[number]
  /** Of a term of the law: the day from which it runs, which tells its article. */
  readonly from?: Day
  /** Whoever proposed it, and may not decide it. */
  readonly not?: string
}

const isKind = (rule: string): rule is WorkKind => Object.hasOwn(WORK, rule)

type Said = Pick<OpenWork, 'kind' | 'on' | 'due' | 'set'> & Partial<OpenWork>

const ofTerm = ({ rule, alert, due, from }: CaseDeadline): Said => {
  if (!isKind(rule)) throw new Error(`nobody is named who acts under ${rule}`)
  return { kind: rule, on: alert as Day, due: due as Day, set: 'law', from }
}

/** A request whose term the law leaves unknown, or which was extended to a day, is waited for all the same. */
const ofRequest = ({ identification, deadlines }: CaseState): readonly Said[] => {
  const request = openRequest(identification)
  if (!request || deadlines.some(({ rule }) => rule === 'DL-06' || rule === 'DL-07')) return []
  const { askedOn: from, extendedUntil: until } = request
  if (until !== null) return [{ kind: 'DL-08', on: until, due: until, set: 'agreed', from }]
  return [{ kind: 'DL-08', on: from, due: null, set: 'law', from }]
}

const ofIdentification = ({ identification, file }: CaseState): readonly Said[] => {
  const { proposal, decision, notifiedOn, complaint } = identification
  const said: Said[] = []
  const undated = { due: null, set: 'ours' } as const
  if (proposal) said.push({ kind: 'decide', on: proposal.on, not: proposal.by, ...undated })
  // who came out of an old register was told in their time
  if (decision && notifiedOn === null && file.imported === null)
    said.push({ kind: 'notify', on: decision.decidedOn, ...undated })
  if (complaint?.upheld === null) said.push({ kind: 'complaint', on: complaint.on, ...undated })
  return said
}

const ofLegalAid = ({ support, asOf }: CaseState): readonly Said[] => {
  const waiting = waitingForLegalAid(support, asOf)
  if (!waiting) return []
  const kind = support.legalAid.at(-1)?.state === 'asked' ? 'legal-aid' : 'legal-aid-centre'
  return [{ kind, on: waiting.remindOn, due: waiting.remindOn, set: 'ours' }]
}

const ofFollowUp = (state: CaseState): readonly Said[] => {
  const { support, stay, asOf } = state
  const followed = { support, homeOn: stay.home?.on ?? null }
  const said: Said[] = openActions(support).flatMap(({ by }) =>
    by === null ? [] : [{ kind: 'action' as const, on: by as Day, due: by as Day, set: 'agreed' as const }],
  )
  const visit = nextVisit({ ...followed, today: asOf })
  if (visit && followUpFrom(followed) !== null)
    said.push({ kind: 'visit', on: visit.on, due: visit.on, set: visit.by })
  const last = support.plans.length === 0 ? undefined : nextOutcome(followed)
  if (last) said.push({ kind: 'outcome', on: last, due: last, set: 'ours' })
  const review = contactReviewBy(state)
  if (review !== null) said.push({ kind: 'contact', on: review, due: review, set: 'ours' })
  return said
}

/** The first month after those that were noted: an answer after six months makes that of three needless. */
const nextOutcome = (followed: Parameters<typeof outcomesOf>[0]): Day | undefined => {
  const all = outcomesOf(followed)
  return all[all.findLastIndex(({ noted }) => noted !== null) + 1]?.dueOn
}

const whole = (state: CaseState, said: Said): OpenWork => {
  const { by, waits }: WorkKindRow = WORK[said.kind]
  const carer = openStay(state.stay) ? 'facility' : 'commune'
  return { ...said, by: by === 'carer' ? carer : by, ...(waits && { waits }) }
}

const isBefore = (one: OpenWork, other: OpenWork) =>
  one.on === other.on ? one.kind < other.kind : one.on < other.on

/** All that is still to be done on a file, first what comes first; on a closed file nothing. */
export const openWork = (state: CaseState): readonly OpenWork[] => {
  const { file, rightsRead, receivedOn, deadlines } = state
  if (file.closed !== null) return []
  const { closing, imported } = file
  const said: Said[] = [
    ...deadlines.map(ofTerm),
    ...ofRequest(state),
    ...ofIdentification(state),
    ...(isNegative(state) ? [] : [...ofLegalAid(state), ...ofFollowUp(state)]),
  ]
  if (rightsRead === null && imported === null && !isNegative(state))
    said.push({ kind: 'rights', on: receivedOn, due: null, set: 'law', from: receivedOn })
  if (closing) said.push({ kind: 'closing', on: closing.on, due: null, set: 'ours', not: closing.by })
  return said.map((one) => whole(state, one)).sort((a, b) => (isBefore(a, b) ? -1 : 1))
}
