import type { CaseState } from './fold.ts'
import type { NewStep, StepType } from './steps.ts'

/** Why a kind of step is not open now; the words are `course.whyNot.<code>`. */
export type WhyNot =
  | 'closed'
  | 'not-closed'
  | 'once'
  | 'told'
  | 'not-told'
  | 'initial-open'
  | 'initial-done'
  | 'paper-exists'
  | 'request-open'
  | 'no-request'
  | 'proposal-open'
  | 'no-proposal'
  | 'own-proposal'
  | 'decided'
  | 'not-decided'
  | 'not-negative'
  | 'not-notified'
  | 'complaint-open'
  | 'no-complaint'
  | 'needs-paper'
  | 'needs-legalisation'
  | 'needs-police-answer'
  | 'other-law'
  | 'paper-later'
  | 'not-a-victim'
  | 'not-identified'
  | 'order'
  | 'no-assessment'
  | 'no-plan'
  | 'no-such-action'
  | 'in-facility'
  | 'not-in-facility'
  | 'other-stay'
  | 'adult-unchecked'
  | 'child-own-wish'
  | 'missing-untold'
  | 'not-foreign'
  | 'outside-stay'
  | 'no-consent'
  | 'needs-child'
  | 'needs-representative'
  | 'representative-unchecked'
  | 'until-past'
  | 'no-retention'
  | 'needed-later'
  | 'no-such-step'
  | 'first-step'
  | 'not-imported'

export type Author = { readonly officerId: string }

export type Rule = {
  /** Open now, whatever the step will say. */
  readonly now?: (state: CaseState) => WhyNot | null
  /** Open for this very step. */
  readonly step?: (state: CaseState, step: NewStep, author: Author) => WhyNot | null
}

/** The body of a step of one kind. A rule is asked only about steps of its own kind. */
export const bodyOf = <T extends StepType>(step: NewStep, type: T): NewStep<T>['body'] => {
  if (step.type !== type) throw new Error(`a rule for ${type} was asked about ${step.type}`)
  return step.body as NewStep<T>['body']
}

export const unless = (holds: boolean, why: WhyNot): WhyNot | null => (holds ? null : why)
export const first = (...answers: (WhyNot | null)[]): WhyNot | null =>
  answers.find((one) => one !== null) ?? null

/** A negative result: what hangs on the status stops, what was given stays. */
export const isNegative = ({ identification }: CaseState) =>
  identification.decision?.outcome === 'not-a-victim'
