/**
 * Which names are worth weighing exactly, the cheapest possible first. A name within a price must hold at
 * least one of some typed syllables (those whose joint absence would already cost more), so at first only
 * the lists of the rarest are read; if that does not fill the answer, all names are read once, in the
 * order in which they lie. What a name costs at least is looked up by which typed syllables its own may
 * stand for, then reckoned more closely: what is left out cannot belong to the answer, up to the cap on
 * the work.
 */
import type { Prepared } from './name-match.ts'
import { NAME_COLUMNS, type NameStore } from './name-store.ts'
import type { Vocabulary } from './name-vocabulary.ts'

/** Rounds of a growing price: by lists, then all names twice at most. */
const FIRST = 3
const SECOND = 8
const LAST = 13
const BUCKET = 0.25
/** Names weighed exactly in one reading at most: the bound on the work. */
const MOST_WEIGHED = 3000
const LEAST_MISSING = 0.6
/** Of what was typed, this share of its weight must be accounted for. */
const SHARE = 0.8
/** Slips from this price on count as far. */
const FAR = 2.5
/** Lists longer than this share of all names are not worth jumping along. */
const SHORT = 0.25

type Task = {
  readonly store: NameStore
  readonly vocabulary: Vocabulary
  readonly prepared: Prepared
  /** Names that cost at least this are of no use any more. */
  readonly stopAt: () => number
  /** Enough is found to spare the last, widest round. */
  readonly isEnough: () => boolean
}

type Seed = { readonly typed: number; readonly size: number }

/** The typed syllables of which a name within `price` must hold one, the shortest lists first. */
const seedsFor = (prepared: Prepared, price: number): Seed[] => {
  const size = (typed: number): number => {
    let sum = 0
    for (const { syllable, cost } of prepared.expansions[typed] ?? [])
      if (cost <= price) sum += syllable.nameCount
    return sum
  }
  const order = prepared.extra
    .map((extra, typed) => ({ typed, extra, size: size(typed) }))
    .sort((one, other) => other.extra / (other.size + 50) - one.extra / (one.size + 50))
  const seeds: Seed[] = []
  let absent = 0
  for (const { typed, extra, size } of order) {
    seeds.push({ typed, size })
    absent += extra
    if (absent > price) break
  }
  return seeds
}

/**
 * For every stored syllable, which typed ones it may stand for: as good as typed (low bits) or by a far
 * slip (high bits). And for every set of such bits what a name costs at least. Most names are dismissed
 * by one look at each of their syllables.
 */
const coverOf = (prepared: Prepared, vocabulary: Vocabulary) => {
  const typed = prepared.syllables.length
  const ofFolded = new Uint16Array(vocabulary.foldedCount())
  const farthest: number[] = []
  for (const [i, list] of prepared.expansions.entries()) {
    farthest.push(
      Math.min(
        prepared.extra[i] ?? 0,
        list.find(({ cost }) => cost >= FAR)?.cost ?? Number.POSITIVE_INFINITY,
      ),
    )
    for (const { syllable, cost } of list) {
      ofFolded[syllable.id] = (ofFolded[syllable.id] ?? 0) | (1 << (cost < FAR ? i : i + typed))
    }
  }
  const masks = Uint16Array.from(vocabulary.foldedOfParts(), (id) => ofFolded[id] ?? 0)
  const unpaid = Float32Array.from({ length: 1 << (2 * typed) }, (_, bits) => {
    let sum = 0
    for (let i = 0; i < typed; i += 1) {
      if (bits & (1 << i)) continue
      sum += bits & (1 << (i + typed)) ? (farthest[i] ?? 0) : (prepared.extra[i] ?? 0)
    }
    return sum
  })
  return { masks, unpaid }
}

type Cover = ReturnType<typeof coverOf>

/** What a name costs at least: for every typed syllable its best partner, whatever the order. */
const leastCost = ({ store, vocabulary, prepared }: Task): ((name: number) => number) => {
  const { rows, pool } = store.flat()
  const foldedOf = vocabulary.foldedOfParts()
  const { prices, extra } = prepared
  const typed = prepared.syllables.length
  return (name) => {
    const start = rows[name * NAME_COLUMNS] ?? 0
    const length = rows[name * NAME_COLUMNS + 1] ?? 0
    let sum = length > typed ? (length - typed) * LEAST_MISSING : 0
    for (let i = 0; i < typed; i += 1) {
      let best = extra[i] ?? 0
      const of = prices[i]
      if (!of) continue
      for (let at = start; at < start + length; at += 1) {
        const cost = of[foldedOf[pool[at] ?? 0] ?? 0] ?? best
        if (cost < best) best = cost
      }
      sum += best
    }
    return sum
  }
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

  /** Calls `found` once for every name not yet seen that may cost at most `price`. */
  const read = (
    task: Task,
    { masks, unpaid }: Cover,
    price: number,
    found: (name: number, least: number) => void,
  ) => {
    const { rows, pool } = task.store.flat()
    const count = task.store.nameCount()
    const look = (name: number): void => {
      const start = rows[name * NAME_COLUMNS] ?? 0
      const end = start + (rows[name * NAME_COLUMNS + 1] ?? 0)
      let bits = 0
      for (let at = start; at < end; at += 1) bits |= masks[pool[at] ?? 0] ?? 0
      const least = unpaid[bits] ?? 0
      if (least > price || seen[name] === stamp || start === end) return
      seen[name] = stamp
      found(name, least)
    }
    const seeds = seedsFor(task.prepared, price)
    if (seeds.reduce((sum, { size }) => sum + size, 0) > count * SHORT) {
      for (let name = 0; name < count; name += 1) look(name)
      return
    }
    for (const { typed } of seeds) {
      for (const { syllable, cost } of task.prepared.expansions[typed] ?? []) {
        if (cost > price) break
        const { names, nameCount } = syllable
        for (let at = 0; at < nameCount; at += 1) look(names[at] ?? 0)
      }
    }
  }

  return {
    /** Hands over names in the order of what they cost at least. */
    each(task: Task, weigh: (name: number, dearest: number) => void): void {
      const dearest = Math.min(LAST, task.prepared.extraSum * SHARE)
      const cover = coverOf(task.prepared, task.vocabulary)
      const least = leastCost(task)
      const bucketOf = (cost: number): number => Math.floor(cost / BUCKET)
      const empty = (): number[][] => Array.from({ length: bucketOf(LAST) + 1 }, () => [])
      const rough = empty()
      const close = empty()
      ready(task.store.nameCount())
      let weighed = 0
      let number = 0
      for (const round of [FIRST, SECOND, LAST]) {
        if (round === LAST && task.isEnough()) return
        const price = Math.min(round, dearest, task.stopAt())
        // What is found late may belong to a bucket already passed: only by its rough bound, never closely.
        read(task, cover, price, (name, cost) => rough[Math.max(number, bucketOf(cost))]?.push(name))
        for (; number * BUCKET <= price; number += 1) {
          if (number * BUCKET > task.stopAt()) return
          for (const name of rough[number] ?? []) {
            const cost = least(name)
            if (cost <= dearest) close[Math.max(number, bucketOf(cost))]?.push(name)
          }
          for (const name of close[number] ?? []) {
            weighed += 1
            if (weighed > MOST_WEIGHED) return
            weigh(name, dearest)
          }
        }
        if (price < round || price === dearest || price >= task.stopAt()) return
      }
    },
    bytes: () => seen.byteLength,
  }
}
