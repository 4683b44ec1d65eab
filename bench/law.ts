/**
 * The law on one core: full rulings (one person, all items with citations), deadlines, loading of the tables,
 * and a provincial dry run over 100,000 files. Each figure stands beside its target; the ratio is figure ÷
 * target, or target ÷ figure where less is better, so that 1 and more is reached.
 */
import { type Day, day, dayFromNumber, dayNumber, type PartialDate } from '../src/kernel/day.ts'
import { isRefusal } from '../src/kernel/refusal.ts'
import { makeCalendar } from '../src/law/calendar.ts'
import { calendarYears, cultureDay } from '../src/law/calendar-years.ts'
import { deadlineRuleIds } from '../src/law/deadline-rules.ts'
import { deadlineOf } from '../src/law/deadlines.ts'
import { dryRun } from '../src/law/dry-run.ts'
import { ruleOn } from '../src/law/entitlements.ts'
import { withNormRows } from '../src/law/norm-rows.ts'
import { norms } from '../src/law/norms.ts'
import type { PersonFacts } from '../src/law/person-facts.ts'
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

/** Best of five: other work on the machine only ever makes it slower. */
const best = (work: () => void): number => Math.min(...[1, 2, 3, 4, 5].map(() => seconds(work)))

export type LawFigure = {
  readonly what: string
  readonly figure: number
  readonly unit: string
  readonly target: number
  readonly ratio: number
}

const more = (what: string, figure: number, unit: string, target: number): LawFigure => ({
  what,
  figure,
  unit,
  target,
  ratio: figure / target,
})
const less = (what: string, figure: number, unit: string, target: number): LawFigure => ({
  what,
  figure,
  unit,
  target,
  ratio: target / figure,
})

export const run = ({
  files = 100_000,
} = {}): { readonly missed: readonly string[]; readonly figures: readonly LawFigure[] } => {
  const random = randomFrom(11)
  const people = Array.from({ length: files }, (_, n) => ({
    code: String(n),
    on: dayBetween(random, '2020-01-01', '2026-11-24'),
    person: inventFacts(random),
  }))
  const ruling = best(() => {
    for (const { on, person } of people) ruleOn({ on, person })
  })
  const starts = people.map(() => dayBetween(random, '2026-01-01', '2026-11-24'))
  const daily = deadlineRuleIds.filter((rule) => !isRefusal(deadlineOf({ rule, from: day('2026-03-02') })))
  const deadline = best(() => {
    starts.forEach((from, n) => {
      deadlineOf({ rule: daily[n % daily.length] ?? 'DL-05', from })
    })
  })
  const calendar = best(() => void makeCalendar({ years: calendarYears, cultureDay }))
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
  const dry = best(() => void dryRun({ files: people, before: norms, after: raised }))
  const figures = [
    more('full rulings', files / ruling, 'a second', 200_000),
    more('deadlines', files / deadline, 'a second', 1_000_000),
    less('calendar tables', calendar * 1000, 'ms', 50),
    less(`dry run over ${files} files`, (dry * 100_000) / files, 's for 100,000', 5),
  ]
  for (const { what, figure, unit, target, ratio } of figures) {
    const shown = figure >= 100 ? Math.round(figure).toLocaleString('en') : figure.toFixed(2)
    process.stdout.write(
      `${what.padEnd(28)} ${shown.padStart(12)} ${unit.padEnd(14)} target ${target.toLocaleString('en').padStart(9)}  ratio ${ratio.toFixed(2)}\n`,
    )
  }
  return { missed: figures.filter(({ ratio }) => ratio < 1).map(({ what }) => what), figures }
}
