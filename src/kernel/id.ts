import { type Refusal, refuse } from './refusal.ts'

/**
 * Identifiers. The caller passes time and random bytes in, so the same input gives the same id.
 * A case code tells nothing (no year, place or order: `XXXX-XXXX-C`) and is said, written and typed by
 * people, so its last character catches mistakes.
 */
declare const uuidBrand: unique symbol
declare const caseCodeBrand: unique symbol

export type Uuid = string & { readonly [uuidBrand]: true }
/** Eight random characters (40 bits) and one check character, e.g. `7K3M-9QXD-T`. */
export type CaseCode = string & { readonly [caseCodeBrand]: true }

const HEX = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'))
const UUID_SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Version 7 (RFC 9562): 48 bits of `ms` since 1970, then 74 of the 80 random bits. Throws on other lengths. */
export const uuidv7 = (ms: number, random: Uint8Array): Uuid => {
  if (!Number.isInteger(ms) || ms < 0 || ms >= 2 ** 48)
    throw new RangeError('uuidv7: milliseconds out of range')
  if (random.length !== 10) throw new RangeError('uuidv7: needs ten random bytes')
  const byte = (n: number) => HEX[n & 255] ?? ''
  const given = (index: number) => random[index] ?? 0
  const high = Math.floor(ms / 0x1_0000)
  const time = `${byte(high >>> 24)}${byte(high >>> 16)}${byte(high >>> 8)}${byte(high)}`
  const low = `${byte((ms % 0x1_0000) >>> 8)}${byte(ms)}`
  const version = `${byte(0x70 | (given(0) & 0x0f))}${byte(given(1))}`
  const variant = `${byte(0x80 | (given(2) & 0x3f))}${byte(given(3))}`
  const node = [4, 5, 6, 7, 8, 9].map((index) => byte(given(index))).join('')
  return `${time}-${low}-${version}-${variant}-${node}` as Uuid
}

export const isUuid = (value: unknown): value is Uuid => typeof value === 'string' && UUID_SHAPE.test(value)

/** Crockford's 32: no I, L, O (read as 1, 1, 0) and no U (read as V). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LOOK_ALIKE: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' }
const CASE_CODE_SHAPE = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/

/** Multiplication by the generator of the field of 32 elements (x⁵ + x² + 1). */
const doubled = (n: number) => (n & 16 ? ((n << 1) ^ 0b100101) & 31 : n << 1)

/**
 * Each character weighs another power of the generator and the check character weighs 1; the sum is
 * zero. All weights differ and none is zero, so every single wrong character and every swap of two
 * characters, neighbours or not, is caught.
 */
const checkValue = (values: readonly number[]) => values.reduce((sum, value) => doubled(sum ^ value), 0)

const shaped = (characters: string) =>
  `${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8)}` as CaseCode

/** From five random bytes, all 40 bits used, so no character is likelier than another. Throws on other lengths. */
export const caseCodeFrom = (random: Uint8Array): CaseCode => {
  if (random.length !== 5) throw new RangeError('a case code needs five random bytes')
  const bits = random.reduce((sum, byte) => sum * 256 + byte, 0)
  const values = [7, 6, 5, 4, 3, 2, 1, 0].map((place) => Math.floor(bits / 32 ** place) % 32)
  return shaped([...values, checkValue(values)].map((value) => ALPHABET[value]).join(''))
}

/** Exactly as `caseCodeFrom` writes it, with the right check character. */
export const checkCaseCode = (value: unknown): value is CaseCode => {
  if (typeof value !== 'string' || !CASE_CODE_SHAPE.test(value)) return false
  const values = [...value.replaceAll('-', '')].map((character) => ALPHABET.indexOf(character))
  return checkValue(values.slice(0, 8)) === values[8]
}

/**
 * Reads a code as people type it: any case, blanks, dashes and dots anywhere, look-alikes. Refuses
 * `case-code.malformed` (not nine characters of the alphabet) or `case-code.mistyped` (check character).
 */
export const parseCaseCode = (text: string): CaseCode | Refusal => {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-_\u2010-\u2015]/g, '')
  const code = shaped([...bare].map((character) => LOOK_ALIKE[character] ?? character).join(''))
  if (!CASE_CODE_SHAPE.test(code)) return refuse('case-code.malformed')
  return checkCaseCode(code) ? code : refuse('case-code.mistyped')
}
