import { describe, expect, it } from 'vitest'
import { foldText, officialTones } from './fold-text.ts'

describe('foldText', () => {
  it('drops marks, đ and case, whatever the encoding', () => {
    expect(foldText('Đào Thị HUỆ'.normalize('NFD'))).toBe('dao thi hue')
    expect(foldText('Khương')).toBe('khuong')
    expect(foldText('Hoà')).toBe(foldText('Hòa'))
    expect(foldText('Đăk Rơ Wa')).toBe('dak ro wa')
  })
})

describe('officialTones', () => {
  it('puts the tone of an open oa, oe, uy on the first vowel', () => {
    expect(officialTones('Thuận Hoá')).toBe('Thuận Hóa')
    expect(officialTones('Thuỷ Xuân')).toBe('Thủy Xuân')
    expect(officialTones('HOÀ BÌNH')).toBe('HÒA BÌNH')
    expect(officialTones('Khoẻ, Uỷ ban, Hoà')).toBe('Khỏe, Ủy ban, Hòa')
  })

  it('leaves what is right, closed syllables and qu- alone', () => {
    for (const text of [
      'Hóa Châu',
      'A Roàng',
      'Quý Hòa',
      'Quỳ Hợp',
      'Hoàn Kiếm',
      'Huỳnh',
      'Thúy',
      'Nguyễn',
      'Huế',
      'Quỹ Nhất',
    ])
      expect(officialTones(text)).toBe(text)
  })

  it('is its own fixed point and answers NFC', () => {
    const once = officialTones('Đặng Thuỳ Trâm'.normalize('NFD'))
    expect(once).toBe('Đặng Thùy Trâm')
    expect(officialTones(once)).toBe(once)
  })
})
