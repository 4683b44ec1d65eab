import type { Day } from '../kernel/day.ts'
import { foldText, officialTones } from '../kernel/fold-text.ts'
import { provinceOf } from './area.ts'
import { localVersions } from './area-communes.ts'
import { provinceAt, provinceVersions } from './area-provinces.ts'
import { type AreaLevel, type AreaVersion, byName, standsOn } from './area-version.ts'
import { areaKindWords } from './area-words.ts'

const words = (text: string) =>
  foldText(text)
    .replace(/[’']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
/** Padded so that ` khu` finds the beginnings of words only. */
const phrase = (text: string) => ` ${words(text).join(' ')}`
const toned = (text: string) => officialTones(text.trim()).toLowerCase()

type Key = { readonly name: string; readonly withKind: string; readonly toned: string }

const keys = new WeakMap<AreaVersion, Key>()
const keyOf = (one: AreaVersion): Key => {
  const known = keys.get(one)
  if (known !== undefined) return known
  const name = phrase([one.name, ...one.aliases].join(' '))
  const made = { name, withKind: phrase(areaKindWords[one.kind].vi) + name, toned: toned(one.name) }
  keys.set(one, made)
  return made
}

export type AreaQuestion = {
  readonly text: string
  readonly level: AreaLevel
  readonly province?: string
  readonly on: Day
  readonly limit?: number
}

/**
 * Units by the beginnings of words, accent-blind, in any order; the province's name may help (`phu loc hue`).
 * First what is written exactly so, marks included, then names that begin with it, then the rest; each by
 * name. Nothing for an empty question: pick from `communesOf` instead.
 */
export const findAreas = ({
  text,
  level,
  province,
  on,
  limit = 50,
}: AreaQuestion): readonly AreaVersion[] => {
  const asked = words(text)
  if (asked.length === 0) return []
  const [wanted, exact] = [phrase(text), toned(text)]

  const rank = (one: AreaVersion, home: string) => {
    const { name, withKind, toned: written } = keyOf(one)
    const own = asked.filter((word) => withKind.includes(` ${word}`))
    if (own.length === 0) return undefined
    if (own.length < asked.length && !asked.every((word) => `${withKind}${home}`.includes(` ${word}`)))
      return undefined
    if (written === exact || `${areaKindWords[one.kind].vi} ${written}` === exact) return 0
    if (name === wanted || withKind === wanted) return 1
    if (written.startsWith(exact)) return 2
    return name.startsWith(wanted) || withKind.startsWith(wanted) ? 3 : 4
  }

  const pool = level === 'province' ? provinceVersions : localVersions
  const homes = new Map<string, string>()
  const found: { readonly one: AreaVersion; readonly rank: number }[] = []
  for (const one of pool) {
    if (one.level !== level || !standsOn(one, on)) continue
    const top = level === 'province' ? one.code : provinceOf(one.code, on)
    if (top === undefined || (province !== undefined && top !== province)) continue
    const home = homes.get(top) ?? phrase(provinceAt(top, on)?.name ?? '')
    homes.set(top, home)
    const ranked = rank(one, home)
    if (ranked !== undefined) found.push({ one, rank: ranked })
  }
  return found
    .sort((a, b) => a.rank - b.rank || byName(a.one, b.one))
    .slice(0, limit)
    .map(({ one }) => one)
}
