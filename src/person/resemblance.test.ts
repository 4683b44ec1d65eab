import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames } from './name-likeness.ts'
import { type Described, resemblance } from './resemblance.ts'

const hue: Described = { names: ['Đào Thị Huế'] }
const number = (kind: 'cccd' | 'laissez-passer', value: string) => ({ numbers: [{ kind, number: value }] })

describe('compareNames', () => {
  it.each([
    ['Đào Thị Huế', 'ĐÀO THỊ HUẾ'.normalize('NFD'), 'same'],
    ['Đào Thị Hoà', 'Đào Thị Hòa', 'same'],
    ['Đào Thị Huế', 'dao thi hue', 'same-without-marks'],
    ['Đào Thị Huế', 'Hue Dao Thi', 'other-order'],
    ['Đào Thị Sinh', 'Đào Thị Xinh', 'near'],
    ['Đào Thị Huế', 'Đào Thị Huyế', 'near'],
    ['Đào Thị Huế', 'Đào Văn Tèo', 'none'],
    ['Đào Thị Huế', '', 'none'],
  ])('%s, %s: %s', (one, other, likeness) => {
    expect(compareNames(one, other)).toBe(likeness)
    expect(compareNames(other, one)).toBe(likeness)
  })
})

describe('resemblance', () => {
  it('blocks on the same certified number, whatever else differs', () => {
    const one = { ...hue, born: '1990', ...number('cccd', '046 301 000000') }
    const other = { names: ['Lê Văn Nam'], born: '2001-02-03', ...number('cccd', '046301000000') }
    expect(resemblance(one, other)).toMatchObject({ verdict: 'blocks' })
  })

  it('does not block on numbers that several people may bear', () => {
    const paper = number('laissez-passer', '012345678')
    expect(resemblance({ ...hue, ...paper }, { names: ['Lê Văn Nam'], ...paper })).toEqual({
      verdict: 'none',
      evidence: [],
    })
  })

  it.each([
    [{ ...hue, born: '2001' }, { ...hue, born: '2002-05-06' }, 'warns', ['same.name', 'near.birth-year']],
    [hue, { names: ['hue dao thi'] }, 'warns', ['same.name-other-order']],
    [{ ...hue, born: '1970' }, { ...hue, born: '2002' }, 'none', ['same.name', 'differs.birth-year']],
    [
      { ...hue, born: '1970', communeCode: '20056' },
      { ...hue, born: '2002', communeCode: '20056' },
      'warns',
      ['same.name', 'differs.birth-year', 'same.commune'],
    ],
    [{ names: ['Đào Thị Xinh'] }, { names: ['Đào Thị Sinh'] }, 'none', ['near.name']],
    [
      { names: ['Đào Thị Xinh'], born: '2001' },
      { names: ['Đào Thị Sinh'], born: '2001' },
      'warns',
      ['near.name', 'same.birth-year'],
    ],
    [
      { names: ['A'], phones: ['0912345678'] },
      { names: ['B'], phones: ['+84912345678'] },
      'warns',
      ['same.phone'],
    ],
    [{ names: ['Mai', 'Đào Thị Huế'] }, hue, 'warns', ['same.name']],
  ] as const)('case %#', (one, other, verdict, evidence) => {
    expect(resemblance(one, other)).toEqual({ verdict, evidence })
  })

  const described: fc.Arbitrary<Described> = fc.record({
    names: fc.array(fc.constantFrom('Đào Thị Huế', 'hue dao thi', 'Lê Văn Nam', 'Lê Văn Lam', ''), {
      maxLength: 2,
    }),
    born: fc.constantFrom(null, '2001', '2002', '1980-01-02', '1980-01'),
    sex: fc.constantFrom(null, 'male' as const, 'female' as const),
    communeCode: fc.constantFrom(null, '20056', '19804'),
    numbers: fc.constantFrom([], [{ kind: 'cccd' as const, number: '046301000000' }]),
  })

  it('is the same from either side', () => {
    fc.assert(
      fc.property(described, described, (one, other) => {
        expect(resemblance(one, other)).toEqual(resemblance(other, one))
      }),
    )
  })

  it('a missing fact never counts against', () => {
    fc.assert(
      fc.property(described, described, (one, other) => {
        const without = resemblance({ ...one, born: null, sex: null }, other)
        expect(without.evidence.some((code) => code.startsWith('differs'))).toBe(false)
        // Only what agreed can have been lost by forgetting it.
        const whole = resemblance(one, other)
        const agreed = whole.evidence.some((code) => /birth/.test(code) && !code.startsWith('differs'))
        if (whole.verdict === 'warns' && !agreed) expect(without.verdict).toBe('warns')
      }),
    )
  })
})
