import type { Day } from '../kernel/day.ts'
import type { ItemCode } from '../law/items.ts'
import type { Window } from '../law/reporting.ts'
import type { Place } from './assemble.ts'

/** What a target counts in: a window of days, and the day up to which is looked. */
export type Asked = { readonly window: Window; readonly asOf: Day }

type Dated = Day | null

const isWithin = (on: Day, { from, to }: Window) => from <= on && on <= to
const isBy = (on: Dated, asOf: Day) => on !== null && on <= asOf
const outside = { is: 'left-out', why: 'outside-window' } as const
const counted = { is: 'counted' } as const

/** T2: cases received, and whether their verification was opened. */
export type ReceivedCase = {
  readonly id: string
  readonly receivedOn: Dated
  readonly verificationOpenedOn: Dated
  readonly verificationDoneOn: Dated
}

export type WhyT2 = 'outside-window' | 'not-opened' | 'not-completed'

const verified =
  (on: (row: ReceivedCase) => Dated, why: WhyT2) =>
  ({ window, asOf }: Asked) =>
  (row: ReceivedCase): Place<WhyT2> => {
    if (row.receivedOn === null) return { is: 'missing', facts: ['receivedOn'] }
    if (!isWithin(row.receivedOn, window)) return outside
    return isBy(on(row), asOf) ? counted : { is: 'not-counted', why }
  }

/** Received cases with verification opened, of received cases. */
export const targetT2 = verified(({ verificationOpenedOn }) => verificationOpenedOn, 'not-opened')

/** Shown beside T2: those whose verification is completed. */
export const targetT2Completed = verified(({ verificationDoneOn }) => verificationDoneOn, 'not-completed')

/** T3a: victims identified; what was due to them, what they do not want at present, what they were given. */
export type IdentifiedVictim = {
  readonly id: string
  readonly identifiedOn: Dated
  readonly due: readonly ItemCode[]
  /** Refusals that stand on the day; one that was taken back is none. */
  readonly refused: readonly ItemCode[]
  readonly received: readonly { readonly item: ItemCode; readonly on: Day }[]
}

export type WhyT3a = 'outside-window' | 'refuses-everything' | 'nothing-yet' | 'nothing-due'

/**
 * Identified victims who received at least one regime that is due to them, of those who do not refuse all of
 * it. Who refuses some items and wants another stays (E21); who was given something before refusing the rest
 * was reached.
 */
export const targetT3a =
  ({ window, asOf }: Asked) =>
  ({ identifiedOn, due, refused, received }: IdentifiedVictim): Place<WhyT3a> => {
    if (identifiedOn === null) return { is: 'missing', facts: ['identifiedOn'] }
    if (!isWithin(identifiedOn, window)) return outside
    if (received.some(({ item, on }) => due.includes(item) && on <= asOf)) return counted
    if (due.length === 0) return { is: 'not-counted', why: 'nothing-due' }
    const isFullRefusal = due.every((item) => refused.includes(item))
    return isFullRefusal
      ? { is: 'left-out', why: 'refuses-everything' }
      : { is: 'not-counted', why: 'nothing-yet' }
  }

/** T3b: requests for legal aid. */
export type LegalAidRequest = {
  readonly id: string
  readonly askedOn: Dated
  readonly servedOn: Dated
  /** How it ended without being served, if it did. */
  readonly ended: 'not-eligible' | 'withdrawn' | null
}

export type WhyT3b = 'outside-window' | 'not-eligible' | 'withdrawn' | 'waiting'

/** Requests served, of requests made: all of them, also of those who are not eligible (E17). */
export const targetT3b =
  ({ window, asOf }: Asked) =>
  ({ askedOn, servedOn, ended }: LegalAidRequest): Place<WhyT3b> => {
    if (askedOn === null) return { is: 'missing', facts: ['askedOn'] }
    if (!isWithin(askedOn, window)) return outside
    if (isBy(servedOn, asOf)) return counted
    return { is: 'not-counted', why: ended ?? 'waiting' }
  }
