import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import type { Calendar } from '../law/calendar.ts'
import type { Stage } from '../law/stages.ts'
import { type CaseDeadline, caseDeadlines } from './deadlines.ts'
import { type Identification, noIdentification, takeIdentification } from './identification.ts'
import { readersOn } from './readers.ts'
import { beginReception, type Reception, takeReception } from './reception.ts'
import { stageOf } from './stage.ts'
import { noStays, type Stays, takeStay } from './stay.ts'
import type { Step } from './steps.ts'
import { noSupport, type Support, takeSupport } from './support.ts'
import { blankFile, takeWholeFile, type WholeFile } from './whole-file.ts'

/** What has happened to a case, part by part. */
export type CaseFacts = Reception & {
  readonly identification: Identification
  readonly support: Support
  readonly stay: Stays
  readonly file: WholeFile
  /** The last day on which something took effect; the law is asked as of then. */
  readonly asOf: Day
}

/** Where a case stands: nothing but its steps and the law decide it. */
export type CaseState = CaseFacts & {
  readonly stage: Stage
  readonly regime: '2011' | '2024'
  readonly deadlines: readonly CaseDeadline[]
  /** Agencies that may see the file. */
  readonly readers: readonly string[]
  readonly version: number
}

/**
 * A file is its steps (idea 1): the same steps give the same state, on the server, in `verify`, in tests. Only
 * the dates of what is still owed follow the calendar: a day off that the province enters moves them, and
 * nothing that has been decided. Without one they follow that of the State.
 */
export const caseAt = (steps: readonly Step[], calendar?: Calendar): CaseState => {
  const [first, ...rest] = steps
  if (first?.type !== 'received') throw new Error('a case begins with its reception')
  const withdrawn = withdrawnSteps(steps)
  let facts = begin(first)
  for (const step of rest) if (!withdrawn.has(step.seq)) facts = take(facts, step)
  const stage = stageOf(facts)
  const readers = readersOn(facts, facts.asOf)
  return { ...facts, stage, ...caseDeadlines(facts, calendar), readers, version: steps.length }
}

/** The steps that were taken back as mistakes; taking back can be taken back. */
export const withdrawnSteps = (steps: readonly Step[]): ReadonlySet<number> => {
  const gone = new Set<number>()
  for (const step of steps.toReversed())
    if (step.type === 'step-withdrawn' && !gone.has(step.seq)) gone.add(step.body.seq)
  return gone
}

const begin = (step: Step<'received'>): CaseFacts => ({
  ...beginReception(step),
  identification: noIdentification,
  support: noSupport,
  stay: noStays,
  file: blankFile,
  asOf: dayOf(step.effectiveAt as Instant),
})

const laterOf = (a: Day, b: Day): Day => {
  if (a > b) return a
  return b
}

const take = (facts: CaseFacts, step: Step): CaseFacts => {
  if (step.type === 'received') throw new Error('a case is received once')
  const on = dayOf(step.effectiveAt as Instant)
  return {
    ...takeReception(facts, step),
    identification: takeIdentification(facts.identification, step),
    support: takeSupport(facts.support, step),
    stay: takeStay(facts.stay, step),
    file: takeWholeFile(facts.file, step),
    asOf: laterOf(on, facts.asOf),
  }
}

/** The deadline that comes first among those still open. */
export const nextOf = (deadlines: readonly CaseDeadline[]): CaseDeadline | undefined =>
  [...deadlines].sort((a, b) => (a.alert < b.alert ? -1 : a.alert > b.alert ? 1 : 0))[0]
