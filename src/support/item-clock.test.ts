import { expect, test } from 'vitest'
import type { ItemMove } from '../course/support.ts'
import { noSupport } from '../course/support.ts'
import { waitingForLegalAid } from '../course/waiting.ts'
import { day } from '../kernel/day.ts'
import { itemClock } from './item-clock.ts'

const move = (state: ItemMove['state'], on: string): ItemMove => ({
  item: 'schooling',
  state,
  amount: null,
  money: null,
  signed: null,
  papersMissing: '',
  number: '',
  note: '',
  on: day(on),
  seq: 5,
})
const asked = { item: 'schooling', regime: '2011', identifiedOn: day('2021-05-10'), moves: [] } as const

test('DL-10, 09/2013/NĐ-CP 23: a window of twelve months from the paper, with a warning before it closes', () => {
  expect(itemClock({ ...asked, today: day('2021-06-01') })).toMatchObject({
    rule: 'DL-10',
    isWindow: true,
    due: '2022-05-10',
    warn: false,
    because: [{ instrument: '09/2013/NĐ-CP', article: '23' }],
  })
  expect(itemClock({ ...asked, today: day('2022-03-20') })).toMatchObject({ warn: true })
})

test('filed: commune, division, chair, three working days each; nothing runs once it is decided', () => {
  const at = (state: ItemMove['state']) =>
    itemClock({ ...asked, moves: [move(state, '2021-06-07')], today: day('2021-06-08') })
  expect(at('applied')).toMatchObject({ rule: 'DL-11', due: '2021-06-10', isWindow: false })
  expect(at('forwarded')).toMatchObject({ rule: 'DL-12', due: '2021-06-10' })
  expect(at('appraised')).toMatchObject({ rule: 'DL-13', due: '2021-06-10' })
  expect(at('approved')).toBeNull()
})

test('162/2025/NĐ-CP, 24: nine working days from the application; no window that we know of', () => {
  const today = day('2026-03-10')
  const law = { ...asked, regime: '2024', identifiedOn: day('2026-02-02'), today } as const
  expect(itemClock(law)).toBeNull()
  const applied = itemClock({ ...law, moves: [move('applied', '2026-03-09')] })
  expect(applied).toMatchObject({ rule: 'DL-14', due: '2026-03-20' })
})

test('a term that the law leaves open since the district ended is said to be unknown', () => {
  const moves = [move('applied', '2025-08-04')]
  expect(itemClock({ ...asked, moves, today: day('2025-08-05') })).toMatchObject({ due: null, warn: true })
})

test('items without application have no clock', () => {
  expect(itemClock({ ...asked, item: 'medical', today: day('2021-06-01') })).toBeNull()
})

test('legal aid: how long one waits, by reminders of our own', () => {
  const sent = {
    state: 'request-sent',
    number: '',
    lawyer: '',
    note: '',
    on: day('2026-03-02'),
    seq: 9,
  } as const
  const support = { ...noSupport, legalAid: [sent] }
  expect(waitingForLegalAid(support, day('2026-03-12'))).toEqual({
    since: '2026-03-02',
    days: 10,
    remindOn: '2026-03-09',
  })
  expect(waitingForLegalAid(noSupport, day('2026-03-12'))).toBeNull()
})
