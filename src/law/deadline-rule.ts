import type { History } from '../kernel/history.ts'

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
