import type { Citation } from '../kernel/citation.ts'
import type { Day } from '../kernel/day.ts'
import { at } from '../kernel/history.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { isMinor, minorGround } from './age.ts'
import {
  conditionsOf,
  type Grants,
  grantedTo,
  type ItemRuling,
  type RuleQuestion,
  ruleOn,
} from './entitlements.ts'
import { type Grant, grants2011, grants2024 } from './grants.ts'
import { groupFacts, possibleGrants } from './groups.ts'
import type { ItemCode } from './items.ts'
import { normOf } from './norms.ts'
import type { Fact, PersonFacts } from './person-facts.ts'
import { type Regime, supportRegime } from './regime.ts'

/** A fact that a step of the reasoning looked at. */
export type LookedAt = keyof PersonFacts

/** One step of the reasoning: which facts were looked at, under which articles, with what outcome. */
export type ExplainStep = {
  readonly of: 'regime' | 'group' | 'age' | 'condition' | 'amount'
  readonly looksAt: readonly LookedAt[]
  readonly is: 'due' | 'not-due' | 'unknown'
  readonly missing: readonly Fact[]
  readonly because: readonly Citation[]
  readonly verified: boolean
  /** For `group`: the groups of the law to which the person may belong, as far as is known. */
  readonly groups?: readonly string[]
  /** For `amount`: đồng, or `null` while unknown. */
  readonly amount?: number | null
}

export type ExplainedItem = { readonly ruling: ItemRuling; readonly steps: readonly ExplainStep[] }

export type Explained = {
  readonly regime: Regime
  readonly stale: boolean
  /** The step that all items share. */
  readonly first: ExplainStep
  readonly items: readonly ExplainedItem[]
}

/** Notes which facts a condition reads, so that the explanation can never tell of others. */
const watched = (person: PersonFacts) => {
  const seen = new Set<LookedAt>()
  const facts = new Proxy(person, {
    get: (target, key: keyof PersonFacts) => {
      seen.add(key)
      return target[key]
    },
  })
  return { facts, seen }
}

const regimeStep = (question: RuleQuestion): ExplainStep => {
  const { on, person } = question
  const { because, verified } = supportRegime({
    identifiedOn: person.identifiedOn,
    reportedOn: person.reportedOn,
    on,
  })
  return {
    of: 'regime',
    looksAt: ['identifiedOn', 'reportedOn'],
    is: 'due',
    missing: [],
    because,
    verified,
  }
}

const namesOf = (grants: readonly Grant[], table: Grants): readonly string[] =>
  Object.entries(table).flatMap(([name, grant]) => (grants.includes(grant) ? [name] : []))

/** A companion who is of age is none in the law’s sense; this one fact then decides everything. */
const ageStep = (person: PersonFacts, on: Day): ExplainStep | undefined => {
  if (person.is !== 'accompanying-minor') return undefined
  const minor = isMinor(person.born, on)
  return {
    of: 'age',
    looksAt: ['is', 'born'],
    is: minor === 'no' ? 'not-due' : 'due',
    missing: [],
    because: minorGround(on),
    verified: minor !== 'perhaps',
  }
}

const conditionStep = (code: ItemCode, regime: Regime, question: RuleQuestion): ExplainStep | undefined => {
  const { facts, seen } = watched(question.person)
  const ruling = conditionsOf(regime)[code]?.(facts, question.on, question)
  if (ruling === undefined) return undefined
  const { is, because, verified } = ruling
  const missing = ruling.is === 'unknown' ? ruling.missing : []
  return { of: 'condition', looksAt: [...seen], is, missing, because, verified }
}

const amountStep = (ruling: ItemRuling, regime: Regime, question: RuleQuestion): ExplainStep | undefined => {
  if (ruling.code !== 'hardship-allowance' || ruling.is !== 'due') return undefined
  const { on, knownAt, person, norms } = question
  const norm = normOf({
    code: 'hardship-allowance',
    regime,
    province: person.province,
    on,
    knownAt,
    ...(norms !== undefined && { table: norms }),
  })
  if (norm === undefined) return undefined
  const { amount, because, verified } = norm
  return {
    of: 'amount',
    looksAt: ['province'],
    is: amount === null ? 'unknown' : 'due',
    missing: amount === null && person.province === null ? ['province'] : [],
    because,
    verified,
    amount,
  }
}

/**
 * Why each item is due, not due or unknown: the regime, the group of the law, age, the condition, the
 * amount, each with the facts looked at and its articles. The outcome is that of `ruleOn`; refuses as it does.
 */
export const explain = (question: RuleQuestion): Explained | Refusal => {
  const { on, knownAt, person } = question
  const ruled = ruleOn(question)
  if (isRefusal(ruled)) return ruled
  const { regime, stale } = ruled
  const found = regime === '2011' ? at(grants2011, { on, knownAt }) : at(grants2024, { on, knownAt })
  if (isRefusal(found)) return found
  const table: Grants = found.value
  const facts = groupFacts(person)
  const groups = namesOf(possibleGrants(regime, table, facts).grants, table)
  const granted = grantedTo(regime, table, facts)
  const age = ageStep(person, on)
  const items = ruled.items.map((ruling): ExplainedItem => {
    if (age?.is === 'not-due') return { ruling, steps: [age] }
    const given = granted.find(({ code }) => code === ruling.code)?.plain
    if (given === undefined) return { ruling, steps: [] }
    const group: ExplainStep = {
      of: 'group',
      looksAt: [
        'is',
        'nationality',
        'location',
        ...(person.is === 'accompanying-minor' ? ['accompanies' as const] : []),
      ],
      is: given.is,
      missing: given.missing,
      because: given.because,
      verified: given.verified,
      groups,
    }
    const later =
      given.is === 'not-due'
        ? []
        : [conditionStep(ruling.code, regime, question), amountStep(ruling, regime, question)]
    return { ruling, steps: [age, group, ...later].filter((one) => one !== undefined) }
  })
  return { regime, stale, first: regimeStep(question), items }
}
