import type { CaseState } from './fold.ts'
import { openRequest } from './identification.ts'
import { openStay } from './stay.ts'
import type { NewStep, StepType } from './steps.ts'
import { nextItemStates, nextLegalAid, openActions } from './support.ts'

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
  | 'not-a-victim'
  | 'not-identified'
  | 'order'
  | 'no-assessment'
  | 'no-plan'
  | 'no-such-action'
  | 'nothing-given'
  | 'in-facility'
  | 'not-in-facility'
  | 'other-stay'
  | 'adult-unchecked'
  | 'no-consent'
  | 'no-such-step'
  | 'first-step'

type Author = { readonly officerId: string }

type Rule = {
  /** Open now, whatever the step will say. */
  readonly now?: (state: CaseState) => WhyNot | null
  /** Open for this very step. */
  readonly step?: (state: CaseState, step: NewStep, author: Author) => WhyNot | null
}

/** The body of a step of one kind. A rule is asked only about steps of its own kind. */
const bodyOf = <T extends StepType>(step: NewStep, type: T): NewStep<T>['body'] => {
  if (step.type !== type) throw new Error(`a rule for ${type} was asked about ${step.type}`)
  return step.body as NewStep<T>['body']
}

const unless = (holds: boolean, why: WhyNot): WhyNot | null => (holds ? null : why)
const first = (...answers: (WhyNot | null)[]): WhyNot | null => answers.find((one) => one !== null) ?? null

const isNegative = ({ identification }: CaseState) => identification.decision?.outcome === 'not-a-victim'
const undecided = (state: CaseState) =>
  first(
    unless(state.identification.decision === null, 'decided'),
    unless(state.identification.proposal === null, 'proposal-open'),
  )
const stayIsOpen = (state: CaseState) => unless(openStay(state.stay) !== undefined, 'not-in-facility')
const sameStay = (state: CaseState, stayId: string) =>
  unless(openStay(state.stay)?.stayId === stayId, 'other-stay')
const sameRequest = (state: CaseState, requestId: string) =>
  unless(openRequest(state.identification)?.requestId === requestId, 'no-request')
const supportGoes = (state: CaseState) => unless(!isNegative(state), 'not-a-victim')

const proposed = (state: CaseState, step: NewStep): WhyNot | null => {
  const { outcome, certificate, issuedOn, legalised } = bodyOf(step, 'identification-proposed')
  if (outcome === 'victim')
    return first(
      unless(certificate !== null && issuedOn !== null, 'needs-paper'),
      unless(certificate !== 'foreign-paper' || legalised === true, 'needs-legalisation'),
    )
  // nobody is told "not a victim" on silence: the police have answered, and said so
  const answers = state.identification.requests.map(({ answer }) => answer)
  return unless(answers.at(-1) === 'not-victim', 'needs-police-answer')
}

const RULES: { readonly [T in StepType]: Rule } = {
  received: { now: () => 'once' },
  'identity-recorded': {},
  'needs-noted': {},
  'contact-agreed': {},
  'rights-read': {},
  'lead-office-told': { now: (state) => unless(state.stage === 'received', 'told') },
  'reader-added': {},
  'companion-linked': {},

  'initial-verification-done': {
    now: (state) =>
      first(
        unless(state.stage !== 'received', 'not-told'),
        unless(state.identification.initial === null, 'initial-done'),
      ),
  },
  'evidence-noted': { now: undecided },
  'signs-noted': { now: undecided },
  'police-asked': {
    now: (state) =>
      first(
        unless(state.identification.initial !== null, 'initial-open'),
        unless(state.identification.initial?.result !== 'paper', 'paper-exists'),
        undecided(state),
        unless(openRequest(state.identification) === undefined, 'request-open'),
      ),
  },
  'police-extended': {
    now: (state) => unless(openRequest(state.identification) !== undefined, 'no-request'),
    step: (state, step) => sameRequest(state, bodyOf(step, 'police-extended').requestId),
  },
  'police-answered': {
    now: (state) => unless(openRequest(state.identification) !== undefined, 'no-request'),
    step: (state, step) => sameRequest(state, bodyOf(step, 'police-answered').requestId),
  },
  'identification-proposed': {
    now: (state) => first(unless(state.identification.initial !== null, 'initial-open'), undecided(state)),
    step: proposed,
  },
  'identification-decided': {
    now: (state) => unless(state.identification.proposal !== null, 'no-proposal'),
    step: (state, step, { officerId }) =>
      first(
        unless(
          state.identification.proposal?.proposalId === bodyOf(step, 'identification-decided').proposalId,
          'no-proposal',
        ),
        unless(state.identification.proposal?.by !== officerId, 'own-proposal'),
      ),
  },
  'result-notified': {
    now: (state) =>
      first(
        unless(state.identification.decision !== null, 'not-decided'),
        unless(state.identification.notifiedOn === null, 'once'),
      ),
  },
  'complaint-made': {
    now: (state) =>
      first(
        unless(isNegative(state), 'not-negative'),
        unless(state.identification.notifiedOn !== null, 'not-notified'),
        unless(
          state.identification.complaint?.upheld !== null || !state.identification.complaint,
          'complaint-open',
        ),
      ),
  },
  'complaint-answered': {
    now: (state) => unless(state.identification.complaint?.upheld === null, 'no-complaint'),
  },
  'identification-reopened': { now: (state) => unless(isNegative(state), 'not-negative') },
  'return-certificate-issued': {
    now: (state) => unless(state.identification.returnCertificateOn === null, 'once'),
  },

  'item-moved': {
    now: supportGoes,
    step: (state, step) => {
      const { item, state: to } = bodyOf(step, 'item-moved')
      return unless(nextItemStates(state.support, item).includes(to), 'order')
    },
  },
  'legal-aid-moved': {
    now: supportGoes,
    step: (state, step) =>
      unless(nextLegalAid(state.support).includes(bodyOf(step, 'legal-aid-moved').state), 'order'),
  },
  'needs-assessed': { now: supportGoes },
  'circumstances-noted': {},
  'plan-agreed': {
    now: (state) => first(supportGoes(state), unless(state.support.assessments.length > 0, 'no-assessment')),
    step: (state, step) =>
      unless(bodyOf(step, 'plan-agreed').planVersion === state.support.plans.length + 1, 'order'),
  },
  'action-ended': {
    now: (state) => unless(openActions(state.support).length > 0, 'no-such-action'),
    step: (state, step) => {
      const { actionId } = bodyOf(step, 'action-ended')
      return unless(
        openActions(state.support).some((one) => one.actionId === actionId),
        'no-such-action',
      )
    },
  },
  'service-given': { now: supportGoes },
  'visit-made': {},
  'outcome-noted': { now: (state) => unless(state.support.plans.length > 0, 'no-plan') },
  'support-finished': {
    now: (state) =>
      first(
        unless(state.support.plans.length > 0, 'no-plan'),
        unless(state.support.finishedOn === null, 'once'),
      ),
  },

  'stay-began': { now: (state) => unless(openStay(state.stay) === undefined, 'in-facility') },
  'stay-extended': {
    now: stayIsOpen,
    step: (state, step) => sameStay(state, bodyOf(step, 'stay-extended').stayId),
  },
  'items-issued': {
    now: stayIsOpen,
    step: (state, step) => sameStay(state, bodyOf(step, 'items-issued').stayId),
  },
  'absence-noted': {
    now: stayIsOpen,
    step: (state, step) => sameStay(state, bodyOf(step, 'absence-noted').stayId),
  },
  'stay-ended': {
    now: stayIsOpen,
    step: (state, step) => sameStay(state, bodyOf(step, 'stay-ended').stayId),
  },
  'went-home': {
    now: (state) => unless(openStay(state.stay) === undefined, 'in-facility'),
    step: (state, step) => {
      const { how, adultVerified } = bodyOf(step, 'went-home')
      const isChild = state.ageGroup === 'minor' || state.ageGroup === 'possible-minor'
      if (!isChild) return null
      return how === 'alone' || !adultVerified ? 'adult-unchecked' : null
    },
  },

  'consent-given': {},
  'consent-withdrawn': {
    now: (state) =>
      unless(
        state.file.consents.some(({ withdrawnOn }) => withdrawnOn === null),
        'no-consent',
      ),
    step: (state, step) => {
      const { consentId } = bodyOf(step, 'consent-withdrawn')
      const given = state.file.consents.find((one) => one.consentId === consentId)
      return unless(given !== undefined && given.withdrawnOn === null, 'no-consent')
    },
  },
  'document-added': {},
  'closing-proposed': {
    now: (state) =>
      first(
        unless(state.file.closing === null, 'proposal-open'),
        unless(openStay(state.stay) === undefined, 'in-facility'),
      ),
  },
  'closing-decided': {
    now: (state) => unless(state.file.closing !== null, 'no-proposal'),
    step: (state, step, { officerId }) =>
      first(
        unless(state.file.closing?.proposalId === bodyOf(step, 'closing-decided').proposalId, 'no-proposal'),
        unless(state.file.closing?.by !== officerId, 'own-proposal'),
      ),
  },
  reopened: { now: (state) => unless(state.file.closed !== null, 'not-closed') },
  'step-withdrawn': {
    step: (state, step) => {
      const { seq } = bodyOf(step, 'step-withdrawn')
      return first(
        unless(seq > 1, 'first-step'),
        unless(seq <= state.version && state.file.withdrawn[seq] === undefined, 'no-such-step'),
      )
    },
  },
}

/** What may still be written into a closed file: it is opened again, consent is taken back, a paper arrives. */
const IN_CLOSED: readonly StepType[] = ['reopened', 'consent-withdrawn', 'document-added', 'step-withdrawn']

/** Whether a kind of step is open at all, for buttons. */
export const openFor = (state: CaseState, type: StepType): WhyNot | null =>
  state.file.closed !== null && !IN_CLOSED.includes(type) ? 'closed' : (RULES[type].now?.(state) ?? null)

/** Whether this very step may follow now. The law and the file decide, never the screen. */
export const mayFollow = (state: CaseState, step: NewStep, author: Author): WhyNot | null =>
  openFor(state, step.type) ?? RULES[step.type].step?.(state, step, author) ?? null
