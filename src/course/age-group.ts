import { ageRange, type Day, type PartialDate } from '../kernel/day.ts'
import type { AgeGroup } from './codes.ts'

/** Who may be under 18 is lodged, represented and fetched as a minor (53/2024/QH15 Art. 2). */
export const protectedAsMinor = (ageGroup: AgeGroup): boolean =>
  ageGroup === 'minor' || ageGroup === 'possible-minor'

/**
 * Whom to protect as a minor. A birth date that leaves it open counts as a possible minor until shown
 * otherwise, also when the person was said to be an adult (domain.md 10; 53/2024/QH15 Art. 2: under 18).
 */
export const ageGroupOn = (
  on: Day,
  facts: { said: 'adult' | 'minor' | 'unknown'; born: PartialDate | undefined },
): AgeGroup => {
  if (facts.born === undefined) return facts.said
  const { min, max } = ageRange(facts.born, on)
  if (max < 18) return 'minor'
  if (min >= 18) return 'adult'
  return 'possible-minor'
}
