import type { Citation } from '../kernel/citation.ts'
import { type Day, day } from '../kernel/day.ts'
import { type History, history, type Version } from '../kernel/history.ts'

/** Calendar days, working days, months (clipped), clock hours, at once. */
export type TermUnit = 'day' | 'working-day' | 'month' | 'hour' | 'at-once'

export type Term = { readonly count: number; readonly unit: TermUnit }

/** What a term runs from and what ends it: things that happen to a case, a facility or the data in it. */
export type LawEvent =
  | 'report.received'
  | 'commune.informed'
  | 'support-agency.informed'
  | 'initial-verification.done'
  | 'verification.requested'
  | 'verification.complex'
  | 'police.answered'
  | 'rescue.done'
  | 'returnee.received'
  | 'return-certificate.issued'
  | 'certificate.issued'
  | 'application.filed'
  | 'application.forwarded'
  | 'application.appraised'
  | 'application.decided'
  | 'stay.started'
  | 'stay.ended'
  | 'death.concluded'
  | 'burial.done'
  | 'licence.filed'
  | 'licence.appraised'
  | 'licence.granted'
  | 'licence.ended'
  | 'data-request.received'
  | 'data-request.acknowledged'
  | 'breach.found'
  | 'breach.notified'
  | 'processing.started'
  | 'impact-assessment.filed'

export type DeadlineRule = {
  readonly regime: '2011' | '2024' | 'both' | 'data'
  readonly from: LawEvent
  /** The first of these to happen ends it. */
  readonly until: readonly LawEvent[]
  /** A legal date on a rest day moves to the next working day (Civil Code 2015, 148(5)); the alert never moves. */
  readonly rolls: boolean
  readonly action: { readonly vi: string; readonly en: string }
  /** `null`: the law has a limit that we do not know. */
  readonly term: History<Term | null>
}

/** Rows were compared with what is published up to this day; the monthly check moves it. */
export const CHECKED_TO: Day = day('2026-12-31')

type Row<T> = {
  readonly from: string
  readonly until?: string
  /** When it could be known, if not from the first day of effect. */
  readonly knownAt?: string
  readonly value: T
  readonly because: readonly Citation[]
  readonly verified: boolean
}

/** One version as a data file writes it: in force on its first day of effect, checked to `CHECKED_TO`. */
export const version = <T>({ from, until, knownAt, value, because, verified }: Row<T>): Version<T> => ({
  effectiveFrom: day(from),
  inForceFrom: day(from),
  knownAt: day(knownAt ?? from),
  value,
  because,
  verified,
  ...(until !== undefined && { until: day(until) }),
  checkedTo: CHECKED_TO,
})

export const rows = <T>(name: string, written: readonly Row<T>[]): History<T> =>
  history(
    name,
    written.map((row) => version(row)),
  )
