import { at, type Found, type Moment } from '../kernel/history.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { due, notDue, type Ruling, unknown } from '../kernel/ruling.ts'
import { rows } from './dated.ts'
import type { DeadlineRuleId } from './deadline-rules.ts'
import { cited } from './instruments.ts'

/** What a support facility must have to be licensed. `null`: the rule exists or may exist and is not known. */
export type FacilityRule = {
  /** Natural land, m² a person. */
  readonly landPerPerson: number | null
  /** Room, m² a person. */
  readonly roomPerPerson: number
  readonly staff: number | null
  /** Of the staff, with a college degree in social work or higher. */
  readonly socialWorkers: number | null
}

export const facilityRules = rows<FacilityRule>('facility-rules', [
  {
    from: '2013-04-15',
    until: '2025-06-30',
    value: { landPerPerson: 15, roomPerPerson: 5, staff: 5, socialWorkers: 2 },
    because: [cited('09/2013/NĐ-CP', '4-18')],
    verified: true,
  },
  {
    from: '2025-07-01',
    knownAt: '2025-06-29',
    // Staff numbers of the decree of 2025 are not known; land is no longer asked.
    value: { landPerPerson: null, roomPerPerson: 10, staff: null, socialWorkers: null },
    because: [cited('162/2025/NĐ-CP')],
    verified: true,
  },
])

export type Facility = {
  readonly places: number
  readonly land: number | null
  readonly rooms: number | null
  readonly staff: number | null
  readonly socialWorkers: number | null
}

export type FacilityFact = keyof Facility

export type FacilityCheck = {
  readonly of: 'land' | 'rooms' | 'staff' | 'socialWorkers'
  readonly needs: number
  readonly ruling: Ruling<FacilityFact>
}

const check = (
  of: FacilityCheck['of'],
  { needs, has, found }: { needs: number; has: number | null; found: Found<FacilityRule> },
): FacilityCheck => {
  const ground = { because: found.because, verified: found.verified }
  if (has === null) return { of, needs, ruling: unknown(ground, [of]) }
  return { of, needs, ruling: has >= needs ? due(ground, null) : notDue(ground) }
}

/**
 * The requirements of a licence on a day, each met, failed or unknown, with what is needed. Requirements
 * that the rules of the day do not name are absent. Refuses `history.not-yet-in-force` before 15/4/2013.
 */
export const checkFacility = (facility: Facility, moment: Moment): readonly FacilityCheck[] | Refusal => {
  const found = at(facilityRules, moment)
  if (isRefusal(found)) return found
  const { landPerPerson, roomPerPerson, staff, socialWorkers } = found.value
  const { places } = facility
  return [
    ...(landPerPerson === null
      ? []
      : [check('land', { needs: places * landPerPerson, has: facility.land, found })]),
    check('rooms', { needs: places * roomPerPerson, has: facility.rooms, found }),
    ...(staff === null ? [] : [check('staff', { needs: staff, has: facility.staff, found })]),
    ...(socialWorkers === null
      ? []
      : [check('socialWorkers', { needs: socialWorkers, has: facility.socialWorkers, found })]),
  ]
}

/** Who may extend a stay beyond the cap (162/2025/NĐ-CP, 17). */
export const stayExtension = rows<readonly ('facility-director' | 'health-department')[]>('stay-extension', [
  {
    from: '2025-07-01',
    knownAt: '2025-06-29',
    value: ['facility-director', 'health-department'],
    because: [cited('162/2025/NĐ-CP', '17')],
    verified: true,
  },
])

/** Which terms a licence of a day follows: deciding on it, and how long it runs (`null`: not known). */
export type LicenceTerms = {
  readonly decide: readonly DeadlineRuleId[]
  readonly validity: DeadlineRuleId | null
}

export const licenceTerms = rows<LicenceTerms>('licence-terms', [
  {
    from: '2013-04-15',
    until: '2025-06-30',
    value: { decide: ['DL-19', 'DL-20'], validity: 'DL-21' },
    because: [cited('09/2013/NĐ-CP', '4-18')],
    verified: true,
  },
  {
    from: '2025-07-01',
    knownAt: '2025-06-29',
    // Of the decree of 2025 the eight working days were seen, the validity was not.
    value: { decide: ['DL-22'], validity: null },
    because: [cited('162/2025/NĐ-CP')],
    verified: false,
  },
])

/** The terms of licensing on the day of the dossier. Refuses `history.not-yet-in-force` before 15/4/2013. */
export const licenceTermsOn = (moment: Moment): Found<LicenceTerms> | Refusal => at(licenceTerms, moment)
