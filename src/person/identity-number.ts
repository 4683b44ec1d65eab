/**
 * Numbers of identity papers. Their structure is only ever a *warning*: a changed sex, an adoption or a
 * clerk's slip leaves a true number that contradicts the person. An officer is never stopped by it.
 * CCCD: PPP (province or country where the birth was registered) G (century and sex) YY (year) NNNNNN.
 */
import type { PAPER_KINDS } from './schema.ts'

export type PaperKind = (typeof PAPER_KINDS)[number]

export const NUMBER_WARNINGS = [
  'number.shape', // not the digits and letters such a paper has
  'number.province-unknown', // CCCD of a province that never had this code
  'number.year-differs',
  'number.sex-differs',
  'number.born-after-today',
  'number.historical', // CMND: all ended on 31/12/2024; the article (26/2023/QH15, 46) is not verified
  'number.demo', // invented: no such paper can exist
] as const
export type NumberWarning = (typeof NUMBER_WARNINGS)[number]

/** The 63 codes of birth registration. They outlive the mergers of 2025: 046 stays Thừa Thiên Huế. */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 ' +
    '042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 ' +
    '086 087 089 091 092 093 094 095 096'
  ).split(' '),
)

/** The one rule for invented numbers: twelve digits whose serial is 000000, which no register gives out. */
const DEMO = /^\d{6}000000$/

const SHAPES = {
  cccd: /^\d{12}$/,
  // Some provinces issued CMND with twelve digits from 2012 to 2015.
  cmnd: /^(?:\d{9}|\d{12})$/,
  passport: /^[A-Z]\d{7,8}$/,
  'laissez-passer': /^[A-ZĐ]{0,4}\d{4,10}[A-ZĐ]{0,4}$/,
} as const satisfies Partial<Record<PaperKind, RegExp>>

/** For exact matching: letters and digits alone, upper case, however it was spaced or dashed. */
export const normaliseNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-ZĐ]/g, '')

export const isDemoNumber = (number: string): boolean => DEMO.test(normaliseNumber(number))

export type ReadNumber = {
  readonly placeCode: string
  readonly bornInVietnam: boolean
  readonly sex: 'male' | 'female'
  readonly birthYear: number
}

/** What a CCCD says of its bearer; null when it is not twelve digits. */
export const readCitizenNumber = (number: string): ReadNumber | null => {
  const normal = normaliseNumber(number)
  if (!SHAPES.cccd.test(normal)) return null
  const century = Number(normal[3])
  return {
    placeCode: normal.slice(0, 3),
    bornInVietnam: Number(normal.slice(0, 3)) < 100,
    sex: century % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(normal.slice(4, 6)),
  }
}

export type NumberCheck = {
  readonly kind: PaperKind
  readonly number: string
  /** Facts told by the person, where known. */
  readonly birthYear?: number | null
  readonly sex?: 'male' | 'female' | 'other' | null
  readonly currentYear: number
}

export const checkNumber = ({ kind, number, birthYear, sex, currentYear }: NumberCheck): NumberWarning[] => {
  const normal = normaliseNumber(number)
  const shape = kind in SHAPES ? SHAPES[kind as keyof typeof SHAPES] : null
  const warnings: NumberWarning[] = []
  if (shape && !shape.test(normal)) warnings.push('number.shape')
  if (kind === 'cmnd') warnings.push('number.historical')
  const read = kind === 'cccd' ? readCitizenNumber(normal) : null
  if (!read) return warnings
  if (isDemoNumber(normal)) warnings.push('number.demo')
  if (read.bornInVietnam && !PROVINCES.has(read.placeCode)) warnings.push('number.province-unknown')
  if (read.birthYear > currentYear) warnings.push('number.born-after-today')
  if (birthYear != null && birthYear !== read.birthYear) warnings.push('number.year-differs')
  if ((sex === 'male' || sex === 'female') && sex !== read.sex) warnings.push('number.sex-differs')
  return warnings
}
