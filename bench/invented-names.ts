/**
 * Makes invented people whose names are spread as Vietnamese names are. Every person is fictitious.
 *
 * Grounds: shares of family names as published for the whole country (Nguyễn 31.5, Trần 10.9, Lê 8.9,
 * Phạm 5.9, Vũ/Võ 4.9, Hoàng/Huỳnh 5.1 …); given names fall off as 1/(rank + 8), so the commonest holds
 * about 4 %; "Thị" and "Văn" fade from the cohort of 1950 to that of 2010 while compound and
 * four-syllable names grow; two fifths of compound names are one of some eighty loved pairs (Phương Anh,
 * Thuỳ Linh), which is what makes namesakes. A quarter of the people are of ethnic minorities, as among
 * returned victims. 3 % are recorded without marks (foreign papers), 30 % with the newer tone placement,
 * 4 % have a second name. Frozen before the search was written: do not change it to please the search.
 */
import { familyNames, given, middles, minority, pairs } from './invented-name-lists.ts'

export type Invented = {
  key: number
  names: string[]
  birthYear: number | null
  sex: 'female' | 'male'
  commune: string
  minority: boolean
}

export type Random = () => number

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Draw<T> = (random: Random) => T

const weighted = <T>(items: readonly (readonly [T, number])[]): Draw<T> => {
  const sums: number[] = []
  let sum = 0
  for (const [, weight] of items) {
    sum += weight
    sums.push(sum)
  }
  return (random) => {
    const at = random() * sum
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const mid = (low + high) >> 1
      if ((sums[mid] ?? 0) > at) high = mid
      else low = mid + 1
    }
    const item = items[low]
    if (!item) throw new Error('nothing to draw from')
    return item[0]
  }
}

const words = (text: string): string[] => text.trim().split(/\s+/)
const falling = (text: string, offset = 8): Draw<string> =>
  weighted(words(text).map((word, rank) => [word, 1 / (rank + offset)] as const))
const phrases = (text: string): Draw<string> =>
  weighted(text.split(',').map((phrase, rank) => [phrase.trim(), 1 / (rank + 12)] as const))

const family = weighted([
  ...familyNames.shares.map(([name, share]) => [name, share] as const),
  ...words(familyNames.others).map((name, rank, all) => [name, restShare(rank, all.length)] as const),
])

function restShare(rank: number, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i += 1) sum += 1 / (i + 10)
  return 17 / (rank + 10) / sum
}

const draws = {
  female: {
    young: falling(given.femaleYoung),
    old: falling(given.femaleOld),
    middle: falling(middles.female),
  },
  male: { young: falling(given.maleYoung), old: falling(given.maleOld), middle: falling(middles.male) },
}
const loved = { female: phrases(pairs.female), male: phrases(pairs.male) }

const yearOf: Draw<number> = (random) => {
  const band = cohort(random)
  return band + Math.floor(random() * 10)
}
const cohort = weighted([
  [1950, 3],
  [1960, 6],
  [1970, 13],
  [1980, 26],
  [1990, 29],
  [2000, 18],
  [2010, 5],
])
/** Share of "Thị" / "Văn" by cohort from 1950 on. */
const plainShare = { female: [88, 86, 80, 68, 48, 28, 14], male: [62, 60, 52, 40, 25, 14, 7] }

const kinhName = (random: Random, sex: 'female' | 'male', year: number): string => {
  const of = draws[sex]
  const band = Math.max(0, Math.floor((year - 1950) / 10))
  const plain = random() * 100 < (plainShare[sex][band] ?? 0)
  const pickGiven = (): string => (random() < (year - 1955) / 50 ? of.young(random) : of.old(random))
  const first = random() < 0.003 ? (sex === 'female' ? 'Tôn Nữ' : 'Tôn Thất') : family(random)
  const ending = (): string => {
    if (random() < 0.4) return loved[sex](random)
    return `${of.middle(random)} ${pickGiven()}`
  }
  if (plain) {
    const mark = sex === 'female' ? 'Thị' : 'Văn'
    const compound = random() < (sex === 'female' ? 0.45 : 0.08)
    return `${first} ${mark} ${compound ? ending() : pickGiven()}`
  }
  if (random() < 0.02) return `${first} ${pickGiven()}`
  const four = random() < (year >= 1995 ? 0.38 : 0.12)
  if (!four) return `${first} ${ending()}`
  const second = random() < 0.25 ? family(random) : of.middle(random)
  return `${first} ${second} ${ending()}`
}

const minorityDraws = Object.values(minority).map((group) => ({
  share: group.share,
  family: falling(group.families, 3),
  female: falling(group.female, 10),
  male: falling(group.male, 10),
  femaleMiddle: weighted(group.femaleMiddle.map(([name, share]) => [name, share] as const)),
  maleMiddle: weighted(group.maleMiddle.map(([name, share]) => [name, share] as const)),
  givenFirst: group.givenFirst,
  mononyms: group.mononyms,
}))
const minorityGroup = weighted(minorityDraws.map((group) => [group, group.share] as const))

const minorityName = (random: Random, sex: 'female' | 'male', year: number): string => {
  const group = minorityGroup(random)
  const own = sex === 'female' ? group.female(random) : group.male(random)
  if (random() < group.mononyms) return own
  const middle = sex === 'female' ? group.femaleMiddle(random) : group.maleMiddle(random)
  const kinhGiven = random() < (year >= 1990 ? 0.45 : 0.2)
  const of = draws[sex]
  const name = kinhGiven ? (random() < 0.5 ? of.young(random) : of.old(random)) : own
  const parts = group.givenFirst ? [middle, name, group.family(random)] : [group.family(random), middle, name]
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/_/g, ' ')
    .replace("H' ", "H'")
}

const newerPlacement = (name: string): string =>
  name.replace(/(?<![qQ])(o|u)([̣̀́̃̉])([aey])(?![a-z])/gu, '$1$3$2')

const recorded = (name: string, random: Random): string => {
  const fate = random()
  if (fate < 0.03) return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  if (fate < 0.33) return newerPlacement(name.normalize('NFD')).normalize('NFC')
  return name
}

export const inventPeople = (count: number, seed: number): Invented[] => {
  const random = randomFrom(seed)
  const people: Invented[] = []
  for (let key = 1; key <= count; key += 1) {
    const sex = random() < 0.65 ? ('female' as const) : ('male' as const)
    const year = yearOf(random)
    const isMinority = random() < 0.25
    const make = (): string =>
      recorded((isMinority ? minorityName : kinhName)(random, sex, year).normalize('NFC'), random)
    const names = [make()]
    if (random() < 0.04) names.push(make())
    const birthYear = random() < 0.03 ? null : year
    // Origin is uneven: some communes lose many more people than others.
    const commune = String(10000 + Math.floor(3321 * random() ** 1.7))
    people.push({ key, names, birthYear, sex, commune, minority: isMinority })
  }
  return people
}
