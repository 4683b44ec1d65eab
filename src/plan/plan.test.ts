import { describe, expect, test } from 'vitest'
import { nextVisit, outcomesOf } from '../course/follow-up.ts'
import { noSupport, type Support } from '../course/support.ts'
import { day } from '../kernel/day.ts'
import { changesOf } from './change.ts'
import { numbered } from './numbered.ts'

const today = day('2026-06-01')
const plan: Support['plans'][number] = {
  planVersion: 1,
  agreedBy: 'person',
  signed: 'signed',
  goals: [],
  on: day('2026-03-31'),
  seq: 4,
}
const visit = (risk: 'low' | 'medium' | 'high', nextOn: string | null = null) => ({
  how: 'home' as const,
  risk,
  nextOn: nextOn === null ? null : day(nextOn),
  note: '',
  on: day('2026-05-20'),
  seq: 7,
})
const followed = (change: Partial<Support>) => ({
  support: { ...noSupport, plans: [plan], ...change },
  homeOn: null,
  today,
})

describe('the next visit', () => {
  test('none before a plan or the way home; the first two weeks after it', () => {
    expect(nextVisit({ support: noSupport, homeOn: null, today })).toBeNull()
    expect(nextVisit(followed({}))).toEqual({ on: '2026-04-14', by: 'ours', days: -48 })
    expect(nextVisit({ ...followed({}), homeOn: day('2026-05-30') })?.on).toBe('2026-06-13')
  })

  test.each([
    ['high', '2026-05-27'],
    ['medium', '2026-06-19'],
    ['low', '2026-08-18'],
  ] as const)('%s risk: by our own interval', (risk, on) => {
    expect(nextVisit(followed({ visits: [visit(risk)] }))).toMatchObject({ on, by: 'ours' })
  })

  test('the day agreed counts, but no later than the risk allows', () => {
    const agreed = nextVisit(followed({ visits: [visit('medium', '2026-06-05')] }))
    expect(agreed).toEqual({ on: '2026-06-05', by: 'agreed', days: 4 })
    expect(nextVisit(followed({ visits: [visit('high', '2026-08-01')] }))).toMatchObject({
      on: '2026-05-27',
      by: 'ours',
    })
  })
})

test('outcomes: 3, 6, 12, 24 months, clipped to the end of the month; the last word counts', () => {
  const noted = { month: '3', scale: 'fragile', note: '', on: day('2026-07-01'), seq: 8 } as const
  const again = { ...noted, scale: 'steady', seq: 9 } as const
  const all = outcomesOf(followed({ outcomes: [noted, again] }))
  expect(all.map(({ dueOn }) => dueOn)).toEqual(['2026-06-30', '2026-09-30', '2027-03-31', '2028-03-31'])
  expect(all[0]?.noted?.scale).toBe('steady')
  expect(outcomesOf({ support: noSupport, homeOn: null })).toEqual([])
})

test('change: against the last time somebody looked; nobody looked is not "no need"', () => {
  const lines = changesOf([
    { levels: { safety: 'urgent', health: 'some', mind: 'none' } },
    { levels: { safety: 'not-assessed', health: 'serious' } },
    { levels: { safety: 'some', health: 'serious', housing: 'some', mind: 'not-assessed' } },
  ])
  const change = (domain: string) => lines.find((one) => one.domain === domain)?.change
  expect(lines).toHaveLength(10)
  expect(change('safety')).toBe('better')
  expect(change('health')).toBe('same')
  expect(change('housing')).toBe('first')
  expect(change('mind')).toBe('unknown')
  expect(changesOf([{ levels: null }]).every((one) => one.change === 'never')).toBe(true)
})

test('ids go on from the version before; an id that nobody gave out, or twice, is new', () => {
  let n = 0
  const newId = () => `new-${++n}`
  const action = { what: 'x', who: '', by: null }
  const before = [
    { goalId: 'g1', domain: 'safety', text: 'a', actions: [{ ...action, actionId: 'a1' }] },
  ] as const
  const typed = [
    {
      goalId: 'g1',
      domain: 'safety',
      text: 'a',
      actions: [
        { ...action, actionId: 'a1' },
        { ...action, actionId: 'a1' },
      ],
    },
    { goalId: 'made-up', domain: 'health', text: 'b', actions: [] },
  ] as const
  const goals = numbered(
    typed.map((one) => ({ ...one, actions: [...one.actions] })),
    before.map((one) => ({ ...one, actions: [...one.actions] })),
    newId,
  )
  expect(goals.map(({ goalId }) => goalId)).toEqual(['g1', 'new-2'])
  expect(goals[0]?.actions.map(({ actionId }) => actionId)).toEqual(['a1', 'new-1'])
})
