import type { Citation } from '../kernel/citation.ts'
import type { Day } from '../kernel/day.ts'
import { allOf, due, notDue, type Ruling, unknown } from '../kernel/ruling.ts'
import type { Calendar } from './calendar.ts'
import type { Fact } from './person-facts.ts'

/** What was known when it is ruled: rows up to a day, and the days off with those of the province. */
export type Known = { readonly knownAt?: Day; readonly calendar?: Calendar }

/**
 * A condition answers yes, no or «which fact is missing» from a handful of fixed rulings, made once when
 * the file is loaded; joined rulings are remembered. So a full ruling allocates almost nothing.
 */
export type Condition = {
  readonly yes: Ruling<Fact>
  readonly no: Ruling<Fact>
  readonly missing: (...facts: readonly Fact[]) => Ruling<Fact>
}

export const condition = (because: readonly Citation[], verified = true): Condition => {
  const made = new Map<string, Ruling<Fact>>()
  return {
    yes: due({ because, verified }, null),
    no: notDue({ because, verified }),
    missing: (...facts) => {
      const key = facts.join()
      const known = made.get(key)
      if (known !== undefined) return known
      const one = unknown({ because, verified }, facts)
      made.set(key, one)
      return one
    },
  }
}

const joined = new WeakMap<Ruling<Fact>, WeakMap<Ruling<Fact>, Ruling<Fact>>>()

/** Both must hold; remembered by identity, so it is for rulings that are made once. */
export const both = (a: Ruling<Fact>, b: Ruling<Fact>): Ruling<Fact> => {
  let row = joined.get(a)
  if (row === undefined) {
    row = new WeakMap()
    joined.set(a, row)
  }
  let one = row.get(b)
  if (one === undefined) {
    one = allOf([a, b])
    row.set(b, one)
  }
  return one
}
