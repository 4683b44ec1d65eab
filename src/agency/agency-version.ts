import { addDays, type Day } from '../kernel/day.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'

type Dated = { readonly valid_from: string; readonly valid_to: string | null }

/** The version that holds on a day. */
export const versionOn = <V extends Dated>(versions: readonly V[], on: string): V | undefined =>
  versions.find(({ valid_from, valid_to }) => valid_from <= on && (valid_to === null || on <= valid_to))

const lastOf = <V extends Dated>(versions: readonly V[]): V | undefined =>
  [...versions].sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1)).at(-1)

/**
 * A new name follows the last version: which one ends, and when. Names are never rewritten, so a letter of
 * last year keeps the head it was sent under. Refuses `agency.closed`, `agency.not-after`.
 */
export const follow = <V extends Dated>(
  versions: readonly V[],
  from: Day,
): { ends: V; lastDay: Day } | Refusal => {
  const ends = lastOf(versions)
  if (ends === undefined || ends.valid_to !== null) return refuse('agency.closed')
  if (from <= ends.valid_from) return refuse('agency.not-after', { at: 'from' })
  return { ends, lastDay: addDays(from, -1) }
}

/** Which version the closing ends. Refuses `agency.closed`, `agency.not-after`. */
export const closing = <V extends Dated>(versions: readonly V[], lastDay: Day): V | Refusal => {
  const ends = lastOf(versions)
  if (ends === undefined || ends.valid_to !== null) return refuse('agency.closed')
  if (lastDay < ends.valid_from) return refuse('agency.not-after', { at: 'lastDay' })
  return ends
}
