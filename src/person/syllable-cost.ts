/**
 * How likely it is that somebody who meant one syllable typed another: a cost, about −ln of the
 * probability, 0 when equal. Two ways, the cheaper counts: slips of the hand (weighted edits on the
 * letters), and confusions of the ear (the same edits on a spelling by sound, after a fixed price).
 */

const SLIP = {
  near: 2.8,
  far: 3.6,
  missing: 3,
  extra: 3.2,
  doubled: 2.2,
  swapped: 2.6,
  vowelPair: 0.6,
  first: 0.4,
}
/** Price of taking one sound for another: s/x, ch/tr, d/gi/r, l/n, final n/ng and t/c, as regions speak. */
const BY_EAR = 1.6
const FAR = 99

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const placeOf = new Map<string, readonly [number, number]>(
  ROWS.flatMap((row, y) => [...row].map((letter, x) => [letter, [x + y * 0.5, y] as const] as const)),
)
const letterCost = new Float32Array(26 * 26)
for (let a = 0; a < 26; a += 1) {
  for (let b = 0; b < 26; b += 1) {
    const one = placeOf.get(String.fromCharCode(97 + a))
    const other = placeOf.get(String.fromCharCode(97 + b))
    const near = one && other && Math.hypot(one[0] - other[0], one[1] - other[1]) < 1.3
    letterCost[a * 26 + b] = a === b ? 0 : near ? SLIP.near : SLIP.far
  }
}
const setPair = (one: string, other: string, cost: number): void => {
  const a = one.charCodeAt(0) - 97
  const b = other.charCodeAt(0) - 97
  letterCost[a * 26 + b] = cost
  letterCost[b * 26 + a] = cost
}
setPair('i', 'y', SLIP.vowelPair)

const substitution = (a: number, b: number): number => {
  if (a === b) return 0
  const x = a - 97
  const y = b - 97
  if (x < 0 || y < 0 || x > 25 || y > 25) return SLIP.far
  return letterCost[x * 26 + y] ?? SLIP.far
}

const MAX = 16
const rows = [new Float32Array(MAX + 1), new Float32Array(MAX + 1), new Float32Array(MAX + 1)] as const

/** Edits from what was meant to what was typed; more than `limit` answers FAR. Longer than 16 letters: only equal. */
const editCost = (typed: string, meant: string, limit: number): number => {
  if (typed === meant) return 0
  const n = typed.length
  const m = meant.length
  if (n > MAX || m > MAX || Math.abs(n - m) > 2) return FAR
  let [before, last, row] = rows
  last[0] = 0
  for (let j = 1; j <= m; j += 1) last[j] = (last[j - 1] ?? 0) + SLIP.missing
  for (let i = 1; i <= n; i += 1) {
    const letter = typed.charCodeAt(i - 1)
    const previous = i > 1 ? typed.charCodeAt(i - 2) : -1
    const extra = letter === previous ? SLIP.doubled : SLIP.extra
    row[0] = (last[0] ?? 0) + extra
    let least = row[0]
    for (let j = 1; j <= m; j += 1) {
      const other = meant.charCodeAt(j - 1)
      const change = substitution(letter, other)
      let best = (last[j - 1] ?? 0) + (change > 1 && i === 1 && j === 1 ? change + SLIP.first : change)
      best = Math.min(best, (last[j] ?? 0) + extra, (row[j - 1] ?? 0) + SLIP.missing)
      if (i > 1 && j > 1 && letter === meant.charCodeAt(j - 2) && previous === other) {
        best = Math.min(best, (before[j - 2] ?? 0) + SLIP.swapped)
      }
      row[j] = best
      if (best < least) least = best
    }
    if (least > limit) return FAR
    const spare = before
    before = last
    last = row
    row = spare
  }
  return last[m] ?? FAR
}

/** Folded syllable → one spelling for what sounds alike somewhere in the country. Not a transcription. */
export const soundOf = (syllable: string): string =>
  syllable
    .replace(/^ngh/, 'ng')
    .replace(/^gh/, 'g')
    .replace(/^(?:ch|tr)/, 'j')
    .replace(/^(?:gi(?=[aeouy])|d|r)/, 'z')
    .replace(/^gi/, 'zi')
    .replace(/^s/, 'x')
    .replace(/^n(?![gh])/, 'l')
    .replace(/^[kq]/, 'c')
    .replace(/^ph/, 'f')
    .replace(/ng$/, 'n')
    .replace(/c$/, (final, at) => (at === 0 ? final : 't'))
    .replace(/y/g, 'i')

/** The dearest slip still taken for the same syllable: one in short ones, two in long ones. */
export const limitFor = (length: number): number => (length <= 2 ? 4.2 : length === 3 ? 5.4 : 6.9)

export type Heard = { readonly folded: string; readonly sound: string }

export const syllableCost = (typed: Heard, meant: Heard): number => {
  if (typed.folded === meant.folded) return 0
  const limit = limitFor(Math.max(typed.folded.length, meant.folded.length))
  const byHand = editCost(typed.folded, meant.folded, limit)
  const byEar = byHand > BY_EAR ? BY_EAR + editCost(typed.sound, meant.sound, limit - BY_EAR) : FAR
  const cost = Math.min(byHand, byEar)
  return cost <= limit ? cost : FAR
}

export const isSameSound = (one: Heard, other: Heard): boolean => one.sound === other.sound
export const TOO_FAR = FAR
