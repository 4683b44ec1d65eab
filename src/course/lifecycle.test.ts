import { expect, test } from 'vitest'
import { chanceOf } from '../../test/chance.ts'
import { stageNames } from '../law/stages.ts'
import { caseAt } from './fold.ts'
import { openFor } from './lifecycle.ts'
import type { Draw } from './random-bodies.ts'
import { randomStory } from './random-story.ts'
import { firstBroken } from './replay.ts'
import { STEPS, stepTypes } from './steps.ts'

/** The same seed tells the same story. */
const drawOf = (seed: number): Draw => chanceOf(seed).below

test('ten thousand stories reach only stages that the law knows, and none of them is a dead end', () => {
  const reached = new Map<string, number>()
  const walked = new Set<string>()
  for (let seed = 1; seed <= 10_000; seed++) {
    const steps = randomStory(drawOf(seed), 40)
    const state = caseAt(steps)
    for (const { type } of steps) walked.add(type)
    expect(stageNames, `story ${seed}`).toContain(state.stage)
    const ways = stepTypes.filter((type) => openFor(state, type) === null)
    expect(ways.length, `story ${seed} at ${state.stage}`).toBeGreaterThan(0)
    if (state.file.closed === null)
      expect(ways.some((type) => type !== 'document-added' && type !== 'step-withdrawn')).toBe(true)
    reached.set(state.stage, (reached.get(state.stage) ?? 0) + 1)
  }
  // of a kind of step that no story has, nothing is shown
  expect([...walked].sort()).toEqual(stepTypes.toSorted())
  // the walk is worth something only if it gets around; being in a facility goes along with a stage
  const elsewhere = stageNames.filter((stage) => stage !== 'reported' && stage !== 'in-facility')
  expect([...reached.keys()].sort()).toEqual(elsewhere.toSorted())
}, 120_000)

test('the steps of a story are those that their schemas accept', () => {
  for (let seed = 1; seed <= 200; seed++)
    for (const step of randomStory(drawOf(seed), 60))
      expect(STEPS[step.type].safeParse(step.body).success, `${step.type} of story ${seed}`).toBe(true)
})

test('a story without steps taken back holds when it is told again', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const steps = randomStory(drawOf(seed), 40).filter(({ type }) => type !== 'step-withdrawn')
    const isWhole = steps.every(({ seq }, index) => seq === index + 1)
    if (isWhole) expect(firstBroken(steps), `story ${seed}`).toBeUndefined()
  }
})

test('the fold does not look ahead: a state is what the steps up to there made it', () => {
  const steps = randomStory(drawOf(7), 60).filter(({ type }) => type !== 'step-withdrawn')
  for (let n = 1; n < steps.length; n++) {
    const before = caseAt(steps.slice(0, n))
    const again = caseAt(structuredClone(steps.slice(0, n)))
    expect(again).toEqual(before)
  }
})
