import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName } from './fold.ts'
import { createNameIndex, type IndexedPerson } from './name-index.ts'

const PEOPLE = [
  ['Đào Thị Huế', 2001],
  ['Đào Thị Huệ', 1985],
  ['Đào Thị Hoà', 1990],
  ['Nguyễn Văn Hùng', 1979],
  ['Nguyễn Thị Thu Hà', 1999],
  ['Trần Quốc Bảo', 2004],
  ['Lê Thị Sinh', 1988],
  ['Trịnh Thị Giang', 1991],
  ['A Viết', 1995],
  ['Ra Pát', 1993],
  ['Kăn Hồ', 1987],
  ['Pi Riu', 1996],
  ["H'Hen Niê", 1992],
  ['Thoong', 1994],
  ['Tôn Nữ Thị Lý', 1969],
  ['Phạm Minh Đức', null],
] as const
const indexed = () => {
  const index = createNameIndex()
  for (const [key, [name, birthYear]] of PEOPLE.entries()) index.put({ key, names: [name], birthYear })
  return index
}
const keyOf = (name: string): number => PEOPLE.findIndex(([known]) => known === name)

describe('search finds', () => {
  const index = indexed()
  it.each([
    ['Đào Thị Huế', 'Đào Thị Huế', 'name.same'],
    ['ĐÀO THỊ HUỆ'.normalize('NFD'), 'Đào Thị Huệ', 'name.same'],
    ['Đào Thị Hòa', 'Đào Thị Hoà', 'name.same'],
    ['tran quoc bao', 'Trần Quốc Bảo', 'name.same-without-marks'],
    ['bao tran quoc', 'Trần Quốc Bảo', 'name.other-order'],
    ['bao quoc tran', 'Trần Quốc Bảo', 'name.other-order'],
    ['tran bao', 'Trần Quốc Bảo', 'name.syllable-missing'],
    ['nguyen thu ha', 'Nguyễn Thị Thu Hà', 'name.syllable-missing'],
    ['nguyen van manh hung', 'Nguyễn Văn Hùng', 'name.syllable-extra'],
    ['nguyen van hunh', 'Nguyễn Văn Hùng', 'name.typing'],
    ['nguyne van hung', 'Nguyễn Văn Hùng', 'name.typing'],
    ['ngyen vna hung', 'Nguyễn Văn Hùng', 'name.typing'],
    ['le thi xinh', 'Lê Thị Sinh', 'name.sounds-alike'],
    ['chinh thi dang', 'Trịnh Thị Giang', 'name.sounds-alike'],
    ['ton nu thi li', 'Tôn Nữ Thị Lý', 'name.sounds-alike'],
    ['phamminhduc', 'Phạm Minh Đức', 'name.parted'],
    ['PhạmMinhĐức', 'Phạm Minh Đức', 'name.parted'],
    ['a viet', 'A Viết', 'name.same-without-marks'],
    ['pat ra', 'Ra Pát', 'name.other-order'],
    ['kan ho', 'Kăn Hồ', 'name.same-without-marks'],
    ['pi rui', 'Pi Riu', 'name.typing'],
    ['h hen nie', "H'Hen Niê", 'name.joined'],
    ['thong', 'Thoong', 'name.typing'],
    ['Phạm Mính Đức', 'Phạm Minh Đức', 'name.marks-differ'],
  ])('%s → %s (%s)', (text, name, why) => {
    const [first] = index.search({ text })
    expect(first?.key).toBe(keyOf(name))
    expect(first?.why).toContain(why)
  })

  it('"hue dao" both ways, the birth year deciding', () => {
    const both = [keyOf('Đào Thị Huế'), keyOf('Đào Thị Huệ')]
    expect(
      index
        .search({ text: 'hue dao' })
        .slice(0, 2)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(both)
    const [first] = index.search({ text: 'hue dao', birthYear: 1986 })
    expect(first).toMatchObject({ key: both[1] })
    expect(first?.why).toContain('birth-year.near')
    expect(index.search({ text: 'hue dao', birthYear: 2001 })[0]?.why).toContain('birth-year.equal')
  })

  it('nothing for nothing', () => {
    for (const text of ['', '   ', '...', 'qwzx']) expect(index.search({ text })).toEqual([])
  })

  it('people under any of their names, once, and only those accepted', () => {
    const own = createNameIndex()
    own.put({ key: 1, names: ['Lê Thị Mai', 'Mai', 'lê thị mai'] })
    own.put({ key: 2, names: ['Mai'] })
    expect(own.search({ text: 'mai' }).map(({ key }) => key)).toEqual([2, 1])
    expect(own.search({ text: 'mai', accept: (key) => key !== 2 }).map(({ key }) => key)).toEqual([1])
    expect(own.namesakes('Mai')).toBe(2)
  })

  it('survives every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(index.search({ text }).length).toBeLessThanOrEqual(20)
      }),
    )
  })
})

const syllable = fc.constantFrom(
  'Nguyễn',
  'Trần',
  'Thị',
  'Văn',
  'Hà',
  'Hạ',
  'Mai',
  'Đức',
  'Dực',
  'A',
  'Kăn',
  'Thoong',
  'Hoà',
  'Hòa',
)
const name = fc.array(syllable, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '))
const person: fc.Arbitrary<IndexedPerson> = fc.record({
  key: fc.integer({ min: 0, max: 15 }),
  names: fc.array(name, { minLength: 1, maxLength: 3 }),
  birthYear: fc.option(fc.integer({ min: 1950, max: 2010 }), { nil: null }),
})
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('put' as const), person }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('remove' as const), key: fc.integer({ min: 0, max: 15 }) }),
  },
)

describe('against a plain list', () => {
  it('whatever is put, replaced and removed, exactly the bearers of a name are its exact hits', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const index = createNameIndex()
        const plain = new Map<number, IndexedPerson>()
        for (const one of steps) {
          if (one.do === 'put') {
            index.put(one.person)
            plain.set(one.person.key, one.person)
          } else expect(index.remove(one.key)).toBe(plain.delete(one.key))
        }
        expect(index.size()).toBe(plain.size)
        for (const text of new Set([...plain.values()].flatMap(({ names }) => names))) {
          const exact = index
            .search({ text, limit: 100 })
            .filter(({ why }) => why.includes('name.same'))
            .map(({ key }) => key)
          const bearers = [...plain.values()].filter(({ names }) =>
            names.some((own) => own.replaceAll('Hoà', 'Hòa') === text.replaceAll('Hoà', 'Hòa')),
          )
          expect(exact.sort((a, b) => a - b)).toEqual(bearers.map(({ key }) => key).sort((a, b) => a - b))
          expect(index.namesakes(text)).toBe(bearers.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('the one who is looked for comes before all whose name is another', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 30 }), (people) => {
        const index = createNameIndex()
        for (const [key, one] of people.entries()) index.put({ ...one, key })
        for (const [key, one] of people.entries()) {
          const text = foldName(one.names[0] ?? '')
          const hits = index.search({ text, limit: 100 })
          const at = hits.findIndex((hit) => hit.key === key)
          expect(at).toBeGreaterThanOrEqual(0)
          for (const before of hits.slice(0, at)) {
            expect(people[before.key]?.names.map(foldName)).toContain(text)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps nothing of those who were removed', () => {
    const index = indexed()
    const [, ...rest] = PEOPLE.keys()
    for (const key of rest) index.remove(key)
    expect(index.search({ text: 'Thoong' })).toEqual([])
    expect(index.search({ text: 'tran quoc bao' })).toEqual([])
    index.remove(0)
    expect(index.size()).toBe(0)
    for (const [name] of PEOPLE) expect(index.search({ text: name })).toEqual([])
  })
})
