import { parseCaseCode } from '../kernel/id.ts'
import { isRefusal } from '../kernel/refusal.ts'

/** What was typed into the one box: a file's code to open, a paper's number, or a name. */
export type FindQuery =
  | { readonly is: 'code'; readonly code: string }
  | { readonly is: 'number'; readonly number: string }
  | { readonly is: 'name'; readonly text: string }
  | { readonly is: 'too-short' }

/** Letters without which a name would find half the province. */
export const LEAST_LETTERS = 2
const LEAST_DIGITS = 6

/**
 * A code is taken for one only when it carries a digit or its dashes: nine letters of a name can have a
 * right check character by chance. Six digits or more are a number of a paper.
 */
export const readFindQuery = (typed: string): FindQuery => {
  const text = typed.normalize('NFC').trim().replace(/\s+/g, ' ')
  const code = parseCaseCode(text)
  const looksLikeCode = /\d/.test(text) || /^\w{4}-\w{4}-\w$/.test(text)
  if (!isRefusal(code) && looksLikeCode) return { is: 'code', code }
  if (text.replace(/\D/g, '').length >= LEAST_DIGITS)
    return { is: 'number', number: text.replace(/[\s.]/g, '') }
  return text.replace(/\s/g, '').length < LEAST_LETTERS ? { is: 'too-short' } : { is: 'name', text }
}

/** A year of birth as typed: four digits of a possible life, or nothing. */
export const readBirthYear = (typed: string, thisYear: number): number | null | 'wrong' => {
  const text = typed.trim()
  if (text === '') return null
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  return year >= 1900 && year <= thisYear ? year : 'wrong'
}
