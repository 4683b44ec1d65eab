import { type Day, type Instant, inVietnam, isDay, isPartialDate, parseInstant } from '../kernel/day.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { dayInCalendar } from './calendar.ts'
import { isDeadlineRuleId } from './deadline-rules.ts'
import { deadlineOf } from './deadlines.ts'
import { ruleOn } from './entitlements.ts'
import { type ItemCode, items } from './items.ts'
import { itemLine, papersLine } from './lines-detail.ts'
import type { PersonFacts } from './person-facts.ts'
import { lawText } from './text.ts'

/**
 * The line protocol of `law rule`, `law deadline` and `law day`: one JSON object a line in, one out. The
 * shapes are fixed; other programs rely on them.
 */
export type LineKind = 'rule' | 'deadline' | 'day'

export type LineAnswer = {
  /** One line of JSON. */
  readonly out: string
  /** False for a line that could not be answered; the program then ends with code 2. */
  readonly ok: boolean
}

type Fault = { readonly error: string; readonly at: string }
type Bag = Readonly<Record<string, unknown>>

const fault = (error: string, at: string): Fault => ({ error, at })
const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'error' in value
const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const refused = ({ refused: code, at }: Refusal, where: string): Fault =>
  fault(code, at === undefined || where !== '' ? where : at)

const dayAt = (bag: Bag, key: string, path = key): Day | Fault =>
  isDay(bag[key]) ? bag[key] : fault(bag[key] === undefined ? 'missing' : 'not a day', path)

/** A fact that may be left out or `null`: not known. */
const fact = <T>(
  bag: Bag,
  key: string,
  check: (value: unknown) => value is T,
  what: string,
): T | null | Fault => {
  const value = bag[key]
  if (value === undefined || value === null) return null
  return check(value) ? value : fault(what, key)
}

const oneOf =
  <T extends string>(...words: readonly T[]) =>
  (value: unknown): value is T =>
    (words as readonly unknown[]).includes(value)

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
const isStatus = oneOf('victim', 'undergoing-identification', 'accompanying-minor')
const isItems = (value: unknown): value is readonly ItemCode[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && Object.hasOwn(items, one))
const isProvince = (value: unknown): value is string => typeof value === 'string' && /^\d{2}$/.test(value)

/** Facts of the line that belong to the person stand in `person`, the rest beside it. */
const personFacts = (line: Bag): PersonFacts | Fault => {
  const person = line.person
  if (!isBag(person)) return fault(person === undefined ? 'missing' : 'not an object', 'person')
  if (!isStatus(person.is)) return fault(person.is === undefined ? 'missing' : 'not a status', 'person.is')
  const inside = {
    nationality: fact(
      person,
      'nationality',
      oneOf('VN', 'stateless-resident', 'foreign'),
      'not a nationality',
    ),
    born: fact(person, 'born', isPartialDate, 'not a date'),
    household: fact(person, 'household', oneOf('poor', 'near-poor', 'none'), 'not a household'),
    healthCard: fact(person, 'healthCard', isBoolean, 'not true or false'),
    accompanies: fact(person, 'accompanies', oneOf('victim', 'undergoing-identification'), 'not a status'),
  }
  const beside = {
    identifiedOn: fact(line, 'identifiedOn', isDay, 'not a day'),
    reportedOn: fact(line, 'reportedOn', isDay, 'not a day'),
    appliedOn: fact(line, 'appliedOn', isDay, 'not a day'),
    given: fact(line, 'given', isItems, 'not a list of items'),
    refused: fact(line, 'refused', isItems, 'not a list of items'),
    location: fact(line, 'location', oneOf('vietnam', 'abroad'), 'not a place'),
    inFacility: fact(line, 'inFacility', isBoolean, 'not true or false'),
    canPayTravel: fact(line, 'canPayTravel', isBoolean, 'not true or false'),
    province: fact(line, 'province', isProvince, 'not a province code'),
  }
  for (const value of Object.values(inside))
    if (isFault(value)) return fault(value.error, `person.${value.at}`)
  for (const value of Object.values(beside)) if (isFault(value)) return value
  const { given, refused, ...more } = beside
  return {
    is: person.is,
    ...inside,
    ...more,
    ...(given && { given }),
    ...(refused && { refused }),
  } as PersonFacts
}

const answerRule = (line: Bag): object | Fault => {
  const on = dayAt(line, 'on')
  if (isFault(on)) return on
  const person = personFacts(line)
  if (isFault(person)) return person
  const knownAt = fact(line, 'knownAt', isDay, 'not a day')
  if (isFault(knownAt)) return knownAt
  const question = { on, person, ...(knownAt !== null && { knownAt }) }
  const ruling = ruleOn(question)
  if (isRefusal(ruling)) return refused(ruling, 'on')
  const asked = { ...question, regime: ruling.regime }
  return {
    ...ruling,
    items: ruling.items.map((item) => itemLine(item, asked)),
    papers: papersLine(asked),
  }
}

const readFrom = (value: unknown): Day | Instant | undefined => {
  if (isDay(value)) return value
  // Years that no clock shows: shifting them into Vietnam’s zone would leave the calendar.
  if (typeof value !== 'string' || !/^[12]\d{3}-/.test(value)) return undefined
  return parseInstant(value)
}

const written = (moment: Day | Instant): string =>
  moment.length > 10 ? inVietnam(moment as Instant) : moment

const answerDeadline = (line: Bag): object | Fault => {
  if (!isDeadlineRuleId(line.rule))
    return fault(line.rule === undefined ? 'missing' : 'law.no-such-rule', 'rule')
  const from = readFrom(line.from)
  if (from === undefined) return fault(line.from === undefined ? 'missing' : 'not a day or instant', 'from')
  const knownAt = fact(line, 'knownAt', isDay, 'not a day')
  if (isFault(knownAt)) return knownAt
  const found = deadlineOf({ rule: line.rule, from, ...(knownAt !== null && { knownAt }) })
  if (isRefusal(found)) return refused(found, 'from')
  if (found.is === 'unknown') return { ...found, alert: null, due: null, provisional: false }
  const { rule, alert, due, because, verified, provisional, stale } = found
  return { rule, alert: written(alert), due: written(due), because, verified, provisional, stale }
}

const answerDay = (line: Bag): object | Fault => {
  const on = dayAt(line, 'on')
  if (isFault(on)) return on
  const found = dayInCalendar(on)
  if (isRefusal(found)) return refused(found, 'on')
  const { kind, name, because, verified, provisional } = found
  const word = name === undefined ? lawText.vi[`law.day.${kind}`] : lawText.vi[`law.holiday.${name}`]
  return { on, kind, name: word, because, verified, provisional }
}

const answers = { rule: answerRule, deadline: answerDeadline, day: answerDay } as const satisfies Record<
  LineKind,
  (line: Bag) => object | Fault
>

const parsed = (text: string): Bag | Fault => {
  try {
    // Some shells put a mark before the first line.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isBag(value) ? value : fault('not an object', '')
  } catch {
    return fault('not JSON', '')
  }
}

/** Answers one line; a bad line gets `{"error":…,"at":…}` with the path of the field, and never throws. */
export const answerLine = (text: string, kind: LineKind): LineAnswer => {
  const line = parsed(text)
  const answer = isFault(line) ? line : answers[kind](line)
  return { out: JSON.stringify(answer), ok: !isFault(answer) }
}
