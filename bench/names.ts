/**
 * Name search over a million invented people (`invented-names.ts` says how they are made, `name-queries.ts`
 * how they are asked for). Prints build time, memory, times and how often the right person is among the
 * first 20: without a birth year, and with one (true in 80 %, one off in 15 %, wrong in 5 %).
 *
 * "Ceiling" is what somebody could reach who knew the meant name for certain but nothing else: with n
 * bearers of that name (as written if the query has marks, folded otherwise) 20/n, at most 1. Where it lies
 * below 90 %, no method reaches 90 % without further evidence. "≤ 20 bearers" counts only the queries where
 * the first 20 can hold all namesakes. "Name" asks whether anybody of the meant (folded) name is found.
 */
import { foldName } from '../src/person/fold.ts'
import { createNameIndex, type NameIndex } from '../src/person/name-index.ts'
import { type Invented, inventPeople, type Random, randomFrom } from './invented-names.ts'
import { kinds, makeQueries, type Query } from './name-queries.ts'

type Sample = { query: Query; person: Invented; name: string }
type Outcome = {
  kind: string
  typos: boolean
  few: boolean
  ceiling: number
  name: boolean
  right: boolean
  rightWithYear: boolean
  ms: number
  msWithYear: number
}

const memory = (): number => {
  globalThis.gc?.()
  const use = process.memoryUsage()
  return (use.heapUsed + use.arrayBuffers) / 1e6
}
const percentile = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)

const toldYear = (person: Invented, random: Random): number | null => {
  if (person.birthYear === null) return null
  const luck = random()
  if (luck < 0.8) return person.birthYear
  if (luck < 0.95) return person.birthYear + (random() < 0.5 ? -1 : 1)
  return person.birthYear + Math.floor(random() * 20) - 10
}

const countBy = (people: readonly Invented[], by: (name: string) => string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { names } of people) {
    for (const key of new Set(names.map(by))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const tune = (names: string): string => names.normalize('NFC').toLowerCase()
const endsOf = (name: string): string => {
  const folded = foldName(name).split(' ')
  return `${folded[0]} ${folded.at(-1)}`
}

const timed = <T>(work: () => T): [T, number] => {
  const start = performance.now()
  const result = work()
  return [result, performance.now() - start]
}

type Asked = { index: NameIndex; people: readonly Invented[]; samples: readonly Sample[]; random: Random }

const ask = ({ index, people, samples, random }: Asked): Outcome[] => {
  const written = countBy(people, tune)
  const folded = countBy(people, foldName)
  const ends = countBy(people, endsOf)
  return samples.map(({ query, person, name }) => {
    const short = query.kind === 'family + given' || query.kind === 'given + family'
    const bearers =
      (short
        ? ends.get(endsOf(name))
        : query.marked
          ? written.get(tune(name))
          : folded.get(foldName(name))) ?? 1
    const [hits, ms] = timed(() => index.search({ text: query.text }))
    const [withYear, msWithYear] = timed(() =>
      index.search({ text: query.text, birthYear: toldYear(person, random) }),
    )
    const meant = foldName(name)
    return {
      kind: query.kind,
      typos: query.typos,
      few: bearers <= 20,
      ceiling: Math.min(1, 20 / bearers),
      name: hits.some(({ key }) => people[key - 1]?.names.some((other) => foldName(other) === meant)),
      right: hits.some(({ key }) => key === person.key),
      rightWithYear: withYear.some(({ key }) => key === person.key),
      ms,
      msWithYear,
    }
  })
}

const row = (label: string, all: readonly Outcome[]): string => {
  const few = all.filter((one) => one.few)
  const share = (is: (one: Outcome) => boolean, of = all): string => percent(of.filter(is).length, of.length)
  const ceiling = all.reduce((sum, one) => sum + one.ceiling, 0)
  const cells = [
    String(all.length),
    share((one) => !one.few),
    percent(ceiling, all.length),
    share((one) => one.right),
    share((one) => one.right, few),
    share((one) => one.name),
    share((one) => one.rightWithYear),
    percentile(
      all.map((one) => one.ms),
      0.5,
    ).toFixed(1),
    percentile(
      all.map((one) => one.ms),
      0.95,
    ).toFixed(1),
    percentile(
      all.map((one) => one.msWithYear),
      0.95,
    ).toFixed(1),
  ]
  return label.padEnd(26) + cells.map((cell) => cell.padStart(9)).join('')
}

export const run = ({
  people: count = 1_000_000,
  each = 250,
  seed = 20261124,
} = {}): { missed: string[] } => {
  const people = inventPeople(count, seed)
  // A separate index first, so that compiled code and not warming up is measured.
  const warm = createNameIndex()
  for (const person of people.slice(0, 2000)) warm.put({ ...person, communeCode: person.commune })
  for (const person of people.slice(0, 300)) warm.search({ text: person.names[0] ?? '' })

  const before = memory()
  const index = createNameIndex()
  const [, buildMs] = timed(() => {
    for (const { key, names, birthYear, sex, commune } of people) {
      index.put({ key, names, birthYear, sex, communeCode: commune })
    }
  })
  const used = memory() - before
  console.log(`names: ${count} people, ${people.reduce((sum, one) => sum + one.names.length, 0)} names`)
  console.log(
    `built in ${(buildMs / 1000).toFixed(1)} s; memory ${used.toFixed(0)} MB ` +
      `(own arrays ${(index.bytes() / 1e6).toFixed(0)} MB)${globalThis.gc ? '' : ', rough: run with --expose-gc'}`,
  )

  const random = randomFrom(seed + 1)
  const outcomes = ask({ index, people, samples: makeQueries({ people, each, random }), random })
  const head = [
    'queries',
    '>20 %',
    'ceiling',
    'right %',
    '≤20 %',
    'name %',
    '+year %',
    'p50 ms',
    'p95 ms',
    '+y p95',
  ]
  console.log(''.padEnd(26) + head.map((cell) => cell.padStart(9)).join(''))
  for (const { kind } of kinds)
    console.log(
      row(
        kind,
        outcomes.filter((one) => one.kind === kind),
      ),
    )
  const typos = outcomes.filter((one) => one.typos)
  console.log(row('ALL', outcomes))
  console.log(row('ALL WITH TYPING ERRORS', typos))
  const times = outcomes.flatMap((one) => [one.ms, one.msWithYear])
  const p95 = percentile(times, 0.95)
  console.log(
    `all searches: p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ` +
      `p99 ${percentile(times, 0.99).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms`,
  )

  const right = typos.filter((one) => one.right).length / typos.length
  const missed: string[] = []
  if (p95 > 50) missed.push(`p95 ${p95.toFixed(1)} ms > 50 ms`)
  if (used > 400) missed.push(`memory ${used.toFixed(0)} MB > 400 MB`)
  if (right < 0.9) {
    missed.push(
      `right person in the first 20, typing errors, no birth year: ${percent(right, 1)} % < 90 % ` +
        `(ceiling ${percent(
          typos.reduce((sum, one) => sum + one.ceiling, 0),
          typos.length,
        )} %)`,
    )
  }
  for (const miss of missed) console.log(`MISSED  ${miss}`)
  return { missed }
}

if (import.meta.main) run({ people: Number(process.argv[2] ?? 1_000_000) })
