import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import type { Step, StepBody } from './steps.ts'

export type Consent = StepBody<'consent-given'> & {
  readonly on: Day
  readonly seq: number
  readonly withdrawnOn: Day | null
}

export type FileDocument = StepBody<'document-added'> & { readonly on: Day; readonly seq: number }

type ClosingProposal = StepBody<'closing-proposed'> & { readonly by: string; readonly on: Day }

/** What belongs to the file as a whole. */
export type WholeFile = {
  readonly consents: readonly Consent[]
  readonly documents: readonly FileDocument[]
  readonly closing: ClosingProposal | null
  readonly closingReturned: { readonly why: string; readonly on: Day } | null
  readonly closed: (ClosingProposal & { readonly closedOn: Day; readonly retainUntil: Day | null }) | null
  readonly reopenedOn: Day | null
  /** The row of the office's own register that the file was copied from. */
  readonly imported: { readonly importId: string; readonly line: number } | null
  /** Steps that were mistakes, by number, with the reason. */
  readonly withdrawn: Readonly<Record<number, { readonly why: string; readonly by: number }>>
}

export const blankFile: WholeFile = {
  consents: [],
  documents: [],
  closing: null,
  closingReturned: null,
  closed: null,
  reopenedOn: null,
  imported: null,
  withdrawn: {},
}

export const takeWholeFile = (state: WholeFile, step: Step): WholeFile => {
  const on = dayOf(step.effectiveAt as Instant)
  switch (step.type) {
    case 'consent-given': {
      const consent = { ...step.body, on, seq: step.seq, withdrawnOn: null }
      return { ...state, consents: [...state.consents, consent] }
    }
    case 'consent-withdrawn':
      return {
        ...state,
        consents: state.consents.map((one) =>
          one.consentId === step.body.consentId ? { ...one, withdrawnOn: on } : one,
        ),
      }
    case 'document-added':
      return { ...state, documents: [...state.documents, { ...step.body, on, seq: step.seq }] }
    case 'closing-proposed':
      return { ...state, closing: { ...step.body, by: step.officerId, on }, closingReturned: null }
    case 'closing-decided': {
      const { closing } = state
      if (!step.body.agreed || closing === null)
        return { ...state, closing: null, closingReturned: { why: step.body.why, on } }
      const retainUntil = step.body.retainUntil as Day | null
      return { ...state, closing: null, closed: { ...closing, closedOn: on, retainUntil } }
    }
    case 'register-noted':
      return { ...state, imported: { importId: step.body.importId, line: step.body.line } }
    case 'reopened':
      return { ...state, closed: null, reopenedOn: on }
    case 'step-withdrawn':
      return {
        ...state,
        withdrawn: { ...state.withdrawn, [step.body.seq]: { why: step.body.why, by: step.seq } },
      }
    default:
      return state
  }
}

type Asked = {
  readonly purpose: Consent['purpose']
  readonly agencyId: string
  readonly category: Consent['categories'][number]
  readonly on: Day
}

/** Consent is for one purpose, one agency and named categories; none is assumed, and a withdrawn one is none. */
export const consentFor = ({ consents }: WholeFile, { purpose, agencyId, category, on }: Asked) =>
  consents.find(
    (one) =>
      one.purpose === purpose &&
      one.agencyId === agencyId &&
      one.categories.includes(category) &&
      one.on <= on &&
      (one.until === null || one.until >= on) &&
      one.withdrawnOn === null,
  )
