import type { CaseState } from '../course/fold.ts'
import { openFor } from '../course/lifecycle.ts'
import type { StepType } from '../course/steps.ts'

export type Act = {
  /** The operation that makes the step, and what an actor must hold for it. */
  readonly op: `${string}.${string}`
  readonly may: `${string}.${string}`
  /** Where on the file's pages it is done. */
  readonly to: string
}

/** Who makes which step, and where; kinds that only follow from others are not listed. */
export const ACTS = {
  'lead-office-told': { op: 'case.tellLeadOffice', may: 'case.write', to: 'told' },
  'rights-read': { op: 'case.readRights', may: 'case.write', to: 'rights' },
  'contact-agreed': { op: 'case.agreeContact', may: 'case.write', to: 'contact' },
  'identity-recorded': { op: 'case.recordIdentity', may: 'case.write', to: 'identity' },
  'needs-noted': { op: 'case.noteNeeds', may: 'case.write', to: 'needs' },

  'initial-verification-done': {
    op: 'identification.finishInitial',
    may: 'case.verify',
    to: 'identification/initial',
  },
  'evidence-noted': { op: 'identification.noteEvidence', may: 'case.verify', to: 'identification/evidence' },
  'signs-noted': { op: 'identification.noteSigns', may: 'case.verify', to: 'identification/signs' },
  'police-asked': { op: 'identification.askPolice', may: 'case.verify', to: 'identification/ask' },
  'police-extended': { op: 'identification.extend', may: 'case.verify', to: 'identification/extend' },
  'police-answered': { op: 'identification.noteAnswer', may: 'case.verify', to: 'identification/answer' },
  'identification-proposed': {
    op: 'identification.propose',
    may: 'case.verify',
    to: 'identification/propose',
  },
  'identification-decided': { op: 'identification.decide', may: 'case.decide', to: 'identification/decide' },
  'result-notified': { op: 'identification.notify', may: 'case.verify', to: 'identification/notify' },
  'complaint-made': { op: 'identification.complain', may: 'case.verify', to: 'identification/complaint' },
  'complaint-answered': {
    op: 'identification.answerComplaint',
    may: 'case.decide',
    to: 'identification/complaint',
  },
  'identification-reopened': { op: 'identification.reopen', may: 'case.decide', to: 'identification/reopen' },
  'return-certificate-issued': {
    op: 'identification.noteReturnPaper',
    may: 'case.verify',
    to: 'identification/return-paper',
  },

  'circumstances-noted': {
    op: 'support.noteCircumstances',
    may: 'case.support',
    to: 'support/circumstances',
  },
  'item-moved': { op: 'support.moveItem', may: 'case.support', to: 'support' },
  'legal-aid-moved': { op: 'support.moveLegalAid', may: 'case.legalAid', to: 'support/legal-aid' },

  'needs-assessed': { op: 'plan.assess', may: 'case.support', to: 'plan/assess' },
  'plan-agreed': { op: 'plan.agree', may: 'case.support', to: 'plan/agree' },
  'action-ended': { op: 'plan.endAction', may: 'case.support', to: 'plan' },
  'service-given': { op: 'plan.giveService', may: 'case.support', to: 'plan/service' },
  'visit-made': { op: 'plan.visit', may: 'case.support', to: 'plan/visit' },
  'outcome-noted': { op: 'plan.noteOutcome', may: 'case.support', to: 'plan/outcome' },
  'support-finished': { op: 'plan.finish', may: 'case.support', to: 'plan/finish' },

  'stay-began': { op: 'stay.begin', may: 'case.stay', to: 'stay/begin' },
  'stay-extended': { op: 'stay.extend', may: 'case.stay', to: 'stay/extend' },
  'items-issued': { op: 'stay.issueItems', may: 'case.stay', to: 'stay/items' },
  'absence-noted': { op: 'stay.noteAbsence', may: 'case.stay', to: 'stay/absence' },
  'stay-ended': { op: 'stay.end', may: 'case.stay', to: 'stay/end' },
  'went-home': { op: 'stay.goHome', may: 'case.stay', to: 'stay/home' },

  'consent-given': { op: 'consent.give', may: 'case.write', to: 'consent/give' },
  'consent-withdrawn': { op: 'consent.withdraw', may: 'case.write', to: 'consent' },
  'document-added': { op: 'document.add', may: 'case.write', to: 'documents' },
  'closing-proposed': { op: 'case.proposeClosing', may: 'case.support', to: 'closing' },
  'closing-decided': { op: 'case.decideClosing', may: 'case.close', to: 'closing' },
  reopened: { op: 'case.reopen', may: 'case.close', to: 'closing' },
  'step-withdrawn': { op: 'case.withdrawStep', may: 'case.write', to: 'mistake' },
} as const satisfies { readonly [T in StepType]?: Act }

export type ActedStep = keyof typeof ACTS

/** What comes first, when it is open: what the law wants soonest, then what the person needs next. */
const FIRST: readonly ActedStep[] = [
  'lead-office-told',
  'rights-read',
  'contact-agreed',
  'initial-verification-done',
  'police-asked',
  'identification-decided',
  'police-answered',
  'identification-proposed',
  'result-notified',
  'complaint-answered',
  'closing-decided',
  'needs-assessed',
  'plan-agreed',
  'visit-made',
]

type Action = {
  readonly step: ActedStep
  readonly code: string
  readonly to: string
  readonly whyNot: string | null
  readonly main: boolean
}

const isWanted = (state: CaseState, step: ActedStep): boolean => {
  if (step === 'rights-read') return state.rightsRead === null
  if (step === 'contact-agreed') return state.contactMark === 'none'
  if (step === 'identification-proposed') return state.identification.requests.at(-1)?.answer !== null
  if (step === 'needs-assessed') return state.support.assessments.length === 0
  if (step === 'plan-agreed') return state.support.plans.length === 0
  return true
}

/**
 * What can be done on a file now: one main action, chosen by where the file stands, and the others. A
 * disabled one says why, as a text key.
 */
export const actionsOf = (state: CaseState, may: ReadonlySet<string>): readonly Action[] =>
  actionsFor(state, { may, officerId: '' })

type Who = { readonly may: ReadonlySet<string>; readonly officerId: string }

/** The same for one officer: nobody decides on their own proposal. */
export const actionsFor = (state: CaseState, { may, officerId }: Who): readonly Action[] => {
  const whyNotOf = (step: ActedStep): string | null => {
    if (!may.has(ACTS[step].may)) return 'case.whyNot.readOnly'
    const isOwn = step === 'identification-decided' && state.identification.proposal?.by === officerId
    if (isOwn) return 'case.whyNot.own-proposal'
    const why = openFor(state, step)
    return why === null ? null : `case.whyNot.${why}`
  }
  const main = FIRST.find((step) => whyNotOf(step) === null && isWanted(state, step))
  return (Object.keys(ACTS) as ActedStep[]).map((step) => ({
    step,
    code: ACTS[step].op,
    to: ACTS[step].to,
    whyNot: whyNotOf(step),
    main: step === main,
  }))
}
