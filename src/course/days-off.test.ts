import { expect, test } from 'vitest'
import { chanceOf } from '../../test/chance.ts'
import { addDays, type Day, day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { reachOf } from '../law/calendar-change.ts'
import { provinceLaw, stateLaw } from '../law/province-law.ts'
import { caseAt, nextOf } from './fold.ts'
import { randomStory } from './random-story.ts'

const KINDS = ['holiday', 'swapped-working', 'working', 'compensatory'] as const

const withDay = (on: Day, is: (typeof KINDS)[number]) => {
  const law = provinceLaw([
    { kind: 'day', on, is, knownAt: day('2020-01-01'), instrument: '1/TB', verified: true },
  ])
  if (isRefusal(law)) throw new Error(law.refused)
  return law.calendar
}

/** The same file with its dates left out: what a day off must not touch. */
const decided = ({ deadlines: _, ...state }: ReturnType<typeof caseAt>) => state

test('a day off moves the next date of a story only where the reach says so, and nothing else of it', () => {
  const before = stateLaw.calendar
  let moved = 0
  for (let seed = 1; seed <= 3_000; seed++) {
    const chance = chanceOf(seed)
    const steps = randomStory(chance.below, 25)
    const old = caseAt(steps)
    const next = nextOf(old.deadlines)
    const on = addDays((next?.due ?? old.asOf) as Day, chance.below(25) - 20)
    const after = withDay(on, chance.pick(KINDS))
    const now = caseAt(steps, after)
    expect(decided(now)).toEqual(decided(old))
    const later = nextOf(now.deadlines)
    if (later?.due === next?.due && later?.alert === next?.alert && later?.rule === next?.rule) continue
    moved++
    const reach = reachOf(on, { before, after })
    expect(reach, `story ${seed}`).not.toBeNull()
    expect(next?.due ?? '', `story ${seed}`).toMatch(/^20/)
    expect((next?.due ?? '') >= (reach?.from ?? ''), `story ${seed}`).toBe(true)
    expect((next?.due ?? '') <= (reach?.to ?? '9999'), `story ${seed}`).toBe(true)
  }
  expect(moved).toBeGreaterThan(30)
})
