import { type CaseState, caseAt } from '../course/fold.ts'
import { identifiedOn } from '../course/identification.ts'
import { openStay } from '../course/stay.ts'
import type { Step } from '../course/steps.ts'
import { givenUp, itemStateOf } from '../course/support.ts'
import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import { type ItemCode, items } from '../law/items.ts'
import type { PersonFacts } from '../law/person-facts.ts'
import { given } from '../person/schema.ts'

/** What the file of the person accompanied tells, as far as one may see it; `null`: not known. */
export type MainFile = { readonly identifiedOn: Day | null } | null

const itemCodes = Object.keys(items) as readonly ItemCode[]

const yesNo = (answer: 'yes' | 'no' | 'unknown' | undefined): boolean | null =>
  answer === undefined || answer === 'unknown' ? null : answer === 'yes'

/** Under 18, or perhaps, and received with somebody: a companion in the law’s sense (53/2024/QH15, 37(2)). */
const isCompanion = ({ mainCaseId, ageGroup }: CaseState) => mainCaseId !== null && ageGroup !== 'adult'

const accompanied = (main: MainFile): Pick<PersonFacts, 'identifiedOn' | 'accompanies'> => {
  if (main === null) return { identifiedOn: null, accompanies: null }
  const { identifiedOn: on } = main
  return { identifiedOn: on, accompanies: on === null ? 'undergoing-identification' : 'victim' }
}

const statusOf = (
  state: CaseState,
  main: MainFile,
): Pick<PersonFacts, 'is' | 'identifiedOn' | 'accompanies'> => {
  const on = identifiedOn(state.identification)
  if (on !== null) return { is: 'victim', identifiedOn: on }
  if (isCompanion(state)) return { is: 'accompanying-minor', ...accompanied(main) }
  return { is: 'undergoing-identification', identifiedOn: null }
}

/**
 * What the law asks about a person, as the file tells it. What nobody noted is not known: no stay on the file
 * says nothing about a facility until the person is said to have gone home, and a sheet without a birth date
 * nothing about age. Whoever was received is in
 * Việt Nam.
 */
export const personOf = (
  state: CaseState,
  { province, main }: { readonly province: string; readonly main: MainFile },
): PersonFacts => {
  const { identity, support, stay } = state
  const { circumstances } = support
  const household = circumstances?.household
  const applied = support.items.filter(({ state: move }) => move === 'applied')
  return {
    ...statusOf(state, main),
    nationality: given(identity.nationality) ?? null,
    born: given(identity.born) ?? null,
    household: household === undefined || household === 'unknown' ? null : household,
    healthCard: yesNo(circumstances?.healthCard),
    reportedOn: state.receivedOn,
    location: 'vietnam',
    inFacility: stay.stays.length === 0 && stay.home === null ? null : openStay(stay) !== undefined,
    canPayTravel: yesNo(circumstances?.canPayTravel),
    province,
    appliedOn: Object.fromEntries(applied.map(({ item, on }) => [item, on])),
    given: givenUp(support, { regime: state.regime, on: state.asOf }),
    refused: itemCodes.filter((code) => itemStateOf(support, code)?.state === 'refused'),
  }
}

/** The file as it stood at the end of a day; before the reception, as at the reception. */
export const stateOn = (steps: readonly Step[], on: Day): CaseState => {
  const until = steps.filter(
    ({ effectiveAt, type }) => type === 'received' || dayOf(effectiveAt as Instant) <= on,
  )
  return caseAt(until)
}
