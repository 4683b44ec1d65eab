import { protectedAsMinor } from '../course/age-group.ts'
import type { AgeGroup } from '../course/codes.ts'
import type { StepBody } from '../course/steps.ts'
import type { Identity } from '../person/schema.ts'
import { given } from '../person/schema.ts'

export type Place = StepBody<'stay-began'>['place']

/**
 * The kind of place a person would be given, by sex and age; `null` where the sheet leaves it open or the person
 * is neither: then the facility asks the person. A possible minor is lodged as a minor.
 */
export const placeFor = (ageGroup: AgeGroup, identity: Pick<Identity, 'sex'>): Place | null => {
  const sex = given(identity.sex)
  const isChild = protectedAsMinor(ageGroup)
  if (ageGroup === 'unknown' || sex === undefined || sex === 'other') return null
  if (sex === 'female') return isChild ? 'girls' : 'women'
  return isChild ? 'boys' : 'men'
}
