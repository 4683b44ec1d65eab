import type { Grant, Group2011, Group2024 } from './grants.ts'
import type { ItemLetter } from './items.ts'
import type { Fact, Nationality, PersonFacts } from './person-facts.ts'
import type { Regime } from './regime.ts'

/** The facts that decide to which group of the law a person belongs; `null` where not known. */
export type GroupFacts = {
  readonly is: PersonFacts['is']
  readonly nationality: Nationality | null
  readonly location: 'vietnam' | 'abroad' | null
  readonly accompanies: 'victim' | 'undergoing-identification' | null
}

type Known = { readonly [K in keyof GroupFacts]: NonNullable<GroupFacts[K]> }

export const groupFacts = ({
  is,
  nationality,
  location,
  identifiedOn,
  accompanies,
}: PersonFacts): GroupFacts => ({
  is,
  nationality,
  location,
  accompanies: accompanies ?? (identifiedOn === null ? null : 'victim'),
})

/** 66/2011/QH12, 32; 09/2013/NĐ-CP, 19(1)(b). */
const group2011 = ({ is, nationality }: Known): Group2011 => {
  if (is === 'accompanying-minor') return 'companion'
  if (is === 'undergoing-identification') return 'awaiting'
  return nationality === 'foreign' ? 'foreign-victim' : 'victim'
}

/** 53/2024/QH15, 37(3): in Việt Nam a to g, a Vietnamese abroad a to d. */
const undergoing = ({ location }: Known): Group2024 =>
  location === 'vietnam' ? 'undergoing-in-vietnam' : 'undergoing-abroad'

/** 53/2024/QH15, 37(1)–(4). Place decides, not status, as soon as the person stands in Việt Nam. */
const group2024 = (facts: Known): Group2024 => {
  const { is, nationality, location, accompanies } = facts
  if (is === 'accompanying-minor') return accompanies === 'victim' ? 'companion-of-victim' : undergoing(facts)
  if (nationality !== 'foreign') return is === 'victim' ? 'victim' : undergoing(facts)
  return is === 'victim' || location === 'vietnam' ? 'foreign-in-vietnam' : 'nobody'
}

/** The fact that an officer must find out, for each that may be open. */
const asked = {
  nationality: 'nationality',
  location: 'location',
  accompanies: 'identifiedOn',
} as const satisfies Record<string, Fact>
const values = {
  nationality: ['VN', 'stateless-resident', 'foreign'],
  location: ['vietnam', 'abroad'],
  accompanies: ['victim', 'undergoing-identification'],
} as const
type OpenFact = keyof typeof asked
const openFacts = Object.keys(asked) as readonly OpenFact[]

const assignments = (facts: GroupFacts): readonly Known[] =>
  openFacts.reduce<readonly GroupFacts[]>(
    (list, fact) =>
      list.flatMap((one) =>
        one[fact] === null ? values[fact].map((value) => ({ ...one, [fact]: value })) : [one],
      ),
    [facts],
  ) as readonly Known[]

const differOnlyIn = (fact: OpenFact, a: Known, b: Known) =>
  openFacts.every((other) => (other === fact ? a[other] !== b[other] : a[other] === b[other]))

export type PossibleGrants = {
  readonly grants: readonly Grant[]
  /** The open facts on which a letter hangs. */
  readonly missing: (letter: ItemLetter) => readonly Fact[]
}

/** Every grant that may apply to a person as far as is known. */
export const possibleGrants = (
  regime: Regime,
  table: Readonly<Record<string, Grant>>,
  facts: GroupFacts,
): PossibleGrants => {
  const cases = assignments(facts).flatMap((known) => {
    const grant = table[regime === '2011' ? group2011(known) : group2024(known)]
    return grant === undefined ? [] : [{ known, grant }]
  })
  const missing = (letter: ItemLetter) =>
    openFacts
      .filter((fact) =>
        cases.some((a) =>
          cases.some(
            (b) =>
              differOnlyIn(fact, a.known, b.known) &&
              a.grant.letters.includes(letter) !== b.grant.letters.includes(letter),
          ),
        ),
      )
      .map((fact) => asked[fact])
  return { grants: [...new Set(cases.map(({ grant }) => grant))], missing }
}
