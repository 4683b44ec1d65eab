import { expect, test } from 'vitest'
import { COUNTRIES, EXTENDED_BY, ITEMS_ISSUED, LEFT_FOR, PLACES, TRAVEL_HOME } from '../course/steps-stay.ts'
import { stayText } from './text.ts'
import { facilityText } from './text-facility.ts'

test.each([
  ['stay', stayText],
  ['facility', facilityText],
])('%s: the same keys in both languages, every code has its words', (name, { vi, en }) => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort())
  if (name !== 'stay') return
  const groups: Readonly<Record<string, readonly string[]>> = {
    place: PLACES,
    to: LEFT_FOR,
    item: ITEMS_ISSUED,
    extendedBy: EXTENDED_BY,
    'home.how': TRAVEL_HOME,
    country: COUNTRIES,
  }
  for (const [group, codes] of Object.entries(groups))
    for (const code of codes) expect(Object.keys(vi)).toContain(`stay.${group}.${code}`)
})
