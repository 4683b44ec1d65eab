import type { Day } from '../kernel/day.ts'
import { localVersions, versionsByCode } from './area-communes.ts'
import { provinceAt } from './area-provinces.ts'
import { type AreaVersion, byName, levelOf, MERGER_DAY, standsOn } from './area-version.ts'
import { areaName } from './area-words.ts'

export type { AreaVersion } from './area-version.ts'

/** The unit that a code named on a day, or nothing: no such code, or not held for that day. */
export const areaAt = (code: string, on: Day): AreaVersion | undefined => {
  if (levelOf(code) === 'province') return provinceAt(code, on)
  return versionsByCode.get(code)?.find((one) => standsOn(one, on))
}

/** The unit and what stood above it that day, the province last. */
export const areaLine = (code: string, on: Day): readonly AreaVersion[] => {
  const own = areaAt(code, on)
  if (own === undefined) return []
  return own.parent === undefined ? [own] : [own, ...areaLine(own.parent, on)]
}

export const provinceOf = (code: string, on: Day): string | undefined => {
  const own = areaAt(code, on)
  if (own?.parent === undefined) return own?.level === 'province' ? own.code : undefined
  return provinceOf(own.parent, on)
}

/** `xã A Lưới 1, thành phố Huế`; the district stands between while there were districts. */
export const fullAreaName = (code: string, on: Day, lang: 'vi' | 'en'): string | undefined => {
  const line = areaLine(code, on)
  return line.length === 0 ? undefined : line.map((one) => areaName(one, lang)).join(', ')
}

const HUE = '46'
const HUE_LISTED_FROM = '2025-01-01' as Day

/**
 * Whether `communesOf` holds the whole list of a province on a day: everywhere since the merger, Huế also
 * from 1/1/2025. Where it does not, an empty list means «not held», never «none».
 */
export const holdsCommunesOf = (province: string, on: Day): boolean =>
  provinceAt(province, on) !== undefined && (on >= MERGER_DAY || (province === HUE && on >= HUE_LISTED_FROM))

const local = (level: 'district' | 'commune', province: string, on: Day) =>
  localVersions
    .filter((one) => one.level === level && standsOn(one, on) && provinceOf(one.code, on) === province)
    .sort(byName)

export const communesOf = (province: string, on: Day): readonly AreaVersion[] =>
  local('commune', province, on)

/** Held for Huế only (9 until 30/6/2025); nowhere any since. */
export const districtsOf = (province: string, on: Day): readonly AreaVersion[] =>
  local('district', province, on)
