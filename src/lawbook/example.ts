import { type Citation, uniqueCitations } from '../kernel/citation.ts'
import { addHours, type Day, day, dayOf, type Instant, type PartialDate } from '../kernel/day.ts'
import { dong, dongText } from '../kernel/money.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Amount } from '../law/amounts.ts'
import type { DeadlineRuleId } from '../law/deadline-rules.ts'
import { deadlineOf } from '../law/deadlines.ts'
import { type PersonRuling, ruleOn } from '../law/entitlements.ts'
import type { ItemCode } from '../law/items.ts'
import type { PersonFacts } from '../law/person-facts.ts'
import { lawText } from '../law/text.ts'
import { each, type Words, words } from './words.ts'

/** One question of a worked example: what is expected, and what the law’s own functions answer. */
export type ExampleCheck = {
  readonly asks: Words
  readonly expected: Words
  readonly obtained: Words
  /** ★: it rests on figures that were not compared with a text. */
  readonly star: boolean
  /** The articles on which the answer stands; none where a figure is only counted. */
  readonly because: readonly Citation[]
}

/** An answer in words, with its articles. */
export type Answer = Words & { readonly because?: readonly Citation[] }

export type Example = { readonly id: string; readonly facts: Words; readonly checks: readonly ExampleCheck[] }

export const example = (id: string, facts: Words, checks: readonly ExampleCheck[]): Example => ({
  id,
  facts,
  checks,
})

type Ask = { readonly asks: Words; readonly is: Words; readonly star?: boolean }

export const check = (
  { asks, is, star = false }: Ask,
  { because = [], ...obtained }: Answer,
): ExampleCheck => ({
  asks,
  expected: is,
  obtained,
  star,
  because,
})

/** Words with the articles under which they were found. */
export const under = (because: readonly Citation[] | undefined, said: Words): Answer => ({
  ...said,
  because: uniqueCitations(because ?? []),
})

export const same = (text: string): Words => words(text, text)

/** A sum in either language. */
export const money = (sum: number): Words => each((lang) => dongText(dong(sum), lang))

/** `11/05/2026`, and with a clock `16:30 11/05/2026` as it is read in Việt Nam. */
const written = (on: Day | Instant): string => {
  if (on.length === 10) return on.split('-').reverse().join('/')
  const day = dayOf(on as Instant)
    .split('-')
    .reverse()
    .join('/')
  return `${addHours(on as Instant, 7).slice(11, 16)} ${day}`
}

const ITEM = { due: 'law.is.due', 'not-due': 'law.is.not-due', unknown: 'law.is.unknown' } as const
export const isDue = each((lang) => lawText[lang][ITEM.due])
export const isNotDue = each((lang) => lawText[lang][ITEM['not-due']])
export const yes = words('Có', 'Yes')
export const no = words('Không', 'No')
export const yesNo = (value: boolean): Words => (value ? yes : no)

/** Somebody of whom everything is known, which an example changes where it cares. */
const somebody: PersonFacts = {
  is: 'victim',
  nationality: 'VN',
  born: day('1995-03-02'),
  household: 'poor',
  healthCard: null,
  identifiedOn: null,
  reportedOn: null,
  location: 'vietnam',
  inFacility: true,
  canPayTravel: false,
  province: '01',
}

export type Someone = Partial<Omit<PersonFacts, 'born' | 'identifiedOn' | 'reportedOn' | 'appliedOn'>> & {
  readonly born?: string | null
  readonly identifiedOn?: string | null
  readonly reportedOn?: string | null
  readonly appliedOn?: string | null
}

const ruled = (on: string, person: Someone): PersonRuling | undefined => {
  const { born, identifiedOn, reportedOn, appliedOn, ...rest } = person
  const facts: PersonFacts = {
    ...somebody,
    ...rest,
    ...(born !== undefined && { born: born as PartialDate | null }),
    ...(identifiedOn !== undefined && { identifiedOn: identifiedOn === null ? null : day(identifiedOn) }),
    ...(reportedOn !== undefined && { reportedOn: reportedOn === null ? null : day(reportedOn) }),
    ...(appliedOn !== undefined && { appliedOn: appliedOn === null ? null : day(appliedOn) }),
  }
  const found = ruleOn({ on: day(on), person: facts })
  return isRefusal(found) ? undefined : found
}

export const regimeOn = (on: string, person: Someone): Answer => {
  const found = ruled(on, person)
  return under(
    found?.because,
    each((lang) => (found === undefined ? '' : lawText[lang][`law.regime.${found.regime}`])),
  )
}

/** The letters that are due on a day: `a, b, c, d, đ, e, g`. */
export const lettersDue = (on: string, person: Someone): Answer => {
  const found = ruled(on, person)?.items.filter(({ is }) => is === 'due') ?? []
  return under(
    found.flatMap(({ because }) => because),
    same([...new Set(found.map(({ item }) => item))].join(', ')),
  )
}

/** The letters that are due and that the person does not want at present. */
export const lettersRefused = (on: string, person: Someone): Answer => {
  const found = ruled(on, person)?.items.filter(({ is, refused }) => is === 'due' && refused) ?? []
  return under(
    found.flatMap(({ because }) => because),
    same([...new Set(found.map(({ item }) => item))].join(', ')),
  )
}

export const itemOn = (on: string, code: ItemCode, person: Someone): Answer => {
  const found = ruled(on, person)?.items.find((one) => one.code === code)
  return under(
    found?.because,
    each((lang) => lawText[lang][ITEM[found?.is ?? 'not-due']]),
  )
}

/** The sum of the hardship allowance, or that it is not known. */
export const allowanceOn = (on: string, person: Someone): Answer => {
  const found = ruled(on, person)?.items.find(({ code }) => code === 'hardship-allowance')
  if (found?.is !== 'due') return under(found?.because, isNotDue)
  const { value, because } = found
  return under(because, value === null ? words('Chưa biết mức', 'Amount not known') : money(value))
}

export const amountText = (amount: Amount | { readonly refused: string }): Answer => {
  if (isRefusal(amount) || !('is' in amount)) return words('Chưa biết mức', 'Amount not known')
  const said = amount.is === 'unknown' ? words('Chưa biết mức', 'Amount not known') : money(amount.amount)
  return under(amount.because, said)
}

const found = (rule: DeadlineRuleId, from: string) => {
  const made = deadlineOf({ rule, from: from as Day | Instant })
  return isRefusal(made) || made.is === 'unknown' ? undefined : made
}

/** The legal date. */
export const dueOf = (rule: DeadlineRuleId, from: string): Answer => {
  const made = found(rule, from)
  return made === undefined
    ? words('Chưa biết thời hạn', 'Limit not known')
    : under(made.because, same(written(made.due)))
}

/** The target: never moves. */
export const alertOf = (rule: DeadlineRuleId, from: string): Answer => {
  const made = found(rule, from)
  return made === undefined
    ? words('Chưa biết thời hạn', 'Limit not known')
    : under(made.because, same(written(made.alert)))
}
