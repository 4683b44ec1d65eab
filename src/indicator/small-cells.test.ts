import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, type PublishedRow, publish, publishRow } from './small-cells.ts'
import { publishedText } from './text.ts'

const row = (counts: readonly number[]): readonly Cell[] =>
  counts.map((n, index) => ({ key: `xã ${index + 1}`, n }))

describe('E24 small numbers', () => {
  test('a commune with two victims: below five, or shown together with another', () => {
    expect(publishedText(publish(2), 'vi')).toBe('<5')
    const { shown, merged, total } = publishRow(row([2, 9, 7, 30]))
    expect(shown.map(({ n }) => n)).toEqual([9, 30])
    expect(merged).toEqual({ keys: ['xã 1', 'xã 3'], figure: { is: 'exact', n: 9 } })
    expect(total).toEqual({ is: 'exact', n: 48 })
  })
  test('five is shown, four is not; nobody at all is «không phát sinh»', () => {
    expect([0, 1, 4, 5].map((n) => publishedText(publish(n), 'vi'))).toEqual([
      'không phát sinh',
      '<5',
      '<5',
      '5',
    ])
    expect(publishedText(publish(0), 'en')).toBe('none arose')
    expect(publishRow(row([0, 0]))).toEqual({
      shown: row([0, 0]),
      merged: null,
      total: { is: 'exact', n: 0 },
    })
    expect(publishRow(row([5, 12])).merged).toBeNull()
    expect(publish(9, 10)).toEqual({ is: 'below', below: 10 })
  })
  test('of several that are the least all are hidden: choosing one by its place would tell who has three', () => {
    expect(publishRow(row([5, 5, 3, 8]))).toMatchObject({
      shown: [{ key: 'xã 4', n: 8 }],
      merged: { keys: ['xã 1', 'xã 2', 'xã 3'], figure: { is: 'exact', n: 13 } },
    })
  })
  test('all small: the total alone, and not even that when it is small', () => {
    expect(publishRow(row([2, 1, 4]))).toMatchObject({ shown: [], merged: { figure: { n: 7 } } })
    expect(publishRow(row([2, 1]))).toEqual({
      shown: [],
      merged: { keys: ['xã 1', 'xã 2'], figure: { is: 'below', below: 5 } },
      total: { is: 'below', below: 5 },
    })
  })
})

/** All tables with these places that would be published in the very same way: what a reader cannot tell apart. */
const alike = ({ merged, ...published }: PublishedRow, places: readonly string[]): readonly number[][] => {
  const shown = new Map(published.shown.map(({ key, n }) => [key, n]))
  const most = merged?.figure.is === 'exact' ? merged.figure.n : 4
  // the hidden ones together are no more than `most`, so that each leaves the less for those after it
  const tables = places.reduce<{ counts: number[]; left: number }[]>(
    (made, key) => {
      const known = shown.get(key)
      return made.flatMap(({ counts, left }) =>
        known === undefined
          ? Array.from({ length: left + 1 }, (_, n) => ({ counts: [...counts, n], left: left - n }))
          : [{ counts: [...counts, known], left }],
      )
    },
    [{ counts: [], left: most }],
  )
  const text = JSON.stringify({ ...published, merged })
  return tables
    .map(({ counts }) => counts)
    .filter((counts) => {
      const { merged: own, ...rest } = publishRow(row(counts))
      return JSON.stringify({ ...rest, merged: own }) === text
    })
}

describe('whatever the counts', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 4 })

  test('no figure of one to four is shown, every place is there once, the sums agree', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }), (list) => {
        const cells = row(list)
        const { shown, merged, total } = publishRow(cells)
        expect(shown.every(({ n }) => n === 0 || n >= 5)).toBe(true)
        const keys = [...shown.map(({ key }) => key), ...(merged?.keys ?? [])]
        expect(keys.toSorted()).toEqual(cells.map(({ key }) => key).toSorted())
        const sum = list.reduce((all, n) => all + n, 0)
        if (total.is === 'exact') expect(total.n).toBe(sum)
        else expect(sum).toBeLessThan(total.below)
        if (merged?.figure.is === 'exact')
          expect(merged.figure.n + shown.reduce((all, { n }) => all + n, 0)).toBe(sum)
        expect(publishRow(cells)).toEqual(publishRow(structuredClone(cells)))
      }),
    )
  })

  test('a reader who knows the rule and the total cannot work out a hidden figure', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const cells = row(list)
        const published = publishRow(cells)
        const { merged } = published
        if (merged === null) return
        const tables = alike(
          published,
          cells.map(({ key }) => key),
        )
        cells.forEach(({ key }, index) => {
          if (!merged.keys.includes(key)) return
          expect(new Set(tables.map((one) => one[index])).size, `${list} ${key}`).toBeGreaterThan(1)
        })
      }),
      { numRuns: 150 },
    )
  })
})
