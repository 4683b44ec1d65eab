import type { Citation } from '../kernel/citation.ts'
import type { Day, Instant } from '../kernel/day.ts'
import { type CaseEvent, openDeadlines } from '../law/case-deadlines.ts'
import { procedureRegime } from '../law/regime.ts'
import type { Stage } from '../law/stages.ts'
import type { EntryPath } from './schema.ts'

/** Something the law sets a term to, still open on this file. Days as text; a term in hours has a clock. */
export type CaseDeadline = {
  readonly rule: string
  readonly alert: string
  readonly due: string
  readonly because: readonly Citation[]
  readonly verified: boolean
  readonly provisional: boolean
}

type Facts = {
  readonly path: EntryPath
  readonly receivedAt: Instant
  readonly receivedOn: Day
  readonly receiverKind: string
  readonly toldLeadOfficeAt: Instant | null
}

const LEAD_KINDS: ReadonlySet<string> = new Set(['province-lead', 'province-lead-branch', 'district-lead'])

const receiver = (kind: string) => {
  if (kind === 'commune-committee') return 'commune' as const
  return LEAD_KINDS.has(kind) ? ('support-agency' as const) : ('other' as const)
}

/** Stage, regime and what is due, from what has happened. */
export const caseDeadlines = (facts: Facts) => {
  const { path, receivedOn, toldLeadOfficeAt } = facts
  const receivedBy = receiver(facts.receiverKind)
  const events: CaseEvent[] = toldLeadOfficeAt
    ? [
        { event: 'commune.informed', at: toldLeadOfficeAt },
        { event: 'support-agency.informed', at: toldLeadOfficeAt },
      ]
    : []
  const open = openDeadlines({ path, receivedOn, on: receivedOn, receivedBy, events })
  const told = toldLeadOfficeAt !== null || receivedBy === 'support-agency'
  return {
    stage: (told ? 'initial-verification' : 'received') satisfies Stage as Stage,
    regime: procedureRegime(receivedOn),
    deadlines: open.flatMap((one): CaseDeadline[] => {
      // a term that the law leaves unknown is a question for the administrator, not a date
      if (one.is === 'unknown') return []
      const { rule, alert, due, because, verified, provisional } = one
      return [{ rule, alert: alert.slice(0, 10), due: due.slice(0, 10), because, verified, provisional }]
    }),
  }
}
