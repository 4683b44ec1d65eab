/** Finds the commune of today for an address of any day. Carries the tables of successions: for the server. */

import { provinceOf } from '../agency/area.ts'
import { localVersions } from '../agency/area-communes.ts'
import { successionRows } from '../agency/area-successions.ts'
import { standsOn } from '../agency/area-version.ts'
import { areaKindWords } from '../agency/area-words.ts'
import type { Day } from '../kernel/day.ts'
import { foldText } from '../kernel/fold-text.ts'

export type PlaceFound = {
  readonly code: string
  /** As the unit was called then, with its district: `Xã Hồng Vân, Huyện A Lưới`. */
  readonly was: string
  /** The address is that of a unit that is no more. */
  readonly old: boolean
}
export type ReadPlace =
  | { readonly is: 'found'; readonly place: PlaceFound }
  /** Several communes of today could be meant, or the old one was split. */
  | { readonly is: 'several'; readonly places: readonly PlaceFound[] }
  | { readonly is: 'not-said' }
  | { readonly is: 'unknown' }

const KIND = /^(?:xa|x|phuong|p|thi tran|tt|dac khu)(?:\s+|\.\s*)/
const DISTRICT = /^(?:huyen|h|thi xa|tx|thanh pho|tp|quan|q)(?:\s+|\.\s*)/
const PROVINCE = /^(?:tinh\s+|thanh pho\s+|tp\.?\s*)?(?:tt\.?\s*hue|thua thien hue|hue)$/
const NOT_SAID = /^(?:khong ro|khong biet|chua ro|\?|-|lang thang)$/

const plain = (text: string) => foldText(text).replace(/[’'"]/g, '').replace(/\s+/g, ' ').trim()
const nameOf = (text: string) => plain(text).replace(KIND, '').trim()
const districtOf = (text: string) => plain(text).replace(DISTRICT, '').trim()

type Candidate = PlaceFound & { readonly district: string; readonly kind: string }

const kindOf = (text: string): string => {
  const kind = KIND.exec(plain(text))?.[0].replace(/[.\s]+$/, '') ?? ''
  return { x: 'xa', p: 'phuong', tt: 'thi tran' }[kind] ?? kind
}

const indexes = new Map<string, ReadonlyMap<string, readonly Candidate[]>>()

/** Communes of a province by their folded names: those of today, and those of 30/6/2025 with what became of them. */
const indexOf = (province: string, today: Day) => {
  const key = `${province} ${today}`
  const known = indexes.get(key)
  if (known) return known
  const current: readonly (Candidate & { readonly name: string })[] = localVersions
    .filter(
      (one) => one.level === 'commune' && standsOn(one, today) && provinceOf(one.code, today) === province,
    )
    .map((one) => {
      const kind = areaKindWords[one.kind].vi
      const was = `${kind.charAt(0).toLocaleUpperCase('vi')}${kind.slice(1)} ${one.name}`
      return { code: one.code, was, old: false, district: '', kind: plain(kind), name: nameOf(was) }
    })
  const old: readonly (Candidate & { readonly name: string })[] = successionRows
    .filter((one) => one.oldProvinceCode === province)
    .map((one) => ({
      code: one.newCode,
      was: `${one.oldName}, ${one.oldDistrict}`,
      old: true,
      district: districtOf(one.oldDistrict),
      kind: kindOf(one.oldName),
      name: nameOf(one.oldName),
    }))
  const made = Map.groupBy([...current, ...old], ({ name }) => name)
  indexes.set(key, made)
  return made
}

/** The narrowest of the candidates that the rest of the address still allows; all when it says nothing. */
const narrowed = (all: readonly Candidate[], kind: string, district: string): readonly Candidate[] => {
  const byDistrict = all.filter((one) => one.old && district !== '' && one.district === district)
  if (byDistrict.length > 0) return byDistrict
  const byKind = all.filter((one) => kind !== '' && one.kind === kind)
  const left = byKind.length > 0 ? byKind : all
  // an address with a district is one of the time before the districts went
  const ofTheTime = left.filter((one) => one.old === (district !== ''))
  return ofTheTime.length > 0 ? ofTheTime : left
}

/** Where an address of a register lies today. `home` is the province of the register. */
export const readPlace = (text: string, { province, today }: { province: string; today: Day }): ReadPlace => {
  if (text.trim() === '' || NOT_SAID.test(plain(text))) return { is: 'not-said' }
  const parts = text.split(/[,;–]| - /).map((one) => one.trim())
  const rest = parts.filter((one) => !PROVINCE.test(plain(one)))
  // the commune is the first part that is one: a hamlet may stand before it
  for (const [at, part] of rest.entries()) {
    const all = indexOf(province, today).get(nameOf(part))
    if (!all) continue
    const found = narrowed(all, kindOf(part), districtOf(rest[at + 1] ?? ''))
    const places = [...new Map(found.map(({ code, was, old }) => [code, { code, was, old }])).values()]
    const [only] = places
    if (only && places.length === 1) return { is: 'found', place: only }
    return { is: 'several', places }
  }
  return { is: 'unknown' }
}
