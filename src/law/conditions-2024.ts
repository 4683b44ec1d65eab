import type { Day } from '../kernel/day.ts'
import type { Ruling } from '../kernel/ruling.ts'
import { isMinor } from './age.ts'
import { condition, type Known } from './conditions.ts'
import { cited } from './instruments.ts'
import type { ItemCode } from './items.ts'
import type { Fact, PersonFacts } from './person-facts.ts'

/** Conditions of the single items under the law of 2024 and Decree 162/2025, one function a provision. */
type Rule = (facts: PersonFacts, on: Day, known?: Known) => Ruling<Fact> | undefined

const law = (article: string) => cited('53/2024/QH15', article)
const decree = (article: string) => cited('162/2025/NĐ-CP', article)

const journey = condition([law('42')])
/** Whether «unable to pay» is still asked is not known; so a person who can pay is not turned away, but marked. */
const payingJourney = condition([law('42')], false)

const travel: Rule = ({ canPayTravel }) => (canPayTravel === true ? payingJourney.yes : journey.yes)

const school = condition([decree('24')])

/** Schooling: victims and companions under 18 (162/2025/NĐ-CP, 24); no poverty test. */
const schooling: Rule = ({ born }, on) => {
  const minor = isMinor(born, on)
  if (minor === 'yes') return school.yes
  return minor === 'no' ? school.no : school.missing('born')
}

const allowance = condition([law('45'), decree('24')])
/** Whether the poverty test remains is not known. */
const allowanceNotPoor = condition([law('45'), decree('24')], false)
const allowanceGiven = condition([decree('24')], false)

const hardshipAllowance: Rule = ({ household, given }) => {
  if (given?.includes('hardship-allowance')) return allowanceGiven.no
  return household === 'poor' ? allowance.yes : allowanceNotPoor.yes
}

const aid = condition([cited('11/2017/QH14', '7(6a)')])

/** Legal aid is free for victims, people undergoing identification and their companions, whatever their means. */
const legalAid: Rule = () => aid.yes

export const conditions2024: Readonly<Partial<Record<ItemCode, Rule>>> = {
  travel,
  'legal-aid': legalAid,
  schooling,
  'hardship-allowance': hardshipAllowance,
}
