import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVietnameseNames, normaliseName, partsOfName } from './vietnamese-name.ts'

const name = fc
  .array(fc.constantFrom('Nguyễn', 'Thị', 'Văn', 'An', 'Ánh', 'Ảnh', 'Hoà', 'Hòa', 'Đào', 'A', 'Niê', 'Y'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((syllables) => syllables.join(' '))

describe('partsOfName', () => {
  it.each([
    ['Đào Thị Huế', 'Đào', 'Thị', 'Huế'],
    ['Nguyễn Thị Thu Hà', 'Nguyễn', 'Thị Thu', 'Hà'],
    ['Lê An', 'Lê', '', 'An'],
    ['Thoong', '', '', 'Thoong'],
    ['A Viết', 'A', '', 'Viết'],
    ['Ra Pát', 'Ra', '', 'Pát'],
    ['Kăn Hồ', 'Kăn', '', 'Hồ'],
    ['Tôn Nữ Thu Hà', 'Tôn Nữ', 'Thu', 'Hà'],
    ["H'Hen Niê", 'Niê', '', "H'Hen"],
    ['Y Bion Niê', 'Niê', '', 'Y Bion'],
    ['', '', '', ''],
  ])('%s', (text, family, middle, given) => {
    expect(partsOfName(text)).toEqual({ family, middle, given })
  })

  it('loses no syllable', () => {
    fc.assert(
      fc.property(name, (text) => {
        const { family, middle, given } = partsOfName(text)
        const all = `${family} ${middle} ${given}`.trim().split(/\s+/).sort()
        expect(all).toEqual(normaliseName(text).split(' ').sort())
      }),
    )
  })
})

describe('compareVietnameseNames', () => {
  it('sorts by given name, then family, then middle', () => {
    const sorted = [
      'Lê An',
      'Nguyễn Ảnh',
      'Bùi Ánh',
      'Lê Văn Bé',
      'Phạm Thị Bé',
      'Phạm Văn Bé',
      'Hồ Đá',
      'Hồ Đài',
    ]
    expect([...sorted].reverse().sort(compareVietnameseNames)).toEqual(sorted)
  })

  it('holds composed and decomposed text equal', () => {
    fc.assert(fc.property(name, (text) => compareVietnameseNames(text.normalize('NFD'), text) === 0))
  })

  it('is a total order', () => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareVietnameseNames(a, b)) + Math.sign(compareVietnameseNames(b, a))).toBe(0)
        if (compareVietnameseNames(a, b) <= 0 && compareVietnameseNames(b, c) <= 0) {
          expect(compareVietnameseNames(a, c)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})
