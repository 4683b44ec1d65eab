import { type Day, earliest, isPartialDate, latest, type PartialDate } from '../kernel/day.ts'
import { foldText } from '../kernel/fold-text.ts'
import type { NATIONALITIES, SEXES } from '../person/schema.ts'

/** One person of a group as it stands in the compact table. */
export type GroupRow = {
  readonly name: string
  /** As typed: `2004`, `05/2004`, `9/5/2004`, or empty. */
  readonly born: string
  readonly sex: (typeof SEXES)[number] | ''
  readonly nationality: (typeof NATIONALITIES)[number] | ''
}

export const blankRow: GroupRow = { name: '', born: '', sex: '', nationality: '' }

const two = (text: string) => text.padStart(2, '0')

/** Day before month, always; undefined when it is no date. */
export const readBorn = (typed: string): PartialDate | undefined => {
  const parts = typed.trim().split(/[/.-]/)
  const [year, month, day] = /^\d{4}$/.test(parts[0] ?? '') ? parts : parts.toReversed()
  const iso = [year ?? '', ...[month, day].filter((part) => part !== undefined).map(two)].join('-')
  return isPartialDate(iso) ? iso : undefined
}

const SEX_WORDS: Readonly<Record<string, GroupRow['sex']>> = {
  nu: 'female',
  female: 'female',
  f: 'female',
  nam: 'male',
  male: 'male',
  m: 'male',
  khac: 'other',
  other: 'other',
}
const NATION_WORDS: Readonly<Record<string, GroupRow['nationality']>> = {
  vn: 'VN',
  'viet nam': 'VN',
  vietnam: 'VN',
  vietnamese: 'VN',
  'nuoc ngoai': 'foreign',
  foreign: 'foreign',
  lao: 'foreign',
}

const isHeader = (cells: readonly string[]) => {
  const folded = cells.map((cell) => foldText(cell))
  return folded.some((cell) => ['ho ten', 'ho va ten', 'ten', 'name', 'full name'].includes(cell))
}

/** A spreadsheet parts by tabs, people by semicolons; a comma parts only where neither stands. */
const cellsOf = (line: string): string[] => {
  const mark = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ','
  const cells = line.split(mark).map((cell) => cell.normalize('NFC').trim().replace(/\s+/g, ' '))
  const numbered = cells.length > 1 && /^\d{1,3}[.)]?$/.test(cells[0] ?? '')
  return numbered ? cells.slice(1) : cells
}

export type PastedLine = { readonly row: GroupRow; readonly isWhole: boolean }

const readLine = (cells: readonly string[]): PastedLine => {
  const [name = '', ...rest] = cells
  let row: GroupRow = { ...blankRow, name: name.slice(0, 120) }
  let isWhole = true
  for (const cell of rest) {
    if (cell === '') continue
    const word = foldText(cell)
    const sex = SEX_WORDS[word]
    const nationality = NATION_WORDS[word]
    if (sex) row = { ...row, sex }
    else if (nationality) row = { ...row, nationality }
    else if (row.born === '' && readBorn(cell) !== undefined) row = { ...row, born: cell }
    else isWhole = false
  }
  return { row, isWhole }
}

/** Lines of «họ tên; năm sinh; giới tính», a heading and running numbers left out. What cannot be read is told. */
export const readGroupLines = (text: string): readonly PastedLine[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cellsOf)
    .filter((cells, index) => index > 0 || !isHeader(cells))
    .map(readLine)

/** Adult or minor as the birth date alone tells it, on a day; whoever may be a minor is not called an adult. */
export const adultOrMinor = (born: PartialDate | undefined, on: Day): 'adult' | 'minor' | 'unknown' => {
  if (born === undefined) return 'unknown'
  const eighteen = (day: Day) => `${Number(day.slice(0, 4)) + 18}${day.slice(4)}`
  if (eighteen(latest(born)) <= on) return 'adult'
  return eighteen(earliest(born)) > on ? 'minor' : 'unknown'
}
