import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import { howOften, isUsedUp, nextFrom } from '../law/how-often.ts'
import type { ItemCode } from '../law/items.ts'
import type { Regime } from '../law/regime.ts'
import type { Step, StepBody } from './steps.ts'

export type Dated<T> = T & { readonly on: Day; readonly seq: number }

export type ItemMove = Dated<StepBody<'item-moved'>>
export type ItemState = ItemMove['state']

/** Support as it was asked for, planned and given. */
export type Support = {
  readonly items: readonly ItemMove[]
  readonly legalAid: readonly Dated<StepBody<'legal-aid-moved'>>[]
  readonly assessments: readonly Dated<StepBody<'needs-assessed'>>[]
  readonly circumstances: Dated<StepBody<'circumstances-noted'>> | null
  readonly plans: readonly Dated<StepBody<'plan-agreed'>>[]
  readonly ended: readonly Dated<StepBody<'action-ended'>>[]
  readonly services: readonly Dated<StepBody<'service-given'>>[]
  readonly visits: readonly Dated<StepBody<'visit-made'>>[]
  readonly outcomes: readonly Dated<StepBody<'outcome-noted'>>[]
  readonly finishedOn: Day | null
}

export const noSupport: Support = {
  items: [],
  legalAid: [],
  assessments: [],
  circumstances: null,
  plans: [],
  ended: [],
  services: [],
  visits: [],
  outcomes: [],
  finishedOn: null,
}

export const takeSupport = (state: Support, step: Step): Support => {
  const when = { on: dayOf(step.effectiveAt as Instant), seq: step.seq }
  switch (step.type) {
    case 'item-moved':
      return { ...state, items: [...state.items, { ...step.body, ...when }] }
    case 'legal-aid-moved':
      return { ...state, legalAid: [...state.legalAid, { ...step.body, ...when }] }
    case 'needs-assessed':
      return { ...state, assessments: [...state.assessments, { ...step.body, ...when }] }
    case 'circumstances-noted':
      return { ...state, circumstances: { ...step.body, ...when } }
    case 'plan-agreed':
      return { ...state, plans: [...state.plans, { ...step.body, ...when }], finishedOn: null }
    case 'action-ended':
      return { ...state, ended: [...state.ended, { ...step.body, ...when }] }
    case 'service-given':
      return { ...state, services: [...state.services, { ...step.body, ...when }] }
    case 'visit-made':
      return { ...state, visits: [...state.visits, { ...step.body, ...when }] }
    case 'outcome-noted':
      return { ...state, outcomes: [...state.outcomes, { ...step.body, ...when }] }
    case 'support-finished':
      return { ...state, finishedOn: when.on }
    default:
      return state
  }
}

export const itemStateOf = ({ items }: Support, item: ItemCode): ItemMove | undefined =>
  items.findLast((move) => move.item === item)

/** Under which law and on which day it is asked. */
export type Asked = { readonly regime: Regime; readonly on: Day }

/** The days on which an item was given: handed over, or paid without having been. */
const givenOn = ({ items }: Support, item: ItemCode): readonly ItemMove[] => {
  const moves = items.filter((move) => move.item === item)
  const isGiving = (state: ItemState | undefined) => state === 'delivered' || state === 'paid'
  return moves.filter(
    ({ state }, index) => state === 'delivered' || (state === 'paid' && !isGiving(moves[index - 1]?.state)),
  )
}

/** From which day the next of an item may follow, where it is given by school years. */
export const nextGivenFrom = (support: Support, item: ItemCode, { regime, on }: Asked): Day | null => {
  const often = howOften(item, regime, { on })
  const days = givenOn(support, item).map((move) => move.on)
  return often && isUsedUp(often, { on: days, today: on }) ? nextFrom(often, { on: days, today: on }) : null
}

/** Items of which the law gives no more that day, after what was given (`law/how-often.ts`). */
export const givenUp = (support: Support, { regime, on }: Asked): readonly ItemCode[] => {
  const codes = [...new Set(support.items.map(({ item }) => item))]
  return codes.filter((code) => {
    const often = howOften(code, regime, { on })
    return often !== null && isUsedUp(often, { on: givenOn(support, code).map((move) => move.on), today: on })
  })
}

const MAY_FOLLOW: { readonly [S in ItemState]: readonly ItemState[] } = {
  informed: ['asked', 'offered', 'accepted', 'refused', 'applied'],
  asked: ['offered', 'accepted', 'refused', 'applied', 'delivered', 'rejected'],
  offered: ['accepted', 'refused'],
  accepted: ['applied', 'approved', 'delivered', 'refused'],
  refused: ['informed', 'asked', 'accepted'],
  applied: ['forwarded', 'appraised', 'approved', 'rejected', 'refused'],
  forwarded: ['appraised', 'approved', 'rejected', 'refused'],
  appraised: ['approved', 'rejected', 'refused'],
  approved: ['delivered', 'paid', 'refused'],
  rejected: ['informed', 'asked', 'applied'],
  delivered: ['paid', 'asked', 'offered', 'delivered'],
  paid: ['asked', 'offered', 'paid'],
}

const FIRST: readonly ItemState[] = ['informed', 'asked', 'offered', 'accepted', 'applied', 'delivered']

/**
 * Where an item may go from here. What is needed at once is given before anything is asked or signed; an item
 * of which the law gives no more goes nowhere but to its payment.
 */
export const nextItemStates = (support: Support, item: ItemCode, asked: Asked): readonly ItemState[] => {
  const last = itemStateOf(support, item)
  if (last === undefined) return FIRST
  const next = MAY_FOLLOW[last.state]
  if (!givenUp(support, asked).includes(item)) return next
  const given = givenOn(support, item).at(-1)
  const isPaid = support.items.some(
    (move) => move.item === item && move.state === 'paid' && move.seq >= (given?.seq ?? 0),
  )
  return isPaid ? [] : next.filter((state) => state === 'paid')
}

type LegalAidState = StepBody<'legal-aid-moved'>['state']

const LEGAL_AID_NEXT: { readonly [S in LegalAidState]: readonly LegalAidState[] } = {
  informed: ['asked', 'withdrawn'],
  asked: ['request-sent', 'withdrawn'],
  'request-sent': ['lawyer-named', 'not-eligible', 'withdrawn'],
  'lawyer-named': ['provided', 'withdrawn'],
  provided: ['asked'],
  'not-eligible': ['asked'],
  withdrawn: ['informed', 'asked'],
}

/** Legal aid is a chain: informed of the right, asked, request sent, lawyer named, provided. */
export const nextLegalAid = ({ legalAid }: Support): readonly LegalAidState[] => {
  const last = legalAid.at(-1)
  return last ? LEGAL_AID_NEXT[last.state] : ['informed', 'asked']
}

/** Actions of the plan in force that nobody has ended yet. */
export const openActions = ({ plans, ended }: Support) => {
  const done = new Set(ended.map(({ actionId }) => actionId))
  const plan = plans.at(-1)
  return plan
    ? plan.goals.flatMap(({ actions }) => actions.filter(({ actionId }) => !done.has(actionId)))
    : []
}
