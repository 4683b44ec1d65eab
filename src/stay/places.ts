import type { StepBody } from '../course/steps.ts'
import { PLACES } from '../course/steps-stay.ts'

export type Place = StepBody<'stay-began'>['place']
/** How many of each kind of place. */
export type Places = { readonly [P in Place]: number }

export const eachPlace = (count: (place: Place) => number): Places => ({
  women: count('women'),
  men: count('men'),
  girls: count('girls'),
  boys: count('boys'),
  family: count('family'),
})

/** What is left of each; below nothing where people were taken in all the same. `null`: nobody entered how many there are. */
export const freeAmong = (places: Places | null, taken: readonly Place[]): Places | null =>
  places && eachPlace((place) => places[place] - taken.filter((one) => one === place).length)

export const totalOf = (places: Places): number =>
  PLACES.map((place) => places[place]).reduce((sum, one) => sum + one, 0)

/** The first kind of place that a group would overfill, with what is left of it. */
export const overfilled = (
  free: Places | null,
  coming: readonly Place[],
): { readonly place: Place; readonly free: number; readonly coming: number } | null => {
  if (free === null) return null
  for (const place of PLACES) {
    const n = coming.filter((one) => one === place).length
    if (n > 0 && n > free[place]) return { place, free: Math.max(0, free[place]), coming: n }
  }
  return null
}
