import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleText, cite } from './citation.ts'
import { dong, dongText, isDong, shareDong, sumDong, timesDong } from './money.ts'
import { allOf, anyOf, due, notDue, type Ruling, unknown } from './ruling.ts'

const ground = { because: [cite('53/2024/QH15', '37(1)(a)')], verified: true }
const yes: Ruling = due(ground, null)
const no: Ruling = notDue(ground)
const maybe = (fact: string): Ruling => unknown({ ...ground, verified: false }, [fact])
const one = fc.oneof(fc.constant(yes), fc.constant(no), fc.constantFrom('born', 'household').map(maybe))

describe('rulings', () => {
  test('all conditions, one ground', () => {
    expect(allOf([yes, maybe('born'), no]).is).toBe('not-due')
    expect(allOf([yes, maybe('born'), maybe('household'), maybe('born')])).toMatchObject({
      is: 'unknown',
      missing: ['born', 'household'],
      verified: false,
    })
    expect(allOf([yes, yes]).because).toHaveLength(1)
    expect(anyOf([no, maybe('born'), yes]).is).toBe('due')
    expect(anyOf([no, maybe('born')])).toMatchObject({ is: 'unknown', missing: ['born'] })
    expect(anyOf([no, no]).is).toBe('not-due')
  })

  test('finding a missing fact never turns a decided answer', () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), fc.boolean(), (rulings, found) => {
        const known = rulings.map((r) => (r.is === 'unknown' ? (found ? yes : no) : r))
        for (const join of [allOf, anyOf]) {
          const before = join(rulings).is
          if (before !== 'unknown') expect(join(known).is).toBe(before)
        }
      }),
    )
  })

  test('nothing without an article, nothing unknown without a question', () => {
    expect(() => due({ because: [], verified: true }, null)).toThrow(RangeError)
    expect(() => unknown(ground, [])).toThrow(RangeError)
  })
})

describe('citations in words', () => {
  test('article, clause, point', () => {
    expect(articleText('37(1)(đ)', 'vi')).toBe('điểm đ khoản 1 Điều 37')
    expect(articleText('63', 'vi')).toBe('Điều 63')
    expect([articleText('4-18', 'vi'), articleText('4-18', 'en')]).toEqual([
      'Điều 4 đến Điều 18',
      'Articles 4–18',
    ])
    expect(articleText('7(6a)', 'en')).toBe('Article 7(6a)')
    expect(articleText('Phụ lục 1', 'vi')).toBe('Phụ lục 1')
  })
})

describe('money', () => {
  test('whole đồng only', () => {
    expect([isDong(0), isDong(-1), isDong(0.5), isDong(Number.NaN), isDong(-0)]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
    expect(() => dong(-1)).toThrow(RangeError)
    expect(sumDong([dong(350_000), timesDong(dong(70_000), 2)])).toBe(490_000)
    expect(shareDong(dong(100), 1, 3)).toBe(33)
    expect(shareDong(dong(5), 1, 2)).toBe(3)
    expect(dongText(dong(1_000_000), 'vi')).toBe('1.000.000 đ')
    expect(dongText(dong(999), 'en')).toBe('VND 999')
  })
})
