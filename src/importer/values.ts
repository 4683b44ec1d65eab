import type { BROUGHT_BY, EntryPath } from '../course/codes.ts'
import type { Day } from '../kernel/day.ts'
import { foldText } from '../kernel/fold-text.ts'
import { ALSO_SAID, ETHNICITIES } from '../person/ethnicity.ts'
import { normaliseNumber } from '../person/identity-number.ts'
import type { SEXES } from '../person/schema.ts'
import { type Order, readDate, wholeDay } from './dates.ts'

const folded = (text: string) =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')

export type Sex = (typeof SEXES)[number]
const SEX: Readonly<Record<string, Sex>> = {
  nu: 'female',
  n: 'female',
  f: 'female',
  female: 'female',
  nam: 'male',
  m: 'male',
  male: 'male',
  khac: 'other',
}
export const readSex = (text: string): Sex | undefined => SEX[folded(text)]

/** The code of an ethnic group by its name or by what its people call themselves; `undefined`: not known. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ETHNICITIES).map(([code, name]) => [folded(name).replaceAll(' ', ''), code] as const),
  ...Object.entries(ALSO_SAID).flatMap(([code, names]) =>
    names.split(',').map((name) => [folded(name).replaceAll(' ', ''), code] as const),
  ),
])
export const readEthnicity = (text: string): string | undefined =>
  GROUPS.get(folded(text).replaceAll(' ', ''))

export type ReadNumber =
  | { readonly is: 'number'; readonly kind: 'cccd' | 'cmnd'; readonly number: string; readonly odd: boolean }
  | { readonly is: 'lost' }
  | { readonly is: 'unread' }

const LOST = new Set(['mat', 'mat giay to', 'bi mat', 'that lac', 'lost'])

/** An identity number; `odd` when it has not the digits that such a number has. */
export const readNumber = (text: string): ReadNumber => {
  if (LOST.has(folded(text))) return { is: 'lost' }
  const number = normaliseNumber(text)
  if (!/^\d{6,15}$/.test(number)) return { is: 'unread' }
  if (number.length === 9) return { is: 'number', kind: 'cmnd', number, odd: false }
  return { is: 'number', kind: 'cccd', number, odd: number.length !== 12 }
}

export type Way = { readonly path: EntryPath; readonly broughtBy: (typeof BROUGHT_BY)[number] }

const INSIDE = new Set(['trong nuoc', 'viet nam', 'vn', 'noi dia'])
export const isInside = (country: string): boolean => INSIDE.has(folded(country))

/** By which way of the law somebody came, from how the register says it and whether it was from abroad. */
export const readWay = (way: string, country: string): Way | undefined => {
  const said = folded(way)
  if (/dai su|lanh su|co quan dai dien|embassy|mission/.test(said))
    return { path: 'through-mission', broughtBy: 'mission' }
  if (/trao tra|ban giao|handed over|handover/.test(said))
    return { path: 'border-handover', broughtBy: 'foreign-agency' }
  if (/giai cuu|phat hien|rescue/.test(said)) return { path: 'rescued', broughtBy: 'police' }
  if (/tu ve|tu tro ve|tu den|trinh bao|khai bao|self/.test(said))
    return { path: isInside(country) ? 'self-report' : 'self-returned', broughtBy: 'self' }
  return undefined
}

export type ReadCertificate =
  | { readonly is: 'paper'; readonly number: string; readonly on: Day; readonly either: boolean }
  | { readonly is: 'unread' }

/** A confirmation of the police as such registers write it: `61/GXN-CA ngày 17-08-2021`. */
const CERTIFICATE = /^(\d{1,6}\s*\/\s*GXN[-–/ ]?CA\S*)\s*(?:,|;)?\s*(?:ngày|ng\.?)?\s*(\S+)$/iu

export const readCertificate = (text: string, at: { order: Order; today: Day }): ReadCertificate => {
  const found = CERTIFICATE.exec(text.normalize('NFC').trim())
  const read = readDate(found?.[2] ?? '', at)
  const on = read.is === 'date' ? wholeDay(read.date) : undefined
  if (!found || read.is !== 'date' || on === undefined) return { is: 'unread' }
  return { is: 'paper', number: (found[1] ?? '').replace(/\s/g, ''), on, either: read.either }
}

/** «không phải nạn nhân» in a remark. */
export const deniesStatus = (text: string): boolean => /khong phai (la )?nan nhan/.test(folded(text))

/**
 * An amount in whole đồng in the styles of a register (`2,000,000`, `1.000.000`, `350.000 đ`, `490000`,
 * `1 triệu`); `undefined` when it is none. Nothing is rounded.
 */
export const readMoney = (text: string): number | undefined => {
  const said = foldText(text)
    .trim()
    .replace(/\s*(?:vnd|dong|d)\.?$/u, '')
  const millions = /^(\d{1,4})(?:[.,](\d{1,3}))?\s*(?:trieu|tr)$/.exec(said)
  if (millions) return Number(`${millions[1]}.${millions[2] ?? '0'}`) * 1_000_000
  const thousands = /^(\d{1,6})\s*(?:nghin|ngan|k)$/.exec(said)
  if (thousands) return Number(thousands[1]) * 1000
  if (/^\d{1,11}$/.test(said)) return Number(said)
  if (/^\d{1,3}(?:\.\d{3}){1,3}(?:,0+)?$/.test(said))
    return Number(said.replace(/,.*$/, '').replaceAll('.', ''))
  if (/^\d{1,3}(?:,\d{3}){1,3}(?:\.0+)?$/.test(said))
    return Number(said.replace(/\..*$/, '').replaceAll(',', ''))
  return undefined
}
