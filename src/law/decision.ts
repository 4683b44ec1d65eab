import { at, type Found, type History, type Moment } from '../kernel/history.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { rows } from './dated.ts'
import { cited } from './instruments.ts'
import type { ItemCode } from './items.ts'
import { competentFor, type OfficeKind } from './office.ts'
import { isOnApplication } from './papers.ts'
import { LAW_2024_FROM, type Regime } from './regime.ts'

/** Who decides and who signs; `null`: not known. */
export type Decision = { readonly decides: OfficeKind | null; readonly signs: OfficeKind | null }

const decree09 = [cited('09/2013/NĐ-CP', '23')]
const decree162 = [cited('162/2025/NĐ-CP', '24')]
/** Persons identified before 01/7/2025 keep their support; who handles it since the district ended is open. */
const kept = [cited('53/2024/QH15', '63')]

/** That the district chair decided is known, not compared; who signs for the health department was not seen. */
export const decisions: Readonly<Record<Regime, History<Decision>>> = {
  '2011': rows<Decision>('decision-2011', [
    {
      from: '2013-04-15',
      until: '2025-06-30',
      value: { decides: 'district-chair', signs: 'district-chair' },
      because: decree09,
      verified: false,
    },
    { from: '2025-07-01', value: { decides: null, signs: null }, because: kept, verified: false },
  ]),
  '2024': rows<Decision>('decision-2024', [
    {
      from: '2025-07-01',
      knownAt: '2025-06-29',
      value: { decides: 'health-department', signs: null },
      because: decree162,
      verified: true,
    },
  ]),
}

/** Legal aid and loans are given by bodies of their own, under their own law. */
const elsewhere: readonly ItemCode[] = ['legal-aid', 'loan']

/**
 * Who decides on an item and who signs. Items without application are given by the office that receives and
 * supports; `undefined` for legal aid and loans. Refuses `history.not-yet-in-force` before there was such an office or procedure.
 */
export const decisionOf = (
  code: ItemCode,
  regime: Regime,
  moment: Moment,
): Found<Decision> | Refusal | undefined => {
  if (elsewhere.includes(code)) return undefined
  if (isOnApplication(code)) return at(decisions[regime], moment)
  const found = competentFor('receive-and-support', moment)
  if (isRefusal(found)) return found
  const passedOn = regime === '2011' && moment.on >= LAW_2024_FROM
  const value = { decides: found.value.leads, signs: null }
  return {
    ...found,
    value,
    because: passedOn ? [...found.because, ...kept] : found.because,
    verified: found.verified && !passedOn,
    version: { ...found.version, value },
  }
}
