import type { CaseState } from './fold.ts'
import { bodyOf, type Rule, unless } from './rule.ts'
import { openStay } from './stay.ts'
import type { staySteps } from './steps-stay.ts'

const stayIsOpen = (state: CaseState) => unless(openStay(state.stay) !== undefined, 'not-in-facility')
const sameStay = (state: CaseState, stayId: string) =>
  unless(openStay(state.stay)?.stayId === stayId, 'other-stay')

/** When a step of a stay, or of the way home, is open. */
export const stayRules: { readonly [T in keyof typeof staySteps]: Rule } = {
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
}
