import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, day, dayFromNumber, dayNumber, type PartialDate } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { entitlementChanges, type PersonRuling, ruleOn } from './entitlements.ts'
import { instrumentOf } from './instruments.ts'
import { lettering } from './items.ts'
import type { PersonFacts } from './person-facts.ts'

const days = fc
  .integer({ min: dayNumber(day('2012-01-01')), max: dayNumber(day('2030-12-31')) })
  .map(dayFromNumber)
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const births = days
  .map((d) => `${Number(d.slice(0, 4)) - 20}${d.slice(4)}`)
  .filter((d) => !d.endsWith('02-29')) as fc.Arbitrary<Day>
const partial = births.chain(
  (d) => fc.constantFrom(d, d.slice(0, 7), d.slice(0, 4)) as fc.Arbitrary<PartialDate>,
)
const booleans = orNull(fc.boolean())

const people: fc.Arbitrary<PersonFacts> = fc.record({
  is: fc.constantFrom('victim', 'undergoing-identification', 'accompanying-minor'),
  nationality: orNull(fc.constantFrom('VN', 'stateless-resident', 'foreign')),
  born: orNull(partial),
  household: orNull(fc.constantFrom('poor', 'near-poor', 'none')),
  healthCard: booleans,
  identifiedOn: orNull(days),
  reportedOn: orNull(days),
  location: orNull(fc.constantFrom('vietnam', 'abroad')),
  inFacility: booleans,
  canPayTravel: booleans,
  province: orNull(fc.constantFrom('01', '46', '56')),
})

const ruled = (on: Day, person: PersonFacts): PersonRuling => {
  const found = ruleOn({ on, person })
  if (isRefusal(found)) throw new Error(found.refused)
  return found
}

/** Fills one unknown fact that an answer asked for, in a way that keeps the person possible. */
const filled = (person: PersonFacts, other: PersonFacts): PersonFacts => ({
  ...person,
  nationality: person.nationality ?? other.nationality,
  household: person.household ?? other.household,
  location: person.location ?? other.location,
  inFacility: person.inFacility ?? other.inFacility,
  canPayTravel: person.canPayTravel ?? other.canPayTravel,
  born: person.born ?? (person.is === 'accompanying-minor' ? null : other.born),
})

describe('properties of rulings', () => {
  test('every person on every day since 2012 gets every item of one regime, each with known instruments', () => {
    fc.assert(
      fc.property(people, days, (person, on) => {
        const { regime, items, because } = ruled(on, person)
        expect(items.map(({ item, code }) => [item, code])).toEqual(lettering[regime])
        for (const one of items) {
          expect(one.because.length).toBeGreaterThan(0)
          expect(one.missing.length > 0).toBe(one.is === 'unknown')
          expect(one.value === null || one.value >= 0).toBe(true)
        }
        for (const { instrument } of [...because, ...items.flatMap((one) => one.because)]) {
          expect(instrumentOf(instrument)).toBeDefined()
        }
      }),
      { numRuns: Number(process.env.LAW_RUNS ?? 1500) },
    )
  })

  test('what is due stays due when more becomes known, and what is not stays not', () => {
    fc.assert(
      fc.property(people, people, days, (person, other, on) => {
        const before = ruled(on, person)
        const after = ruled(on, filled(person, other))
        expect(after.regime).toBe(before.regime)
        before.items.forEach((one, index) => {
          if (one.is !== 'unknown') expect([one.code, after.items[index]?.is]).toEqual([one.code, one.is])
        })
      }),
      { numRuns: Number(process.env.LAW_RUNS ?? 1500) },
    )
  })

  test('an unknown item asks only for facts that are not there', () => {
    fc.assert(
      fc.property(people, days, (person, on) => {
        for (const { missing } of ruled(on, person).items) {
          for (const fact of missing) {
            const value = person[fact]
            expect(value === null || (fact === 'born' && String(value).length < 10)).toBe(true)
          }
        }
      }),
      { numRuns: Number(process.env.LAW_RUNS ?? 1500) },
    )
  })

  test('the same question has the same answer, and a person known to be awaiting never gets the allowance', () => {
    fc.assert(
      fc.property(people, days, (person, on) => {
        expect(ruled(on, person)).toEqual(ruled(on, person))
        const awaiting = ruled(on, { ...person, is: 'undergoing-identification', identifiedOn: null })
        expect(awaiting.items.find(({ code }) => code === 'hardship-allowance')?.is).toBe('not-due')
      }),
    )
  })
})

describe('changes', () => {
  const man: PersonFacts = {
    is: 'undergoing-identification',
    nationality: 'VN',
    born: day('1999-05-20'),
    household: 'poor',
    healthCard: null,
    identifiedOn: null,
    reportedOn: null,
    location: 'abroad',
    inFacility: null,
    canPayTravel: null,
    province: '46',
  }

  test('E09: coming home adds legal aid, travel and psychological support', () => {
    const abroad = ruled(day('2026-04-20'), man)
    const home = ruled(day('2026-04-21'), { ...man, location: 'vietnam' })
    expect(entitlementChanges(abroad, home).map(({ code, after }) => [code, after?.is])).toEqual([
      ['legal-aid', 'due'],
      ['travel', 'due'],
      ['psychological', 'due'],
    ])
    expect(entitlementChanges(home, home)).toEqual([])
  })

  test('from 2011 to 2024 new items appear', () => {
    const before = ruled(day('2025-06-30'), man)
    const after = ruled(day('2025-07-01'), { ...man, location: 'vietnam' })
    const added = entitlementChanges(before, after).filter((one) => one.before === undefined)
    expect(added.map(({ code }) => code)).toEqual(['interpretation', 'legal-support'])
  })

  test('as it was known before the law of 2024 was passed', () => {
    const later = { on: day('2025-08-01'), person: { ...man, location: 'vietnam' } } as const
    expect(ruleOn({ ...later, knownAt: day('2024-11-27') })).toMatchObject({
      refused: 'history.not-yet-in-force',
    })
    expect(ruleOn({ ...later, knownAt: day('2024-11-28') })).toMatchObject({ regime: '2024' })
  })
})
