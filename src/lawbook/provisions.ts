import type { Citation } from '../kernel/citation.ts'
import { type Day, day } from '../kernel/day.ts'
import type { History } from '../kernel/history.ts'
import { type Grant, grants2011, grants2024 } from '../law/grants.ts'
import { contentOf } from '../law/item-content.ts'
import { type ItemCode, items, lettering } from '../law/items.ts'
import type { ProvinceLaw } from '../law/province-law.ts'
import { LAW_2024_FROM, type Regime } from '../law/regime.ts'
import { rightsOf } from '../law/rights.ts'
import { type LawTableKind, lawTables, type RulingTable } from '../law/tables.ts'
import { type MoreTable, moreTables } from './more-tables.ts'
import { affectsOf, regimeWords, titleOf } from './table-words.ts'
import { groupWords, valueWords } from './value-words.ts'
import { each, joined, type Words, words } from './words.ts'

export type ProvisionVersion = {
  readonly from: Day
  readonly until: Day | null
  readonly inForceFrom: Day
  readonly knownAt: Day
  /** What held, in words. */
  readonly says: Words
  readonly isUnknown: boolean
  readonly because: readonly Citation[]
  readonly verified: boolean
  readonly checkedTo: Day | null
}

/** Something the law says, through time: a rule, an amount, an office, an item of support, a right. */
export type Provision = {
  readonly id: string
  readonly kind: LawTableKind | 'item' | 'right'
  readonly title: Words
  readonly affects: Words
  readonly versions: readonly ProvisionVersion[]
}

const LAST_DAY_2011 = day('2025-06-30')
const DAY_2011 = day('2012-01-01')

const versionsOf = (
  { versions }: History<unknown>,
  says: (value: unknown) => Words,
): readonly ProvisionVersion[] =>
  versions.map((one) => ({
    from: one.effectiveFrom,
    until: one.until ?? null,
    inForceFrom: one.inForceFrom,
    knownAt: one.knownAt,
    says: says(one.value),
    isUnknown: one.value === null,
    because: one.because,
    verified: one.verified,
    checkedTo: one.checkedTo ?? null,
  }))

const fromTable = (table: RulingTable): Provision => ({
  id: table.name,
  kind: table.kind,
  title: titleOf(table),
  affects: affectsOf(table),
  versions: versionsOf(table.history, (value) => valueWords(table, value)),
})

const fromMore = ({ history, says, ...provision }: MoreTable): Provision => ({
  ...provision,
  versions: versionsOf(history, says),
})

const fromOffices = ([name, history]: readonly [string, History<unknown>]): Provision => {
  const [step = '', regime] = name.split('/')
  const about = { name: step, kind: 'office' as const, history }
  return {
    id: `${name}/province`,
    kind: 'office',
    title: regime === undefined ? titleOf(about) : joined([titleOf(about), regimeWords(regime)]),
    affects: affectsOf(about),
    versions: versionsOf(history, (value) => valueWords(about, value)),
  }
}

/** The groups to which the law gives a letter, under a regime. */
const groupsWith = (regime: Regime, letter: string): Words => {
  const table = (regime === '2011' ? grants2011 : grants2024).versions.at(-1)?.value
  const groups = Object.entries<Grant>(table ?? {}).filter(([, { letters }]) =>
    letters.some((one) => one === letter),
  )
  return joined(
    groups.map(([name]) => groupWords[name] ?? words(name, name)),
    '; ',
  )
}

const fromItem = (regime: Regime, [letter, code]: readonly [string, ItemCode]): readonly Provision[] => {
  const content = contentOf(code, regime)
  if (content === undefined) return []
  const from = regime === '2011' ? DAY_2011 : LAW_2024_FROM
  const { vi, en, because, verified } = content
  const version: ProvisionVersion = {
    from,
    until: null,
    inForceFrom: from,
    knownAt: from,
    says: { vi, en },
    isUnknown: false,
    because,
    verified,
    checkedTo: null,
  }
  const title = each((lang) =>
    lang === 'vi' ? `Khoản ${letter}. ${items[code].vi}` : `Item ${letter}. ${items[code].en}`,
  )
  return [
    {
      id: `${code}@${regime}`,
      kind: 'item',
      title: joined([title, regimeWords(regime)]),
      affects: groupsWith(regime, letter),
      versions: [version],
    },
  ]
}

const fromRights = (regime: Regime): readonly Provision[] =>
  rightsOf(regime).map(({ code, vi, en, because, verified }) => {
    const from = regime === '2011' ? DAY_2011 : LAW_2024_FROM
    const until = regime === '2011' ? LAST_DAY_2011 : null
    const says = { vi, en }
    const version = { from, until, inForceFrom: from, knownAt: from, says, isUnknown: false }
    return {
      id: `right-${code}@${regime}`,
      kind: 'right',
      title: joined([
        words('Quyền đọc cho người được tiếp nhận', 'Right read at reception'),
        regimeWords(regime),
      ]),
      affects: words('mọi người được tiếp nhận', 'everybody received'),
      versions: [{ ...version, because, verified, checkedTo: null }],
    }
  })

const REGIMES = ['2011', '2024'] as const

/** Everything that the law and the province say, for reading and searching. */
export const provisionsOf = ({ norms, offices }: ProvinceLaw): readonly Provision[] => [
  ...REGIMES.flatMap((regime) => lettering[regime].flatMap((one) => fromItem(regime, one))),
  ...lawTables(norms).map(fromTable),
  ...moreTables.map(fromMore),
  ...Object.entries(offices as Readonly<Record<string, History<unknown>>>).map(fromOffices),
  ...REGIMES.flatMap(fromRights),
]

/** Where a version stands on a day. */
export const standingOf = (
  { from, until, checkedTo }: ProvisionVersion,
  { next, on }: { readonly next: ProvisionVersion | undefined; readonly on: Day },
): 'past' | 'now' | 'stale' | 'future' => {
  if (from > on) return 'future'
  if ((until !== null && until < on) || (next !== undefined && next.from <= on)) return 'past'
  return checkedTo !== null && checkedTo < on ? 'stale' : 'now'
}
