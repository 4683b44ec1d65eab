import { describe, expect, it } from 'vitest'
import { eachPlace, freeAmong, overfilled, totalOf } from './places.ts'

describe('places of a facility', () => {
  const places = { women: 2, men: 0, girls: 1, boys: 0, family: 1 }

  it('counts what is left of each kind', () => {
    expect(freeAmong(places, ['women', 'women', 'women', 'girls'])).toEqual({
      women: -1,
      men: 0,
      girls: 0,
      boys: 0,
      family: 1,
    })
    expect(freeAmong(null, ['women'])).toBeNull()
    expect(totalOf(places)).toBe(4)
  })

  it('a group of one kind is too many before it comes, not when its last is at the door', () => {
    expect(overfilled(places, ['women', 'girls'])).toBeNull()
    expect(overfilled(places, ['women', 'women', 'women'])).toEqual({ place: 'women', free: 2, coming: 3 })
    expect(
      overfilled(
        eachPlace(() => 0),
        [],
      ),
    ).toBeNull()
    expect(overfilled(null, ['men'])).toBeNull()
  })
})
