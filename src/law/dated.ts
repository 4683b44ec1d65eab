import type { Citation } from '../kernel/citation.ts'
import { type Day, day } from '../kernel/day.ts'
import { type History, history, type Version } from '../kernel/history.ts'

/** Rows were compared with what is published up to this day; the monthly check moves it. */
export const CHECKED_TO: Day = day('2026-12-31')

export type Row<T> = {
  readonly from: string
  readonly until?: string
  /** When it could be known, if not from the first day of effect. */
  readonly knownAt?: string
  readonly value: T
  readonly because: readonly Citation[]
  readonly verified: boolean
}

/** One version as a data file writes it: in force on its first day of effect, checked to `CHECKED_TO`. */
const version = <T>({ from, until, knownAt, value, because, verified }: Row<T>): Version<T> => ({
  effectiveFrom: day(from),
  inForceFrom: day(from),
  knownAt: day(knownAt ?? from),
  value,
  because,
  verified,
  ...(until !== undefined && { until: day(until) }),
  checkedTo: CHECKED_TO,
})

/** A history of the law as our data files write it; a fault in it throws when the file is loaded. */
export const rows = <T>(name: string, written: readonly Row<T>[]): History<T> =>
  history(
    name,
    written.map((row) => version(row)),
  )
