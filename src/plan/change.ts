import { NEED_DOMAINS, type NEED_LEVELS } from '../course/steps-support.ts'

export type NeedDomain = (typeof NEED_DOMAINS)[number]
export type NeedLevel = (typeof NEED_LEVELS)[number]

/** How long the bar is; `undefined` where nobody looked, which is not "no need". */
const HEIGHT: { readonly [L in NeedLevel]: number | undefined } = {
  none: 0,
  some: 1,
  serious: 2,
  urgent: 3,
  'not-assessed': undefined,
}

export const heightOf = (level: NeedLevel | undefined): number | undefined =>
  level === undefined ? undefined : HEIGHT[level]

export type Change = 'better' | 'worse' | 'same' | 'first' | 'unknown' | 'never'

export type DomainLine = {
  readonly domain: NeedDomain
  /** One for every assessment, oldest first. */
  readonly levels: readonly NeedLevel[]
  readonly change: Change
}

type Assessed = { readonly levels: Readonly<Partial<Record<NeedDomain, NeedLevel>>> | null }

const changeOf = (levels: readonly NeedLevel[]): Change => {
  const now = heightOf(levels.at(-1))
  const before = levels
    .slice(0, -1)
    .map(heightOf)
    .findLast((one) => one !== undefined)
  if (now === undefined) return before === undefined ? 'never' : 'unknown'
  if (before === undefined) return 'first'
  if (now === before) return 'same'
  return now < before ? 'better' : 'worse'
}

/** Needs by domain over all assessments: the newest against the last one in which the domain was looked at. */
export const changesOf = (assessments: readonly Assessed[]): readonly DomainLine[] =>
  NEED_DOMAINS.map((domain) => {
    const levels = assessments.map((one) => one.levels?.[domain] ?? 'not-assessed')
    return { domain, levels, change: changeOf(levels) }
  })
