import type { Day } from '../kernel/day.ts'
import { at } from '../kernel/history.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { notDue, type Ruling } from '../kernel/ruling.ts'
import { isMinor } from './age.ts'
import { condition } from './conditions.ts'
import { rows } from './dated.ts'
import { cited } from './instruments.ts'
import type { Fact, PersonFacts } from './person-facts.ts'
import type { Regime } from './regime.ts'

/** How somebody without a health card gets one: free during the stay, or the contribution of the first year. */
export const cardGrant: Readonly<Record<Regime, ReturnType<typeof rows<'stay' | 'first-year'>>>> = {
  '2011': rows('health-card/2011', [
    { from: '2020-01-15', value: 'stay', because: [cited('84/2019/TT-BTC')], verified: true },
  ]),
  '2024': rows('health-card/2024', [
    { from: '2025-07-01', value: 'first-year', because: [cited('53/2024/QH15', '39')], verified: true },
  ]),
}

const conditionOf = {
  stay: condition([cited('84/2019/TT-BTC')]),
  'first-year': condition([cited('53/2024/QH15', '39')]),
}
const beforeCards = notDue({ because: [cited('09/2013/NĐ-CP', '19')], verified: false })

/**
 * A health-insurance card for a person who is given medical support: under the regime of 2011 free while in a
 * facility (84/2019/TT-BTC), under that of 2024 the contribution of the first year (53/2024/QH15, 39); only for
 * who has none.
 */
export const healthCard = (regime: Regime, person: PersonFacts, on: Day): Ruling<Fact> => {
  const found = at(cardGrant[regime], { on })
  if (isRefusal(found)) return beforeCards
  const { yes, no, missing } = conditionOf[found.value]
  if (person.healthCard === true) return no
  if (found.value === 'stay' && person.inFacility === false) return no
  const open: Fact[] = []
  if (person.healthCard === null) open.push('healthCard')
  if (found.value === 'stay' && person.inFacility === null) open.push('inFacility')
  return open.length > 0 ? missing(...open) : yes
}

const hospital2011 = condition([cited('09/2013/NĐ-CP', '19')])
/** The decree makes the family pay, the circular gives a card to everybody in a facility: they pull apart. */
const hospitalByFamily = condition([cited('09/2013/NĐ-CP', '19'), cited('84/2019/TT-BTC')], false)
const treatment2024 = condition([cited('53/2024/QH15', '39')])

/**
 * Whether the State bears the costs of a hospital to which somebody in a facility was taken. Regime of 2011: for
 * poor and near-poor households and minors, others pay themselves (09/2013/NĐ-CP, 19). Merit families and people
 * without relatives are borne too: the officer decides, the table does not ask for those facts.
 */
export const hospitalCosts = (regime: Regime, { household, born }: PersonFacts, on: Day): Ruling<Fact> => {
  if (regime === '2024') return treatment2024.yes
  if (household === 'poor' || household === 'near-poor') return hospital2011.yes
  const minor = isMinor(born, on)
  if (minor === 'yes') return hospital2011.yes
  const open: Fact[] = []
  if (household === null) open.push('household')
  if (minor === 'perhaps') open.push('born')
  return open.length > 0 ? hospital2011.missing(...open) : hospitalByFamily.no
}
