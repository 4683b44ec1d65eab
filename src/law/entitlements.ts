import { type Citation, cite, uniqueCitations } from '../kernel/citation.ts'
import type { Day } from '../kernel/day.ts'
import { at } from '../kernel/history.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { due, notDue, type Ruling, unknown } from '../kernel/ruling.ts'
import { isMinor, minorGround } from './age.ts'
import type { Calendar } from './calendar.ts'
import { both } from './conditions.ts'
import { conditions2011 } from './conditions-2011.ts'
import { conditions2024 } from './conditions-2024.ts'
import { type Grant, grants2011, grants2024 } from './grants.ts'
import { type GroupFacts, groupFacts, possibleGrants } from './groups.ts'
import { cited } from './instruments.ts'
import { type ItemCode, type ItemLetter, lettering } from './items.ts'
import { type NormTable, normOf, norms } from './norms.ts'
import type { Fact, PersonFacts } from './person-facts.ts'
import { type Regime, supportRegime } from './regime.ts'

export type ItemRuling = {
  readonly item: ItemLetter
  readonly code: ItemCode
  readonly is: 'due' | 'not-due' | 'unknown'
  readonly missing: readonly Fact[]
  readonly because: readonly Citation[]
  readonly verified: boolean
  /** Đồng, for items paid as one sum whose amount is known. */
  readonly value: number | null
  /** The national minimum where the amount itself is not known. */
  readonly atLeast?: number
  /** The person does not want it at present; it stays due, for a refusal may be taken back. */
  readonly refused?: true
}

export type PersonRuling = {
  readonly regime: Regime
  readonly because: readonly Citation[]
  /** The regime itself is sure; items say it for themselves. */
  readonly verified: boolean
  /** A fact that could still change the regime. */
  readonly missing: readonly Fact[]
  readonly stale: boolean
  readonly items: readonly ItemRuling[]
}

export type RuleQuestion = {
  readonly on: Day
  readonly person: PersonFacts
  /** Rule as it was known on this day. */
  readonly knownAt?: Day
  readonly norms?: NormTable
  /** Days off with those that the province entered; filing windows end by them. */
  readonly calendar?: Calendar
}

const NOTHING: readonly Fact[] = []

/** Items as granted by group, before conditions; made once for every combination of groups. */
export type Granted = {
  readonly letter: ItemLetter
  readonly code: ItemCode
  readonly ruling: Ruling<Fact>
  readonly plain: ItemRuling
}

const exactly = (grant: Grant, letter: ItemLetter, whole: boolean): readonly Citation[] =>
  whole
    ? grant.because.map(({ instrument, article }) => cite(instrument, `${article}(${letter})`))
    : grant.because

const grantRuling = (
  grants: readonly Grant[],
  letter: ItemLetter,
  missing: readonly Fact[],
  last: number,
): Ruling<Fact> => {
  const giving = grants.filter(({ letters }) => letters.includes(letter))
  const ground = (some: readonly Grant[]) => ({
    because: uniqueCitations(some.flatMap((one) => exactly(one, letter, one.letters.length === last))),
    verified: some.every(({ verified }) => verified),
  })
  if (giving.length === grants.length) return due(ground(giving), null)
  return giving.length === 0 ? notDue(ground(grants)) : unknown(ground(grants), missing)
}

const itemOf = (letter: ItemLetter, code: ItemCode, ruling: Ruling<Fact>): ItemRuling => ({
  item: letter,
  code,
  is: ruling.is,
  missing: ruling.is === 'unknown' ? ruling.missing : NOTHING,
  because: ruling.because,
  verified: ruling.verified,
  value: null,
})

export type Grants = Readonly<Record<string, Grant>>
const granted = new WeakMap<Grants, Map<string, readonly Granted[]>>()

/** Every item as the group of the person has it, before conditions. */
export const grantedTo = (regime: Regime, table: Grants, facts: GroupFacts): readonly Granted[] => {
  let made = granted.get(table)
  if (made === undefined) {
    made = new Map()
    granted.set(table, made)
  }
  const key = `${facts.is}|${facts.nationality}|${facts.location}|${facts.accompanies}`
  const known = made.get(key)
  if (known !== undefined) return known
  const { grants, missing } = possibleGrants(regime, table, facts)
  const last = new Set(lettering[regime].map(([letter]) => letter)).size
  const list = lettering[regime].map(([letter, code]) => {
    const ruling = grantRuling(grants, letter, missing(letter), last)
    return { letter, code, ruling, plain: itemOf(letter, code, ruling) }
  })
  made.set(key, list)
  return list
}

const joinedItems = new WeakMap<Ruling<Fact>, Map<ItemCode, ItemRuling>>()

const conditioned = (
  { letter, code, ruling, plain }: Granted,
  condition: Ruling<Fact> | undefined,
): ItemRuling => {
  if (condition === undefined || ruling.is === 'not-due') return plain
  const joined = both(ruling, condition)
  let byCode = joinedItems.get(joined)
  if (byCode === undefined) {
    byCode = new Map()
    joinedItems.set(joined, byCode)
  }
  const known = byCode.get(code)
  if (known !== undefined) return known
  const made = itemOf(letter, code, joined)
  byCode.set(code, made)
  return made
}

/** The one sum that the law pays out: the hardship allowance. */
const withAmount = (item: ItemRuling, regime: Regime, question: RuleQuestion): ItemRuling => {
  if (item.code !== 'hardship-allowance' || item.is !== 'due') return item
  const { on, knownAt, person, norms: table = norms } = question
  const norm = normOf({ code: 'hardship-allowance', regime, province: person.province, on, knownAt, table })
  if (norm === undefined) return { ...item, verified: false }
  const because = [...item.because, ...norm.because]
  const floor = norm.amount === null && norm.atLeast !== null ? { atLeast: norm.atLeast } : {}
  return { ...item, because, verified: item.verified && norm.verified, value: norm.amount, ...floor }
}

const withRefusal = (item: ItemRuling, refused: readonly ItemCode[] | undefined): ItemRuling =>
  refused?.includes(item.code) ? { ...item, refused: true } : item

/** Somebody whose day of identification is not known may still belong to the old regime (53/2024/QH15, 63). */
const mayBeOfOldRegime = ({ is, identifiedOn, accompanies }: PersonFacts) =>
  identifiedOn === null &&
  (is === 'victim' || (is === 'accompanying-minor' && accompanies !== 'undergoing-identification'))

const grownCompanion = new Map<string, readonly ItemRuling[]>()

/** A companion who is certainly of age is none in the law’s sense: nothing is due to him or her as such. */
const nothingForGrown = (regime: Regime, on: Day): readonly ItemRuling[] => {
  const grant = regime === '2011' ? cited('66/2011/QH12', '32(3)') : cited('53/2024/QH15', '37(2)')
  const because = [grant, ...minorGround(on)]
  const key = `${regime} ${because.map(({ instrument }) => instrument)}`
  const known = grownCompanion.get(key)
  if (known !== undefined) return known
  const made = lettering[regime].map(([letter, code]) =>
    itemOf(letter, code, notDue({ because, verified: true })),
  )
  grownCompanion.set(key, made)
  return made
}

/**
 * What a person is entitled to on a day: every item of the law’s own lettering due, not due, or unknown
 * with what is missing. Refuses `history.not-yet-in-force` before the law of 2011 (01/01/2012).
 */
export const ruleOn = (question: RuleQuestion): PersonRuling | Refusal => {
  const { person, on, knownAt } = question
  const { regime, because, verified } = supportRegime({
    identifiedOn: person.identifiedOn,
    reportedOn: person.reportedOn,
    on,
  })
  const found = regime === '2011' ? at(grants2011, { on, knownAt }) : at(grants2024, { on, knownAt })
  if (isRefusal(found)) return found
  const missing: readonly Fact[] = regime === '2024' && mayBeOfOldRegime(person) ? ['identifiedOn'] : NOTHING
  const head = { regime, because, verified: verified && missing.length === 0, missing, stale: found.stale }
  if (person.is === 'accompanying-minor' && isMinor(person.born, on) === 'no') {
    return { ...head, items: nothingForGrown(regime, on) }
  }
  const conditions = conditionsOf(regime)
  const items = grantedTo(regime, found.value, groupFacts(person)).map((one) => {
    const condition = one.ruling.is === 'not-due' ? undefined : conditions[one.code]?.(person, on, question)
    return withRefusal(withAmount(conditioned(one, condition), regime, question), person.refused)
  })
  return { ...head, items }
}

/** The conditions of the single items, one function a provision. */
export const conditionsOf = (regime: Regime) => (regime === '2011' ? conditions2011 : conditions2024)

export type ItemChange = {
  readonly code: ItemCode
  readonly before: ItemRuling | undefined
  readonly after: ItemRuling | undefined
}

/** What is new, what ended and why, between two rulings of one person (another day, place, status or table). */
export const entitlementChanges = (before: PersonRuling, after: PersonRuling): readonly ItemChange[] => {
  const codes = new Set([...before.items, ...after.items].map(({ code }) => code))
  return [...codes].flatMap((code) => {
    const [a, b] = [before, after].map(({ items }) => items.find((one) => one.code === code))
    return a?.is === b?.is && a?.value === b?.value ? [] : [{ code, before: a, after: b }]
  })
}
