/** Why somebody was found, as codes for the screen to put into words; and what birth year, sex and origin weigh. */
import type { Match, Prepared } from './name-match.ts'
import type { NameStore } from './name-store.ts'
import type { Vocabulary } from './name-vocabulary.ts'

export type NameEvidence =
  | 'name.same' // letter for letter, marks included
  | 'name.same-without-marks'
  | 'name.marks-differ'
  | 'name.other-order'
  | 'name.typing' // a syllable differs by a slip of the hand
  | 'name.sounds-alike' // s/x, ch/tr, d/gi/r, l/n, final n/ng, t/c
  | 'name.syllable-missing' // typed fewer than the stored name has
  | 'name.syllable-extra' // typed one that the stored name lacks
  | 'name.parted' // glued syllables were taken apart
  | 'name.joined'

export type EvidenceOfPerson =
  | 'birth-year.equal'
  | 'birth-year.near'
  | 'birth-year.differs'
  | 'birth-year.unknown'
  | 'sex.equal'
  | 'sex.differs'
  | 'commune.equal'
  | 'commune.differs'

export type Hints = {
  readonly birthYear: number | null
  readonly slack: number
  readonly sex: number
  readonly commune: number
}

/** On the scale of the name's price, where one mistyped letter is about 3. Ages told by victims are often wrong. */
const PRICE = {
  yearNear: 1,
  yearUnknown: 1.5,
  yearOff: 2.4,
  yearFar: 3.4,
  sexDiffers: 2.5,
  sexUnknown: 0.3,
  communeUnknown: 1,
  communeDiffers: 3,
}

const yearCost = (recorded: number | null, { birthYear, slack }: Hints): number => {
  if (birthYear === null) return 0
  if (recorded === null) return PRICE.yearUnknown
  const apart = Math.abs(recorded - birthYear)
  if (apart === 0) return 0
  if (apart <= slack) return PRICE.yearNear
  return apart <= slack + 3 ? PRICE.yearOff : PRICE.yearFar
}

const choice = (asked: number, recorded: number, unknown: number, differs: number): number =>
  asked === 0 || asked === recorded ? 0 : recorded === 0 ? unknown : differs

export const personCost = (store: NameStore, person: number, hints: Hints): number =>
  yearCost(store.birthYearOf(person), hints) +
  choice(hints.sex, store.sexOf(person), PRICE.sexUnknown, PRICE.sexDiffers) +
  choice(hints.commune, store.communeOf(person), PRICE.communeUnknown, PRICE.communeDiffers)

export const evidenceOfPerson = (store: NameStore, person: number, hints: Hints): EvidenceOfPerson[] => {
  const why: EvidenceOfPerson[] = []
  if (hints.birthYear !== null) {
    const recorded = store.birthYearOf(person)
    const apart = recorded === null ? null : Math.abs(recorded - hints.birthYear)
    if (apart === null) why.push('birth-year.unknown')
    else if (apart === 0) why.push('birth-year.equal')
    else why.push(apart <= hints.slack ? 'birth-year.near' : 'birth-year.differs')
  }
  const sex = store.sexOf(person)
  if (hints.sex > 0 && sex > 0) why.push(sex === hints.sex ? 'sex.equal' : 'sex.differs')
  const commune = store.communeOf(person)
  if (hints.commune > 0 && commune > 0) {
    why.push(commune === hints.commune ? 'commune.equal' : 'commune.differs')
  }
  return why
}

type Compared = {
  readonly store: NameStore
  readonly vocabulary: Vocabulary
  readonly prepared: Prepared
  readonly match: Match
  readonly name: number
}

export const evidenceOfName = ({ store, vocabulary, prepared, match, name }: Compared): NameEvidence[] => {
  const why = new Set<NameEvidence>()
  let paired = 0
  let marksEqual = true
  let lettersEqual = true
  for (const [i, typed] of prepared.syllables.entries()) {
    const position = match.pairs[i] ?? -1
    if (position < 0) {
      why.add('name.syllable-extra')
      continue
    }
    paired += 1
    const stored = vocabulary.writtenOf(store.partOf(name, position))
    if (!stored) continue
    if (stored.written !== typed.written) marksEqual = false
    if (stored.folded.folded === typed.folded) continue
    lettersEqual = false
    const expansion = prepared.expansions[i]?.find(({ syllable }) => syllable === stored.folded)
    why.add(expansion?.sound ? 'name.sounds-alike' : 'name.typing')
  }
  if (paired < store.lengthOf(name)) why.add('name.syllable-missing')
  if (match.order !== 'kept') why.add('name.other-order')
  if (prepared.reading.changed === 'parted') why.add('name.parted')
  if (prepared.reading.changed === 'joined') why.add('name.joined')
  if (lettersEqual && prepared.marked && !marksEqual) why.add('name.marks-differ')
  if (why.size > 0) return [...why]
  return [marksEqual ? 'name.same' : 'name.same-without-marks']
}
