/** Provinces alone, small enough for the browser's first load; communes are asked of the server. */
import type { Day } from '../kernel/day.ts'
import { type AreaVersion, byName, standsOn, versionFromRow } from './area-version.ts'
import provinces from './data/provinces.json' with { type: 'json' }

export const provinceVersions: readonly AreaVersion[] = provinces.rows.map(versionFromRow)

/** 63 until 30/6/2025, 34 since; none before 01/8/2008, which we do not hold. */
export const provincesOn = (on: Day): readonly AreaVersion[] =>
  provinceVersions.filter((one) => standsOn(one, on)).sort(byName)

const byCode = Map.groupBy(provinceVersions, (one) => one.code)

export const provinceAt = (code: string, on: Day): AreaVersion | undefined =>
  byCode.get(code)?.find((one) => standsOn(one, on))
