import { describe, expect, test } from 'vitest'
import type { ItemMove } from '../course/support.ts'
import { day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type PersonRuling, ruleOn } from '../law/entitlements.ts'
import type { PersonFacts } from '../law/person-facts.ts'
import { unlawful } from './lawful.ts'

const person: PersonFacts = {
  is: 'victim',
  nationality: 'VN',
  born: day('1999-02-03'),
  household: 'poor',
  healthCard: null,
  identifiedOn: day('2021-05-10'),
  reportedOn: day('2021-04-12'),
  location: 'vietnam',
  inFacility: false,
  canPayTravel: false,
  province: '46',
}
const ruled = (on: string, change: Partial<PersonFacts> = {}): PersonRuling => {
  const ruling = ruleOn({ on: day(on), person: { ...person, ...change } })
  if (isRefusal(ruling)) throw new Error(ruling.refused)
  return ruling
}
const move = (state: ItemMove['state']): ItemMove => ({
  item: 'hardship-allowance',
  state,
  amount: null,
  money: null,
  signed: null,
  papersMissing: '',
  number: '',
  note: '',
  on: day('2021-06-01'),
  seq: 5,
})

describe('what may be approved and handed over on a day', () => {
  const allowance = { item: 'hardship-allowance', state: 'approved', last: undefined } as const

  test('09/2013/NĐ-CP, 23: the poor within twelve months of the paper; afterwards not, with the article', () => {
    expect(unlawful({ ...allowance, ruling: ruled('2021-06-10') })).toBeNull()
    const late = unlawful({ ...allowance, ruling: ruled('2022-06-10') })
    expect(late).toMatchObject({ why: 'not-due' })
    expect(late?.because).toContainEqual({ instrument: '09/2013/NĐ-CP', article: '23' })
  })

  test('66/2011/QH12, 38: not for who is not poor; unknown poverty must be asked first', () => {
    expect(unlawful({ ...allowance, ruling: ruled('2021-06-10', { household: 'none' }) })).toMatchObject({
      why: 'not-due',
    })
    expect(unlawful({ ...allowance, ruling: ruled('2021-06-10', { household: null }) })).toMatchObject({
      why: 'unknown',
      missing: ['household'],
    })
  })

  test('53/2024/QH15, 37(3): no allowance before identification, and none for a foreigner (37(4))', () => {
    const waiting = { is: 'undergoing-identification', identifiedOn: null, reportedOn: day('2026-03-09') }
    for (const nationality of ['VN', 'foreign'] as const) {
      const ruling = ruled('2026-03-10', { ...waiting, nationality } as Partial<PersonFacts>)
      expect(unlawful({ ...allowance, ruling })).toMatchObject({ why: 'not-due' })
    }
  })

  test('an item that the person’s law does not know: interpretation under the law of 2011', () => {
    const ruling = ruled('2021-06-10')
    const asked = { item: 'interpretation', state: 'delivered', last: undefined, ruling } as const
    expect(unlawful(asked)).toMatchObject({ why: 'not-due' })
  })

  test('what was approved is handed over whatever changed; asking and refusing are always open', () => {
    const ruling = ruled('2022-06-10')
    const item = 'hardship-allowance'
    expect(unlawful({ item, state: 'delivered', last: move('approved'), ruling })).toBeNull()
    expect(unlawful({ item, state: 'delivered', last: move('accepted'), ruling })).not.toBeNull()
    for (const state of ['informed', 'asked', 'offered', 'refused', 'applied', 'rejected', 'paid'] as const)
      expect(unlawful({ item, state, last: undefined, ruling })).toBeNull()
  })

  test('what is needed at once waits for no fact: travel without knowing whether one can pay', () => {
    const ruling = ruled('2021-06-10', { canPayTravel: null })
    expect(unlawful({ item: 'travel', state: 'delivered', last: undefined, ruling })).toBeNull()
  })
})
