/**
 * Finds people by name among a million, in memory only: names lie sealed in the database and are opened
 * once at start (design, "Sealing"). Without marks, with typing errors, in another order, with syllables
 * missing, added or glued. What is found must still pass the row policies; the index knows no rights.
 */

import { spellingsOf } from './fold.ts'
import { createCandidates } from './name-candidates.ts'
import {
  type EvidenceOfPerson,
  evidenceOfName,
  evidenceOfPerson,
  type NameEvidence,
  personCost,
} from './name-evidence.ts'
import { createMatcher, type Match, type Prepared, prepare } from './name-match.ts'
import { readingsOf } from './name-query.ts'
import { createNameStore, MAX_SYLLABLES, NONE } from './name-store.ts'
import { createVocabulary } from './name-vocabulary.ts'

export type Sex = 'male' | 'female'

export type IndexedPerson = {
  readonly key: number
  /** True name first, then aliases and names used abroad. */
  readonly names: readonly string[]
  readonly birthYear?: number | null
  readonly sex?: Sex | null
  /** Commune of origin, statistics-office code ('20056'). */
  readonly communeCode?: string | null
}

export type NameSearch = {
  readonly text: string
  readonly birthYear?: number | null
  readonly birthYearSlack?: number
  readonly sex?: Sex | null
  readonly communeCode?: string | null
  readonly limit?: number
  /** Leaves out whatever costs more: 3 is another order and one wrong mark, or two wrong marks. */
  readonly within?: number
  /** Leaves out who must not be found, before the first `limit` are counted. */
  readonly accept?: (key: number) => boolean
}

export type NameHit = {
  readonly key: number
  /** 1 when everything agrees, falling to 0. For ordering and for marking weak hits, not a probability. */
  readonly score: number
  readonly why: readonly (NameEvidence | EvidenceOfPerson)[]
}

/** With so many found, one does not look for what shares next to nothing with the query. */
const ENOUGH = 5

type Found = { person: number; key: number; cost: number; name: number; match: Match; prepared: Prepared }

export const createNameIndex = () => {
  let store = createNameStore()
  let vocabulary = createVocabulary()
  let match = createMatcher(store, vocabulary)
  let people = 0
  let bearings = 0
  const candidates = createCandidates()

  const sexNumber = (sex: Sex | null | undefined): number => (sex === 'male' ? 1 : sex === 'female' ? 2 : 0)
  const communeNumber = (code: string | null | undefined): number =>
    code && /^\d{1,9}$/.test(code) ? Number(code) : 0

  const partsOfName = (name: number): Int32Array => {
    const parts = new Int32Array(store.lengthOf(name))
    for (let j = 0; j < parts.length; j += 1) parts[j] = store.partOf(name, j)
    return parts
  }

  const remove = (key: number): boolean => {
    const person = store.findPerson(key)
    if (person === NONE) return false
    for (const name of store.dropPerson(person)) {
      const parts = partsOfName(name)
      vocabulary.countBearing(parts, -1)
      bearings -= 1
      if (store.bearersOf(name) > 0) continue
      vocabulary.release(parts, name)
      store.dropName(name)
    }
    people -= 1
    return true
  }

  /** Adds a person, or replaces what was known under the key. */
  const put = (person: IndexedPerson): void => {
    remove(person.key)
    const id = store.addPerson({
      key: person.key,
      birthYear: person.birthYear ?? 0,
      sex: sexNumber(person.sex),
      commune: communeNumber(person.communeCode),
    })
    people += 1
    const borne = new Set<number>()
    for (const text of person.names) {
      const spellings = spellingsOf(text).slice(0, MAX_SYLLABLES)
      if (spellings.length === 0) continue
      const parts = vocabulary.partsOf(spellings)
      let name = store.findName(parts)
      if (name === NONE) {
        name = store.addName(parts)
        vocabulary.hold(parts, name)
      }
      if (borne.has(name)) continue
      borne.add(name)
      store.bear(id, name)
      vocabulary.countBearing(parts, 1)
      bearings += 1
    }
  }

  const search = (query: NameSearch): NameHit[] => {
    const limit = Math.max(1, Math.min(200, query.limit ?? 20))
    const hints = {
      birthYear: query.birthYear ?? null,
      slack: query.birthYearSlack ?? 1,
      sex: sexNumber(query.sex),
      commune: communeNumber(query.communeCode),
    }
    const within = query.within ?? Number.POSITIVE_INFINITY
    const best: Found[] = []
    const isBefore = (one: Found, other: Found): boolean =>
      one.cost < other.cost - 1e-4 || (one.cost < other.cost + 1e-4 && one.key > other.key)
    const offer = (found: Found): void => {
      const last = best.at(-1)
      if (best.length >= limit && last && !isBefore(found, last)) return
      const same = best.findIndex((other) => other.person === found.person)
      const other = best[same]
      if (other && !isBefore(found, other)) return
      if (other) best.splice(same, 1)
      let at = best.length
      for (let before = best[at - 1]; before && isBefore(found, before); before = best[at - 1]) at -= 1
      best.splice(at, 0, found)
      if (best.length > limit) best.pop()
    }

    for (const reading of readingsOf(query.text, vocabulary, bearings)) {
      const prepared = prepare(reading, vocabulary, bearings)
      const worst = (): number => Math.min(within, best.length >= limit ? (best.at(-1)?.cost ?? 0) : within)
      const stopAt = (): number => worst() - reading.cost
      const isEnough = (): boolean => best.length >= Math.min(limit, ENOUGH)
      candidates.each({ store, vocabulary, prepared, stopAt, isEnough }, (name, dearest) => {
        const matched = match(prepared, name)
        if (matched.cost > dearest) return
        const nameCost = matched.cost + reading.cost
        if (nameCost > worst() + 1e-4) return
        store.eachBearer(name, (person) => {
          const cost = nameCost + personCost(store, person, hints)
          if (cost > worst() + 1e-4) return
          const key = store.keyOf(person)
          if (query.accept && !query.accept(key)) return
          offer({ person, key, cost, name, match: matched, prepared })
        })
      })
    }
    return best.map(({ person, key, cost, name, match: matched, prepared }) => ({
      key,
      score: Math.round(Math.exp(-cost / 5) * 1000) / 1000,
      why: [
        ...evidenceOfName({ store, vocabulary, prepared, match: matched, name }),
        ...evidenceOfPerson(store, person, hints),
      ],
    }))
  }

  return {
    put,
    remove,
    search,
    /** How many people bear exactly this name as written; the screen then asks for a birth year. */
    namesakes: (text: string): number => {
      const parts = spellingsOf(text).map((s) => vocabulary.findWritten(s.written)?.id ?? NONE)
      if (parts.length === 0 || parts.includes(NONE)) return 0
      const name = store.findName(Int32Array.from(parts))
      return name === NONE ? 0 : store.bearersOf(name)
    },
    has: (key: number): boolean => store.findPerson(key) !== NONE,
    size: (): number => people,
    /** Forgets everybody. */
    clear: (): void => {
      store = createNameStore()
      vocabulary = createVocabulary()
      match = createMatcher(store, vocabulary)
      people = 0
      bearings = 0
    },
    bytes: (): number => store.bytes() + vocabulary.bytes() + candidates.bytes(),
  }
}

export type NameIndex = ReturnType<typeof createNameIndex>
