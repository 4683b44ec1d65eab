/**
 * The law on one core: full rulings (one person, all items with citations), deadlines, loading of the tables in
 * a fresh process, and a provincial dry run over 100,000 files. Best of several rounds: other work on the
 * machine only ever makes it slower.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Day, day, dayFromNumber, dayNumber, type PartialDate } from '../src/kernel/day.ts'
import { isRefusal } from '../src/kernel/refusal.ts'
import { deadlineRuleIds } from '../src/law/deadline-rules.ts'
import { deadlineOf } from '../src/law/deadlines.ts'
import { dryRun } from '../src/law/dry-run.ts'
import { ruleOn } from '../src/law/entitlements.ts'
import { withNormRows } from '../src/law/norm-rows.ts'
import { norms } from '../src/law/norms.ts'
import type { PersonFacts } from '../src/law/person-facts.ts'
import { type Figure, spreadOf } from './cases-figures.ts'
import { type Random, randomFrom } from './invented-names.ts'

const pick = <const T>(random: Random, list: readonly [T, ...T[]]): T =>
  list[Math.floor(random() * list.length)] ?? list[0]

const dayBetween = (random: Random, from: string, to: string): Day => {
  const [first, last] = [dayNumber(day(from)), dayNumber(day(to))]
  return dayFromNumber(first + Math.floor(random() * (last - first + 1)))
}

const inventFacts = (random: Random): PersonFacts => {
  const is = pick(random, ['victim', 'victim', 'undergoing-identification', 'accompanying-minor'])
  const born = dayBetween(random, is === 'accompanying-minor' ? '2010-01-01' : '1970-01-01', '2012-12-31')
  return {
    is,
    nationality: pick(random, ['VN', 'VN', 'VN', 'foreign', 'stateless-resident', null]),
    born: random() < 0.7 ? born : (born.slice(0, 4) as PartialDate),
    household: pick(random, ['poor', 'near-poor', 'none', null]),
    healthCard: pick(random, [true, false, null]),
    identifiedOn: is === 'undergoing-identification' ? null : dayBetween(random, '2019-01-01', '2026-11-24'),
    reportedOn: null,
    location: pick(random, ['vietnam', 'vietnam', 'abroad', null]),
    inFacility: pick(random, [true, false, null]),
    canPayTravel: pick(random, [true, false, null]),
    province: pick(random, ['46', '01', '56', null]),
  }
}

const seconds = (work: () => void): number => {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

const rounds = (work: () => void): readonly number[] => [1, 2, 3, 4, 5].map(() => seconds(work))

type Loaded = { readonly built: number; readonly readBefore: number }

/** Milliseconds in fresh processes, with the code compiled before, as every start but the first finds it. */
const loadings = (): readonly Loaded[] => {
  const compiled = mkdtempSync(join(tmpdir(), 'duongve-law-'))
  const load = (): Loaded =>
    JSON.parse(
      execFileSync(process.execPath, [join(import.meta.dirname, 'law-load.ts')], {
        env: { ...process.env, NODE_COMPILE_CACHE: compiled },
        encoding: 'utf8',
      }),
    )
  try {
    load()
    return Array.from({ length: 10 }, load)
  } finally {
    rmSync(compiled, { recursive: true, force: true })
  }
}

const perSecond = (what: string, count: number, took: readonly number[], target: number): Figure => {
  const rates = took.map((one) => count / one)
  return {
    what,
    measured: `${Math.round(Math.max(...rates)).toLocaleString('en')}/s`,
    must: `≥ ${target.toLocaleString('en')}/s`,
    met: Math.max(...rates) >= target,
    spread: `${Math.round(Math.min(...rates)).toLocaleString('en')}–${Math.round(Math.max(...rates)).toLocaleString('en')}`,
  }
}

const atMost = (what: string, took: readonly number[], unit: string, target: number): Figure => ({
  what,
  measured: `${Math.min(...took).toFixed(1)} ${unit}`,
  must: `≤ ${target} ${unit}`,
  met: Math.min(...took) <= target,
  spread: spreadOf(took, 1),
})

/** Rulings, deadlines, loading, dry run. */
export const benchLaw = ({ files = 100_000 } = {}): Figure[] => {
  const random = randomFrom(11)
  const people = Array.from({ length: files }, (_, n) => ({
    code: String(n),
    on: dayBetween(random, '2020-01-01', '2026-11-24'),
    person: inventFacts(random),
  }))
  const rulings = rounds(() => {
    for (const { on, person } of people) ruleOn({ on, person })
  })
  const starts = people.map(() => dayBetween(random, '2026-01-01', '2026-11-24'))
  const daily = deadlineRuleIds.filter((rule) => !isRefusal(deadlineOf({ rule, from: day('2026-03-02') })))
  const deadlines = rounds(() => {
    starts.forEach((from, n) => {
      deadlineOf({ rule: daily[n % daily.length] ?? 'DL-05', from })
    })
  })
  const raised = withNormRows(norms, [
    {
      province: '46',
      regime: '2011',
      code: 'hardship-allowance',
      effectiveFrom: day('2021-01-01'),
      inForceFrom: day('2021-01-01'),
      knownAt: day('2026-11-24'),
      amount: 1_500_000,
      instrument: '84/2019/TT-BTC',
      verified: false,
    },
  ])
  if (isRefusal(raised)) throw new Error(raised.refused)
  const dry = rounds(() => void dryRun({ files: people, before: norms, after: raised }))
  const loaded = loadings()
  const readBefore = loaded.map((one) => one.readBefore)
  console.log(
    `  Node starts and reads the files in ${Math.min(...readBefore).toFixed(0)} ms before the tables are built`,
  )
  return [
    perSecond('full rulings (one person, all items, with citations)', files, rulings, 200_000),
    perSecond('deadlines', files, deadlines, 1_000_000),
    atMost(
      'loading the tables in a fresh process',
      loaded.map(({ built }) => built),
      'ms',
      50,
    ),
    atMost(
      'dry run over 100,000 files',
      dry.map((one) => (one * 100_000) / files),
      's',
      5,
    ),
  ]
}
