/** A table as it stands in a file: rows of cells, with the number that the row has in the file, from 1. */
export type FileRow = { readonly line: number; readonly cells: readonly string[] }

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** A cell longer than this is no cell of a register, but a quotation mark that was never closed. */
const LONGEST_CELL = 10_000
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 60

const countOf = (line: string, mark: string): number => {
  let count = 0
  let isQuoted = false
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted
    else if (letter === mark && !isQuoted) count += 1
  }
  return count
}

/** The mark that parts most lines into most cells of the same number. */
export const delimiterOf = (text: string): Delimiter => {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const score = (mark: string) => {
    const counts = lines.map((line) => countOf(line, mark)).filter((n) => n > 0)
    if (counts.length === 0) return 0
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    return counts.filter((n) => n === usual).length * 10 + Math.min(usual, 9)
  }
  return DELIMITERS.toSorted((a, b) => score(b) - score(a))[0] ?? ','
}

type Reader = { rows: FileRow[]; cells: string[]; cell: string; line: number; began: number; quoted: boolean }

const endCell = (to: Reader) => {
  if (to.cells.length < MOST_COLUMNS) to.cells.push(to.cell)
  to.cell = ''
}
const endRow = (to: Reader) => {
  endCell(to)
  if (to.cells.some((cell) => cell.trim() !== '')) to.rows.push({ line: to.began, cells: to.cells })
  to.cells = []
  to.line += 1
  to.began = to.line
}

/**
 * RFC 4180 with the liberties that spreadsheets take: a quotation mark inside a bare cell is itself, a cell may
 * hold lines, rows may be shorter than the head. Empty rows are left out. Stops after `MOST_ROWS`.
 */
export const readCsv = (text: string, delimiter: Delimiter = delimiterOf(text)): readonly FileRow[] => {
  const to: Reader = { rows: [], cells: [], cell: '', line: 1, began: 1, quoted: false }
  for (let at = 0; at < text.length && to.rows.length < MOST_ROWS; at++) {
    const letter = text[at] ?? ''
    if (to.quoted) {
      if (letter === '"' && text[at + 1] === '"') {
        to.cell += '"'
        at += 1
      } else if (letter === '"') to.quoted = false
      else {
        if (letter === '\n') to.line += 1
        if (to.cell.length < LONGEST_CELL) to.cell += letter
      }
    } else if (letter === '"' && to.cell === '') to.quoted = true
    else if (letter === delimiter) endCell(to)
    else if (letter === '\n') endRow(to)
    else if (letter === '\r') {
      if (text[at + 1] !== '\n') endRow(to)
    } else if (to.cell.length < LONGEST_CELL) to.cell += letter
  }
  if (to.cell !== '' || to.cells.length > 0) endRow(to)
  return to.rows
}
