/**
 * The price of taking what was typed for a stored name: the cheapest way to pair their syllables, in
 * order or out of order, with prices for slips, wrong marks, missing and superfluous syllables. Prices
 * behave like −ln of a probability, so they add up, and equal names cost 0.
 */
import type { Spelling } from './fold.ts'
import type { Reading } from './name-query.ts'
import type { NameStore } from './name-store.ts'
import type { Expansion, Vocabulary } from './name-vocabulary.ts'
import { TOO_FAR } from './syllable-cost.ts'

const ORDER = { turned: 1.3, mixed: 2.2 }
const MISSING = { family: 1.8, given: 3.6, only: 5, plain: 0.6, middle: 1.1 }
const EXTRA = { base: 3.2, most: 9, plain: 2.5 }
/** "Thị" and "Văn" are left out or put in by habit: they say little. */
const PLAIN = new Set(['thi', 'van'])
const MARKS = { regional: 0.8, tone: 1.7, vowel: 1.3, none: 0.8, most: 2.6 }
/** Tones that regions do not keep apart: hỏi and ngã, and in Huế nặng with them. */
const REGIONAL = new Set(['34', '43', '35', '53', '45', '54'])
const LOOSE = 8

export type Prepared = {
  readonly reading: Reading
  readonly syllables: readonly Spelling[]
  readonly marked: boolean
  readonly expansions: readonly (readonly Expansion[])[]
  /** Per typed syllable: folded syllable number → price; TOO_FAR when not meant. */
  readonly prices: readonly Float32Array[]
  readonly extra: readonly number[]
  readonly extraSum: number
}

export const prepare = (reading: Reading, vocabulary: Vocabulary, total: number): Prepared => {
  const { syllables } = reading
  const expansions = syllables.map((syllable) => vocabulary.expand(syllable.folded))
  const prices = expansions.map((list) => {
    const prices = new Float32Array(vocabulary.foldedCount()).fill(TOO_FAR)
    for (const { syllable, cost } of list) prices[syllable.id] = cost
    return prices
  })
  const extra = syllables.map(({ folded }) => {
    if (PLAIN.has(folded)) return EXTRA.plain
    const bearings = vocabulary.findFolded(folded)?.bearings ?? 0
    return Math.min(EXTRA.most, EXTRA.base + Math.log((total + 1) / (bearings + 1)))
  })
  return {
    reading,
    syllables,
    marked: syllables.some((syllable) => syllable.written !== syllable.folded),
    expansions,
    prices,
    extra,
    extraSum: extra.reduce((sum, price) => sum + price, 0),
  }
}

const bodyOf = (spelling: string): string => spelling.replace(/\d$/, '')
const toneOf = (spelling: string): string => /\d$/.exec(spelling)?.[0] ?? ''

/** Price of the marks of one pair, when the letters below them have been paid for. */
const marksCost = (typed: Spelling, stored: { written: string; folded: string }): number => {
  if (typed.written === stored.written) return 0
  if (typed.written === typed.folded || stored.written === stored.folded) return MARKS.none
  const tone = toneOf(stored.written)
  const tones = typed.tone === tone ? 0 : REGIONAL.has(typed.tone + tone) ? MARKS.regional : MARKS.tone
  const sameLetters = typed.folded === stored.folded
  const vowels = sameLetters && bodyOf(typed.written) !== bodyOf(stored.written) ? MARKS.vowel : 0
  return Math.min(MARKS.most, tones + vowels)
}

export type Match = {
  readonly cost: number
  readonly order: 'kept' | 'turned' | 'mixed'
  /** Typed syllable → position in the name, −1 when it has no partner. */
  readonly pairs: readonly number[]
}

export const createMatcher = (store: NameStore, vocabulary: Vocabulary) => {
  const pair = new Float32Array(LOOSE * 16)
  const missing = new Float32Array(16)
  const table = new Float32Array((LOOSE + 1) * 17)
  const spread = [new Float32Array(1 << LOOSE), new Float32Array(1 << LOOSE)] as const
  const chosen = new Int8Array(LOOSE << LOOSE)

  const fill = (prepared: Prepared, name: number): number => {
    const length = store.lengthOf(name)
    for (let j = 0; j < length; j += 1) {
      const stored = vocabulary.writtenOf(store.partOf(name, j))
      if (!stored) continue
      const folded = stored.folded
      if (length === 1) missing[j] = MISSING.only
      else if (j === length - 1) missing[j] = MISSING.given
      else if (j === 0) missing[j] = MISSING.family
      else missing[j] = PLAIN.has(folded.folded) ? MISSING.plain : MISSING.middle
      for (const [i, typed] of prepared.syllables.entries()) {
        const price = prepared.prices[i]?.[folded.id] ?? TOO_FAR
        const marks =
          price < TOO_FAR && prepared.marked
            ? marksCost(typed, { written: stored.written, folded: folded.folded })
            : 0
        pair[i * 16 + j] = price + marks
      }
    }
    return length
  }

  const inOrder = (prepared: Prepared, length: number): number => {
    const n = prepared.syllables.length
    table[0] = 0
    for (let j = 1; j <= length; j += 1) table[j] = (table[j - 1] ?? 0) + (missing[j - 1] ?? 0)
    for (let i = 1; i <= n; i += 1) {
      const extra = prepared.extra[i - 1] ?? 0
      const row = i * 17
      table[row] = (table[row - 17] ?? 0) + extra
      for (let j = 1; j <= length; j += 1) {
        table[row + j] = Math.min(
          (table[row - 18 + j] ?? 0) + (pair[(i - 1) * 16 + j - 1] ?? TOO_FAR),
          (table[row - 17 + j] ?? 0) + extra,
          (table[row + j - 1] ?? 0) + (missing[j - 1] ?? 0),
        )
      }
    }
    return table[n * 17 + length] ?? TOO_FAR
  }

  const pairsInOrder = (prepared: Prepared, length: number): number[] => {
    const pairs = prepared.syllables.map(() => -1)
    let i = pairs.length
    let j = length
    while (i > 0 && j > 0) {
      const here = table[i * 17 + j] ?? 0
      const both = (table[(i - 1) * 17 + j - 1] ?? 0) + (pair[(i - 1) * 16 + j - 1] ?? TOO_FAR)
      if (Math.abs(both - here) < 1e-4) {
        pairs[i - 1] = j - 1
        i -= 1
        j -= 1
      } else if (Math.abs((table[(i - 1) * 17 + j] ?? 0) + (prepared.extra[i - 1] ?? 0) - here) < 1e-4) i -= 1
      else j -= 1
    }
    return pairs
  }

  /** Best pairing whatever the order: which positions are taken is a bit mask. */
  const anyOrder = (prepared: Prepared, length: number): { cost: number; pairs: number[] } => {
    const n = prepared.syllables.length
    const size = 1 << length
    let [now, next] = spread
    now.fill(TOO_FAR, 0, size)
    now[0] = 0
    for (let i = 0; i < n; i += 1) {
      next.fill(TOO_FAR, 0, size)
      for (let mask = 0; mask < size; mask += 1) {
        const cost = now[mask] ?? TOO_FAR
        if (cost >= TOO_FAR) continue
        const skip = cost + (prepared.extra[i] ?? 0)
        if (skip < (next[mask] ?? TOO_FAR)) {
          next[mask] = skip
          chosen[(i << LOOSE) + mask] = -1
        }
        for (let j = 0; j < length; j += 1) {
          if (mask & (1 << j)) continue
          const taken = mask | (1 << j)
          const sum = cost + (pair[i * 16 + j] ?? TOO_FAR)
          if (sum >= (next[taken] ?? TOO_FAR)) continue
          next[taken] = sum
          chosen[(i << LOOSE) + taken] = j
        }
      }
      const spare = now
      now = next
      next = spare
    }
    let best = TOO_FAR
    let at = 0
    for (let mask = 0; mask < size; mask += 1) {
      let cost = now[mask] ?? TOO_FAR
      for (let j = 0; j < length; j += 1) if (!(mask & (1 << j))) cost += missing[j] ?? 0
      if (cost >= best) continue
      best = cost
      at = mask
    }
    const pairs = prepared.syllables.map(() => -1)
    for (let i = n - 1; i >= 0; i -= 1) {
      const j = chosen[(i << LOOSE) + at] ?? -1
      pairs[i] = j
      if (j >= 0) at &= ~(1 << j)
    }
    return { cost: best, pairs }
  }

  const orderOf = (pairs: readonly number[]): Match['order'] => {
    const seen = pairs.filter((position) => position >= 0)
    let drops = 0
    for (let i = 0; i + 1 < seen.length; i += 1) if ((seen[i] ?? 0) > (seen[i + 1] ?? 0)) drops += 1
    if (drops === 0) return 'kept'
    const turned = (seen.at(-1) ?? 0) < (seen[0] ?? 0)
    return (drops === 1 && turned) || drops === seen.length - 1 ? 'turned' : 'mixed'
  }

  const cheapest = (prepared: Prepared, length: number): number => {
    let sum = 0
    for (let i = 0; i < prepared.syllables.length; i += 1) {
      let least = prepared.extra[i] ?? 0
      for (let j = 0; j < length; j += 1) {
        const price = pair[i * 16 + j] ?? TOO_FAR
        if (price < least) least = price
      }
      sum += least
    }
    return sum
  }

  return (prepared: Prepared, name: number): Match => {
    const length = fill(prepared, name)
    const straight = inOrder(prepared, length)
    if (length <= LOOSE && straight > cheapest(prepared, length) + ORDER.turned) {
      const loose = anyOrder(prepared, length)
      const order = orderOf(loose.pairs)
      const cost = loose.cost + (order === 'kept' ? 0 : ORDER[order])
      if (cost < straight - 1e-4) return { cost, order, pairs: loose.pairs }
    }
    return { cost: straight, order: 'kept', pairs: pairsInOrder(prepared, length) }
  }
}
