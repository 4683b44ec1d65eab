import type { Version } from '../kernel/history.ts'
import { type CalendarYear, calendarYears, cultureDay } from './calendar-years.ts'
import type { DeadlineRule } from './deadline-rule.ts'
import { deadlineRuleIds, deadlineRules } from './deadline-rules.ts'
import { type EntryPathRow, entryPathNames, entryPaths } from './entry-paths.ts'
import { APPLICATION_2011, outerLimits } from './extension.ts'
import { type Instrument, instruments } from './instruments.ts'
import { contentOf } from './item-content.ts'
import { lettering } from './items.ts'
import { rightsOf } from './rights.ts'
import { stages } from './stages.ts'
import { stayItems } from './stay-items.ts'
import { allTables } from './tables.ts'

/** Rows of the law by name, each with its content as text: what a release fixes for good. */
export type ReleasedRows = Readonly<Record<string, string>>

/** Words for people may be bettered; they are not law. */
const isWords = (key: string) => key === 'vi' || key === 'en'

/** The same content is the same text, whatever the order in which it was written. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value)
    .filter(([key, one]) => !isWords(key) && one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${key}:${canonical(one)}`).join(',')}}`
}

type Entry = readonly [name: string, content: unknown]

/** `checkedTo` moves with every monthly check and is no part of the row. */
const versionEntries = (table: string, versions: readonly Version<unknown>[]): readonly Entry[] =>
  versions.map(({ checkedTo: _, ...row }) => [`${table} from ${row.effectiveFrom} known ${row.knownAt}`, row])

/** Fields of an instrument one by one: its end becomes known later, and is then added. */
const instrumentEntries = (): readonly Entry[] =>
  (Object.entries(instruments) as [string, Instrument][]).flatMap(
    ([number, { issued, inForce, ended, replacedBy, amendedBy = [] }]) => [
      [`instrument ${number}`, number],
      ...Object.entries({ issued, inForce, ended, replacedBy })
        .filter(([, value]) => value !== undefined)
        .map(([field, value]): Entry => [`instrument ${number} ${field}`, value]),
      ...amendedBy.map((by): Entry => [`instrument ${number} amended by ${by}`, by]),
    ],
  )

const ruleEntries = (): readonly Entry[] =>
  deadlineRuleIds.map((id) => {
    const { regime, from, until, rolls }: DeadlineRule = deadlineRules[id]
    return [`rule ${id}`, { regime, from, until, rolls }]
  })

/** Of a year that is not announced only the lunar days are sure; what is announced stands. */
const yearEntries = ({ year, lunar, announced, ...more }: CalendarYear): readonly Entry[] => [
  [`calendar ${year} lunar`, lunar],
  ...(announced ? [[`calendar ${year} announced`, more] as const] : []),
]

const REGIMES = ['2011', '2024'] as const

/** Rows without days have no later version: that somebody compared one with the text may be added to it. */
const unmarked = <T extends { readonly verified: boolean }>({ verified: _, ...row }: T) => row

/** How people come in: where it begins, what is asked, and under each law the terms, the papers and the articles. */
const pathEntries = (): readonly Entry[] =>
  entryPathNames.flatMap((path) => {
    const { letter, begins, asks, law }: EntryPathRow = entryPaths[path]
    return [
      [`entry path ${path}`, { letter, begins, asks }],
      ...REGIMES.map((regime): Entry => [`entry path ${path} ${regime}`, unmarked(law[regime])]),
    ]
  })

/** On what articles the words of an item and of a right stand. */
const wordEntries = (): readonly Entry[] =>
  REGIMES.flatMap((regime) => [
    ...lettering[regime].map(
      ([, code]): Entry => [`content ${regime} ${code}`, contentOf(code, regime)?.because],
    ),
    ...rightsOf(regime).map(({ code, because }): Entry => [`right ${regime} ${code}`, because]),
  ])

/** Codes that registers and reports hold, and what lengthens or follows what. */
const fixedEntries = (): readonly Entry[] => [
  ...Object.entries(stages).map(([stage, { mark }]): Entry => [`stage ${stage}`, mark]),
  ...Object.entries(outerLimits).map(([rule, limit]): Entry => [`outer limit ${rule}`, limit]),
  ['chain application 2011', APPLICATION_2011],
]

const entries = (): readonly Entry[] => [
  ...allTables().flatMap(({ name, history }) => versionEntries(name, history.versions)),
  ...instrumentEntries(),
  ...pathEntries(),
  ...wordEntries(),
  ...fixedEntries(),
  ...ruleEntries(),
  ...calendarYears.flatMap(yearEntries),
  ...(cultureDay.isHoliday === 'not-known' ? [] : [['calendar culture day', cultureDay] as const]),
  ...Object.entries(stayItems).map(([regime, list]): Entry => [`stay items ${regime}`, list]),
  ...Object.entries(lettering).flatMap(([regime, items]) =>
    items.map(([letter, code]): Entry => [`item ${regime} ${code}`, letter]),
  ),
]

/** Every row of the law that a release fixes. Throws when two rows have one name. */
export const lawRows = (): ReleasedRows => {
  const rows: Record<string, string> = {}
  for (const [name, content] of entries()) {
    if (rows[name] !== undefined) throw new RangeError(`two rows of the law are named ${name}`)
    rows[name] = canonical(content)
  }
  return rows
}

/**
 * Rows that a release fixed and that are not as they were: changed, or gone. New rows are free. Both sides as
 * texts, or both as their digests.
 */
export const releasedButChanged = (released: ReleasedRows, now: ReleasedRows): readonly string[] =>
  Object.entries(released).flatMap(([name, content]) => {
    if (now[name] === undefined) return [`${name}: gone`]
    return now[name] === content ? [] : [`${name}: changed`]
  })
