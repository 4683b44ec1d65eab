import { foldText } from '../kernel/fold-text.ts'

const SEPARATORS = /[,;.\n\r/]+|\s(?:và|hoặc|and|or)\s/giu
const WORDS = /[\p{L}\p{N}]+/gu

const wordsIn = (text: string): readonly string[] => text.normalize('NFC').toLowerCase().match(WORDS) ?? []

const isWithin = (short: readonly string[], long: readonly string[]): boolean =>
  long.some((_, start) => short.every((word, index) => long[start + index] === word))

/**
 * A single word is compared with its accents, so that «mẹ» is not found in «mè»; a name of several words
 * without them, as people type it either way.
 */
const isSaid = (entry: string, text: string): boolean => {
  const words = wordsIn(entry)
  if (words.length === 0) return false
  if (words.length === 1) return isWithin(words, wordsIn(text))
  return isWithin(wordsIn(foldText(entry)), wordsIn(foldText(text)))
}

/** Whether a text names somebody of a list as it was written: people and relations between commas or lines. */
export const namesListed = (listed: string, text: string): boolean =>
  text.trim() !== '' && listed.split(SEPARATORS).some((entry) => isSaid(entry, text))
