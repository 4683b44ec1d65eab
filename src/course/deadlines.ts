import type { Citation } from '../kernel/citation.ts'
import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import type { Calendar } from '../law/calendar.ts'
import { type CaseEvent, openDeadlines } from '../law/case-deadlines.ts'
import { type Regime, supportRegime } from '../law/regime.ts'
import type { CaseFacts } from './fold.ts'
import { identifiedOn } from './identification.ts'
import { receiverOf } from './stage.ts'

/** Something the law sets a term to, still open on this file. Days as text; a term in hours has a clock. */
export type CaseDeadline = {
  readonly rule: string
  /** The day from which the term runs. */
  readonly from: Day
  readonly alert: string
  readonly due: string
  readonly because: readonly Citation[]
  readonly verified: boolean
  readonly provisional: boolean
  /** The rule was last compared with the text for an earlier day. */
  readonly stale: boolean
}

type Dated = { readonly on: string | null | undefined; readonly event: CaseEvent['event'] }

const happened = (dated: readonly Dated[]): CaseEvent[] =>
  dated.flatMap(({ on, event }) => (on ? [{ event, at: on as CaseEvent['at'] }] : []))

const APPLICATION = {
  applied: 'application.filed',
  forwarded: 'application.forwarded',
  appraised: 'application.appraised',
  approved: 'application.decided',
  rejected: 'application.decided',
} as const

/**
 * The lead office that has verified the first facts knew of the person, even where an old register does not say
 * since when: no notice is owed to it any more.
 */
const toldOn = ({ toldLeadOfficeAt, identification, receiverKind }: CaseFacts) => {
  if (toldLeadOfficeAt !== null || receiverOf(receiverKind) === 'support-agency') return toldLeadOfficeAt
  return identification.initial?.on
}

/** What has happened, in the words in which the terms of the law run. */
const eventsOf = (facts: CaseFacts): readonly CaseEvent[] => {
  const { identification, support, stay } = facts
  const lastStay = stay.stays.at(-1)
  const told = toldOn(facts)
  return [
    ...happened([
      { event: 'commune.informed', on: told },
      { event: 'support-agency.informed', on: told },
      { event: 'initial-verification.done', on: identification.initial?.on },
      { event: 'certificate.issued', on: identifiedOn(identification) },
      { event: 'return-certificate.issued', on: identification.returnCertificateOn },
      { event: 'stay.started', on: lastStay?.from },
      { event: 'stay.ended', on: lastStay?.until },
    ]),
    ...identification.requests.flatMap(({ askedOn, extendedUntil, answeredOn }) =>
      happened([
        { event: 'verification.requested', on: extendedUntil === null ? askedOn : null },
        // the outer limit of a complex case runs from the same request
        { event: 'verification.complex', on: extendedUntil === null ? null : askedOn },
        { event: 'police.answered', on: answeredOn },
      ]),
    ),
    ...support.items.flatMap(({ state, on }) =>
      state in APPLICATION ? happened([{ event: APPLICATION[state as keyof typeof APPLICATION], on }]) : [],
    ),
  ]
}

const dayAt = (moment: Day | Instant): Day =>
  moment.length > 10 ? dayOf(moment as Instant) : (moment as Day)

const regimeOf = (facts: CaseFacts): Regime =>
  supportRegime({ identifiedOn: identifiedOn(facts.identification), on: facts.asOf }).regime

/** Support regime and what is due, from what has happened and the days off of the province. */
export const caseDeadlines = (
  facts: CaseFacts,
  calendar?: Calendar,
): { regime: Regime; deadlines: CaseDeadline[] } => {
  const regime = regimeOf(facts)
  const isOver = facts.file.closed !== null || facts.identification.decision?.outcome === 'not-a-victim'
  if (isOver) return { regime, deadlines: [] }
  const { path, receivedOn } = facts
  const open = openDeadlines({
    path,
    receivedOn,
    on: facts.asOf,
    receivedBy: receiverOf(facts.receiverKind),
    events: eventsOf(facts),
    ...(calendar !== undefined && { calendar }),
  })
  return {
    regime,
    deadlines: open.flatMap((one): CaseDeadline[] => {
      // a term that the law leaves unknown is a question for the administrator, not a date
      if (one.is === 'unknown') return []
      const { rule, alert, due, because, verified, provisional, stale } = one
      const dated = { from: dayAt(one.from), alert: alert.slice(0, 10), due: due.slice(0, 10) }
      return [{ rule, ...dated, because, verified, provisional, stale }]
    }),
  }
}
