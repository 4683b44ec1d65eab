/**
 * What was typed, read as syllables: as it stands, with glued syllables taken apart ("daothihue"), and
 * with syllables put together that a blank or an apostrophe tore ("h hen" for H'Hen).
 */
import { type Spelling, spellingsOf } from './fold.ts'
import type { Vocabulary } from './name-vocabulary.ts'

export type Reading = {
  readonly syllables: readonly Spelling[]
  /** Price of not reading it as it stands. */
  readonly cost: number
  readonly changed: 'as-typed' | 'parted' | 'joined'
}

const MOST_SYLLABLES = 8
const LONGEST_SYLLABLE = 7
const READING_COST = 0.7
const UNKNOWN_PIECE = 14
const DEAREST_PIECE_SLIP = 4.2
/** A slip is dearer here than in a name, where there is more to go by. */
const SLIP_WEIGHT = 2

/** Shorter than this may be a syllable that nobody bears yet; the longest Vietnamese ones have six or seven letters. */
const SHORTEST_GLUED = 4

const LONGEST_GLUED = 40
/** Mean price of a piece up to which a cut into known syllables is believed without looking for slips. */
const ORDINARY = 7.5

type Cut = { readonly cuts: readonly number[]; readonly cost: number }
type Price = (piece: string) => number | null

/** The `most` best cuts of a run of letters into syllables, by how common each is. */
const cutsOf = (letters: string, priceOf: Price, most: number): Cut[] => {
  const best: Cut[][] = [[{ cuts: [], cost: 0 }]]
  for (let end = 1; end <= letters.length; end += 1) {
    const here: Cut[] = []
    for (let from = Math.max(0, end - LONGEST_SYLLABLE); from < end; from += 1) {
      const before = best[from] ?? []
      if (before.length === 0) continue
      const price = priceOf(letters.slice(from, end))
      if (price === null) continue
      for (const { cuts, cost } of before) here.push({ cuts: [...cuts, from], cost: cost + price })
    }
    best.push(here.sort((one, other) => one.cost - other.cost).slice(0, most))
  }
  return (best.at(-1) ?? []).filter(({ cuts }) => cuts.length > 1)
}

// A piece costs a little by itself, so that rare crumbs ("a", "o") do not win over whole syllables.
const pricesOf = (vocabulary: Vocabulary, total: number): { exact: Price; near: Price } => {
  const price = (bearings: number): number => 2 + Math.log((total + 1) / (bearings + 1))
  const exact: Price = (piece) => {
    const known = vocabulary.findFolded(piece)
    return known ? price(known.bearings) : null
  }
  const near: Price = (piece) => {
    const known = exact(piece)
    if (known !== null) return known
    if (piece.length < 2) return UNKNOWN_PIECE
    let least = UNKNOWN_PIECE + piece.length
    for (const { syllable, cost } of vocabulary.expand(piece)) {
      if (cost > DEAREST_PIECE_SLIP) break
      least = Math.min(least, SLIP_WEIGHT * cost + price(syllable.bearings))
    }
    return least
  }
  return { exact, near }
}

const bestCuts = (letters: string, vocabulary: Vocabulary, total: number): readonly Cut[] => {
  if (letters.length < SHORTEST_GLUED || letters.length > LONGEST_GLUED) return []
  const { exact, near } = pricesOf(vocabulary, total)
  const known = cutsOf(letters, exact, 2)
  const [first] = known
  if (first && first.cost <= ORDINARY * first.cuts.length) return known
  return cutsOf(letters, near, 3)
}

/** The marks of a glued run cannot be shared out safely, so its pieces count as typed without marks. */
const slice = (spelling: Spelling, from: number, to: number): Spelling => {
  const folded = spelling.folded.slice(from, to)
  return { folded, written: folded, tone: '' }
}

const partedBy = (spelling: Spelling, cuts: readonly number[]): Spelling[] =>
  cuts.map((from, i) => slice(spelling, from, cuts[i + 1] ?? spelling.folded.length))

/** Ways to take glued runs apart: all runs by their best cut, and the longest run by its other cuts. */
const parted = (base: readonly Spelling[], vocabulary: Vocabulary, total: number): Spelling[][] => {
  const known = base.map(({ folded }) =>
    vocabulary.findFolded(folded) ? [] : bestCuts(folded, vocabulary, total),
  )
  const longest = known.reduce(
    (at, cuts, i) =>
      cuts.length > 0 && (base[i]?.folded.length ?? 0) > (base[at]?.folded.length ?? 0) ? i : at,
    known.findIndex((cuts) => cuts.length > 0),
  )
  return (known[longest] ?? []).map((_, choice) =>
    base.flatMap((spelling, i) => {
      const cut = known[i]?.[i === longest ? choice : 0]
      return cut ? partedBy(spelling, cut.cuts) : [spelling]
    }),
  )
}

const joined = (base: readonly Spelling[], vocabulary: Vocabulary): Spelling[] | null => {
  for (let i = 0; i + 1 < base.length; i += 1) {
    const one = base[i]
    const other = base[i + 1]
    if (!one || !other) continue
    const torn =
      one.folded.length === 1 || !vocabulary.findFolded(one.folded) || !vocabulary.findFolded(other.folded)
    const whole = one.folded + other.folded
    if (!torn || !vocabulary.findFolded(whole)) continue
    const written = one.tone === '' ? one.written + other.written : whole
    return [...base.slice(0, i), { folded: whole, written, tone: other.tone }, ...base.slice(i + 2)]
  }
  return null
}

export const readingsOf = (text: string, vocabulary: Vocabulary, total: number): Reading[] => {
  const line = text.slice(0, 200).normalize('NFC')
  const base = spellingsOf(line).slice(0, MOST_SYLLABLES)
  if (base.length === 0) return []
  const readings: Reading[] = [{ syllables: base, cost: 0, changed: 'as-typed' }]
  // ĐàoThịHuế: a capital inside a run of letters may stand for a blank, or be a slip ("aVn").
  const spaced = line.replace(/\p{Ll}(?=\p{Lu})/gu, '$& ')
  if (spaced !== line) {
    const syllables = spellingsOf(spaced).slice(0, MOST_SYLLABLES)
    readings.push({ syllables, cost: READING_COST / 2, changed: 'parted' })
  }
  for (const [rank, apart] of parted(base, vocabulary, total).entries()) {
    const cost = READING_COST * (1 + rank / 2)
    readings.push({ syllables: apart.slice(0, MOST_SYLLABLES), cost, changed: 'parted' })
  }
  const together = joined(base, vocabulary)
  if (together) readings.push({ syllables: together, cost: READING_COST, changed: 'joined' })
  return readings
}
