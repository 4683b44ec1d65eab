import { expect, test } from 'vitest'
import { countExamples } from './examples-counts.ts'
import { dayExamples } from './examples-days.ts'
import { moneyExamples } from './examples-money.ts'
import { peopleExamples } from './examples-people.ts'
import { stayExamples } from './examples-stays.ts'

const all = [...peopleExamples, ...moneyExamples, ...dayExamples, ...stayExamples, ...countExamples]

/** `E03–E06` and `E05, E11` stand for several. */
const numbersOf = (id: string): readonly number[] =>
  id.split(', ').flatMap((part) => {
    const [from = 0, to = from] = part.split('–').map((one) => Number(one.slice(1)))
    return Array.from({ length: to - from + 1 }, (_, n) => from + n)
  })

test('all 24 worked examples are there', () => {
  const numbers = new Set(all.flatMap(({ id }) => numbersOf(id)))
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, n) => n + 1))
})

test.each(all.map((one) => [one.id, one.facts.en, one] as const))('%s %s', (id, __, { checks }) => {
  expect(checks.length).toBeGreaterThan(0)
  // all but the zero of E24 stand on articles, which the page opens
  expect(id === 'E24' || id === 'E17' || checks.some(({ because }) => because.length > 0)).toBe(true)
  for (const { asks, expected, obtained } of checks) {
    expect([asks.en, obtained.vi]).toEqual([asks.en, expected.vi])
    expect([asks.vi, obtained.en]).toEqual([asks.vi, expected.en])
  }
})
