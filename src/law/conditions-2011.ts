import type { Day } from '../kernel/day.ts'
import { at } from '../kernel/history.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Ruling } from '../kernel/ruling.ts'
import { isChild, isMinor } from './age.ts'
import { both, condition, type Known } from './conditions.ts'
import { rows } from './dated.ts'
import { deadlineOf } from './deadlines.ts'
import { cited } from './instruments.ts'
import type { ItemCode } from './items.ts'
import type { Fact, PersonFacts } from './person-facts.ts'

/** Conditions of the single items under the law of 2011, one function a provision. */
type Rule = (facts: PersonFacts, on: Day, known?: Known) => Ruling<Fact> | undefined

const law = (article: string) => cited('66/2011/QH12', article)
const decree = (article: string) => cited('09/2013/NĐ-CP', article)

const travelNeed = condition([law('33'), decree('19')])

/** Travel: somebody who wishes to return and cannot pay (66/2011/QH12, 33; 09/2013/NĐ-CP, 19). */
const travel: Rule = ({ canPayTravel }) => {
  if (canPayTravel === null) return travelNeed.missing('canPayTravel')
  return canPayTravel ? travelNeed.no : travelNeed.yes
}

const medicalStay = condition([law('34'), decree('19')])
const psychologicalStay = condition([law('35'), decree('19')])
/** Article 32(3) gives it to companions without naming the stay; articles 34 and 35 speak of the stay. */
const medicalOutside = condition([law('34')], false)
const psychologicalOutside = condition([law('35')], false)

const duringStay =
  (stay: typeof medicalStay, outside: typeof medicalStay): Rule =>
  ({ is, inFacility }) => {
    if (inFacility === true) return stay.yes
    if (is === 'accompanying-minor') return outside.yes
    return inFacility === null ? stay.missing('inFacility') : stay.no
  }

/** Whether the Legal Aid Law asks a victim for financial difficulty (7(7)(g)); since 01/7/2025 it does not (7(6a)). */
export const meansTest = rows('legal-aid-means-test', [
  {
    from: '2018-01-01',
    until: '2025-06-30',
    value: true,
    because: [cited('11/2017/QH14', '7(7)(g)')],
    verified: true,
  },
  { from: '2025-07-01', value: false, because: [cited('11/2017/QH14', '7(6a)')], verified: true },
])
const difficulty = condition([law('36'), cited('11/2017/QH14', '7(7)(g)')])
const nearPoor = condition([law('36'), cited('11/2017/QH14', '7(7)(g)')], false)
const childGround = condition([cited('11/2017/QH14', '7')], false)
const withoutMeans = condition([cited('11/2017/QH14', '7(6a)')])
const beforeLegalAidLaw = condition([law('36')], false)

/** Legal aid: the law gives it, the Legal Aid Law of the day says on what ground it is free. */
const legalAid: Rule = ({ household, born }, on, known) => {
  const test = at(meansTest, { on, knownAt: known?.knownAt })
  if (isRefusal(test)) return beforeLegalAidLaw.yes
  if (!test.value) return withoutMeans.yes
  if (household === 'poor') return difficulty.yes
  if (household === 'near-poor') return nearPoor.yes
  const child = isChild(born, on)
  if (child === 'yes') return childGround.yes
  if (household === null) return difficulty.missing('household')
  return child === 'perhaps' ? childGround.missing('born') : difficulty.no
}

const filing = condition([decree('23')])
const filingBeforeDecree = condition([law('32')], false)

type Filing = { readonly item: ItemCode; readonly on: Day; readonly known: Known | undefined }

/** The application must be filed within twelve months of the certificate (09/2013/NĐ-CP, 23). */
const withinWindow = (
  { identifiedOn, appliedOn }: PersonFacts,
  { item, on, known: { knownAt, calendar } = {} }: Filing,
): Ruling<Fact> => {
  if (identifiedOn === null) return filing.missing('identifiedOn')
  const window = deadlineOf({
    rule: 'DL-10',
    from: identifiedOn,
    ...(knownAt !== undefined && { knownAt }),
    ...(calendar !== undefined && { calendar }),
  })
  if (isRefusal(window) || window.is === 'unknown') return filingBeforeDecree.yes
  // an application for one item does not keep the window of another open
  const filed = appliedOn === null || typeof appliedOn !== 'object' ? appliedOn : appliedOn[item]
  return (filed ?? on) <= window.due ? filing.yes : filing.no
}

const oneOff = condition([decree('23')])
const onceOnly = ({ given }: PersonFacts, code: ItemCode) => (given?.includes(code) ? oneOff.no : oneOff.yes)

const poorSchool = condition([law('37'), decree('23')])
/** The law speaks of minors of poor households, the decree of victims of poor households. */
const poorSchoolGrown = condition([decree('23')], false)
const poorTraining = condition([law('37')])
/** The law speaks of poor households, the decree of any victim with the need: the law goes first, marked. */
const otherTraining = condition([law('37'), decree('23')], false)
const poorAllowance = condition([law('38'), decree('23')])

const schooling: Rule = (facts, on, known) => {
  const { household, born } = facts
  if (household === null)
    return both(poorSchool.missing('household'), withinWindow(facts, { item: 'schooling', on, known }))
  if (household !== 'poor') return poorSchool.no
  const ground = isMinor(born, on) === 'yes' ? poorSchool.yes : poorSchoolGrown.yes
  return both(ground, withinWindow(facts, { item: 'schooling', on, known }))
}

const vocational: Rule = (facts, on, known) => {
  if (facts.household === null)
    return both(poorTraining.missing('household'), withinWindow(facts, { item: 'vocational', on, known }))
  if (facts.household !== 'poor') return otherTraining.no
  return both(
    both(poorTraining.yes, withinWindow(facts, { item: 'vocational', on, known })),
    onceOnly(facts, 'vocational'),
  )
}

const hardshipAllowance: Rule = (facts, on, known) => {
  if (facts.household === null)
    return both(
      poorAllowance.missing('household'),
      withinWindow(facts, { item: 'hardship-allowance', on, known }),
    )
  if (facts.household !== 'poor') return poorAllowance.no
  return both(
    both(poorAllowance.yes, withinWindow(facts, { item: 'hardship-allowance', on, known })),
    onceOnly(facts, 'hardship-allowance'),
  )
}

export const conditions2011: Readonly<Partial<Record<ItemCode, Rule>>> = {
  travel,
  medical: duringStay(medicalStay, medicalOutside),
  psychological: duringStay(psychologicalStay, psychologicalOutside),
  'legal-aid': legalAid,
  schooling,
  vocational,
  'hardship-allowance': hardshipAllowance,
}
