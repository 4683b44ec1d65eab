import { dayOf, type Instant } from '../kernel/day.ts'
import { given } from '../person/schema.ts'
import { protectedAsMinor } from './age-group.ts'
import type { AgeGroup } from './codes.ts'
import type { CaseState } from './fold.ts'
import { bodyOf, first, type Rule, unless } from './rule.ts'
import { openStay } from './stay.ts'
import type { staySteps } from './steps-stay.ts'

const stayIsOpen = (state: CaseState) => unless(openStay(state.stay) !== undefined, 'not-in-facility')
const sameStay = (state: CaseState, stayId: string) =>
  unless(openStay(state.stay)?.stayId === stayId, 'other-stay')

const isChild = ({ ageGroup }: CaseState) => protectedAsMinor(ageGroup)

/** Leaving a facility for these, a child is in the hands of whoever takes it along. */
export const isTakenAlong = (to: string | undefined): boolean =>
  to === 'home' || to === 'relatives' || to === 'own-country'

/** Where somebody who is protected as a minor may be let go to; by their own wish alone nobody lets a child go. */
export const leavesFor = <T extends string>(codes: readonly T[], ageGroup: AgeGroup): readonly T[] =>
  codes.filter((to) => to !== 'own-wish' || !protectedAsMinor(ageGroup))

/** Somebody who may return to a country of their own (53/2024/QH15, 31). */
export const isForeigner = ({ path, identity }: CaseState): boolean =>
  path === 'foreigner' || given(identity.nationality) === 'foreign'

/** When a step of a stay, or of the way home, is open. */
export const stayRules: { readonly [T in keyof typeof staySteps]: Rule } = {
  'stay-began': { now: (state) => unless(openStay(state.stay) === undefined, 'in-facility') },
  'stay-extended': {
    now: stayIsOpen,
    step: (state, step) => {
      const { stayId, until } = bodyOf(step, 'stay-extended')
      return first(sameStay(state, stayId), unless(until >= dayOf(step.effectiveAt as Instant), 'until-past'))
    },
  },
  'items-issued': {
    now: stayIsOpen,
    step: (state, step) => sameStay(state, bodyOf(step, 'items-issued').stayId),
  },
  'absence-noted': {
    now: stayIsOpen,
    step: (state, step) => {
      const { stayId, from, until } = bodyOf(step, 'absence-noted')
      const stay = openStay(state.stay)
      return first(
        sameStay(state, stayId),
        unless(stay !== undefined && from <= until && from >= stay.from, 'outside-stay'),
      )
    },
  },
  'stay-ended': {
    now: stayIsOpen,
    step: (state, step) => {
      const { stayId, to, adultVerified, note } = bodyOf(step, 'stay-ended')
      return first(
        sameStay(state, stayId),
        // a minor is escorted or fetched (09/2013/NĐ-CP, 19; 53/2024/QH15, 30), and never simply leaves
        unless(leavesFor([to], state.ageGroup).includes(to), 'child-own-wish'),
        unless(!isChild(state) || !isTakenAlong(to) || adultVerified, 'adult-unchecked'),
        unless(!isChild(state) || to !== 'missing' || note !== '', 'missing-untold'),
      )
    },
  },
  'went-home': {
    now: (state) => unless(openStay(state.stay) === undefined, 'in-facility'),
    step: (state, step) => {
      const { how, adultVerified, country } = bodyOf(step, 'went-home')
      return first(
        unless(country === null || isForeigner(state), 'not-foreign'),
        unless(!isChild(state) || (how !== 'alone' && adultVerified), 'adult-unchecked'),
      )
    },
  },
}
