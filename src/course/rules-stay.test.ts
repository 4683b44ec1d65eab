import { expect, test } from 'vitest'
import { AGE_GROUPS } from './codes.ts'
import { leavesFor } from './rules-stay.ts'
import { LEFT_FOR } from './steps-stay.ts'

test('nobody who may be under 18 by the birth date leaves by their own wish alone; that somebody is gone is always told', () => {
  const free = AGE_GROUPS.filter((age) => leavesFor(LEFT_FOR, age).includes('own-wish'))
  expect(free).toEqual(['adult', 'unknown'])
  for (const age of AGE_GROUPS) expect(leavesFor(LEFT_FOR, age)).toContain('missing')
})
