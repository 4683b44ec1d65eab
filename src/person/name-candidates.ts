/**
 * Which names are worth weighing exactly, the cheapest possible first. In rounds of a growing price: a name
 * within the price of a round must hold at least one of some typed syllables (those whose joint absence
 * would already cost more), so only the lists of the rarest are read. Everything else about a name read
 * there is looked up at once, as a bound that is never above its exact price: what is left out cannot
 * belong to the answer, up to the cap on the work.
 */
import type { Prepared } from './name-match.ts'
import { NAME_COLUMNS, type NameStore } from './name-store.ts'
import type { Vocabulary } from './name-vocabulary.ts'

const ROUNDS = [4, 8, 13]
const LAST = 13
const BUCKET = 0.25
/** Names weighed exactly in one reading at most, and in the dearest rounds: the bound on the work. */
const MOST_WEIGHED = 3000
const LEAST_MISSING = 0.6
/** Of what was typed, this share of its weight must be accounted for. */
const SHARE = 0.8

type Task = {
  readonly store: NameStore
  readonly vocabulary: Vocabulary
  readonly prepared: Prepared
  /** Names that cost at least this are of no use any more. */
  readonly stopAt: () => number
  /** Enough is found to spare the last, widest round. */
  readonly isEnough: () => boolean
}

/** The typed syllables of which a name within `price` must hold one, the shortest lists first. */
const seedsFor = (prepared: Prepared, price: number): number[] => {
  const size = (i: number): number => {
    let sum = 0
    for (const { syllable, cost } of prepared.expansions[i] ?? [])
      if (cost <= price) sum += syllable.nameCount
    return sum
  }
  const order = prepared.extra
    .map((extra, i) => ({ i, extra, worth: extra / (size(i) + 50) }))
    .sort((one, other) => other.worth - one.worth)
  const seeds: number[] = []
  let absent = 0
  for (const { i, extra } of order) {
    seeds.push(i)
    absent += extra
    if (absent > price) break
  }
  return seeds
}

/**
 * Which typed syllables a stored one may stand for, as bits, and what it costs when only some are stood
 * for. A name is dismissed by one look at each of its syllables; most names are.
 */
const coverOf = (prepared: Prepared, vocabulary: Vocabulary, price: number) => {
  const typed = prepared.syllables.length
  const ofFolded = new Uint8Array(vocabulary.foldedCount())
  for (const [i, list] of prepared.expansions.entries()) {
    for (const { syllable, cost } of list) {
      if (cost <= price) ofFolded[syllable.id] = (ofFolded[syllable.id] ?? 0) | (1 << i)
    }
  }
  const masks = Uint8Array.from(vocabulary.foldedOfParts(), (id) => ofFolded[id] ?? 0)
  const unpaid = Float32Array.from({ length: 1 << typed }, (_, covered) =>
    prepared.extra.reduce((sum, extra, i) => (covered & (1 << i) ? sum : sum + extra), 0),
  )
  return { masks, unpaid }
}

export const createCandidates = () => {
  let seen = new Int32Array(0)
  let stamp = 0

  const ready = (need: number): void => {
    if (need > seen.length) {
      seen = new Int32Array(Math.ceil(need * 1.2))
      stamp = 0
    }
    stamp += 1
  }

  const collect = ({ store, vocabulary, prepared }: Task, price: number, least: number): number[][] => {
    ready(store.nameCount())
    const { rows, pool } = store.flat()
    const foldedOf = vocabulary.foldedOfParts()
    const typed = prepared.syllables.length
    const { prices, extra } = prepared
    const { masks, unpaid } = coverOf(prepared, vocabulary, price)
    const buckets: number[][] = Array.from({ length: Math.ceil(price / BUCKET) + 1 }, () => [])
    const bound = (name: number): number => {
      const start = rows[name * NAME_COLUMNS] ?? 0
      const length = rows[name * NAME_COLUMNS + 1] ?? 0
      let sum = length > typed ? (length - typed) * LEAST_MISSING : 0
      for (let i = 0; i < typed; i += 1) {
        let best = extra[i] ?? 0
        const of = prices[i]
        if (!of) continue
        for (let j = 0; j < length; j += 1) {
          const price = of[foldedOf[pool[start + j] ?? 0] ?? 0] ?? best
          if (price < best) best = price
        }
        sum += best
        if (sum > price) return sum
      }
      return sum
    }
    for (const i of seedsFor(prepared, price)) {
      for (const { syllable, cost } of prepared.expansions[i] ?? []) {
        if (cost > price || cost >= (extra[i] ?? 0)) break
        const { names, nameCount } = syllable
        for (let at = 0; at < nameCount; at += 1) {
          const name = names[at] ?? 0
          if (seen[name] === stamp) continue
          seen[name] = stamp
          const start = rows[name * NAME_COLUMNS] ?? 0
          const end = start + (rows[name * NAME_COLUMNS + 1] ?? 0)
          let covered = 0
          for (let part = start; part < end; part += 1) covered |= masks[pool[part] ?? 0] ?? 0
          if ((unpaid[covered] ?? 0) > price) continue
          const sum = bound(name)
          if (sum <= price && sum > least) buckets[Math.floor(sum / BUCKET)]?.push(name)
        }
      }
    }
    return buckets
  }

  return {
    each(task: Task, weigh: (name: number, dearest: number) => void): void {
      const dearest = task.prepared.extraSum * SHARE
      let weighed = 0
      let done = -1
      for (const round of ROUNDS) {
        const price = Math.min(round, dearest)
        if (price <= done || done >= task.stopAt() || (round === LAST && task.isEnough())) return
        for (const [number, bucket] of collect(task, price, done).entries()) {
          if (number * BUCKET > task.stopAt()) return
          for (const name of bucket) {
            weighed += 1
            if (weighed > MOST_WEIGHED) return
            weigh(name, dearest)
          }
        }
        done = price
      }
    },
    bytes: () => seen.byteLength,
  }
}
