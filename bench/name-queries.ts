/**
 * Turns an invented person's recorded name into what an officer might type, kind by kind. Slips fall on a
 * random letter: half of the substitutions hit a neighbouring key, half any letter. Half of the mistyped
 * queries carry Vietnamese marks, half are typed without. Written before the search and frozen.
 */
import type { Invented, Random } from './invented-names.ts'

export type Query = {
  readonly kind: string
  readonly text: string
  readonly typos: boolean
  readonly marked: boolean
}

const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC')
const pick = <T>(random: Random, list: readonly T[]): T => {
  const item = list[Math.floor(random() * list.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

const NEIGHBOURS: Readonly<Record<string, string>> = {
  q: 'wa',
  w: 'qes',
  e: 'wrd',
  r: 'etf',
  t: 'ryg',
  y: 'tuh',
  u: 'yij',
  i: 'uok',
  o: 'ipl',
  p: 'o',
  a: 'qsz',
  s: 'awdx',
  d: 'sefc',
  f: 'drgv',
  g: 'fthb',
  h: 'gyjn',
  j: 'hukm',
  k: 'jil',
  l: 'ko',
  z: 'ax',
  x: 'zsc',
  c: 'xdv',
  v: 'cfb',
  b: 'vgn',
  n: 'bhm',
  m: 'nj',
}

/** One slip on one letter of the whole name; blanks stay. */
const slip = (text: string, random: Random): string => {
  const letters = [...text.normalize('NFC')]
  const places = letters.flatMap((letter, at) => (letter === ' ' ? [] : [at]))
  const at = pick(random, places)
  const letter = bare(letters[at] ?? '').toLowerCase()
  const kind = random()
  if (kind < 0.4) {
    const other = random() < 0.5 ? NEIGHBOURS[letter] : undefined
    letters[at] = pick(
      random,
      [...(other ?? 'abcdeghiklmnopqrstuvxy')].filter((l) => l !== letter),
    )
  } else if (kind < 0.62) letters[at] = ''
  else if (kind < 0.82) {
    const more = random() < 0.4 ? letter : pick(random, [...(NEIGHBOURS[letter] ?? 'aeiou')])
    letters[at] = `${letters[at]}${more}`
  } else {
    const next = letters[at + 1]
    const from = next === undefined || next === ' ' ? at - 1 : at
    const one = letters[from]
    const two = letters[from + 1]
    if (one !== undefined && two !== undefined && one !== ' ' && two !== ' ') {
      letters[from] = two
      letters[from + 1] = one
    } else letters[at] = `${letters[at]}${letter}`
  }
  return letters.join('')
}

const CONFUSIONS: readonly (readonly [RegExp, string])[] = [
  [/^s/, 'x'],
  [/^x/, 's'],
  [/^ch/, 'tr'],
  [/^tr/, 'ch'],
  [/^d(?=[aeiouy])/, 'gi'],
  [/^gi(?=[aeou])/, 'd'],
  [/^r/, 'd'],
  [/^l/, 'n'],
  [/^n(?![gh])/, 'l'],
  [/i$/, 'y'],
  [/y$/, 'i'],
  [/n$/, 'ng'],
  [/ng$/, 'n'],
  [/t$/, 'c'],
  [/(?<!^)c$/, 't'],
]
const confused = (text: string, random: Random): string | null => {
  const syllables = bare(text).toLowerCase().split(' ')
  const changes = syllables.flatMap((syllable, at) =>
    CONFUSIONS.filter(([sound]) => sound.test(syllable)).map(
      ([sound, other]) => [at, syllable.replace(sound, other)] as const,
    ),
  )
  if (changes.length === 0) return null
  const [at, changed] = pick(random, changes)
  syllables[at] = changed
  return syllables.join(' ')
}

const wrongTone = (text: string, random: Random): string | null => {
  const letters = [...text.normalize('NFD')]
  const tones = letters.flatMap((letter, at) => (/[\u0300\u0301\u0303\u0309\u0323]/.test(letter) ? [at] : []))
  if (tones.length === 0) return null
  const at = pick(random, tones)
  const tone = letters[at] ?? ''
  const regional: Readonly<Record<string, string>> = {
    '\u0303': '\u0309',
    '\u0309': '\u0303',
    '\u0323': '\u0309',
  }
  letters[at] =
    random() < 0.5 ? (regional[tone] ?? '') : pick(random, ['', '\u0300', '\u0301', '\u0309', '\u0323'])
  return letters.join('').normalize('NFC')
}

const withoutMiddle = (syllables: string[], random: Random): string[] => {
  const at = 1 + Math.floor(random() * (syllables.length - 2))
  return syllables.filter((_, i) => i !== at)
}

type Maker = (name: string, random: Random) => string | null
const parts = (name: string): string[] => name.split(' ')
const maybeBare = (text: string, random: Random): string => (random() < 0.5 ? text : bare(text))
const atLeast =
  (count: number, make: (syllables: string[], random: Random) => string): Maker =>
  (name, random) =>
    parts(name).length >= count ? make(parts(name), random) : null
const ends = (s: string[]): [string, string] => [s[0] ?? '', s.at(-1) ?? '']

const makers: readonly { kind: string; typos: boolean; make: Maker; only?: (person: Invented) => boolean }[] =
  [
    { kind: 'exact, with marks', typos: false, make: (name) => name },
    { kind: 'exact, no marks', typos: false, make: (name) => bare(name).toLowerCase() },
    { kind: 'capitals, decomposed', typos: false, make: (name) => name.toUpperCase().normalize('NFD') },
    { kind: 'one slip', typos: true, make: (name, r) => slip(maybeBare(name, r), r) },
    { kind: 'two slips', typos: true, make: (name, r) => slip(slip(maybeBare(name, r), r), r) },
    { kind: 'confused sound', typos: true, make: confused },
    { kind: 'wrong tone', typos: true, make: wrongTone },
    {
      kind: 'given name first',
      typos: false,
      make: atLeast(3, (s) => bare([s.at(-1), ...s.slice(0, -1)].join(' '))),
    },
    { kind: 'wholly reversed', typos: false, make: atLeast(3, (s) => bare([...s].reverse().join(' '))) },
    { kind: 'family + given', typos: false, make: atLeast(3, (s, r) => maybeBare(ends(s).join(' '), r)) },
    { kind: 'given + family', typos: false, make: atLeast(3, (s) => bare(ends(s).reverse().join(' '))) },
    {
      kind: 'a middle missing',
      typos: false,
      make: atLeast(4, (s, r) => maybeBare(withoutMiddle(s, r).join(' '), r)),
    },
    {
      kind: 'a syllable too many',
      typos: false,
      make: atLeast(2, (s, r) =>
        bare([s[0], pick(r, ['Thị', 'Văn', 'Ngọc', 'Thanh', 'Minh', 'Kim']), ...s.slice(1)].join(' ')),
      ),
    },
    { kind: 'glued', typos: false, make: atLeast(2, (s) => bare(s.join('')).toLowerCase()) },
    {
      kind: 'glued, one slip',
      typos: true,
      make: atLeast(2, (s, r) => slip(bare(s.join('')).toLowerCase(), r)),
    },
    {
      kind: 'slip, a middle missing',
      typos: true,
      make: atLeast(4, (s, r) => slip(maybeBare(withoutMiddle(s, r).join(' '), r), r)),
    },
    {
      kind: 'slip, given name first',
      typos: true,
      make: atLeast(3, (s, r) => slip(bare([s.at(-1), ...s.slice(0, -1)].join(' ')), r)),
    },
    {
      kind: 'minority, no marks',
      typos: false,
      make: (name) => bare(name),
      only: (person) => person.minority,
    },
    {
      kind: 'minority, one slip',
      typos: true,
      make: (name, r) => slip(bare(name), r),
      only: (person) => person.minority,
    },
    {
      kind: 'one-syllable name',
      typos: false,
      make: (name) => (parts(name).length === 1 ? bare(name) : null),
      only: (person) => person.minority,
    },
  ]

export const kinds = makers.map(({ kind, typos }) => ({ kind, typos }))

type Choice = { readonly people: readonly Invented[]; readonly each: number; readonly random: Random }

/** `each` queries of every kind, each for a person drawn evenly from all (or from all of the kind's group). */
export const makeQueries = ({
  people,
  each,
  random,
}: Choice): { query: Query; person: Invented; name: string }[] =>
  makers.flatMap(({ kind, typos, make, only }) => {
    const made: { query: Query; person: Invented; name: string }[] = []
    for (let tries = 0; made.length < each && tries < each * 4000; tries += 1) {
      const person = pick(random, people)
      if (only && !only(person)) continue
      const name = pick(random, person.names)
      const text = make(name, random)
      if (text === null || text.trim() === '') continue
      made.push({ query: { kind, text, typos, marked: bare(text) !== text.normalize('NFC') }, person, name })
    }
    return made
  })
