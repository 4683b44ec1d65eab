import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import type { Step, StepBody } from './steps.ts'

type Proposal = StepBody<'identification-proposed'> & {
  readonly by: string
  readonly seq: number
  readonly on: Day
}

export type Evidence = StepBody<'evidence-noted'> & { readonly seq: number }

export type PoliceRequest = {
  readonly requestId: string
  readonly office: string
  readonly number: string
  readonly askedOn: Day
  readonly extendedUntil: Day | null
  readonly extendedOn: Day | null
  readonly answer: StepBody<'police-answered'>['answer'] | null
  readonly answeredOn: Day | null
  readonly answerNumber: string
}

/** Verification and identification of one person, as far as it has come. */
export type Identification = {
  readonly initial: { readonly on: Day; readonly result: 'paper' | 'no-paper' } | null
  readonly evidence: readonly Evidence[]
  readonly signs: StepBody<'signs-noted'> | null
  readonly requests: readonly PoliceRequest[]
  /** Waiting for the second person. */
  readonly proposal: Proposal | null
  readonly returned: { readonly why: string; readonly on: Day } | null
  readonly decision: (Proposal & { readonly decidedOn: Day; readonly decidedBy: string }) | null
  readonly notifiedOn: Day | null
  readonly complaint: { readonly on: Day; readonly what: string; readonly upheld: boolean | null } | null
  readonly reopenedOn: Day | null
  readonly returnCertificateOn: Day | null
}

export const noIdentification: Identification = {
  initial: null,
  evidence: [],
  signs: null,
  requests: [],
  proposal: null,
  returned: null,
  decision: null,
  notifiedOn: null,
  complaint: null,
  reopenedOn: null,
  returnCertificateOn: null,
}

const inRequest = (
  state: Identification,
  requestId: string,
  change: Partial<PoliceRequest>,
): Identification => ({
  ...state,
  requests: state.requests.map((one) => (one.requestId === requestId ? { ...one, ...change } : one)),
})

export const takeIdentification = (state: Identification, step: Step): Identification => {
  const on = dayOf(step.effectiveAt as Instant)
  switch (step.type) {
    case 'initial-verification-done':
      return { ...state, initial: { on, result: step.body.result } }
    case 'evidence-noted':
      return { ...state, evidence: [...state.evidence, { ...step.body, seq: step.seq }] }
    case 'signs-noted':
      return { ...state, signs: step.body }
    case 'police-asked': {
      const { requestId, office, number } = step.body
      const request = { requestId, office, number, askedOn: on, extendedUntil: null, extendedOn: null }
      return {
        ...state,
        requests: [...state.requests, { ...request, answer: null, answeredOn: null, answerNumber: '' }],
      }
    }
    case 'police-extended':
      return inRequest(state, step.body.requestId, {
        extendedUntil: step.body.until as Day,
        extendedOn: on,
      })
    case 'police-answered': {
      const { requestId, answer, number: answerNumber } = step.body
      return inRequest(state, requestId, { answer, answeredOn: on, answerNumber })
    }
    case 'identification-proposed': {
      const proposal = { ...step.body, by: step.officerId, seq: step.seq, on }
      return { ...state, proposal, returned: null }
    }
    case 'identification-decided': {
      const { proposal } = state
      if (!step.body.agreed || proposal === null)
        return { ...state, proposal: null, returned: { why: step.body.why, on } }
      const decision = { ...proposal, decidedOn: on, decidedBy: step.officerId }
      return { ...state, proposal: null, decision, notifiedOn: null, complaint: null }
    }
    case 'certificate-copied': {
      const { certificate, issuedOn, issuer, number } = step.body
      const paper = { certificate, issuedOn, issuer, number, legalised: null, ground: '' }
      const proposal = {
        proposalId: '',
        outcome: 'victim' as const,
        ...paper,
        by: step.officerId,
        seq: step.seq,
        on,
      }
      const decision = { ...proposal, decidedOn: on, decidedBy: step.officerId }
      return { ...state, proposal: null, decision, notifiedOn: null, complaint: null }
    }
    case 'result-notified':
      return { ...state, notifiedOn: on }
    case 'complaint-made':
      return { ...state, complaint: { on, what: step.body.what, upheld: null } }
    case 'complaint-answered':
      return {
        ...state,
        complaint: state.complaint && { ...state.complaint, upheld: step.body.upheld },
        // a complaint that is upheld takes the decision away
        ...(step.body.upheld ? { decision: null, notifiedOn: null, reopenedOn: on } : {}),
      }
    case 'identification-reopened':
      return { ...state, decision: null, notifiedOn: null, reopenedOn: on }
    case 'return-certificate-issued':
      return { ...state, returnCertificateOn: on }
    default:
      return state
  }
}

export const openRequest = ({ requests }: Identification): PoliceRequest | undefined =>
  requests.findLast(({ answer }) => answer === null)

/** The day of the paper that proves the status; only a positive decision has one. */
export const identifiedOn = ({ decision }: Identification): Day | null =>
  decision?.outcome === 'victim' ? ((decision.issuedOn as Day | null) ?? decision.decidedOn) : null
