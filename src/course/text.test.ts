import { expect, test } from 'vitest'
import { stepTypes } from './steps.ts'
import { courseText } from './text.ts'

test('every kind of step has its words', () => {
  for (const type of stepTypes) expect(Object.keys(courseText.vi)).toContain(`case.step.${type}`)
})
