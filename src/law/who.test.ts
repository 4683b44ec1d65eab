import { describe, expect, test } from 'vitest'
import { type Day, day, type PartialDate } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type PersonRuling, ruleOn } from './entitlements.ts'
import { grants2024 } from './grants.ts'
import { groupFacts, possibleGrants } from './groups.ts'
import type { ItemCode } from './items.ts'
import type { PersonFacts } from './person-facts.ts'
import { citationsOut } from './read-out.ts'

const woman: PersonFacts = {
  is: 'victim',
  nationality: 'VN',
  born: day('1995-03-02'),
  household: 'poor',
  healthCard: null,
  identifiedOn: day('2026-01-05'),
  reportedOn: null,
  location: 'vietnam',
  inFacility: true,
  canPayTravel: false,
  province: '01',
}
const ruled = (facts: Partial<PersonFacts>, on = '2026-06-01', knownAt?: Day): PersonRuling => {
  const found = ruleOn({
    on: day(on),
    person: { ...woman, ...facts },
    ...(knownAt !== undefined && { knownAt }),
  })
  if (isRefusal(found)) throw new Error(found.refused)
  return found
}
const told = (code: ItemCode, facts: Partial<PersonFacts>, on?: string) => {
  const one = ruled(facts, on).items.find((item) => item.code === code)
  if (one === undefined) return 'no such item'
  const missing = one.missing.length > 0 ? `: ${one.missing.join(' ')}` : ''
  const value = one.value === null ? '' : ` ${one.value}`
  const least = one.atLeast === undefined ? '' : ` at least ${one.atLeast}`
  return `${one.item} ${one.is}${missing}${value}${least} (${citationsOut(one.because)})${one.verified ? '' : ' ★'}`
}

describe('53/2024/QH15, 37: the ground of each letter', () => {
  test('a victim has all letters: the letter itself is cited; a group that has some cites its clause', () => {
    expect(told('essential-needs', {})).toBe('a due (53/2024/QH15 37(1)(a))')
    expect(told('loan', {})).toBe('k due (53/2024/QH15 37(1)(k))')
    expect(told('essential-needs', { is: 'undergoing-identification', identifiedOn: null })).toBe(
      'a due (53/2024/QH15 37(3))',
    )
    expect(told('travel', { nationality: 'foreign' })).toBe('e not-due (53/2024/QH15 37(4))')
    expect(told('psychological', { nationality: 'foreign', location: 'abroad' })).toBe(
      'g due (53/2024/QH15 37(4))',
    )
  })

  test('nationality not known: only what hangs on it is asked for', () => {
    expect(told('medical', { nationality: null })).toBe('b due (53/2024/QH15 37(1)(b), 53/2024/QH15 37(4))')
    expect(told('vocational', { nationality: null })).toBe(
      'i unknown: nationality (53/2024/QH15 37(1)(i), 53/2024/QH15 37(4))',
    )
  })

  test('undergoing identification: place decides; a foreigner abroad has nothing', () => {
    const waiting = { is: 'undergoing-identification', identifiedOn: null } as const
    expect(told('legal-support', { ...waiting, location: 'abroad' })).toBe('d due (53/2024/QH15 37(3))')
    expect(told('legal-aid', { ...waiting, location: 'abroad' })).toBe('đ not-due (53/2024/QH15 37(3))')
    expect(told('legal-aid', { ...waiting, location: null })).toBe(
      'đ unknown: location (53/2024/QH15 37(3), 11/2017/QH14 7(6a))',
    )
    expect(told('essential-needs', { ...waiting, nationality: 'foreign', location: 'abroad' })).toBe(
      'a not-due (53/2024/QH15 37(3))',
    )
    expect(told('essential-needs', { ...waiting, nationality: 'foreign' })).toBe('a due (53/2024/QH15 37(4))')
    expect(told('essential-needs', { ...waiting, nationality: 'foreign', location: null })).toContain(
      'unknown: location',
    )
    expect(told('essential-needs', { ...waiting, nationality: null, location: 'abroad' })).toContain(
      'unknown: nationality',
    )
    expect(told('essential-needs', { ...waiting, nationality: null, location: null })).toContain(
      'unknown: nationality location',
    )
    expect(told('travel', { ...waiting, nationality: null })).toContain('unknown: nationality')
  })

  test('companions: of a victim to h, of somebody not identified to g or d; of age none', () => {
    const child = { is: 'accompanying-minor', born: '2015' as PartialDate } as const
    expect(told('schooling', child)).toBe('h due (53/2024/QH15 37(2), 162/2025/NĐ-CP 24)')
    expect(told('vocational', child)).toBe('i not-due (53/2024/QH15 37(2))')
    const waiting = { ...child, accompanies: 'undergoing-identification', identifiedOn: null } as const
    expect(told('schooling', waiting)).toBe('h not-due (53/2024/QH15 37(3))')
    expect(told('travel', { ...waiting, location: 'abroad' })).toBe('e not-due (53/2024/QH15 37(3))')
    expect(told('schooling', { ...child, identifiedOn: null })).toContain('h unknown: identifiedOn')
    expect(told('schooling', { ...child, nationality: 'foreign', accompanies: 'victim' })).toContain('h due')
    expect(told('medical', { ...child, born: day('2000-01-01') })).toBe(
      'b not-due (53/2024/QH15 37(2), 53/2024/QH15 2(1))',
    )
    const old = { ...child, identifiedOn: day('2021-05-01') } as const
    expect(told('medical', { ...old, born: day('2000-01-01') }, '2021-06-01')).toBe(
      'b not-due (66/2011/QH12 32(3), 66/2011/QH12)',
    )
    expect(told('legal-aid', old, '2021-06-01')).toBe('d not-due (66/2011/QH12 32(3))')
  })
})

describe('66/2011/QH12, 32', () => {
  const old = { identifiedOn: day('2021-05-10') }

  test('foreigners have no d; who awaits verification has a alone', () => {
    expect(told('schooling', { ...old, nationality: 'foreign' }, '2021-06-01')).toBe(
      'đ not-due (66/2011/QH12 32(2))',
    )
    expect(told('legal-aid', { ...old, nationality: 'foreign' }, '2021-06-01')).toContain(
      'd due (66/2011/QH12 32(2)',
    )
    const waiting = { is: 'undergoing-identification', identifiedOn: null } as const
    expect(told('essential-needs', waiting, '2021-06-01')).toBe('a due (09/2013/NĐ-CP 19(1)(b))')
    expect(told('essential-needs', waiting, '2013-04-14')).toBe('a due (66/2011/QH12 24) ★')
    expect(told('medical', waiting, '2021-06-01')).toBe('b not-due (09/2013/NĐ-CP 19(1)(b))')
    expect(told('interpretation', waiting, '2021-06-01')).toBe('no such item')
  })

  test('the allowance: its amount, its floor, or that there is no norm yet', () => {
    const law = '66/2011/QH12 32(1)(e), 66/2011/QH12 38, 09/2013/NĐ-CP 23'
    expect(told('hardship-allowance', old, '2021-06-01')).toBe(`e due 1000000 (${law}, 84/2019/TT-BTC)`)
    expect(told('hardship-allowance', { ...old, province: '46' }, '2021-06-01')).toBe(
      `e due at least 1000000 (${law}, 84/2019/TT-BTC) ★`,
    )
    expect(told('hardship-allowance', { ...old, province: null }, '2021-06-01')).toBe(
      `e due at least 1000000 (${law}, 84/2019/TT-BTC) ★`,
    )
    expect(told('hardship-allowance', { identifiedOn: day('2019-05-10') }, '2019-06-01')).toBe(
      `e due (${law}) ★`,
    )
    expect(told('hardship-allowance', {}, '2026-11-01')).toBe(
      'k due (53/2024/QH15 37(1)(k), 53/2024/QH15 45, 162/2025/NĐ-CP 24, 120/2026/TT-BTC) ★',
    )
    expect(told('vocational', old, '2021-06-01')).not.toContain('1000000')
  })
})

describe('the head of a ruling', () => {
  const head = (facts: Partial<PersonFacts>, on?: string) => {
    const { regime, missing, verified, stale } = ruled(facts, on)
    return `${regime}${missing.length > 0 ? ` missing ${missing.join(' ')}` : ''}${verified ? '' : ' ★'}${stale ? ' stale' : ''}`
  }

  test('whose day of identification is not known may belong to the old regime: 53/2024, 63', () => {
    expect(head({})).toBe('2024')
    expect(head({ identifiedOn: null })).toBe('2024 missing identifiedOn ★')
    expect(head({ identifiedOn: null }, '2025-06-30')).toBe('2011')
    expect(head({ identifiedOn: null, is: 'undergoing-identification' })).toBe('2024')
    const child = { is: 'accompanying-minor', born: '2015' as PartialDate, identifiedOn: null } as const
    expect(head(child)).toBe('2024 missing identifiedOn ★')
    expect(head({ ...child, accompanies: 'victim' })).toBe('2024 missing identifiedOn ★')
    expect(head({ ...child, accompanies: 'undergoing-identification' })).toBe('2024')
    expect(head({ ...child, identifiedOn: day('2026-01-05') })).toBe('2024')
  })

  test('after the last check it is stale; as it was known then, the law was not there', () => {
    expect(head({}, '2026-12-31')).toBe('2024')
    expect(head({}, '2027-01-01')).toBe('2024 stale')
    expect(head({ identifiedOn: day('2021-05-10') }, '2027-01-01')).toBe('2011 stale')
    const early = ruleOn({ on: day('2025-07-01'), person: woman, knownAt: day('2024-11-27') })
    expect(early).toEqual({ refused: 'history.not-yet-in-force', at: 'grants-2024' })
    expect(ruled({}, '2025-07-01', day('2025-07-01')).regime).toBe('2024')
  })

  test('a norm that became known later changes no earlier decision', () => {
    const at = (knownAt: string) =>
      ruled({ identifiedOn: day('2021-05-10') }, '2026-10-01', day(knownAt)).items.find(
        ({ code }) => code === 'vocational',
      )?.is
    expect(at('2026-10-01')).toBe('not-due')
  })
})

describe('groups that remain possible', () => {
  const table = grants2024.versions[0]?.value ?? {}
  const left = (facts: Partial<PersonFacts>) =>
    possibleGrants('2024', table, groupFacts({ ...woman, ...facts }))

  test('every open fact doubles the cases; those that give the same are one', () => {
    expect(left({}).grants).toHaveLength(1)
    expect(left({ nationality: null }).grants).toHaveLength(2)
    expect(left({ nationality: null }).missing('e')).toEqual(['nationality'])
    expect(left({ nationality: null }).missing('a')).toEqual([])
    const open = left({ is: 'accompanying-minor', identifiedOn: null, location: null, nationality: null })
    expect(open.grants.length).toBe(3)
    expect(open.missing('h')).toEqual(['identifiedOn'])
    expect(open.missing('e')).toEqual(['location', 'identifiedOn'])
  })

  test('whom a companion accompanies follows from the paper, unless said', () => {
    expect(groupFacts({ ...woman, is: 'accompanying-minor' }).accompanies).toBe('victim')
    expect(groupFacts({ ...woman, is: 'accompanying-minor', identifiedOn: null }).accompanies).toBeNull()
    expect(groupFacts({ ...woman, accompanies: 'undergoing-identification' }).accompanies).toBe(
      'undergoing-identification',
    )
  })
})
