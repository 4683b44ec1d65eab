import { at, type Found, type History, type Moment } from '../kernel/history.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { rows } from './dated.ts'
import { type EntryPath, entryPathNames, entryPaths } from './entry-paths.ts'
import { procedure2011 } from './procedure-2011.ts'
import { procedure2024 } from './procedure-2024.ts'
import { CORRECTED_ON, procedureCorrected } from './procedure-corrected.ts'
import type { ProcedureStep } from './procedure-step.ts'
import type { Regime } from './regime.ts'

type Written = Readonly<Record<EntryPath, readonly ProcedureStep[]>>

const written: Readonly<Record<Regime, Written>> = { '2011': procedure2011, '2024': procedure2024 }

const versionsOf = (
  path: EntryPath,
  regime: Regime,
  days: { from: string; until?: string; knownAt?: string },
) => {
  const { because, verified } = entryPaths[path].law[regime]
  const first = { ...days, value: written[regime][path], because, verified }
  const corrected = procedureCorrected[regime][path]
  return corrected === undefined ? [first] : [first, { ...first, knownAt: CORRECTED_ON, value: corrected }]
}

const historyOf = (path: EntryPath): History<readonly ProcedureStep[]> =>
  rows<readonly ProcedureStep[]>(`procedure-${entryPaths[path].letter}`, [
    ...versionsOf(path, '2011', { from: '2012-01-01', until: '2025-06-30' }),
    ...versionsOf(path, '2024', { from: '2025-07-01', knownAt: '2025-06-25' }),
  ])

export const procedures = Object.fromEntries(entryPathNames.map((path) => [path, historyOf(path)])) as {
  readonly [P in EntryPath]: History<readonly ProcedureStep[]>
}

/**
 * The steps of receiving, verifying and identifying on one entry path, by the law of the day on which a step
 * is taken. Refuses `history.not-yet-in-force` before 01/01/2012.
 */
export const procedureOn = (path: EntryPath, moment: Moment): Found<readonly ProcedureStep[]> | Refusal =>
  at(procedures[path], moment)
