import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { certificatesOn, evidenceOn } from '../law/papers.ts'
import type { CaseState } from './fold.ts'
import { openRequest } from './identification.ts'
import { bodyOf, first, isNegative, type Rule, unless, type WhyNot } from './rule.ts'
import type { NewStep } from './steps.ts'
import type { identificationSteps } from './steps-identification.ts'

const undecided = (state: CaseState) =>
  first(
    unless(state.identification.decision === null, 'decided'),
    unless(state.identification.proposal === null, 'proposal-open'),
  )
const sameRequest = (state: CaseState, requestId: string) =>
  unless(openRequest(state.identification)?.requestId === requestId, 'no-request')

/** Eight kinds of evidence before 01/7/2025, nine since (62/2012/NĐ-CP, 5(2); 53/2024/QH15, 32(1)). */
const ofItsLaw = (step: NewStep): WhyNot | null => {
  const kinds = evidenceOn({ on: dayOf(step.effectiveAt as Instant) })
  return unless(!isRefusal(kinds) && kinds.value.includes(bodyOf(step, 'evidence-noted').kind), 'other-law')
}

const proposed = (state: CaseState, step: NewStep): WhyNot | null => {
  const { outcome, certificate, issuedOn, legalised } = bodyOf(step, 'identification-proposed')
  if (outcome === 'victim') {
    if (certificate === null || issuedOn === null) return 'needs-paper'
    // which papers prove the status is a matter of the law of the day on which they are issued
    const kinds = certificatesOn({ on: issuedOn as Day })
    return first(
      unless(!isRefusal(kinds) && kinds.value.includes(certificate), 'other-law'),
      unless(issuedOn <= dayOf(step.effectiveAt as Instant), 'paper-later'),
      unless(certificate !== 'foreign-paper' || legalised === true, 'needs-legalisation'),
    )
  }
  // nobody is told "not a victim" on silence: the police have answered, and said so
  const answers = state.identification.requests.map(({ answer }) => answer)
  return unless(answers.at(-1) === 'not-victim', 'needs-police-answer')
}

/** When a step of verification and identification is open. */
export const identificationRules: { readonly [T in keyof typeof identificationSteps]: Rule } = {
  'initial-verification-done': {
    now: (state) =>
      first(
        unless(state.stage !== 'received', 'not-told'),
        unless(state.identification.initial === null, 'initial-done'),
      ),
  },
  'evidence-noted': { now: undecided, step: (_, step) => ofItsLaw(step) },
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
  'certificate-copied': {
    now: (state) =>
      first(
        unless(state.file.imported !== null, 'not-imported'),
        unless(state.identification.initial !== null, 'initial-open'),
        undecided(state),
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
}
