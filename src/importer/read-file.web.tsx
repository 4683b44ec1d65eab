import { readTable, type Table, tableOf } from './read-table.ts'
import { looksLikeXlsx, readSheet } from './sheet.ts'

export const MOST_FILE_BYTES = 20_000_000

/** Unpacks with the browser's own means, and stops at the limit: a small file may hold an endless one. */
const inflate = async (packed: Uint8Array, most: number): Promise<Uint8Array> => {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > most) {
      await reader.cancel()
      return new Uint8Array(0)
    }
    pieces.push(value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** The table in a file of this computer; `undefined` when there is none in it. Nothing of it is stored. */
export const readFile = async (file: File): Promise<Table | undefined> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    if (!looksLikeXlsx(bytes)) {
      const table = readTable(bytes)
      return table.heads.length > 1 && table.rows.length > 0 ? table : undefined
    }
    const rows = await readSheet(bytes, inflate)
    return rows && rows.length > 1 ? tableOf(rows, { encoding: 'xlsx', delimiter: null }) : undefined
  } catch {
    return undefined // broken inside: no table
  }
}
