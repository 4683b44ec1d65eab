import type { GroupForm } from './group-form.ts'
import { readBorn } from './group-lines.ts'

type Row = GroupForm['people'][number]

/** What a resemblance hangs on: another name or birth is another question. The third of three alike is `#2`. */
export const alikeKeys = (people: readonly Row[]): readonly string[] => {
  const times = new Map<string, number>()
  return people.map(({ name = '', born = '' }) => {
    const who = `${name.normalize('NFC').trim()} ${born.trim()}`
    const before = times.get(who) ?? 0
    times.set(who, before + 1)
    return `${who}#${before}`
  })
}

/** The places that the server warns of, as it writes them: `0,3`. */
export const placesIn = (rows: unknown): readonly number[] =>
  typeof rows === 'string' && rows !== '' ? rows.split(',').map(Number) : []

export const yearOf = ({ born = '' }: Row): number | null => {
  const date = readBorn(born)
  return date === undefined ? null : Number(date.slice(0, 4))
}
