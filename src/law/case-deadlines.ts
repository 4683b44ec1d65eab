import type { Citation } from '../kernel/citation.ts'
import { type Day, dayOf, daysBetween, type Instant } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Calendar } from './calendar.ts'
import type { DeadlineRule, LawEvent } from './deadline-rule.ts'
import { type DeadlineRuleId, deadlineRules } from './deadline-rules.ts'
import { deadlineOf } from './deadlines.ts'
import { type EntryPath, entryPaths } from './entry-paths.ts'
import { LAW_2024_FROM, supportRegime } from './regime.ts'

/** Something that happened to a case and starts or ends a term. */
export type CaseEvent = { readonly event: LawEvent; readonly at: Day | Instant }

export type CaseClock = {
  readonly path: EntryPath
  readonly receivedOn: Day | Instant
  /** The day for which the list is asked. */
  readonly on: Day
  readonly events: readonly CaseEvent[]
  /** Who stands before the person; the commune unless said. It decides which notices are still owed. */
  readonly receivedBy?: 'commune' | 'support-agency' | 'other'
  /** The days off as known; those of the State unless a province entered more. */
  readonly calendar?: Calendar
}

type Common = {
  readonly rule: DeadlineRuleId
  readonly action: { readonly vi: string; readonly en: string }
  readonly from: Day | Instant
  /** The step before is due at once and not recorded yet: counted as if it were done in time. */
  readonly projected: boolean
  readonly because: readonly Citation[]
  readonly verified: boolean
}

export type OpenDeadline = Common & {
  readonly is: 'due'
  readonly alert: Day | Instant
  readonly due: Day | Instant
  /** Whole days from `on` to the legal date; negative when it has passed. */
  readonly daysLeft: number
  readonly overdue: boolean
  /** The target has come: remind. */
  readonly alerting: boolean
  readonly provisional: boolean
  readonly stale: boolean
}

/** A limit exists, or may exist, that the table does not know: to be looked up. */
export type OpenUnknown = Common & {
  readonly is: 'unknown'
  readonly missing: readonly ['term' | 'calendar']
}

const dayAt = (moment: Day | Instant): Day =>
  moment.length > 10 ? dayOf(moment as Instant) : (moment as Day)

/** Terms of support: which law they follow hangs on the person’s support regime, not on the day of the step. */
const SUPPORT: readonly DeadlineRuleId[] = [
  'DL-10',
  'DL-11',
  'DL-12',
  'DL-13',
  'DL-14',
  'DL-15',
  'DL-17',
  'DL-18',
]

const impliedBy = ({ path, receivedOn, receivedBy = 'commune' }: CaseClock): readonly CaseEvent[] => {
  const begun: CaseEvent = { event: entryPaths[path].begins, at: receivedOn }
  if (receivedBy === 'other') return [begun]
  const informed: CaseEvent = { event: 'commune.informed', at: receivedOn }
  if (receivedBy === 'commune') return [begun, informed]
  return [begun, informed, { event: 'support-agency.informed', at: receivedOn }]
}

const rulesOf = ({ path }: CaseClock): readonly DeadlineRuleId[] => {
  const { law } = entryPaths[path]
  const both = [law['2011'], law['2024']].flatMap(({ onReception, later }) => [...onReception, ...later])
  return [...new Set<DeadlineRuleId>([...both, ...SUPPORT])]
}

const lastOf = (events: readonly CaseEvent[], wanted: LawEvent) =>
  events
    .filter(({ event }) => event === wanted)
    .reduce<CaseEvent | undefined>(
      (last, one) => (last === undefined || dayAt(last.at) <= dayAt(one.at) ? one : last),
      undefined,
    )

type Start = { readonly at: Day | Instant; readonly projected: boolean }

/** The recorded start, or the start of the at-once step that leads to it. */
const startOf = (
  wanted: LawEvent,
  events: readonly CaseEvent[],
  rules: readonly DeadlineRuleId[],
): Start | undefined => {
  const recorded = lastOf(events, wanted)
  if (recorded !== undefined) return { at: recorded.at, projected: false }
  for (const id of rules) {
    const rule: DeadlineRule = deadlineRules[id]
    if (!rule.until.includes(wanted)) continue
    if (!rule.term.versions.some(({ value }) => value?.unit === 'at-once')) continue
    const before = startOf(rule.from, events, rules)
    if (before !== undefined) return { at: before.at, projected: true }
  }
  return undefined
}

const followsOtherRegime = (id: DeadlineRuleId, start: Day, support: '2011' | '2024') => {
  const { regime }: DeadlineRule = deadlineRules[id]
  if (!SUPPORT.includes(id) || regime === support) return false
  return regime === '2024' || start >= LAW_2024_FROM
}

const openDeadline = (
  id: DeadlineRuleId,
  start: Start,
  { on, calendar }: CaseClock,
): OpenDeadline | OpenUnknown | undefined => {
  const { action }: DeadlineRule = deadlineRules[id]
  const common = { rule: id, action, from: start.at, projected: start.projected }
  const found = deadlineOf({ rule: id, from: start.at, ...(calendar !== undefined && { calendar }) })
  if (isRefusal(found)) {
    if (found.refused !== 'law.outside-calendar') return undefined // the rule of another time
    return { ...common, is: 'unknown', missing: ['calendar'], because: [], verified: false }
  }
  const { because, verified } = found
  if (found.is === 'unknown') return { ...common, is: 'unknown', missing: found.missing, because, verified }
  const { alert, due, provisional, stale } = found
  const daysLeft = daysBetween(on, dayAt(due))
  const alerting = dayAt(alert) <= on
  return {
    ...common,
    is: 'due',
    alert,
    due,
    daysLeft,
    overdue: daysLeft < 0,
    alerting,
    because,
    verified,
    provisional,
    stale,
  }
}

/**
 * What is still owed on a file, soonest target first; limits that the table does not know come last.
 * Terms follow the law of the day on which they start; what has been done is not listed.
 */
export const openDeadlines = (clock: CaseClock): readonly (OpenDeadline | OpenUnknown)[] => {
  const { on } = clock
  const events = [...impliedBy(clock), ...clock.events]
  const rules = rulesOf(clock)
  const identified = lastOf(events, 'certificate.issued')
  const support = supportRegime({
    identifiedOn: identified === undefined ? null : dayAt(identified.at),
    on,
  }).regime
  const open: (OpenDeadline | OpenUnknown)[] = []
  for (const id of rules) {
    const rule: DeadlineRule = deadlineRules[id]
    const start = startOf(rule.from, events, rules)
    if (start === undefined || followsOtherRegime(id, dayAt(start.at), support)) continue
    const isDone = rule.until.some((event) => {
      const end = lastOf(events, event)
      return end !== undefined && dayAt(end.at) >= dayAt(start.at)
    })
    if (isDone) continue
    const one = openDeadline(id, start, clock)
    if (one !== undefined) open.push(one)
  }
  const target = (one: OpenDeadline | OpenUnknown) =>
    `${one.is === 'due' ? dayAt(one.alert) : '9999'} ${one.rule}`
  return open.sort((a, b) => (target(a) < target(b) ? -1 : 1))
}

/** The soonest target, for the head of the file; `undefined` when nothing dated is owed. */
export const nextDeadline = (clock: CaseClock): OpenDeadline | undefined =>
  openDeadlines(clock).find((one): one is OpenDeadline => one.is === 'due')
