import { foldText } from '../kernel/fold-text.ts'
import { FIELDS, type Fields } from './columns.ts'
import { readNumber } from './values.ts'

/** Another row of the same file that may be the same person, and on what that rests. */
export type Twin = { readonly line: number; readonly why: 'same-row' | 'number' | 'same-person' }

type Row = { readonly line: number; readonly fields: Fields }

const rowKey = ({ fields }: Row) =>
  FIELDS.filter((field) => field !== 'number')
    .map((field) => fields[field] ?? '')
    .join('\u0000')

/** The syllables of the name in whichever order, with birth and reception as written. */
const personKey = ({ fields }: Row) => {
  const syllables = foldText(fields.name ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .sort()
  return syllables.length < 2 ? undefined : [...syllables, fields.born ?? '', fields.received ?? ''].join(' ')
}

const numberKey = ({ fields }: Row) => {
  const read = readNumber(fields.paper ?? '')
  return read.is === 'number' ? read.number : undefined
}

/** For each later row the first earlier one that it resembles. */
export const twinsOf = (rows: readonly Row[]): ReadonlyMap<number, Twin> => {
  const twins = new Map<number, Twin>()
  const keys = [
    ['same-row', rowKey],
    ['number', numberKey],
    ['same-person', personKey],
  ] as const
  const seen = new Map<string, number>()
  for (const row of rows)
    for (const [why, keyOf] of keys) {
      const key = keyOf(row)
      if (key === undefined) continue
      const first = seen.get(`${why} ${key}`)
      if (first === undefined) seen.set(`${why} ${key}`, row.line)
      else if (!twins.has(row.line)) twins.set(row.line, { line: first, why })
    }
  return twins
}
