import { actionsFor } from '../case/acts.ts'
import { type CaseState, caseAt, withdrawnSteps } from '../course/fold.ts'
import type { PoliceRequest } from '../course/identification.ts'
import { standingOf } from '../course/standing.ts'
import type { Step, StepType } from '../course/steps.ts'
import type { Day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Calendar } from '../law/calendar.ts'
import { evidenceOn } from '../law/papers.ts'
import { signsOn } from '../law/signs.ts'
import { replyClock } from './clock.ts'

type Asked = {
  readonly steps: readonly Step[]
  readonly today: Day
  readonly who: {
    readonly may: ReadonlySet<string>
    readonly officerId: string
    readonly agencyId: string
  }
  /** The name of an officer. */
  readonly nameOf: (officerId: string) => string
  /** Days off as the province knows them, or knew them on a day. */
  readonly calendars: (knownAt?: Day) => Calendar
}

type Seen = Asked & { readonly live: readonly Step[]; readonly state: CaseState }

/** The steps of one kind, mistakes left out. */
const all = <T extends StepType>({ live }: Seen, type: T): readonly Step<T>[] =>
  live.filter((step) => step.type === type) as unknown as readonly Step<T>[]

const lastOf = <T extends StepType>(seen: Seen, type: T): Step<T> | undefined => all(seen, type).at(-1)

const writtenOf = ({ nameOf }: Seen, { effectiveAt, recordedAt, officerId, agencyName }: Step) => ({
  effectiveAt,
  recordedAt,
  officer: nameOf(officerId),
  agency: agencyName,
})

const evidenceIn = (seen: Seen) =>
  all(seen, 'evidence-noted').map((step) => {
    const { kind, weight, on, what } = step.body
    return { ...writtenOf(seen, step), seq: step.seq, kind, weight, on, what }
  })

/** The law of the day of the result, once there is one; until then that of today. */
const lawDay = ({ state, today }: Seen): Day => state.identification.decision?.decidedOn ?? today

const signsIn = (seen: Seen) => {
  const found = signsOn({ on: lawDay(seen) })
  const step = lastOf(seen, 'signs-noted')
  if (isRefusal(found) && step === undefined) return null
  return {
    noted: [...(step?.body.signs ?? [])],
    note: step?.body.note ?? '',
    because: isRefusal(found) ? [] : [...found.because],
    verified: !isRefusal(found) && found.verified,
    written: step === undefined ? null : writtenOf(seen, step),
  }
}

const requestIn = (seen: Seen, request: PoliceRequest) => {
  const { requestId, office, number, askedOn } = request
  const asked = all(seen, 'police-asked').find(({ body }) => body.requestId === requestId)
  if (asked === undefined) return []
  const longer = all(seen, 'police-extended').findLast(({ body }) => body.requestId === requestId)
  const answer = all(seen, 'police-answered').findLast(({ body }) => body.requestId === requestId)
  const { because, ...clock } = replyClock(request, seen.today, seen.calendars)
  const withoutId = <B extends { requestId: string }>({ requestId: _, ...body }: B) => body
  const own = (step: Step, text: string) => (step.agencyId === seen.who.agencyId ? text : null)
  return [
    {
      ...writtenOf(seen, asked),
      requestId,
      office,
      number,
      askedOn,
      extended:
        longer === undefined
          ? null
          : { ...writtenOf(seen, longer), ...withoutId(longer.body), ownWhy: own(longer, longer.body.why) },
      answer:
        answer === undefined
          ? null
          : { ...writtenOf(seen, answer), ...withoutId(answer.body), ownNote: own(answer, answer.body.note) },
      clock: { ...clock, because: [...because] },
    },
  ]
}

const proposedIn = (seen: Seen, proposalId: string | undefined) => {
  const step = all(seen, 'identification-proposed').find(({ body }) => body.proposalId === proposalId)
  if (step === undefined) return null
  const { proposalId: _, ...body } = step.body
  return { ...writtenOf(seen, step), ...body }
}

const decisionIn = (seen: Seen) => {
  const { decision } = seen.state.identification
  const proposed = decision && proposedIn(seen, decision.proposalId)
  const step = all(seen, 'identification-decided').findLast(
    ({ body }) => body.agreed && body.proposalId === decision?.proposalId,
  )
  if (!decision || !proposed || !step) return null
  return { ...proposed, decided: { ...writtenOf(seen, step), on: decision.decidedOn } }
}

const notifiedIn = (seen: Seen) => {
  const step = lastOf(seen, 'result-notified')
  if (seen.state.identification.notifiedOn === null || step === undefined) return null
  return { ...writtenOf(seen, step), how: step.body.how, number: step.body.number }
}

const complaintIn = (seen: Seen) => {
  const made = lastOf(seen, 'complaint-made')
  if (seen.state.identification.complaint === null || made === undefined) return null
  const answer = all(seen, 'complaint-answered').findLast(({ seq }) => seq > made.seq)
  const { upheld, number } = answer?.body ?? {}
  return {
    ...writtenOf(seen, made),
    what: made.body.what,
    answer:
      answer === undefined
        ? null
        : { ...writtenOf(seen, answer), upheld: upheld === true, number: number ?? '' },
  }
}

const kindsOf = (seen: Seen, noted: ReturnType<typeof evidenceIn>) => {
  const found = evidenceOn({ on: lawDay(seen) })
  const codes = isRefusal(found) ? [] : found.value
  return {
    codes: [...new Set([...codes, ...noted.map(({ kind }) => kind)])],
    because: isRefusal(found) ? [] : [...found.because],
    verified: !isRefusal(found) && found.verified,
  }
}

/** Verification and identification as the board shows it: nothing but the steps and the law of the day. */
export const boardOf = (asked: Asked) => {
  const { steps, today, who } = asked
  const gone = withdrawnSteps(steps)
  const state = caseAt(steps)
  const seen: Seen = { ...asked, state, live: steps.filter(({ seq }) => !gone.has(seq)) }
  const { identification } = state
  const initial = lastOf(seen, 'initial-verification-done')
  const paper = lastOf(seen, 'return-certificate-issued')
  const evidence = evidenceIn(seen)
  return {
    path: state.path,
    steps: standingOf(state, today).map(({ law, step, is, on }) => ({ law, code: step.code, is, on })),
    kinds: kindsOf(seen, evidence),
    evidence,
    signs: signsIn(seen),
    initial: initial === undefined ? null : { ...writtenOf(seen, initial), ...initial.body },
    requests: identification.requests.flatMap((request) => requestIn(seen, request)),
    proposal: proposedIn(seen, identification.proposal?.proposalId),
    ownProposal: identification.proposal?.by === who.officerId,
    returned: identification.returned,
    decision: decisionIn(seen),
    notified: notifiedIn(seen),
    complaint: complaintIn(seen),
    reopenedOn: identification.reopenedOn,
    returnPaper: paper === undefined ? null : { ...writtenOf(seen, paper), number: paper.body.number },
    actions: actionsFor(state, who)
      .filter(({ to }) => to.startsWith('identification/'))
      .map(({ step, code, to, whyNot }) => ({ step, code, to, whyNot })),
  }
}
