/** Where one row stands for one indicator. */
export type Place<Why extends string> =
  | { readonly is: 'counted' }
  /** In the denominator, and not in the numerator. */
  | { readonly is: 'not-counted'; readonly why: Why }
  /** Not in the denominator either. */
  | { readonly is: 'left-out'; readonly why: Why }
  /** A fact is missing without which nobody can say. */
  | { readonly is: 'missing'; readonly facts: readonly string[] }

/** A share as it may be shown; `not-known`: no denominator, but rows of which a fact is missing. */
export type Share =
  | { readonly is: 'share'; readonly counted: number; readonly of: number }
  | { readonly is: 'none-arose' }
  | { readonly is: 'not-known' }

type At<Why extends string, Is extends Place<Why>['is']> = {
  readonly id: string
} & Extract<Place<Why>, { is: Is }>

/** Each row once, with the reason beside it: the list behind a figure. */
export type Assembled<Why extends string> = {
  readonly counted: readonly string[]
  readonly notCounted: readonly At<Why, 'not-counted'>[]
  readonly leftOut: readonly At<Why, 'left-out'>[]
  readonly missing: readonly At<Why, 'missing'>[]
  readonly share: Share
}

type Sum = { readonly counted: number; readonly of: number; readonly missing: number }

/** Nobody in the denominator is no share at all, neither none nor all of it. */
export const shareOf = ({ counted, of, missing }: Sum): Share => {
  if (of > 0) return { is: 'share', counted, of }
  return missing > 0 ? { is: 'not-known' } : { is: 'none-arose' }
}

/** An indicator over rows: who is counted, who is not and why, of whom a fact is missing. A row is judged once. */
export const assemble = <Row extends { readonly id: string }, Why extends string>(
  rows: readonly Row[],
  placeOf: (row: Row) => Place<Why>,
): Assembled<Why> => {
  const counted: string[] = []
  const notCounted: At<Why, 'not-counted'>[] = []
  const leftOut: At<Why, 'left-out'>[] = []
  const missing: At<Why, 'missing'>[] = []
  for (const row of new Map(rows.map((one) => [one.id, one])).values()) {
    const { id } = row
    const place = placeOf(row)
    switch (place.is) {
      case 'counted':
        counted.push(id)
        break
      case 'not-counted':
        notCounted.push({ id, ...place })
        break
      case 'left-out':
        leftOut.push({ id, ...place })
        break
      case 'missing':
        missing.push({ id, ...place })
    }
  }
  const of = counted.length + notCounted.length
  const share = shareOf({ counted: counted.length, of, missing: missing.length })
  return { counted, notCounted, leftOut, missing, share }
}
