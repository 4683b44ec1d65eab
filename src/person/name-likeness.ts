/** How alike two whole names are, without an index: for one pair at a time. */
import { type Spelling, spellingsOf } from './fold.ts'
import { type Heard, soundOf, syllableCost } from './syllable-cost.ts'

export type NameLikeness = 'same' | 'same-without-marks' | 'other-order' | 'near' | 'none'

/** One slip of the hand or one confused sound in one syllable. */
const ONE_SLIP = 4.2

const heard = ({ folded }: Spelling): Heard => ({ folded, sound: soundOf(folded) })
const joined = (syllables: readonly Spelling[], of: 'folded' | 'written'): string =>
  syllables.map((syllable) => syllable[of]).join(' ')

const isOneSlipAway = (one: readonly Spelling[], other: readonly Spelling[]): boolean => {
  if (one.length !== other.length) return false
  // One letter of "Mai" is a third of the name.
  if (one.length === 1 && Math.min(one[0]?.folded.length ?? 0, other[0]?.folded.length ?? 0) < 4) return false
  const differing = one.flatMap((typed, i) => {
    const known = other[i]
    return known && known.folded !== typed.folded ? [[typed, known] as const] : []
  })
  const [first] = differing
  if (differing.length !== 1 || !first) return false
  return (
    Math.min(
      syllableCost(heard(first[0]), heard(first[1])),
      syllableCost(heard(first[1]), heard(first[0])),
    ) <= ONE_SLIP
  )
}

export const compareNames = (one: string, other: string): NameLikeness => {
  const a = spellingsOf(one)
  const b = spellingsOf(other)
  if (a.length === 0 || b.length === 0) return 'none'
  if (joined(a, 'written') === joined(b, 'written')) return 'same'
  if (joined(a, 'folded') === joined(b, 'folded')) return 'same-without-marks'
  const sorted = (all: readonly Spelling[]): string =>
    all
      .map(({ folded }) => folded)
      .sort()
      .join(' ')
  if (sorted(a) === sorted(b)) return 'other-order'
  return isOneSlipAway(a, b) ? 'near' : 'none'
}
