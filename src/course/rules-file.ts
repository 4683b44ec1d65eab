import { bodyOf, first, type Rule, unless } from './rule.ts'
import { openStay } from './stay.ts'
import type { fileSteps } from './steps-file.ts'

/** When a step that concerns the whole file is open. */
export const fileRules: { readonly [T in keyof typeof fileSteps]: Rule } = {
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
