import { type Citation, uniqueCitations } from './citation.ts'

/**
 * An answer of the law: due, not due, or unknown because facts are missing. It always says under which
 * articles, and whether those were checked against the published text.
 */
export type Ruling<Fact extends string = string, Value = null> =
  | {
      readonly is: 'due'
      readonly because: readonly Citation[]
      readonly verified: boolean
      readonly value: Value
    }
  | { readonly is: 'not-due'; readonly because: readonly Citation[]; readonly verified: boolean }
  | {
      readonly is: 'unknown'
      /** Never empty: what somebody must find out before the law can answer. */
      readonly missing: readonly Fact[]
      readonly because: readonly Citation[]
      readonly verified: boolean
    }

type Ground = { readonly because: readonly Citation[]; readonly verified: boolean }

const grounded = ({ because, verified }: Ground): Ground => {
  if (because.length === 0) throw new RangeError('a ruling without a citation')
  return { because, verified }
}

export const due = <Value>(ground: Ground, value: Value): Ruling<never, Value> => ({
  is: 'due',
  ...grounded(ground),
  value,
})

export const notDue = (ground: Ground): Ruling<never, never> => ({ is: 'not-due', ...grounded(ground) })

export const unknown = <Fact extends string>(
  ground: Ground,
  missing: readonly Fact[],
): Ruling<Fact, never> => {
  if (missing.length === 0) throw new RangeError('an unknown ruling that misses nothing')
  return { is: 'unknown', missing: [...new Set(missing)], ...grounded(ground) }
}

const merged = <Fact extends string>(rulings: readonly Ruling<Fact, unknown>[]) => ({
  because: uniqueCitations(rulings.flatMap((one) => one.because)),
  verified: rulings.every((one) => one.verified),
})

const missingIn = <Fact extends string>(rulings: readonly Ruling<Fact, unknown>[]) =>
  rulings.flatMap((one) => (one.is === 'unknown' ? one.missing : []))

/**
 * Conditions that must all hold: one that fails decides, whatever else is unknown; else what is missing
 * anywhere is missing here. At least one condition.
 */
export const allOf = <Fact extends string>(rulings: readonly Ruling<Fact, unknown>[]): Ruling<Fact, null> => {
  const failing = rulings.filter((one) => one.is === 'not-due')
  if (failing.length > 0) return notDue(merged(failing))
  const missing = missingIn(rulings)
  return missing.length > 0 ? unknown(merged(rulings), missing) : due(merged(rulings), null)
}

/** Grounds of which one suffices: one that holds decides, whatever else is unknown. At least one ground. */
export const anyOf = <Fact extends string>(rulings: readonly Ruling<Fact, unknown>[]): Ruling<Fact, null> => {
  const holding = rulings.filter((one) => one.is === 'due')
  if (holding.length > 0) return due(merged(holding), null)
  const missing = missingIn(rulings)
  return missing.length > 0 ? unknown(merged(rulings), missing) : notDue(merged(rulings))
}
