import { expect, test } from 'vitest'
import { chanceOf } from '../../test/chance.ts'
import { caseAt, nextOf } from '../course/fold.ts'
import { openFor } from '../course/lifecycle.ts'
import { randomStory } from '../course/random-story.ts'
import { deadlineRuleIds } from '../law/deadline-rules.ts'
import { openWork } from './open-work.ts'
import { WORK } from './work-kinds.ts'

const stories = (n: number) =>
  Array.from({ length: n }, (_, seed) => caseAt(randomStory(chanceOf(seed + 1).below, 40)))

test('every term that runs on a file is work, once; on a closed file nothing is', () => {
  for (const state of stories(800)) {
    const work = openWork(state)
    if (state.file.closed !== null) {
      expect(work).toEqual([])
      continue
    }
    const terms = work.filter(({ kind }) => (deadlineRuleIds as readonly string[]).includes(kind))
    const owed = state.deadlines.map(({ rule }) => rule)
    expect(terms.map(({ kind }) => kind).filter((kind) => kind !== 'DL-08')).toEqual(
      expect.arrayContaining(owed.filter((rule) => rule !== 'DL-08')),
    )
    const next = nextOf(state.deadlines)
    if (next) expect(work.some(({ kind, due }) => kind === next.rule && due === next.due)).toBe(true)
    const once = work.filter(({ kind }) => kind !== 'action').map(({ kind }) => kind)
    expect(new Set(once).size).toBe(once.length)
  }
}, 60_000)

/** What must come before is work of its own; a term runs on all the same. */
const EARLIER = new Set(['not-told'])

test('what closes a piece of work is open, or waits for an earlier one', () => {
  const seen = new Set<string>()
  for (const state of stories(800))
    for (const { kind } of openWork(state)) {
      seen.add(kind)
      const why = openFor(state, WORK[kind].closes)
      expect(why === null || EARLIER.has(why), `${kind}: ${why}`).toBe(true)
    }
  // worth something only if the stories get around
  expect(seen.size, [...seen].join()).toBeGreaterThan(12)
}, 60_000)

test('it is kept as JSON and comes back as it was; the day on which it is asked is no part of it', () => {
  for (const state of stories(200)) {
    const work = openWork(state)
    expect(JSON.parse(JSON.stringify(work))).toEqual(work)
    expect(openWork(structuredClone(state))).toEqual(work)
    for (const { on, due } of work) expect(due === null || on <= due, `${on} ${due}`).toBe(true)
  }
})
