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

/** Shorter than this may be a syllable that nobody bears yet; the longest Vietnamese ones have six or seven letters. */
const SHORTEST_GLUED = 4

type Piece = { readonly from: number; readonly cost: number }

/** Best cut of a run of letters into syllables, by how common each is. `near` also allows one slip per piece. */
const cut = (letters: string, vocabulary: Vocabulary, total: number, near: boolean): number[] | null => {
  const best: (Piece | null)[] = [{ from: 0, cost: 0 }]
  for (let end = 1; end <= letters.length; end += 1) {
    let chosen: Piece | null = null
    for (let from = Math.max(0, end - LONGEST_SYLLABLE); from < end; from += 1) {
      const before = best[from]
      if (!before) continue
      const price = pieceCost(letters.slice(from, end), vocabulary, total, near)
      if (price === null) continue
      const cost = before.cost + price
      if (!chosen || cost < chosen.cost) chosen = { from, cost }
    }
    best.push(chosen)
  }
  const cuts: number[] = []
  for (let at = letters.length; at > 0; ) {
    const piece = best[at]
    if (!piece) return null
    cuts.unshift(piece.from)
    at = piece.from
  }
  return cuts.length > 1 ? cuts : null
}

const pieceCost = (piece: string, vocabulary: Vocabulary, total: number, near: boolean): number | null => {
  const known = vocabulary.findFolded(piece)
  // A piece costs a little by itself, so that rare crumbs ("a", "o") do not win over whole syllables.
  if (known) return 2 + Math.log((total + 1) / (known.bearings + 1))
  if (!near) return null
  if (piece.length < 2) return UNKNOWN_PIECE
  let least = UNKNOWN_PIECE + piece.length
  for (const { syllable, cost } of vocabulary.expand(piece)) {
    if (cost > 4.2) break
    least = Math.min(least, 2 + 2 * cost + Math.log((total + 1) / (syllable.bearings + 1)))
  }
  return least
}

/** The marks of a glued run cannot be shared out safely, so its pieces count as typed without marks. */
const slice = (spelling: Spelling, from: number, to: number): Spelling => {
  const folded = spelling.folded.slice(from, to)
  return { folded, written: folded, tone: '' }
}

const parted = (base: readonly Spelling[], vocabulary: Vocabulary, total: number): Spelling[] | null => {
  let changed = false
  const out: Spelling[] = []
  for (const spelling of base) {
    const { folded } = spelling
    const unknown = !vocabulary.findFolded(folded)
    const cuts =
      unknown && folded.length >= SHORTEST_GLUED && folded.length <= 40
        ? (cut(folded, vocabulary, total, false) ??
          (folded.length > 6 ? cut(folded, vocabulary, total, true) : null))
        : null
    if (!cuts) {
      out.push(spelling)
      continue
    }
    changed = true
    for (const [i, from] of cuts.entries()) out.push(slice(spelling, from, cuts[i + 1] ?? folded.length))
  }
  return changed ? out : null
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
  // ĐàoThịHuế: a capital inside a run of letters is as good as a blank.
  const spaced = text
    .slice(0, 200)
    .normalize('NFC')
    .replace(/\p{Ll}(?=\p{Lu})/gu, '$& ')
  const base = spellingsOf(spaced).slice(0, MOST_SYLLABLES)
  if (base.length === 0) return []
  const readings: Reading[] = [{ syllables: base, cost: 0, changed: 'as-typed' }]
  const apart = parted(base, vocabulary, total)
  if (apart)
    readings.push({ syllables: apart.slice(0, MOST_SYLLABLES), cost: READING_COST, changed: 'parted' })
  const together = joined(base, vocabulary)
  if (together) readings.push({ syllables: together, cost: READING_COST, changed: 'joined' })
  return readings
}
