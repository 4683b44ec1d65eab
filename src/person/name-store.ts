/**
 * Where the name index keeps its people: flat arrays of numbers, no object per person, so a million
 * people fit in some tens of megabytes. A *name* is a sequence of syllable numbers, kept once however
 * many bear it; a *bearing* ties one person to one name. What is removed is overwritten with zeros, not
 * merely unlinked: erasing a person must leave nothing behind.
 */

export const NONE = -1
/** More syllables than any name has; the rest is cut off. */
export const MAX_SYLLABLES = 12

type Numbers = Int32Array | Int16Array | Uint8Array
const grown = <T extends Numbers>(array: T, need: number, make: (length: number) => T): T => {
  if (need <= array.length) return array
  const larger = make(Math.max(need, Math.ceil(array.length * 1.5)))
  larger.set(array)
  return larger
}
const int32 = (length: number): Int32Array => new Int32Array(length)

/** Numbers found by what they stand for: open addressing, the hash and the comparison come from outside. */
const createTable = (hashOf: (id: number) => number) => {
  let slots = new Int32Array(64) // id + 1; 0 empty; −1 removed
  let used = 0
  let live = 0
  const place = (id: number): void => {
    let at = hashOf(id) & (slots.length - 1)
    while ((slots[at] ?? 0) > 0) at = (at + 1) & (slots.length - 1)
    if (slots[at] === 0) used += 1
    slots[at] = id + 1
  }
  const rebuild = (): void => {
    const old = slots
    let size = 64
    while (size < live * 2.2) size *= 2
    slots = new Int32Array(size)
    used = 0
    for (const slot of old) if (slot > 0) place(slot - 1)
  }
  return {
    find(hash: number, is: (id: number) => boolean): number {
      let at = hash & (slots.length - 1)
      for (let slot = slots[at] ?? 0; slot !== 0; slot = slots[at] ?? 0) {
        if (slot > 0 && is(slot - 1)) return slot - 1
        at = (at + 1) & (slots.length - 1)
      }
      return NONE
    },
    insert(id: number): void {
      live += 1
      if ((used + 1) * 1.5 > slots.length) rebuild()
      place(id)
    },
    remove(id: number): void {
      let at = hashOf(id) & (slots.length - 1)
      while (slots[at] !== id + 1) {
        if (slots[at] === 0) return
        at = (at + 1) & (slots.length - 1)
      }
      slots[at] = -1
      live -= 1
    },
    bytes: () => slots.byteLength,
  }
}

const hashOfNumber = (value: number): number => {
  let h = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b)
  return (h ^ (h >>> 16)) >>> 0
}

/** Rows of equal columns with a free list; row numbers stay valid until freed. */
const createRows = (columns: number) => {
  let data = int32(columns * 64)
  let count = 0
  const free: number[] = []
  return {
    take(): number {
      const row = free.pop()
      if (row !== undefined) return row
      data = grown(data, (count + 1) * columns, int32)
      count += 1
      return count - 1
    },
    give(row: number): void {
      data.fill(0, row * columns, (row + 1) * columns)
      free.push(row)
    },
    get: (row: number, column: number): number => data[row * columns + column] ?? 0,
    set(row: number, column: number, value: number): void {
      data[row * columns + column] = value
    },
    count: () => count,
    data: () => data,
    bytes: () => data.byteLength,
  }
}

// columns of a name, a person, a bearing
export const NAME_COLUMNS = 4
const N = { start: 0, length: 1, first: 2, bearers: 3 } as const
const P = { key: 0, year: 1, sex: 2, commune: 3, first: 4 } as const
const B = { person: 0, name: 1, nextOfName: 2, nextOfPerson: 3 } as const

export type PersonFacts = { key: number; birthYear: number; sex: number; commune: number }

export const createNameStore = () => {
  const names = createRows(NAME_COLUMNS)
  const people = createRows(5)
  const bearings = createRows(4)
  let pool = int32(256)
  let poolEnd = 0
  const freeParts: number[][] = Array.from({ length: MAX_SYLLABLES + 1 }, () => [])

  const hashOfParts = (parts: Int32Array, start: number, length: number): number => {
    let h = length
    for (let i = 0; i < length; i += 1) h = Math.imul(h ^ (parts[start + i] ?? 0), 0x01000193) ^ (h >>> 15)
    return hashOfNumber(h)
  }
  const nameTable = createTable((id) => hashOfParts(pool, names.get(id, N.start), names.get(id, N.length)))
  const personTable = createTable((id) => hashOfNumber(people.get(id, P.key)))

  const findName = (parts: Int32Array): number =>
    nameTable.find(hashOfParts(parts, 0, parts.length), (id) => {
      if (names.get(id, N.length) !== parts.length) return false
      const start = names.get(id, N.start)
      for (let i = 0; i < parts.length; i += 1) if (pool[start + i] !== parts[i]) return false
      return true
    })

  const addName = (parts: Int32Array): number => {
    let start = freeParts[parts.length]?.pop()
    if (start === undefined) {
      start = poolEnd
      pool = grown(pool, poolEnd + parts.length, int32)
      poolEnd += parts.length
    }
    pool.set(parts, start)
    const id = names.take()
    names.set(id, N.start, start)
    names.set(id, N.length, parts.length)
    names.set(id, N.first, NONE)
    nameTable.insert(id)
    return id
  }

  const dropName = (id: number): void => {
    nameTable.remove(id)
    const start = names.get(id, N.start)
    const length = names.get(id, N.length)
    pool.fill(0, start, start + length)
    freeParts[length]?.push(start)
    names.give(id)
  }

  const unlinkFromName = (bearing: number): void => {
    const name = bearings.get(bearing, B.name)
    names.set(name, N.bearers, names.get(name, N.bearers) - 1)
    const next = bearings.get(bearing, B.nextOfName)
    let at = names.get(name, N.first)
    if (at === bearing) {
      names.set(name, N.first, next)
      return
    }
    while (bearings.get(at, B.nextOfName) !== bearing) at = bearings.get(at, B.nextOfName)
    bearings.set(at, B.nextOfName, next)
  }

  return {
    findName,
    addName,
    dropName,
    nameCount: names.count,
    /** The arrays themselves, for the innermost loop: valid until the next change. */
    flat: () => ({ rows: names.data(), pool }),
    lengthOf: (name: number): number => names.get(name, N.length),
    partOf: (name: number, position: number): number => pool[names.get(name, N.start) + position] ?? 0,
    bearersOf: (name: number): number => names.get(name, N.bearers),
    findPerson: (key: number): number =>
      personTable.find(hashOfNumber(key), (id) => people.get(id, P.key) === key),
    addPerson(facts: PersonFacts): number {
      const id = people.take()
      people.set(id, P.key, facts.key)
      people.set(id, P.year, facts.birthYear)
      people.set(id, P.sex, facts.sex)
      people.set(id, P.commune, facts.commune)
      people.set(id, P.first, NONE)
      personTable.insert(id)
      return id
    },
    bear(person: number, name: number): void {
      const id = bearings.take()
      bearings.set(id, B.person, person)
      bearings.set(id, B.name, name)
      bearings.set(id, B.nextOfName, names.get(name, N.first))
      bearings.set(id, B.nextOfPerson, people.get(person, P.first))
      names.set(name, N.first, id)
      names.set(name, N.bearers, names.get(name, N.bearers) + 1)
      people.set(person, P.first, id)
    },
    /** Takes the person out and answers with the names they bore; names without bearers are left to the caller. */
    dropPerson(person: number): number[] {
      const borne: number[] = []
      let at = people.get(person, P.first)
      while (at !== NONE) {
        const next = bearings.get(at, B.nextOfPerson)
        borne.push(bearings.get(at, B.name))
        unlinkFromName(at)
        bearings.give(at)
        at = next
      }
      personTable.remove(person)
      people.give(person)
      return borne
    },
    eachBearer(name: number, visit: (person: number) => void): void {
      let at = names.get(name, N.first)
      while (at !== NONE) {
        visit(bearings.get(at, B.person))
        at = bearings.get(at, B.nextOfName)
      }
    },
    keyOf: (person: number): number => people.get(person, P.key),
    birthYearOf: (person: number): number | null => people.get(person, P.year) || null,
    sexOf: (person: number): number => people.get(person, P.sex),
    communeOf: (person: number): number => people.get(person, P.commune),
    bytes: (): number =>
      names.bytes() +
      people.bytes() +
      bearings.bytes() +
      pool.byteLength +
      nameTable.bytes() +
      personTable.bytes(),
  }
}

export type NameStore = ReturnType<typeof createNameStore>
