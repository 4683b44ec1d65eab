/**
 * How many commune-level units a province had: the denominator of every «100 % of communes». A plan of
 * April 2021 counts 145 in Huế, its successor of 2026 counts 40.
 */
import { type Citation, cite } from '../kernel/citation.ts'
import { type Day, day } from '../kernel/day.ts'
import { at, type Found, type History, history, type Version } from '../kernel/history.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import { communesOf } from './area.ts'
import { provinceAt } from './area-provinces.ts'
import { MERGER_DAY } from './area-version.ts'

const count = (from: string, value: number, because: Citation, verified: boolean): Version<number> => ({
  effectiveFrom: day(from),
  inForceFrom: day(from),
  knownAt: day(from),
  value,
  because: [because],
  verified,
})

/** Marks: 152 press of 2016; 145 and 141 known, not seen; 133 and 40 press of the resolutions. */
const hue = history('communes.46', [
  count('2008-08-01', 152, cite('124/2004/QĐ-TTg'), true),
  count('2020-02-01', 145, cite('834/NQ-UBTVQH14'), false),
  count('2021-07-01', 141, cite('1264/NQ-UBTVQH14'), false),
  count('2025-01-01', 133, cite('1314/NQ-UBTVQH15'), true),
  count('2025-07-01', 40, cite('1675/NQ-UBTVQH15'), true),
])

const known = new Map<string, History<number>>([['46', hue]])

const counted = (province: string): History<number> | undefined => {
  if (provinceAt(province, MERGER_DAY) === undefined) return undefined
  const value = communesOf(province, MERGER_DAY).length
  return history(`communes.${province}`, [count(MERGER_DAY, value, cite('19/2025/QĐ-TTg'), true)])
}

/**
 * Refuses `not-found` for a code that is no province since the merger, `history.not-yet-in-force` for days
 * whose count we do not hold (outside Huế, all before 1/7/2025).
 */
export const communeCountOf = (province: string, on: Day): Found<number> | Refusal => {
  const held = known.get(province) ?? counted(province)
  if (held === undefined) return refuse('not-found', { at: province })
  known.set(province, held)
  return at(held, { on })
}
