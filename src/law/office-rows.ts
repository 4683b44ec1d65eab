import { cite } from '../kernel/citation.ts'
import type { Day } from '../kernel/day.ts'
import { at, checkHistory, type Found, type History, type Moment, type Version } from '../kernel/history.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { type Competence, competentFor, type LawStep, type OfficeKind } from './office.ts'
import type { Regime } from './regime.ts'

/** Which office a province made competent for a step, for people of one regime or of both. */
export type OfficeRow = {
  readonly step: LawStep
  /** `null`: for everybody. */
  readonly regime: Regime | null
  readonly effectiveFrom: Day
  readonly knownAt: Day
  readonly until?: Day
  readonly leads: OfficeKind
  readonly with?: OfficeKind
  readonly instrument: string
  readonly article?: string
  readonly verified: boolean
}

/** What a province entered, by step and regime (`confirm-victim`, `decide-support/2011`). */
export type OfficeTable = Readonly<Record<string, History<Competence>>>

const keyOf = (step: LawStep, regime: Regime | null) => (regime === null ? step : `${step}/${regime}`)

const versionOf = (row: OfficeRow): Version<Competence> => ({
  effectiveFrom: row.effectiveFrom,
  inForceFrom: row.effectiveFrom,
  knownAt: row.knownAt,
  value: { leads: row.leads, ...(row.with !== undefined && { with: row.with }) },
  because: [cite(row.instrument, row.article)],
  verified: row.verified,
  ...(row.until !== undefined && { until: row.until }),
})

const inOrder = (a: Version<unknown>, b: Version<unknown>) =>
  a.effectiveFrom.localeCompare(b.effectiveFrom) || a.knownAt.localeCompare(b.knownAt)

/** The offices that a province entered as dated tables. Refuses what a history refuses, with step in `at`. */
export const officesOf = (rows: readonly OfficeRow[]): OfficeTable | Refusal => {
  const table: Record<string, History<Competence>> = {}
  const bySubject = Map.groupBy(rows, ({ step, regime }) => keyOf(step, regime))
  for (const [name, some] of bySubject) {
    const made = checkHistory(name, some.map(versionOf).sort(inOrder))
    if (isRefusal(made)) return made
    table[name] = made
  }
  return table
}

/**
 * Who is competent in a province on a day: what it entered for people of the regime, else what it entered for
 * everybody, else what the law says. Refuses `history.*` before the law names an office.
 */
export const competentIn = (
  table: OfficeTable,
  { step, regime, ...moment }: Moment & { readonly step: LawStep; readonly regime: Regime },
): Found<Competence> | Refusal => {
  for (const key of [keyOf(step, regime), keyOf(step, null)]) {
    const own = table[key]
    const found = own === undefined ? undefined : at<Competence>(own, moment)
    if (found !== undefined && !isRefusal(found)) return found
  }
  return competentFor(step, moment)
}
