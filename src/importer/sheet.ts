import { type FileRow, MOST_COLUMNS, MOST_ROWS } from './csv.ts'
import { type Inflate, readZip } from './zip.ts'

/**
 * The first sheet of an XLSX file as rows of text. Only what a register needs: texts, numbers, days. No formula
 * is run, no outside part is followed, and nothing but the five entities of XML is expanded.
 */
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name: string) => {
    if (name) return ENTITIES[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

/** All texts of a piece, phonetic hints left out. */
const textIn = (xml: string): string =>
  [...xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)]
    .map((found) => unescaped(found[1] ?? ''))
    .join('')

const pieces = (xml: string, tag: string): string[] => {
  const found: string[] = []
  const open = new RegExp(`<${tag}(?:\\s[^>]*)?(/?)>`, 'g')
  for (let start = open.exec(xml); start; start = open.exec(xml)) {
    if (start[0].endsWith('/>')) {
      found.push(start[0])
      continue
    }
    const end = xml.indexOf(`</${tag}>`, start.index)
    if (end < 0) break
    found.push(xml.slice(start.index, end))
    open.lastIndex = end
  }
  return found
}

/** Which styles show a day: the built-in ones and those whose form holds a day, month or year. */
const dayStyles = (xml: string): ReadonlySet<number> => {
  const own = new Set(
    [...xml.matchAll(/<numFmt\s[^>]*>/g)]
      .filter(([tag]) =>
        /[dmy]/i.test((attribute(tag, 'formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')),
      )
      .map(([tag]) => Number(attribute(tag, 'numFmtId'))),
  )
  const styles = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(xml)?.[0] ?? ''
  const isDay = (id: number) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || own.has(id)
  return new Set(
    [...styles.matchAll(/<xf\s[^>]*>/g)].flatMap(([tag], at) =>
      isDay(Number(attribute(tag, 'numFmtId') ?? 0)) ? [at] : [],
    ),
  )
}

const dayOfSerial = (serial: number, since1904: boolean): string => {
  const from = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const at = from + Math.floor(serial) * 86_400_000
  return Math.abs(at) < 4e12 ? new Date(at).toISOString().slice(0, 10) : String(serial)
}

const columnOf = (reference: string): number => {
  let at = 0
  for (const letter of reference.replace(/[^A-Z]/g, '').slice(0, 3)) at = at * 26 + letter.charCodeAt(0) - 64
  return at - 1
}

type Book = {
  readonly shared: readonly string[]
  readonly days: ReadonlySet<number>
  readonly since1904: boolean
}

const cellText = (xml: string, { shared, days, since1904 }: Book): string => {
  const tag = /^<c\b[^>]*>/.exec(xml)?.[0] ?? ''
  const type = attribute(tag, 't')
  if (type === 'inlineStr') return textIn(xml)
  const value = unescaped(/<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(xml)?.[1] ?? '')
  if (type === 's') return shared[Number(value)] ?? ''
  if (type === 'str' || type === 'e') return type === 'e' ? '' : value
  if (value !== '' && days.has(Number(attribute(tag, 's') ?? -1)))
    return dayOfSerial(Number(value), since1904)
  // 4.6E+11 is an identity number that a spreadsheet took for a figure
  return /^-?\d+(?:\.\d+)?E[+-]?\d+$/i.test(value) ? String(BigInt(Math.round(Number(value)))) : value
}

const rowOf = (xml: string, line: number, book: Book): FileRow => {
  const cells: string[] = []
  for (const [n, cell] of pieces(xml, 'c').entries()) {
    const at = columnOf(attribute(/^<c\b[^>]*>/.exec(cell)?.[0] ?? '', 'r') ?? '')
    const column = at < 0 ? n : at
    if (column < MOST_COLUMNS) {
      while (cells.length < column) cells.push('')
      cells[column] = cellText(cell, book)
    }
  }
  return { line, cells }
}

export const looksLikeXlsx = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** `undefined`: not a file that can be read as a table. */
export const readSheet = async (
  bytes: Uint8Array,
  inflate: Inflate,
): Promise<readonly FileRow[] | undefined> => {
  const parts = readZip(bytes, inflate)
  if (!parts) return undefined
  const textOf = async (name: string) => {
    const part = parts.find((one) => one.name === name)
    return part ? new TextDecoder().decode(await part.read()) : ''
  }
  const workbook = await textOf('xl/workbook.xml')
  const first = parts.map(({ name }) => name).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
  const name = first.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))[0]
  if (name === undefined) return undefined
  const book: Book = {
    shared: pieces(await textOf('xl/sharedStrings.xml'), 'si').map(textIn),
    days: dayStyles(await textOf('xl/styles.xml')),
    since1904: /date1904="(?:1|true)"/.test(workbook),
  }
  const rows: FileRow[] = []
  for (const [n, xml] of pieces(await textOf(name), 'row')
    .slice(0, MOST_ROWS)
    .entries()) {
    const row = rowOf(xml, Number(attribute(/^<row\b[^>]*>/.exec(xml)?.[0] ?? '', 'r') ?? n + 1), book)
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row)
  }
  return rows
}
