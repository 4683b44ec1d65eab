import type { Citation } from '../kernel/citation.ts'
import { at, type History, type Moment } from '../kernel/history.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type Row, rows } from './dated.ts'
import type { Term, TermUnit } from './deadline-rule.ts'
import { type DeadlineRuleId, deadlineRules } from './deadline-rules.ts'
import { cited } from './instruments.ts'
import type { ItemCode } from './items.ts'
import type { Regime } from './regime.ts'

/** Besides terms of days and months: while the stay lasts, for the way home, school years, courses, payments. */
export type DurationUnit =
  | Exclude<TermUnit, 'at-once'>
  | 'stay'
  | 'journey'
  | 'school-year'
  | 'course'
  | 'payment'
  | 'insurance-year'

/** How long or how often an item is given. */
export type Duration = {
  /** `null`: the law limits it, or may, and we do not know how. */
  readonly count: number | null
  readonly unit: DurationUnit
  /** The stay rule that counts it in days. */
  readonly rule?: DeadlineRuleId
  readonly because: readonly Citation[]
  readonly verified: boolean
}

type Limit =
  | { readonly count: number | null; readonly unit: DurationUnit }
  | { readonly rule: DeadlineRuleId }

const law2011 = (article: string) => cited('66/2011/QH12', article)
const law2024 = (article: string) => cited('53/2024/QH15', article)
const decree09 = (article: string) => cited('09/2013/NĐ-CP', article)
const decree162 = (article: string) => cited('162/2025/NĐ-CP', article)

type Bare = Omit<Row<Limit>, 'from' | 'until' | 'knownAt'>

const since2012 = (name: string, row: Bare) => rows<Limit>(`${name}/2011`, [{ from: '2012-01-01', ...row }])
const since2013 = (name: string, row: Bare) => rows<Limit>(`${name}/2011`, [{ from: '2013-04-15', ...row }])
const since2025 = (name: string, row: Bare) =>
  rows<Limit>(`${name}/2024`, [{ from: '2025-07-01', knownAt: '2025-06-29', ...row }])

type Limits = Readonly<Partial<Record<ItemCode, readonly History<Limit>[]>>>

const once = (unit: DurationUnit) => ({ count: 1, unit })
const notKnown = (unit: DurationUnit) => ({ count: null, unit })

export const durations: Readonly<Record<Regime, Limits>> = {
  '2011': {
    'essential-needs': [
      since2013('meals', { value: { rule: 'DL-15' }, because: [decree09('19')], verified: true }),
    ],
    travel: [since2012('journey', { value: once('journey'), because: [law2011('33')], verified: true })],
    medical: [since2012('medical', { value: once('stay'), because: [law2011('34')], verified: true })],
    psychological: [
      since2012('psychological', { value: once('stay'), because: [law2011('35')], verified: true }),
    ],
    schooling: [
      since2012('schooling', { value: once('school-year'), because: [law2011('37')], verified: true }),
    ],
    vocational: [
      since2013('vocational', { value: once('course'), because: [decree09('23')], verified: true }),
    ],
    'hardship-allowance': [
      since2012('allowance', { value: once('payment'), because: [law2011('38')], verified: true }),
    ],
  },
  '2024': {
    'essential-needs': [
      since2025('meals', { value: { rule: 'DL-17' }, because: [decree162('17')], verified: true }),
    ],
    medical: [
      since2025('medical', { value: once('stay'), because: [law2024('39')], verified: true }),
      since2025('insurance', { value: once('insurance-year'), because: [law2024('39')], verified: true }),
    ],
    travel: [since2025('journey', { value: once('journey'), because: [law2024('42')], verified: false })],
    psychological: [
      since2025('psychological', {
        value: notKnown('day'),
        because: [cited('162/2025/NĐ-CP')],
        verified: false,
      }),
    ],
    schooling: [
      since2025('schooling', {
        value: { count: 2, unit: 'school-year' },
        because: [decree162('24')],
        verified: true,
      }),
    ],
    vocational: [
      since2025('vocational', { value: notKnown('course'), because: [decree162('24')], verified: false }),
    ],
    'hardship-allowance': [
      since2025('allowance', { value: once('payment'), because: [decree162('24')], verified: false }),
    ],
  },
}

const fromRule = (rule: DeadlineRuleId, moment: Moment): readonly Duration[] => {
  const found = at<Term | null>(deadlineRules[rule].term, moment)
  if (isRefusal(found) || found.value === null || found.value.unit === 'at-once') return []
  const { count, unit } = found.value
  return [{ count, unit, rule, because: found.because, verified: found.verified }]
}

/** How long or how often an item is given on a day; empty where the law names no limit that we know of. */
export const durationsOf = (code: ItemCode, regime: Regime, moment: Moment): readonly Duration[] =>
  (durations[regime][code] ?? []).flatMap((history) => {
    const found = at(history, moment)
    if (isRefusal(found)) return []
    const { value, because, verified } = found
    return 'rule' in value ? fromRule(value.rule, moment) : [{ ...value, because, verified }]
  })
