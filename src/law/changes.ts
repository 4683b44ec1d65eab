import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { isMinor } from './age.ts'
import {
  entitlementChanges,
  type ItemChange,
  type PersonRuling,
  type RuleQuestion,
  ruleOn,
} from './entitlements.ts'
import type { ItemCode } from './items.ts'
import type { PersonFacts } from './person-facts.ts'

/**
 * What made an answer change: a fact about the person, another regime, a birthday, other norms, what
 * was known, or the day itself (a window ended, a provision came or went; the articles of the answer say which).
 */
export type ChangeCause = keyof PersonFacts | 'regime' | 'age' | 'day' | 'norms' | 'known'

export type ExplainedChange = ItemChange & {
  readonly what: 'new' | 'ended' | 'opened' | 'settled' | 'amount'
  readonly why: readonly ChangeCause[]
}

const kindOf = ({ before, after }: ItemChange): ExplainedChange['what'] => {
  if (before?.is === after?.is) return 'amount'
  if (after?.is === 'due') return 'new'
  if (after?.is === 'unknown') return 'opened'
  return before?.is === 'due' ? 'ended' : 'settled'
}

const answerTo = (question: RuleQuestion, code: ItemCode): string => {
  const ruled = ruleOn(question)
  if (isRefusal(ruled)) return ruled.refused
  const found = ruled.items.find((one) => one.code === code)
  return `${found?.is} ${found?.value}`
}

type Switch = {
  readonly cause: ChangeCause
  readonly turn: (a: RuleQuestion, b: RuleQuestion) => RuleQuestion
}

const factSwitch = (fact: keyof PersonFacts): Switch => ({
  cause: fact,
  turn: (a, b) => ({ ...a, person: { ...a.person, [fact]: b.person[fact] } }),
})

const dayCause = (a: RuleQuestion, b: RuleQuestion, regimes: readonly string[]): ChangeCause => {
  if (regimes[0] !== regimes[1]) return 'regime'
  return isMinor(a.person.born, a.on) === isMinor(b.person.born, b.on) ? 'day' : 'age'
}

const switchesOf = (a: RuleQuestion, b: RuleQuestion, regimes: readonly string[]): readonly Switch[] => {
  const facts = [...new Set([...Object.keys(a.person), ...Object.keys(b.person)])] as (keyof PersonFacts)[]
  const asText = (of: RuleQuestion, fact: keyof PersonFacts) => JSON.stringify(of.person[fact])
  const differing = facts.filter((fact) => asText(a, fact) !== asText(b, fact))
  const day: Switch = { cause: dayCause(a, b, regimes), turn: (from, to) => ({ ...from, on: to.on }) }
  const norms: Switch = {
    cause: 'norms',
    turn: ({ norms: _, ...from }, to) => ({ ...from, ...(to.norms !== undefined && { norms: to.norms }) }),
  }
  const known: Switch = {
    cause: 'known',
    turn: ({ knownAt: _, ...from }, to) => ({
      ...from,
      ...(to.knownAt !== undefined && { knownAt: to.knownAt }),
    }),
  }
  return [
    ...(a.knownAt === b.knownAt ? [] : [known]),
    ...(a.on === b.on ? [] : [day]),
    ...(a.norms === b.norms ? [] : [norms]),
    ...differing.map(factSwitch),
  ]
}

/** A cause counts if turning it alone moves the answer away from the old one, or back from the new one. */
const whyOf = (code: ItemCode, a: RuleQuestion, b: RuleQuestion, switches: readonly Switch[]) => {
  const [old, next] = [answerTo(a, code), answerTo(b, code)]
  const moving = switches.filter(
    ({ turn }) => answerTo(turn(a, b), code) !== old || answerTo(turn(b, a), code) !== next,
  )
  const chosen = moving.length === 0 ? switches : moving
  return [...new Set(chosen.map(({ cause }) => cause))]
}

/**
 * What is new between two days, what ended, and why: the same person as known then and as known now. An item
 * that only one regime knows is new, or ended, with it. Refuses what `ruleOn` refuses on either day.
 */
export const changesBetween = (a: RuleQuestion, b: RuleQuestion): readonly ExplainedChange[] | Refusal => {
  const before = ruleOn(a)
  if (isRefusal(before)) return before
  const after = ruleOn(b)
  if (isRefusal(after)) return after
  const regimes = [before, after].map(({ regime }: PersonRuling) => regime)
  const switches = switchesOf(a, b, regimes)
  return entitlementChanges(before, after).map((change) => ({
    ...change,
    what: kindOf(change),
    why: whyOf(change.code, a, b, switches),
  }))
}
