import type { Citation } from '../kernel/citation.ts'
import { ageRange, type Day, type PartialDate } from '../kernel/day.ts'
import { at } from '../kernel/history.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { rows } from './dated.ts'
import { cited } from './instruments.ts'

export type AgeAnswer = 'yes' | 'no' | 'perhaps'

export const minorBelow = rows('minor-below', [
  { from: '2012-01-01', value: 18, because: [cited('66/2011/QH12')], verified: true },
  { from: '2025-07-01', value: 18, because: [cited('53/2024/QH15', '2(1)')], verified: true },
])

export const childBelow = rows('child-below', [
  { from: '2012-01-01', value: 16, because: [cited('102/2016/QH13', '1')], verified: true },
])

const below = (limit: typeof minorBelow, born: PartialDate | null, on: Day): AgeAnswer => {
  const found = at(limit, { on })
  if (born === null || isRefusal(found)) return 'perhaps'
  const { min, max } = ageRange(born, on)
  if (max < found.value) return 'yes'
  return min >= found.value ? 'no' : 'perhaps'
}

/** Under 18 (người chưa thành niên, người dưới 18 tuổi) on a day: `perhaps` where a partial date leaves it open. */
export const isMinor = (born: PartialDate | null, on: Day): AgeAnswer => below(minorBelow, born, on)

/** Under 16 (trẻ em; Children Law 2016, 1): a child-protection file is opened beside ours. */
export const isChild = (born: PartialDate | null, on: Day): AgeAnswer => below(childBelow, born, on)

/** Whoever may be under 18 is protected as a minor until shown otherwise: escort, no means needed, check of the adult. */
export const protectAsMinor = (born: PartialDate | null, on: Day): boolean => isMinor(born, on) !== 'no'

/** The ground of `isMinor`, for rulings that hang on it. */
export const minorGround = (on: Day): readonly Citation[] => {
  const found = at(minorBelow, { on })
  return isRefusal(found) ? [] : found.because
}
