import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { areaAt, communesOf, fullAreaName, holdsCommunesOf, provinceOf } from './area.ts'
import { communeCountOf } from './area-counts.ts'
import { findAreas } from './area-find.ts'
import { findOldCommunes } from './area-successions.ts'

const TODAY = day('2026-11-24')
const APRIL_2021 = day('2021-04-02')
const names = (found: readonly { readonly name: string }[]) => found.map((one) => one.name)
const communes = (text: string, province?: string) =>
  findAreas({ text, level: 'commune', on: TODAY, ...(province === undefined ? {} : { province }) })

describe('areaAt', () => {
  it('tells the unit of the day, not of the code', () => {
    expect(areaAt('19753', day('2025-06-30'))?.name).toBe('Thuận Lộc')
    expect(areaAt('19753', day('2025-07-01'))?.name).toBe('Phú Xuân')
    expect(areaAt('15', day('2025-06-30'))?.name).toBe('Yên Bái')
    expect(areaAt('15', day('2025-07-01'))?.name).toBe('Lào Cai')
  })

  it('knows nothing of unknown codes and days before the horizon', () => {
    expect(areaAt('99999', TODAY)).toBeUndefined()
    expect(areaAt('', TODAY)).toBeUndefined()
    expect(areaAt('46', day('2008-07-31'))).toBeUndefined()
    expect(areaAt('474', TODAY)).toBeUndefined()
  })
})

describe('names', () => {
  it('reads the whole line, in both languages, as of the day', () => {
    expect(fullAreaName('20056', TODAY, 'vi')).toBe('xã A Lưới 1, thành phố Huế')
    expect(fullAreaName('20056', TODAY, 'en')).toBe('A Lưới 1 commune, Huế city')
    expect(fullAreaName('20104', day('2025-02-01'), 'vi')).toBe('xã Hồng Thủy, huyện A Lưới, thành phố Huế')
    expect(fullAreaName('46', APRIL_2021, 'vi')).toBe('tỉnh Thừa Thiên Huế')
    expect(fullAreaName('46', day('2025-01-01'), 'vi')).toBe('thành phố Huế')
    expect(fullAreaName('20056', APRIL_2021, 'vi')).toBeUndefined()
    expect(provinceOf('20104', day('2025-02-01'))).toBe('46')
  })
})

describe('lists', () => {
  it('sorts by name, numbers by size', () => {
    expect(names(communesOf('46', TODAY)).slice(0, 5)).toEqual([
      'A Lưới 1',
      'A Lưới 2',
      'A Lưới 3',
      'A Lưới 4',
      'A Lưới 5',
    ])
  })

  it('says where it holds no list instead of an empty one', () => {
    expect(communesOf('46', APRIL_2021)).toEqual([])
    expect(holdsCommunesOf('46', APRIL_2021)).toBe(false)
    expect(holdsCommunesOf('46', day('2025-01-01'))).toBe(true)
    expect(holdsCommunesOf('75', TODAY)).toBe(true)
    expect(holdsCommunesOf('77', TODAY)).toBe(false)
  })
})

describe('communeCountOf', () => {
  it.each([
    ['2016-05-01', 152, true],
    ['2020-01-31', 152, true],
    ['2020-02-01', 145, false],
    ['2021-04-02', 145, false],
    ['2021-07-01', 141, false],
    ['2025-01-01', 133, true],
    ['2025-07-01', 40, true],
    ['2026-11-24', 40, true],
  ])('in Huế on %s: %i', (on, value, verified) => {
    expect(communeCountOf('46', day(on))).toMatchObject({ value, verified })
  })

  it('agrees with the lists where both are held, and refuses where nothing is', () => {
    for (const on of [day('2025-03-01'), day('2025-07-01'), TODAY])
      expect(communeCountOf('46', on)).toMatchObject({ value: communesOf('46', on).length })
    expect(communeCountOf('40', TODAY)).toMatchObject({ value: 130 })
    expect(communeCountOf('40', APRIL_2021)).toMatchObject({ refused: 'history.not-yet-in-force' })
    expect(communeCountOf('77', TODAY)).toMatchObject({ refused: 'not-found' })
  })
})

describe('findAreas', () => {
  it('finds without marks, by the beginnings of words', () => {
    expect(names(communes('khuong'))).toContain('Mường Khương')
    expect(names(communes('a luoi'))).toEqual(['A Lưới 1', 'A Lưới 2', 'A Lưới 3', 'A Lưới 4', 'A Lưới 5'])
    expect(names(communes('xa a luoi 3'))).toEqual(['A Lưới 3'])
    expect(names(communes('luoi 4'))).toEqual(['A Lưới 4'])
  })

  it('finds either tone placement, decomposed or not', () => {
    const plain = names(communes('Thuận Hóa', '46'))
    expect(plain).toEqual(['Thuận Hóa'])
    expect(names(communes('Thuận Hoá', '46'))).toEqual(plain)
    expect(names(communes('THUẬN HOÁ'.normalize('NFD'), '46'))).toEqual(plain)
    expect(names(communes('Hoà'))).toEqual(names(communes('Hòa')))
    expect(names(communes('chân mây - lăng cô'))).toEqual(['Chân Mây – Lăng Cô'])
    expect(names(communes("ea h'leo"))).toEqual(['Ea H’Leo'])
  })

  it('puts the exact name first and takes the province into the question', () => {
    expect(communes('Phú Lộc', '46')[0]?.code).toBe('20107')
    expect(communes('phu loc hue')[0]?.code).toBe('20107')
    expect(communes('Quỳnh Lưu nghe an')[0]?.parent).toBe('40')
    expect(names(communes('hue'))).not.toContain('A Lưới 1')
  })

  it('keeps to level, province, day and limit', () => {
    expect(names(findAreas({ text: 'hue', level: 'province', on: TODAY }))).toEqual(['Huế'])
    expect(names(findAreas({ text: 'hue', level: 'province', on: APRIL_2021 }))).toEqual(['Thừa Thiên Huế'])
    expect(findAreas({ text: 'yen bai', level: 'province', on: TODAY })).toEqual([])
    expect(names(findAreas({ text: 'a luoi', level: 'district', on: day('2025-06-30') }))).toEqual(['A Lưới'])
    expect(communes('tan')).toHaveLength(50)
    expect(findAreas({ text: 'tan', level: 'commune', on: TODAY, limit: 3 })).toHaveLength(3)
    expect(communes('  ')).toEqual([])
    expect(communes('zzzz')).toEqual([])
  })
})

describe('findOldCommunes', () => {
  it('finds what an old address names', () => {
    const found = findOldCommunes({ text: 'huong phong a luoi', province: '46' })
    expect(found.map((one) => [one.oldName, one.newCode])).toEqual([['Xã Hương Phong', '20101']])
    expect(findOldCommunes({ text: '' })).toEqual([])
    expect(findOldCommunes({ text: 'xa', limit: 7 })).toHaveLength(7)
  })
})
