/**
 * Telephone numbers in E.164 ("+84912345678") where that is sure; otherwise kept as typed. Victims and
 * their families hold Lao, Chinese, Cambodian, Thai and Burmese numbers: a wrongly assumed +84 rings at a
 * stranger's, who would then learn of the person.
 */

export type Phone = {
  /** E.164 when sure, else what was typed, tidied. Compare by this. */
  readonly value: string
  readonly kind: 'vn-mobile' | 'vn-landline' | 'vn-short' | 'foreign' | 'unsure'
}

/** Mobile prefixes since the change of 2018; 10-digit numbers with the leading 0. */
const MOBILE = /^0[35789]\d{8}$/
/** Area codes since 2017 begin with 02 and the whole has ten or eleven digits (Huế: 0234 and seven). */
const LANDLINE = /^02\d{8,9}$/
/** 111 children and trafficking, 113 police, 114 fire, 115 ambulance, 112 rescue. */
const SHORT = /^11[1-5]$/
/** Eleven-digit mobiles of before 15/11/2018 and what each became. */
const OLD_MOBILE: Readonly<Record<string, string>> = {
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0186': '056',
  '0188': '058',
  '0199': '059',
}

const renewed = (digits: string): string => {
  const prefix = digits.length === 11 ? OLD_MOBILE[digits.slice(0, 4)] : undefined
  return prefix ? prefix + digits.slice(4) : digits
}

const domestic = (digits: string): Phone | null => {
  const number = renewed(digits)
  if (MOBILE.test(number)) return { value: `+84${number.slice(1)}`, kind: 'vn-mobile' }
  if (LANDLINE.test(number)) return { value: `+84${number.slice(1)}`, kind: 'vn-landline' }
  return null
}

const international = (digits: string): Phone | null => {
  if (digits.startsWith('84')) {
    // "+84 (0)912…" is written often; the 0 does not belong there.
    return domestic(`0${digits.slice(2).replace(/^0/, '')}`)
  }
  return /^[1-9]\d{6,14}$/.test(digits) ? { value: `+${digits}`, kind: 'foreign' } : null
}

export const normalisePhone = (text: string): Phone => {
  const tidy = text.normalize('NFKC').trim().replace(/\s+/g, ' ')
  const unsure: Phone = { value: tidy, kind: 'unsure' }
  if (/[^\d\s().+/-]/.test(tidy) || tidy.lastIndexOf('+') > 0) return unsure
  const digits = tidy.replace(/\D/g, '')
  if (tidy.startsWith('+')) return international(digits) ?? unsure
  if (digits.startsWith('00')) return international(digits.slice(2)) ?? unsure
  if (SHORT.test(digits)) return { value: digits, kind: 'vn-short' }
  if (digits.startsWith('0')) return domestic(digits) ?? unsure
  // "84912345678" without a plus: Vietnamese only if nothing but the plus is missing.
  if (/^84[35789]\d{8}$/.test(digits)) return { value: `+${digits}`, kind: 'vn-mobile' }
  return unsure
}

export const isSamePhone = (one: string, other: string): boolean => {
  const value = normalisePhone(one).value
  return value !== '' && value === normalisePhone(other).value
}
