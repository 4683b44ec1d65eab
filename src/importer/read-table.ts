import { headRowOf } from './columns.ts'
import { type Delimiter, delimiterOf, type FileRow, readCsv } from './csv.ts'
import { decode, type Encoding } from './decode.ts'
import { type Font, fontOf, inFont } from './old-fonts.ts'

export type TableRow = FileRow & {
  readonly font: Font
  /** As it stood in the file, where the font was an old one. */
  readonly before: string | null
}

/** A register out of its file: heads, rows, and what was done to read them. */
export type Table = {
  readonly heads: readonly string[]
  readonly rows: readonly TableRow[]
  readonly encoding: Encoding | 'xlsx'
  readonly delimiter: Delimiter | null
}

const converted = (row: FileRow): TableRow => {
  const before = row.cells.join(' | ')
  const font = fontOf(before)
  const cells = row.cells.map((cell) => inFont(cell, font))
  return { line: row.line, cells, font, before: font === 'unicode' ? null : before }
}

/** Rows below the head; where no row looks like one, the first is it. */
export const tableOf = (read: readonly FileRow[], how: Pick<Table, 'encoding' | 'delimiter'>): Table => {
  const rows = read.map(converted)
  const head = Math.max(0, headRowOf(rows))
  return { heads: rows[head]?.cells ?? [], rows: rows.slice(head + 1), ...how }
}

export const readTable = (bytes: Uint8Array): Table => {
  const { text, encoding } = decode(bytes)
  const delimiter = delimiterOf(text)
  return tableOf(readCsv(text, delimiter), { encoding, delimiter })
}
