/**
 * A name without what people type differently: marks, case, tone placement, punctuation, blanks.
 * NFKD first and again after lower-casing, because some capitals decompose only then (İ, Ⓐ); the second
 * pass is what makes the function idempotent.
 */

/** Marks that sit on Latin letters. Vowel signs of Lao, Thai or Khmer carry the sound itself and stay. */
const LATIN_MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0]/gu
/** Dropped without a gap: K'Brơi and KBrơi are one syllable. */
const JOINERS = /['’‘ʼʻ`´\u02b9\u200b-\u200d\u2060\u00ad\ufeff]/gu
const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/gu
/** Letters that no decomposition reaches. Ð and ɖ are what old fonts and foreign keyboards make of Đ. */
const LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}
const SPECIAL = /[đðɖłøßæœı]/gu

/** Tone marks as combining characters: huyền, sắc, hỏi, ngã, nặng. */
const TONES: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0341': '1',
  '\u0301': '1',
  '\u0340': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
}

const opened = (text: string): string =>
  text.normalize('NFKD').replace(JOINERS, '').toLowerCase().normalize('NFKD').replace(JOINERS, '')

const plain = (letters: string): string =>
  letters.replace(LATIN_MARKS, '').replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)

/** "  ĐÀO  Thị-Huệ " → "dao thi hue". Syllables joined by one blank; empty when nothing is left. */
export const foldName = (text: string): string => plain(opened(text)).replace(SEPARATORS, ' ').trim()

export const syllablesOf = (text: string): string[] => {
  const folded = foldName(text)
  return folded === '' ? [] : folded.split(' ')
}

export type Spelling = {
  /** Folded, for finding. */
  readonly folded: string
  /**
   * With its vowel marks, đ and tone, the tone as a figure at the end: "hoà" and "hòa" are both "hoa2".
   * What tells Huế ("huê1") from Huệ ("huê5"). In NFC.
   */
  readonly written: string
  readonly tone: string
}

const spellingOf = (syllable: string): Spelling => {
  let tone = ''
  let letters = ''
  for (const character of syllable) {
    const mark = TONES[character]
    if (mark === undefined) letters += character
    else tone = mark
  }
  return { folded: plain(syllable), written: letters.normalize('NFC') + tone, tone }
}

/** The syllables as written, each with its folded form; `spellingsOf(t).map((s) => s.folded)` is `syllablesOf(t)`. */
export const spellingsOf = (text: string): Spelling[] =>
  opened(text)
    .replace(SEPARATORS, ' ')
    .split(' ')
    .map(spellingOf)
    .filter((spelling) => spelling.folded !== '')
