import { ageRange, type Day, dayOf, type Instant } from '../kernel/day.ts'
import { given } from '../person/schema.ts'
import { protectedAsMinor } from './age-group.ts'
import type { CaseState } from './fold.ts'
import { bodyOf, first, type Rule, unless, type WhyNot } from './rule.ts'
import { openStay } from './stay.ts'
import type { NewStep } from './steps.ts'
import type { fileSteps } from './steps-file.ts'

/** From seven years on a child consents too, beside who represents it (91/2025/QH15; trust.md 4.2). */
const CHILD_SPEAKS_FROM = 7

const isChild = ({ ageGroup }: CaseState) => protectedAsMinor(ageGroup)

/** A child under seven by every reading of its birth date: too small to consent beside its representative. */
export const isSmallChild = (state: CaseState, on: Day): boolean => {
  const born = given(state.identity.born)
  return isChild(state) && born !== undefined && ageRange(born, on).max < CHILD_SPEAKS_FROM
}

const consentGiven = (state: CaseState, step: NewStep): WhyNot | null => {
  const { by, representative, representativeChecked, until } = bodyOf(step, 'consent-given')
  const on = dayOf(step.effectiveAt as Instant)
  return first(
    unless(until === null || until >= on, 'until-past'),
    unless(!isChild(state) || by !== 'person', 'needs-representative'),
    unless(!isChild(state) || isSmallChild(state, on) || by === 'person-and-representative', 'needs-child'),
    unless(by === 'person' || representative !== null, 'needs-representative'),
    unless(by === 'person' || representativeChecked, 'representative-unchecked'),
  )
}

/** When a step that concerns the whole file is open. */
export const fileRules: { readonly [T in keyof typeof fileSteps]: Rule } = {
  'consent-given': { step: consentGiven },
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
        // a closed file without a day to look at it again would be kept for ever
        unless(
          !bodyOf(step, 'closing-decided').agreed || bodyOf(step, 'closing-decided').retainUntil !== null,
          'no-retention',
        ),
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
