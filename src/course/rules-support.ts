import { dayOf, type Instant } from '../kernel/day.ts'
import type { CaseState } from './fold.ts'
import { bodyOf, first, isNegative, type Rule, unless } from './rule.ts'
import type { supportSteps } from './steps-support.ts'
import { nextItemStates, nextLegalAid, openActions } from './support.ts'

const supportGoes = (state: CaseState) => unless(!isNegative(state), 'not-a-victim')

/** When a step of support is open. */
export const supportRules: { readonly [T in keyof typeof supportSteps]: Rule } = {
  'item-moved': {
    now: supportGoes,
    step: (state, step) => {
      const { item, state: to } = bodyOf(step, 'item-moved')
      const asked = { regime: state.regime, on: dayOf(step.effectiveAt as Instant) }
      return unless(nextItemStates(state.support, item, asked).includes(to), 'order')
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
}
