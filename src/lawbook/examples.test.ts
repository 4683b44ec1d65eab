import { expect, test } from 'vitest'
import { dayExamples } from './examples-days.ts'
import { moneyExamples } from './examples-money.ts'
import { peopleExamples } from './examples-people.ts'
import { stayExamples } from './examples-stays.ts'

const all = [...peopleExamples, ...moneyExamples, ...dayExamples, ...stayExamples]

test.each(all.map((one) => [one.id, one.facts.en, one] as const))('%s %s', (_, __, { checks }) => {
  expect(checks.length).toBeGreaterThan(0)
  for (const { asks, expected, obtained } of checks) {
    expect([asks.en, obtained.vi]).toEqual([asks.en, expected.vi])
    expect([asks.vi, obtained.en]).toEqual([asks.vi, expected.en])
  }
})
