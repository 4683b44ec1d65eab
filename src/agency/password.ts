import { foldText } from '../kernel/fold-text.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import { DENIED } from './password-denied.ts'

export const SHORTEST = 15
export const LONGEST = 128
/** What must be left of a password when everything is taken out that guessing programs try first. */
const LEAST_LEFT = 6

/** One keyboard composes the tone marks, another does not: it is the same password (NFKC). */
export const normalPassword = (typed: string): string => typed.normalize('NFKC')

const lengthOf = (text: string) => [...text].length

/** `P@ssw0rd` is `password` to those who guess. */
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const unleet = (text: string) => [...text].map((one) => LEET[one] ?? one).join('')

const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '1qaz2wsx3edc4rfv',
]
const RUNS = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))]

/** Whether three or more characters from `at` run along the keyboard, the alphabet or the digits. */
const runAt = (text: string, at: number): number => {
  for (let length = text.length - at; length >= 3; length--) {
    const part = text.slice(at, at + length)
    if (RUNS.some((row) => row.includes(part))) return length
  }
  return 0
}

const withoutRuns = (text: string): string => {
  let left = ''
  for (let at = 0; at < text.length; ) {
    const run = runAt(text, at)
    if (run === 0) left += text[at]
    at += run || 1
  }
  return left
}

/** What a guesser would still have to find: without common words, own words, runs, years and repetitions. */
const unguessed = (password: string, own: readonly string[]): string => {
  const words = [...DENIED, ...own].sort((a, b) => b.length - a.length)
  const strip = (text: string) => words.reduce((left, word) => left.replaceAll(word, ' '), text)
  const folded = foldText(password).toLowerCase()
  const bare = folded.replace(/(19|20)\d\d/g, ' ')
  const candidates = [bare, unleet(bare)].map((text) =>
    strip(withoutRuns(strip(text.replace(/[\s._-]/g, '')))),
  )
  const shortest = candidates.sort((a, b) => a.length - b.length)[0] ?? ''
  // «aaaa», «abababab», «hoahoahoa»: a block said again counts once
  return shortest.replace(/\s/g, '').replace(/(.{1,8}?)\1+/gu, '$1')
}

/** Parts of names, logins and the like that must not make a password. */
const ownWords = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => {
    const words = foldText(text)
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length >= 2)
    return [...words.filter((word) => word.length >= 3), words.join('')]
  })

/**
 * Judges a new password: 15 to 128 characters of any script, no rules about kinds of characters, nothing
 * that consists of common words, keyboard runs or the officer's own names. Refuses `password.too-short`,
 * `password.too-long`, `password.common`. NIST SP 800-63B 3.1.1.2; ASVS 5.0 V6.2.
 */
export const judgePassword = (typed: string, own: readonly string[]): Refusal | undefined => {
  const password = normalPassword(typed)
  const length = lengthOf(password)
  if (length < SHORTEST) return refuse('password.too-short', { at: 'next', with: { least: SHORTEST } })
  if (length > LONGEST) return refuse('password.too-long', { at: 'next', with: { most: LONGEST } })
  if (lengthOf(unguessed(password, ownWords(own))) < LEAST_LEFT)
    return refuse('password.common', { at: 'next' })
  return undefined
}
