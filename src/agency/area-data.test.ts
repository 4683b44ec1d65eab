import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, isDay } from '../kernel/day.ts'
import { officialTones } from '../kernel/fold-text.ts'
import { areaAt, communesOf, districtsOf } from './area.ts'
import { localVersions } from './area-communes.ts'
import { provincesOn, provinceVersions } from './area-provinces.ts'
import { predecessorsOf, successionRows, successorAreas, successorsOf } from './area-successions.ts'
import type { AreaVersion } from './area-version.ts'

const MERGER = day('2025-07-01')
const TODAY = day('2026-11-24')
const every: readonly AreaVersion[] = [...provinceVersions, ...localVersions]

/** Communes of each province on 1 July 2025. */
const PER_PROVINCE: Readonly<Record<string, number>> = {
  '01': 126,
  '04': 56,
  '08': 124,
  '11': 45,
  '12': 38,
  '14': 75,
  '15': 99,
  '19': 92,
  '20': 65,
  '22': 54,
  '24': 99,
  '25': 148,
  '31': 114,
  '33': 104,
  '37': 129,
  '38': 166,
  '40': 130,
  '42': 69,
  '44': 78,
  '46': 40,
  '48': 94,
  '51': 96,
  '52': 135,
  '56': 65,
  '66': 102,
  '68': 124,
  '75': 95,
  '79': 168,
  '80': 96,
  '82': 102,
  '86': 124,
  '91': 102,
  '92': 103,
  '96': 64,
}

/** Code and name as the published list of the city has them. */
const HUE_TODAY = `19753 phường Phú Xuân|19774 phường Kim Long|19777 phường Vỹ Dạ|19789 phường Thuận Hóa
19804 phường Hương An|19813 phường Thủy Xuân|19815 phường An Cựu|19819 phường Phong Điền|19828 phường Phong Phú
19831 phường Phong Dinh|19858 phường Phong Thái|19867 xã Quảng Điền|19873 phường Phong Quảng|19885 xã Đan Điền
19900 phường Thuận An|19909 phường Dương Nỗ|19918 xã Phú Hồ|19930 phường Mỹ Thượng|19942 xã Phú Vang
19945 xã Phú Vinh|19960 phường Phú Bài|19969 phường Thanh Thủy|19975 phường Hương Thủy|19996 phường Hương Trà
20014 phường Hóa Châu|20017 phường Kim Trà|20035 xã Bình Điền|20044 xã A Lưới 2|20050 xã A Lưới 5
20056 xã A Lưới 1|20071 xã A Lưới 3|20101 xã A Lưới 4|20107 xã Phú Lộc|20122 xã Vinh Lộc|20131 xã Hưng Lộc
20137 xã Chân Mây – Lăng Cô|20140 xã Lộc An|20161 xã Khe Tre|20179 xã Nam Đông|20182 xã Long Quảng`.split(
  /[|\n]/,
)

const WORDS: Readonly<Record<string, string>> = { xa: 'xã', phuong: 'phường', 'dac-khu': 'đặc khu' }
const kinds = (areas: readonly AreaVersion[]) =>
  Object.fromEntries([...Map.groupBy(areas, (one) => one.kind)].map(([kind, those]) => [kind, those.length]))

describe('counts', () => {
  it('has 34 provinces and 3,321 communes on 1 July 2025, 63 provinces the day before', () => {
    expect(provincesOn(MERGER)).toHaveLength(34)
    expect(provincesOn(day('2025-06-30'))).toHaveLength(63)
    const communes = localVersions.filter((one) => one.level === 'commune' && one.from === MERGER)
    expect(kinds(communes)).toEqual({ xa: 2621, phuong: 687, 'dac-khu': 13 })
  })

  it('has the communes of each province, on 1 July 2025 and today', () => {
    expect(
      provincesOn(MERGER)
        .map((one) => one.code)
        .sort(),
    ).toEqual(Object.keys(PER_PROVINCE).sort())
    for (const on of [MERGER, TODAY])
      for (const { code } of provincesOn(on))
        expect([code, communesOf(code, on).length]).toEqual([code, PER_PROVINCE[code]])
  })

  it('counts 6 cities until 2025, 7 with Đồng Nai', () => {
    expect(kinds(provincesOn(MERGER))).toEqual({ tinh: 28, 'thanh-pho': 6 })
    expect(kinds(provincesOn(TODAY))).toEqual({ tinh: 27, 'thanh-pho': 7 })
    expect(areaAt('75', day('2026-04-29'))?.kind).toBe('tinh')
    expect(areaAt('75', day('2026-04-30'))).toMatchObject({
      kind: 'thanh-pho',
      because: { instrument: '30/2026/QH16' },
    })
    expect(communesOf('75', TODAY).filter((one) => one.kind === 'phuong')).toHaveLength(
      communesOf('75', MERGER).filter((one) => one.kind === 'phuong').length + 10,
    )
  })
})

describe('Huế', () => {
  it('matches the published list code by code', () => {
    const ours = communesOf('46', TODAY).map((one) => `${one.code} ${WORDS[one.kind]} ${one.name}`)
    expect(ours.toSorted()).toEqual(HUE_TODAY.toSorted())
    expect(kinds(communesOf('46', TODAY))).toEqual({ phuong: 21, xa: 19 })
    expect(communesOf('46', TODAY).every((one) => one.verified)).toBe(true)
  })

  it('was 48 wards, 78 communes and 7 townships in nine districts in the first half of 2025', () => {
    const on = day('2025-03-08')
    expect(kinds(communesOf('46', on))).toEqual({ phuong: 48, xa: 78, 'thi-tran': 7 })
    expect(kinds(districtsOf('46', on))).toEqual({ quan: 2, 'thi-xa': 3, huyen: 4 })
    expect(communesOf('46', on).some((one) => one.verified)).toBe(false)
  })

  it('had nine districts before 2025 and none since July 2025', () => {
    expect(kinds(districtsOf('46', day('2021-04-02')))).toEqual({
      'thanh-pho-thuoc-tinh': 1,
      'thi-xa': 2,
      huyen: 6,
    })
    expect(districtsOf('46', MERGER)).toEqual([])
  })
})

describe('every row', () => {
  it('is NFC, tidy, officially spelt', () => {
    for (const { code, name } of every) {
      expect([code, name]).toEqual([code, officialTones(name.normalize('NFC'))])
      expect(name).not.toMatch(/^\s|\s$|\s\s|'| - /)
    }
    for (const { oldName, oldDistrict, oldProvince } of successionRows)
      for (const text of [oldName, oldDistrict, oldProvince]) expect(text).toBe(officialTones(text))
  })

  it('has real days and no gap or overlap within its code while it stood', () => {
    for (const [code, versions] of Map.groupBy(every, (one) => one.code)) {
      for (const [index, one] of versions.entries()) {
        expect(
          isDay(one.from) && (one.until === undefined || (isDay(one.until) && one.from <= one.until)),
        ).toBe(true)
        const before = versions[index - 1]
        if (before === undefined) continue
        expect([code, before.until && addDays(before.until, 1)]).toEqual([code, one.from])
      }
    }
  })

  it('has a parent on every day of its period', () => {
    const edges = [...new Set(every.map((one) => one.from))].sort()
    for (const one of localVersions) {
      const days: Day[] = [
        one.from,
        ...edges.filter((e) => e > one.from && (one.until === undefined || e <= one.until)),
      ]
      for (const on of days)
        expect([one.code, on, areaAt(one.parent ?? '', on)?.code]).toEqual([one.code, on, one.parent])
    }
  })
})

describe('successions', () => {
  it('lead to a commune of 1 July 2025, or are marked broken', () => {
    for (const one of successionRows)
      expect(areaAt(one.newCode, MERGER)?.level === 'commune' || one.doubts.includes('broken')).toBe(true)
  })

  it('know 10,034 old codes and name all 63 old provinces', () => {
    expect(new Set(successionRows.flatMap((one) => one.oldCode ?? [])).size).toBe(10_034)
    expect(new Set(successionRows.map((one) => one.oldProvinceCode)).size).toBe(63)
    expect(successionRows.some((one) => one.verified)).toBe(false)
  })

  it('reach every commune of Huế, and from each old one', () => {
    for (const { code } of communesOf('46', MERGER)) expect(predecessorsOf(code).length).toBeGreaterThan(0)
    for (const { code } of communesOf('46', day('2025-06-30'))) expect(successorsOf(code)).toHaveLength(1)
    expect(successorAreas('20104').map((one) => one.name)).toEqual(['A Lưới 1'])
  })

  it('call an old commune of several successors split', () => {
    const several = [...Map.groupBy(successionRows, (one) => one.oldCode)].filter(
      ([code, rows]) => code !== undefined && new Set(rows.map((one) => one.newCode)).size > 1,
    )
    expect(several.length).toBeGreaterThan(0)
    for (const [, rows] of several) expect(rows.every((one) => one.extent === 'part')).toBe(true)
  })
})
