import type { Day } from '../kernel/day.ts'
import type { Step, StepBody } from './steps.ts'
import { type Consent, consentFor, type WholeFile } from './whole-file.ts'

/** Why an agency may see the file. A right that rests on consent ends with the consent. */
export type Grant =
  | { readonly agencyId: string; readonly by: 'reception' | 'task' }
  | { readonly agencyId: string; readonly by: 'stay' }
  | { readonly agencyId: string; readonly by: 'consent'; readonly purpose: Consent['purpose'] }

const without = (grants: readonly Grant[], by: Grant['by']) => grants.filter((one) => one.by !== by)

const readerAdded = ({ agencyId, purpose }: StepBody<'reader-added'>): Grant =>
  purpose ? { agencyId, by: 'consent', purpose } : { agencyId, by: 'task' }

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

type Shared = { readonly grants: readonly Grant[]; readonly file: WholeFile }

const holds = ({ file }: Shared, grant: Grant, on: Day): boolean =>
  grant.by !== 'consent' ||
  consentFor(file, { purpose: grant.purpose, agencyId: grant.agencyId, category: 'C1', on }) !== undefined

/** Who was let in, for reasons that hold on a day. */
export const grantsOn = (shared: Shared, on: Day): readonly Grant[] =>
  shared.grants.filter((one) => holds(shared, one, on))

/** The agencies that may see the file on a day: a consent taken back or run out gives no sight any more. */
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
