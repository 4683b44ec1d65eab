import { cite } from '../kernel/citation.ts'
import type { Day } from '../kernel/day.ts'
import { at, checkHistory, type Version } from '../kernel/history.ts'
import { dong, isDong } from '../kernel/money.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { Norm, NormCode, NormTable } from './norms.ts'
import type { Regime } from './regime.ts'

/** A resolution of a province as an administrator enters it. */
export type NormRow = {
  readonly province: string
  readonly regime: Regime
  readonly code: NormCode
  readonly effectiveFrom: Day
  readonly inForceFrom: Day
  readonly knownAt: Day
  readonly until?: Day
  /** Đồng; `null`: the province has a norm that is not known yet. */
  readonly amount: number | null
  readonly instrument: string
  readonly article?: string
  readonly verified: boolean
}

const versionOf = (row: NormRow): Version<Norm> => ({
  effectiveFrom: row.effectiveFrom,
  inForceFrom: row.inForceFrom,
  knownAt: row.knownAt,
  value: row.amount === null ? null : dong(row.amount),
  because: [cite(row.instrument, row.article)],
  verified: row.verified,
  ...(row.until !== undefined && { until: row.until }),
})

/** A province may give more than the national minimum, never less (84/2019/TT-BTC). */
const belowMinimum = (table: NormTable, { regime, code, effectiveFrom, amount }: NormRow) => {
  const national = table.national[regime][code]
  const found = national === undefined ? undefined : at<Norm>(national, { on: effectiveFrom })
  if (found === undefined || isRefusal(found) || found.value === null || amount === null) return false
  return amount < found.value
}

const added = (table: NormTable, row: NormRow): NormTable | Refusal => {
  const { province, regime, code } = row
  const where = `${province}.${code}`
  if (row.amount !== null && !isDong(row.amount)) return refuse('input.invalid', { at: `${where}.amount` })
  if (belowMinimum(table, row)) return refuse('law.below-minimum', { at: `${where}.amount` })
  const own = table.provincial[regime][province] ?? {}
  // Appended, never replaced: what was ruled with what was known before is ruled the same again.
  const versions = [...(own[code]?.versions ?? []), versionOf(row)].sort((a, b) => {
    const byEffect = a.effectiveFrom.localeCompare(b.effectiveFrom)
    return byEffect === 0 ? a.knownAt.localeCompare(b.knownAt) : byEffect
  })
  const history = checkHistory(where, versions)
  if (isRefusal(history)) return history
  const provinces = { ...table.provincial[regime], [province]: { ...own, [code]: history } }
  return { ...table, provincial: { ...table.provincial, [regime]: provinces } }
}

/**
 * The norms with the rows that provinces entered. Refuses `input.invalid` (no whole amount),
 * `law.below-minimum`, and what a history refuses, with the province and the norm in `at`.
 */
export const withNormRows = (table: NormTable, rows: readonly NormRow[]): NormTable | Refusal => {
  let made = table
  for (const row of rows) {
    const next = added(made, row)
    if (isRefusal(next)) return next
    made = next
  }
  return made
}
