import { at, type Found, type History, type Moment } from '../kernel/history.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { rows } from './dated.ts'
import { type EntryPath, entryPathNames, entryPaths } from './entry-paths.ts'
import { procedure2011 } from './procedure-2011.ts'
import { procedure2024 } from './procedure-2024.ts'
import type { ProcedureStep } from './procedure-step.ts'
import type { Regime } from './regime.ts'

type Written = Readonly<Record<EntryPath, readonly ProcedureStep[]>>

const written: Readonly<Record<Regime, Written>> = { '2011': procedure2011, '2024': procedure2024 }

const historyOf = (path: EntryPath): History<readonly ProcedureStep[]> =>
  rows(`procedure-${entryPaths[path].letter}`, [
    {
      from: '2012-01-01',
      until: '2025-06-30',
      value: written['2011'][path],
      because: entryPaths[path].law['2011'].because,
      verified: entryPaths[path].law['2011'].verified,
    },
    {
      from: '2025-07-01',
      knownAt: '2025-06-25',
      value: written['2024'][path],
      because: entryPaths[path].law['2024'].because,
      verified: entryPaths[path].law['2024'].verified,
    },
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
