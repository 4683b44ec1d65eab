import type { Day } from '../kernel/day.ts'
import type { SafeContact } from '../person/schema.ts'
import { openStay, type Stays } from './stay.ts'
import type { Step, StepBody } from './steps.ts'
import { type Consent, consentFor, type WholeFile } from './whole-file.ts'

/** Why an agency may see the file. A right that rests on consent ends with the consent. */
export type Grant =
  | { readonly agencyId: string; readonly by: 'reception' }
  | { readonly agencyId: string; readonly by: 'task'; readonly kind: string | null }
  | { readonly agencyId: string; readonly by: 'stay' }
  | { readonly agencyId: string; readonly by: 'consent'; readonly purpose: Consent['purpose'] }

const without = (grants: readonly Grant[], by: Grant['by']) => grants.filter((one) => one.by !== by)

const readerAdded = ({ agencyId, purpose, kind }: StepBody<'reader-added'>): Grant =>
  purpose ? { agencyId, by: 'consent', purpose } : { agencyId, by: 'task', kind: kind ?? null }

/**
 * A facility sees the file while it cares for the person. Once the person is handed over, to another facility
 * or to the home commune, its purpose is over and so is its sight (trust.md 4.1: need to know by purpose);
 * whoever received the file, or was given it for a task of their own, keeps it.
 */
export const takeGrant = (grants: readonly Grant[], step: Step): readonly Grant[] => {
  switch (step.type) {
    case 'reader-added':
      return [...grants, readerAdded(step.body)]
    case 'stay-began':
      return [...without(grants, 'stay'), { agencyId: step.body.facilityId, by: 'stay' }]
    case 'went-home':
      return without(grants, 'stay')
    default:
      return grants
  }
}

type Shared = {
  readonly grants: readonly Grant[]
  readonly file: WholeFile
  readonly contact: SafeContact
  readonly stay: Stays
}

/** On what ground of the law an agency goes on seeing the file although the person wants it kept out. */
export type LegalGround = 'reception' | 'police' | 'stay'

const POLICE: readonly (string | null)[] = ['commune-police', 'province-police']

const groundIn = ({ stay }: Shared, grant: Grant): LegalGround | null => {
  if (grant.by === 'reception') return 'reception'
  if (grant.by === 'task' && POLICE.includes(grant.kind)) return 'police'
  return grant.by === 'stay' && openStay(stay)?.facilityId === grant.agencyId ? 'stay' : null
}

/** Why an agency cannot be kept out: it received the person, verifies as the police, or cares for them now. */
export const groundOf = (shared: Shared, agencyId: string): LegalGround | null => {
  const grounds = shared.grants.filter((one) => one.agencyId === agencyId).map((one) => groundIn(shared, one))
  return grounds.find((one) => one !== null) ?? null
}

const isConsented = ({ file }: Shared, grant: Grant, on: Day): boolean =>
  grant.by !== 'consent' ||
  consentFor(file, { purpose: grant.purpose, agencyId: grant.agencyId, category: 'C1', on }) !== undefined

const isKeptOut = (shared: Shared, grant: Grant): boolean =>
  shared.contact.agenciesKeptOut.includes(grant.agencyId) && groundIn(shared, grant) === null

const holds = (shared: Shared, grant: Grant, on: Day): boolean =>
  isConsented(shared, grant, on) && !isKeptOut(shared, grant)

/** Who was let in, for reasons that hold on a day. */
export const grantsOn = (shared: Shared, on: Day): readonly Grant[] =>
  shared.grants.filter((one) => holds(shared, one, on))

/**
 * The agencies that may see the file on a day: a consent taken back or run out gives no sight any more, nor does
 * anything to an agency that the person wants kept out, unless the law keeps it in (trust.md 4.2, 4.3).
 */
export const readersOn = (shared: Shared, on: Day): readonly string[] => [
  ...new Set(grantsOn(shared, on).map(({ agencyId }) => agencyId)),
]

/**
 * The categories of data an agency may see: `null` when nothing but its role limits it. Where consent alone
 * lets it see the file, only what was consented to.
 */
export const consentedTo = (shared: Shared, agencyId: string, on: Day): ReadonlySet<string> | null => {
  const own = grantsOn(shared, on).filter((one) => one.agencyId === agencyId)
  if (own.some(({ by }) => by !== 'consent')) return null
  const purposes = own.flatMap((one) => (one.by === 'consent' ? [one.purpose] : []))
  const live = shared.file.consents.filter(
    (one) =>
      one.agencyId === agencyId &&
      purposes.includes(one.purpose) &&
      one.on <= on &&
      (one.until === null || one.until >= on) &&
      one.withdrawnOn === null,
  )
  return new Set(live.flatMap(({ categories }) => categories))
}
