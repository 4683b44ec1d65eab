import type { Citation } from './citation.ts'
import type { Day } from './day.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'

/**
 * One parameter of the law through time.
 *
 *   effectiveFrom   facts of this day and later fall under the version
 *   inForceFrom     from this day an office may apply it (later than effectiveFrom: retroactive)
 *   knownAt         from this day it could be known (issued, or corrected in our table)
 *
 * Versions are appended, never edited: a correction repeats `effectiveFrom` with a later `knownAt`,
 * so that a past decision can be ruled again as it was known then.
 */
export type Version<T> = {
  readonly effectiveFrom: Day
  readonly inForceFrom: Day
  readonly knownAt: Day
  readonly value: T
  /** Never empty. */
  readonly because: readonly Citation[]
  /** Seen in a published text; otherwise the screen says «chưa xác minh». */
  readonly verified: boolean
  /** Last day on which it holds when nothing follows at once. */
  readonly until?: Day
  /** Somebody compared it with the sources for days up to this one; later answers are stale. */
  readonly checkedTo?: Day
}

export type History<T> = { readonly name: string; readonly versions: readonly Version<T>[] }

export type Found<T> = {
  readonly value: T
  readonly because: readonly Citation[]
  readonly verified: boolean
  /** The day lies after `checkedTo`: still the best answer, but to be checked again. */
  readonly stale: boolean
  readonly version: Version<T>
}

const fault = <T>(before: Version<T> | undefined, one: Version<T>) => {
  if (one.because.length === 0) return 'history.uncited'
  if (one.until !== undefined && one.until < one.effectiveFrom) return 'history.unordered'
  if (before === undefined) return undefined
  if (before.effectiveFrom > one.effectiveFrom) return 'history.unordered'
  if (before.effectiveFrom === one.effectiveFrom)
    return before.knownAt < one.knownAt ? undefined : 'history.overlap'
  return before.until !== undefined && before.until >= one.effectiveFrom ? 'history.overlap' : undefined
}

/**
 * A history from rows that people enter. Refuses: no version, a version without citation, versions out of
 * order, two that hold at once.
 */
export const checkHistory = <T>(name: string, versions: readonly Version<T>[]): History<T> | Refusal => {
  if (versions.length === 0) return refuse('history.empty', { at: name })
  for (const [index, one] of versions.entries()) {
    const wrong = fault(versions[index - 1], one)
    if (wrong !== undefined) return refuse(wrong, { at: `${name}.${index}` })
  }
  return { name, versions }
}

/** A history written in our own data files, where a fault is a bug and throws. */
export const history = <T>(name: string, versions: readonly Version<T>[]): History<T> => {
  const made = checkHistory(name, versions)
  if (isRefusal(made)) throw new RangeError(`${made.refused} at ${made.at}`)
  return made
}

export type Moment = {
  /** The day of the facts. */
  readonly on: Day
  /** Answer with what could be known on this day; without it, with all we know. */
  readonly knownAt?: Day | undefined
}

const applies = <T>(one: Version<T>, on: Day, knownAt: Day | undefined) => {
  if (one.effectiveFrom > on) return false
  if (knownAt === undefined) return true
  return one.knownAt <= knownAt && (one.inForceFrom <= knownAt || one.inForceFrom <= on)
}

/**
 * The version that holds on a day. Never falls back: before the first it refuses
 * `history.not-yet-in-force`, after an ended one `history.no-longer-in-force`.
 */
export const at = <T>({ name, versions }: History<T>, { on, knownAt }: Moment): Found<T> | Refusal => {
  for (let index = versions.length - 1; index >= 0; index--) {
    const one = versions[index]
    if (one === undefined || !applies(one, on, knownAt)) continue
    if (one.until !== undefined && one.until < on) return refuse('history.no-longer-in-force', { at: name })
    const stale = one.checkedTo !== undefined && one.checkedTo < on
    return { value: one.value, because: one.because, verified: one.verified, stale, version: one }
  }
  return refuse('history.not-yet-in-force', { at: name })
}
