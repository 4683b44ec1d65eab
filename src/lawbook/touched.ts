import { type Day, dayNumber, isDay } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { dayInCalendar, workingDaysIn, workingFrom } from '../law/calendar.ts'
import type { DeadlineRule } from '../law/deadline-rule.ts'
import { deadlineRules, isDeadlineRuleId } from '../law/deadline-rules.ts'
import { ruleOn } from '../law/entitlements.ts'
import type { ItemCode } from '../law/items.ts'
import { type NormCode, normOf } from '../law/norms.ts'
import type { PersonFacts } from '../law/person-facts.ts'
import type { ProvinceLaw, ProvinceRow } from '../law/province-law.ts'
import type { RowInput } from './row.ts'

/** Files that are alike for the law, as the summaries tell; how many there are. */
export type FileGroup = {
  readonly regime: string
  readonly stage: string
  readonly ageGroup: string
  readonly isCompanion: boolean
  readonly nextRule: string | null
  readonly nextAlert: string | null
  readonly nextDue: string | null
  readonly files: number
}

export type Counted = {
  readonly of: 'item' | 'deadline' | 'office'
  readonly code: string
  readonly sure: number
  readonly perhaps: number
}

/** Which items of support an amount belongs to. */
export const ITEMS_OF_NORM: Readonly<Record<NormCode, readonly ItemCode[]>> = {
  'travel-meal-day': ['travel'],
  'hardship-allowance': ['hardship-allowance'],
  'facility-meal-day': ['essential-needs'],
  clothing: ['essential-needs'],
  'ordinary-medicine': ['medical'],
  'health-insurance-year': ['medical'],
}

const VICTIM: ReadonlySet<string> = new Set(['identified', 'home', 'reintegration', 'follow-up'])
const LAST_DAY_2011 = '2025-06-30' as Day

/** What a summary tells about a person; the rest is not known, and never guessed. */
const personOf = ({ regime, stage, ageGroup, isCompanion }: FileGroup, province: string): PersonFacts => {
  const isVictim = VICTIM.has(stage)
  return {
    is: isCompanion ? 'accompanying-minor' : isVictim ? 'victim' : 'undergoing-identification',
    nationality: null,
    born: ageGroup === 'adult' ? ('1980' as PersonFacts['born']) : null,
    household: null,
    healthCard: null,
    identifiedOn: isVictim && regime === '2011' ? LAST_DAY_2011 : null,
    reportedOn: null,
    location: 'vietnam',
    inFacility: null,
    canPayTravel: null,
    province,
    accompanies: isCompanion ? (isVictim ? 'victim' : 'undergoing-identification') : null,
  }
}

type Laws = { readonly before: ProvinceLaw; readonly after: ProvinceLaw }
type Question = Laws & {
  readonly row: ProvinceRow
  readonly groups: readonly FileGroup[]
  readonly province: string
  readonly today: Day
}
type Weight = 'sure' | 'perhaps' | 'none'

const total = (
  groups: readonly FileGroup[],
  about: Pick<Counted, 'of' | 'code'>,
  weigh: (group: FileGroup) => Weight,
): readonly Counted[] => {
  let [sure, perhaps] = [0, 0]
  for (const group of groups) {
    const weight = weigh(group)
    if (weight === 'sure') sure += group.files
    if (weight === 'perhaps') perhaps += group.files
  }
  return sure + perhaps === 0 ? [] : [{ ...about, sure, perhaps }]
}

const byNorm = ({ row, groups, province, today, before, after }: Question): readonly Counted[] => {
  if (row.kind !== 'norm') return []
  const on = row.effectiveFrom > today ? row.effectiveFrom : today
  const question = { code: row.code, regime: row.regime, province, on }
  const [old, next] = [before, after].map(({ norms }) => normOf({ ...question, table: norms }))
  if (old?.amount === next?.amount && old?.verified === next?.verified) return []
  return ITEMS_OF_NORM[row.code].flatMap((code) =>
    total(groups, { of: 'item', code }, (group) => {
      const ruled = ruleOn({ on, person: personOf(group, province), norms: after.norms })
      if (isRefusal(ruled) || ruled.regime !== row.regime) return 'none'
      const is = ruled.items.find((one) => one.code === code)?.is
      if (is === 'due') return 'sure'
      return is === 'unknown' ? 'perhaps' : 'none'
    }),
  )
}

/**
 * Whether the next date of a file moves when one day of the calendar changes. The summary has the end of a term
 * and not its start: where a term in working days may have begun on that very day, only perhaps.
 */
const dateMoves = (group: FileGroup, on: Day, { before, after }: Laws): Weight => {
  const { nextRule, nextAlert, nextDue } = group
  if (nextRule === null || !isDeadlineRuleId(nextRule) || !isDay(nextAlert) || !isDay(nextDue)) return 'none'
  const number = dayNumber(on)
  const [was, is] = [before, after].map(({ calendar }) => workingFrom(calendar, number) === number)
  if (was === is || nextDue < on) return 'none'
  const { term, rolls }: DeadlineRule = deadlineRules[nextRule]
  const value = term.versions.findLast((one) => one.value !== null)?.value
  if (value?.unit === 'working-day') {
    const counted = workingDaysIn(before.calendar, number, dayNumber(nextDue))
    if (counted > value.count) return 'none'
    return was || counted < value.count ? 'sure' : 'perhaps'
  }
  const from = dayNumber(nextAlert)
  const isMoved = workingFrom(before.calendar, from) !== workingFrom(after.calendar, from)
  return rolls && isMoved ? 'sure' : 'none'
}

const byDay = (question: Question): readonly Counted[] => {
  const { row, groups } = question
  if (row.kind !== 'day' || isRefusal(dayInCalendar(row.on))) return []
  const rules = new Set(groups.flatMap(({ nextRule }) => (nextRule === null ? [] : [nextRule])))
  return [...rules].flatMap((code) =>
    total(groups, { of: 'deadline', code }, (group) =>
      group.nextRule === code ? dateMoves(group, row.on, question) : 'none',
    ),
  )
}

const STAGES_OF_STEP: Readonly<Record<string, readonly string[]>> = {
  'receive-report': ['reported'],
  'verify-initially': ['reported', 'received', 'initial-verification'],
  'receive-and-support': ['reported', 'received', 'initial-verification', 'being-identified'],
  'confirm-victim': ['received', 'initial-verification', 'being-identified'],
  'decide-support': [...VICTIM],
}

const byOffice = ({ row, groups }: Question): readonly Counted[] => {
  if (row.kind !== 'office') return []
  const stages = STAGES_OF_STEP[row.step] ?? []
  return total(groups, { of: 'office', code: row.step }, ({ stage, regime }) =>
    stages.includes(stage) && (row.regime === null || row.regime === regime) ? 'perhaps' : 'none',
  )
}

/** Which files would answer otherwise with a further row: counted, by entitlement, date or office. */
export const touchedBy = (question: Question): readonly Counted[] => [
  ...byNorm(question),
  ...byDay(question),
  ...byOffice(question),
]

/** The day for which a dry run asks. */
export const dryRunDay = ({ effectiveFrom }: RowInput, today: Day): Day =>
  effectiveFrom > today ? effectiveFrom : today
