import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, spellingsOf, syllablesOf } from './fold.ts'

const vietnamese = fc
  .array(
    fc.constantFrom(
      ..."aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ -.'",
    ),
    {
      maxLength: 30,
    },
  )
  .map((letters) => letters.join(''))
const anyText = fc.oneof(vietnamese, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

describe('foldName', () => {
  it.each([
    ['Đào Thị Huế', 'dao thi hue'],
    ['ĐÀO THỊ HUỆ'.normalize('NFD'), 'dao thi hue'],
    ['  đào   thị\u00a0huế ', 'dao thi hue'],
    ['Đào Thị Hoà', 'dao thi hoa'],
    ['Đào Thị Hòa', 'dao thi hoa'],
    ['Nguyễn-Văn.An', 'nguyen van an'],
    ["K'Brơi", 'kbroi'],
    ['H’Hen Niê', 'hhen nie'],
    ['ÐẶNG', 'dang'],
    ['A Viết', 'a viet'],
    ['Kăn Hồ', 'kan ho'],
    ['\u200bLý\u00ad', 'ly'],
    ['...', ''],
    ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldName(text)).toBe(folded)
  })

  it('keeps the vowel signs of other scripts', () => {
    expect(foldName('ສົມ ພອນ')).toBe('ສົມ ພອນ'.normalize('NFKD'))
  })

  it('folding twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => foldName(foldName(text)) === foldName(text)),
      { numRuns: 500 },
    )
  })

  it('composed and decomposed text fold alike', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldName(text.normalize('NFD'))).toBe(foldName(text.normalize('NFC')))
        expect(spellingsOf(text.normalize('NFD'))).toEqual(spellingsOf(text.normalize('NFC')))
      }),
      { numRuns: 500 },
    )
  })

  it('case does not matter', () => {
    fc.assert(fc.property(vietnamese, (text) => foldName(text.toUpperCase()) === foldName(text)))
  })
})

describe('spellings', () => {
  it('put the tone at the end, wherever it stood', () => {
    expect(spellingsOf('Hoà').map((s) => s.written)).toEqual(['hoa2'])
    expect(spellingsOf('Hòa').map((s) => s.written)).toEqual(['hoa2'])
    expect(spellingsOf('Thuỷ Thủy').map((s) => s.written)).toEqual(['thuy3', 'thuy3'])
    expect(spellingsOf('Huế Huệ Đào').map((s) => s.written)).toEqual(['huê1', 'huê5', 'đao2'])
  })

  it('have the same folded syllables as the folded name', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(spellingsOf(text).map((s) => s.folded)).toEqual(syllablesOf(text))
      }),
      { numRuns: 500 },
    )
  })
})
