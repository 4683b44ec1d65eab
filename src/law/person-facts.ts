import type { Day, PartialDate } from '../kernel/day.ts'
import type { ItemCode } from './items.ts'

export type PersonStatus = 'victim' | 'undergoing-identification' | 'accompanying-minor'
export type Nationality = 'VN' | 'stateless-resident' | 'foreign'
export type Household = 'poor' | 'near-poor' | 'none'

/**
 * What the law asks about a person. `null`: not known, and never guessed. «Undergoing identification»
 * under the law of 2011 is the person awaiting verification (09/2013/NĐ-CP, 19).
 */
export type PersonFacts = {
  readonly is: PersonStatus
  readonly nationality: Nationality | null
  readonly born: PartialDate | null
  readonly household: Household | null
  readonly healthCard: boolean | null
  /** Day of the paper that proves the status; for a companion, that of the person accompanied. */
  readonly identifiedOn: Day | null
  readonly reportedOn: Day | null
  readonly location: 'vietnam' | 'abroad' | null
  readonly inFacility: boolean | null
  readonly canPayTravel: boolean | null
  /** Statistics code of the province whose norms apply. */
  readonly province: string | null
  /** For a companion: whom; when left out, a companion of an identified victim if `identifiedOn` is known. */
  readonly accompanies?: 'victim' | 'undergoing-identification' | null
  /** Day of the application for schooling, training or allowance, when it was filed: of all, or item by item. */
  readonly appliedOn?: Day | Readonly<Partial<Record<ItemCode, Day>>> | null
  /** One-off items already given for this event. */
  readonly given?: readonly ItemCode[]
  /** Items that the person does not want at present. They stay due: a refusal may be taken back at any time. */
  readonly refused?: readonly ItemCode[]
}

/** Facts that an answer may miss, as the texts name them (`law.missing.<fact>`). */
export type Fact =
  | 'nationality'
  | 'born'
  | 'household'
  | 'healthCard'
  | 'location'
  | 'inFacility'
  | 'canPayTravel'
  | 'identifiedOn'
  | 'province'
