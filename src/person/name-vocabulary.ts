/**
 * The syllables that names are made of. Each written form (with marks) points to its folded form; each
 * folded form lists the names that hold it. A few hundred folded forms serve a whole country, which is why
 * a mistyped syllable can be compared with all of them. A form that no name uses any more is forgotten.
 */
import type { Spelling } from './fold.ts'
import { type Heard, isSameSound, limitFor, soundOf, syllableCost, TOO_FAR } from './syllable-cost.ts'

export type FoldedSyllable = Heard & {
  readonly id: number
  /** The letters it holds, as bits; of its spelling and of its sound. */
  letters: number
  soundLetters: number
  names: Int32Array
  nameCount: number
  /** How many bearings of names hold it: its frequency among people. */
  bearings: number
}

export type WrittenSyllable = {
  readonly id: number
  readonly written: string
  readonly folded: FoldedSyllable
  uses: number
}
export type Expansion = { readonly syllable: FoldedSyllable; readonly cost: number; readonly sound: boolean }

const lettersOf = (text: string): number => {
  let mask = 0
  for (let i = 0; i < text.length; i += 1) mask |= 1 << (text.charCodeAt(i) & 31)
  return mask
}
const bitCount = (mask: number): number => {
  let m = mask - ((mask >>> 1) & 0x55555555)
  m = (m & 0x33333333) + ((m >>> 2) & 0x33333333)
  return Math.imul((m + (m >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export const createVocabulary = () => {
  const byFolded = new Map<string, FoldedSyllable>()
  const byWritten = new Map<string, WrittenSyllable>()
  const folded: (FoldedSyllable | null)[] = []
  const written: (WrittenSyllable | null)[] = []
  /** Written number → folded number, flat, for the innermost loop of a search. */
  let foldedOfPart = new Int32Array(256)
  const freeFolded: number[] = []
  const freeWritten: number[] = []

  const foldedFor = (text: string): FoldedSyllable => {
    const known = byFolded.get(text)
    if (known) return known
    const id = freeFolded.pop() ?? folded.length
    const sound = soundOf(text)
    const syllable = {
      id,
      folded: text,
      sound,
      letters: lettersOf(text),
      soundLetters: lettersOf(sound),
      names: new Int32Array(4),
      nameCount: 0,
      bearings: 0,
    }
    folded[id] = syllable
    byFolded.set(text, syllable)
    return syllable
  }

  const writtenFor = (spelling: Spelling): WrittenSyllable => {
    const known = byWritten.get(spelling.written)
    if (known) return known
    const id = freeWritten.pop() ?? written.length
    const syllable = { id, written: spelling.written, folded: foldedFor(spelling.folded), uses: 0 }
    written[id] = syllable
    if (id >= foldedOfPart.length) {
      const larger = new Int32Array(id * 2)
      larger.set(foldedOfPart)
      foldedOfPart = larger
    }
    foldedOfPart[id] = syllable.folded.id
    byWritten.set(spelling.written, syllable)
    return syllable
  }

  const addTo = (syllable: FoldedSyllable, name: number): void => {
    if (syllable.nameCount === syllable.names.length) {
      const larger = new Int32Array(Math.ceil(syllable.names.length * 1.5))
      larger.set(syllable.names)
      syllable.names = larger
    }
    syllable.names[syllable.nameCount] = name
    syllable.nameCount += 1
  }

  const takeFrom = (syllable: FoldedSyllable, name: number): void => {
    const at = syllable.names.subarray(0, syllable.nameCount).indexOf(name)
    if (at < 0) return
    syllable.nameCount -= 1
    syllable.names[at] = syllable.names[syllable.nameCount] ?? 0
    syllable.names[syllable.nameCount] = 0
    if (syllable.nameCount > 0) return
    byFolded.delete(syllable.folded)
    folded[syllable.id] = null
    freeFolded.push(syllable.id)
  }

  const distinct = (parts: Int32Array): Set<FoldedSyllable> => {
    const found = new Set<FoldedSyllable>()
    for (const part of parts) {
      const syllable = written[part]
      if (syllable) found.add(syllable.folded)
    }
    return found
  }

  return {
    partsOf: (spellings: readonly Spelling[]): Int32Array =>
      Int32Array.from(spellings, (s) => writtenFor(s).id),
    writtenOf: (part: number): WrittenSyllable | null => written[part] ?? null,
    findWritten: (text: string): WrittenSyllable | null => byWritten.get(text) ?? null,
    findFolded: (text: string): FoldedSyllable | null => byFolded.get(text) ?? null,
    foldedCount: () => folded.length,
    foldedOfParts: () => foldedOfPart,
    hold(parts: Int32Array, name: number): void {
      for (const part of parts) {
        const syllable = written[part]
        if (syllable) syllable.uses += 1
      }
      for (const syllable of distinct(parts)) addTo(syllable, name)
    },
    release(parts: Int32Array, name: number): void {
      const touched = distinct(parts)
      for (const part of parts) {
        const syllable = written[part]
        if (!syllable) continue
        syllable.uses -= 1
        if (syllable.uses > 0) continue
        byWritten.delete(syllable.written)
        written[part] = null
        freeWritten.push(part)
      }
      for (const syllable of touched) takeFrom(syllable, name)
    },
    countBearing(parts: Int32Array, by: 1 | -1): void {
      for (const syllable of distinct(parts)) syllable.bearings += by
    },
    /** Every known syllable that somebody may have meant, itself first, the likelier before the rest. */
    expand(text: string): Expansion[] {
      const typed = { folded: text, sound: soundOf(text) }
      const letters = lettersOf(text)
      const soundLetters = lettersOf(typed.sound)
      const most = limitFor(text.length) > 5.5 || text.length >= 3 ? 4 : 2
      const found: Expansion[] = []
      for (const syllable of folded) {
        if (!syllable || Math.abs(syllable.folded.length - text.length) > 3) continue
        if (
          bitCount(letters ^ syllable.letters) > most &&
          bitCount(soundLetters ^ syllable.soundLetters) > most - 2
        ) {
          continue
        }
        const cost = syllableCost(typed, syllable)
        if (cost < TOO_FAR) found.push({ syllable, cost, sound: cost > 0 && isSameSound(typed, syllable) })
      }
      return found.sort((one, other) => one.cost - other.cost)
    },
    bytes(): number {
      let sum = 0
      for (const syllable of folded) if (syllable) sum += syllable.names.byteLength + 200
      return sum + written.length * 150
    },
  }
}

export type Vocabulary = ReturnType<typeof createVocabulary>
