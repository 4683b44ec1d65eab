import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Day, isDay } from '../kernel/day.ts'
import { openDeadlines } from './case-deadlines.ts'
import { type EntryPath, entryPaths } from './entry-paths.ts'
import { answerLine, type LineKind } from './lines.ts'
import { procedureRegime } from './regime.ts'

/** `examples.csv` is written for lawyers: facts, what is expected, under which article. Here it is run. */
const cells = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2] ?? '')
const pairs = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )

const [, ...lines] = readFileSync(new URL('./examples.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const examples = lines.map((line) => {
  const [id = '', kind = '', facts = '', expected = '', article = '', note = ''] = cells(line)
  return { id, kind, facts: pairs(facts), expected: pairs(expected), article, note }
})
const isLine = <T extends { readonly kind: string }>(one: T): one is T & { readonly kind: LineKind } =>
  one.kind !== 'path'

const IN_PERSON = ['is', 'nationality', 'born', 'household', 'healthCard', 'accompanies']
const factOf = (text: string) => (text === 'true' ? true : text === 'false' ? false : text)

const lineFor = (kind: LineKind, facts: Record<string, string>) => {
  if (kind !== 'rule') return facts
  const entries = Object.entries(facts).map(([key, text]) => [key, factOf(text)] as const)
  const inside = entries.filter(([key]) => IN_PERSON.includes(key))
  return {
    ...Object.fromEntries(entries.filter(([key]) => !IN_PERSON.includes(key))),
    person: Object.fromEntries(inside),
  }
}

type Item = { code: string; is: string; missing: string[]; value: number | null; because: unknown[] }
type Answer = Record<string, unknown> & { items?: Item[] }

/** What the answer says about each thing the example expects, in the example’s own words. */
const said = (answer: Answer, key: string): string => {
  const items = answer.items ?? []
  const codes = (is: string) => items.filter((item) => item.is === is)
  if (key === 'due' && answer.items !== undefined)
    return codes('due')
      .map(({ code }) => code)
      .sort()
      .join(',')
  if (key === 'not-due')
    return codes('not-due')
      .map(({ code }) => code)
      .sort()
      .join(',')
  if (key === 'unknown')
    return codes('unknown')
      .map(({ code, missing }) => `${code}(${missing.join('+')})`)
      .sort()
      .join(',')
  const item = items.find(({ code }) => code === key)
  return String(item === undefined ? answer[key] : item.value)
}

/** `66/2011/QH12 33, 34; 91/2015/QH13 148(5)`: each by itself; how days are counted is not in the answer. */
const articlesIn = (text: string): readonly string[] =>
  text
    .split('; ')
    .filter((part) => part !== '' && !part.startsWith('91/2015/QH13'))
    .flatMap((part) => {
      const [instrument = '', ...articles] = part.split(/,? /)
      return articles.length === 0 ? [instrument] : articles.map((one) => `${instrument} ${one}`)
    })

/** Every article that stands anywhere in an answer: `53/2024/QH15 37(1)(a)`. */
const citationsIn = (answer: unknown): readonly string[] => {
  if (typeof answer !== 'object' || answer === null) return []
  const own =
    'instrument' in answer ? [`${answer.instrument} ${'article' in answer ? answer.article : ''}`.trim()] : []
  return [...own, ...Object.values(answer).flatMap(citationsIn)]
}

describe('examples that a lawyer can read', () => {
  test('there are enough of each', () => {
    const count = (kind: string) => examples.filter((one) => one.kind === kind).length
    expect(examples.length).toBeGreaterThanOrEqual(150)
    expect(['rule', 'deadline', 'day', 'path'].map(count)).toEqual([99, 99, 21, 21])
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length)
  })

  test.each(examples.filter(isLine))('$id $note', ({ kind, facts, expected, article }) => {
    const { out, ok } = answerLine(JSON.stringify(lineFor(kind, facts)), kind)
    const answer = JSON.parse(out) as Answer
    expect(ok).toBe(!('error' in expected))
    for (const [key, text] of Object.entries(expected)) {
      expect(`${key}=${said(answer, key)}`).toBe(`${key}=${text.split(',').sort().join(',')}`)
    }
    for (const one of ok ? articlesIn(article) : [])
      expect([one, citationsIn(answer).some((cited) => cited.startsWith(one))]).toEqual([one, true])
    if (answer.items !== undefined) {
      for (const item of answer.items) expect(item.because.length).toBeGreaterThan(0)
      if (!('unknown' in expected)) expect(said(answer, 'unknown')).toBe('')
    }
  })

  test.each(examples.filter((one) => !isLine(one)))('$id $note', ({ facts, expected, article }) => {
    const { path = '', on = '' } = facts
    if (!isDay(on)) throw new Error(on)
    const clock = { path: path as EntryPath, receivedOn: on, on, events: [] }
    const owed = openDeadlines(clock).flatMap((one) =>
      one.is === 'due' ? [`${one.rule} ${[...new Set<Day | string>([one.alert, one.due])].join('/')}`] : [],
    )
    expect(owed.join(',')).toBe(expected.owed)
    const { because, verified } = entryPaths[clock.path].law[procedureRegime(on)]
    expect(String(verified)).toBe(expected.verified)
    const cited = because.map((one) =>
      'article' in one ? `${one.instrument} ${one.article}` : one.instrument,
    )
    expect(cited).toEqual(expect.arrayContaining(article.split('; ')))
  })
})
