import { crc32, deflateRawSync } from 'node:zlib'

/**
 * The smallest XLSX file that every spreadsheet opens: one sheet, all cells texts (nothing in it can run), the
 * mark of the export in its properties and at the foot of every printed page.
 */
export type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** The row of heads, from 0: bold, and kept in sight. */
  readonly head: number
  readonly mark: string
  readonly author: string
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNFIT, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org'
const MAIN = `${OFFICE}/spreadsheetml/2006/main`
const RELATIONS = `${OFFICE}/officeDocument/2006/relationships`
const PACKAGE = `${OFFICE}/package/2006`

const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26)

const cellXml = (text: string, column: number, row: number, style: number) =>
  text === ''
    ? ''
    : `<c r="${columnName(column)}${row}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xml(text)}</t></is></c>`

const sheetXml = ({ rows, head, mark }: Sheet): string => {
  const widths = rows
    .slice(head)
    .reduce<number[]>(
      (all, row) => row.map((text, at) => Math.max(all[at] ?? 8, Math.min(text.length + 2, 46))),
      [],
    )
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const body = rows.map((row, at) => {
    const style = at === head || at === 0 ? 1 : 0
    return `<row r="${at + 1}">${row.map((text, column) => cellXml(text, column, at + 1, style)).join('')}</row>`
  })
  const under = head + 1
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${under}" topLeftCell="A${under + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`
  }<sheetData>${body.join('')}</sheetData><pageSetup orientation="landscape"/><headerFooter><oddFooter>&amp;L${xml(mark.replaceAll('&', '&&').slice(0, 200))}&amp;R&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`
}

const partsOf = (sheet: Sheet): readonly (readonly [string, string])[] => [
  [
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  ],
  [
    'docProps/core.xml',
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(sheet.name)}</dc:title><dc:creator>${xml(sheet.author)}</dc:creator><dc:description>${xml(sheet.mark)}</dc:description></cp:coreProperties>`,
  ],
  [
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${xml(sheet.name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="49" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
  ],
  ['xl/worksheets/sheet1.xml', sheetXml(sheet)],
]

/** A day before the age of ZIP files, so that a file says nothing by its time. */
const DAY = (1 << 5) | 1

const localHead = (name: Buffer, packed: Buffer, whole: Buffer): Buffer => {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(0x0800, 2) // names in UTF-8
  head.writeUInt16LE(8, 4)
  head.writeUInt16LE(DAY, 8)
  head.writeUInt32LE(crc32(whole), 10)
  head.writeUInt32LE(packed.length, 14)
  head.writeUInt32LE(whole.length, 18)
  head.writeUInt16LE(name.length, 22)
  return head
}

const signed = (mark: number, ...parts: readonly Buffer[]): Buffer => {
  const sign = Buffer.alloc(4)
  sign.writeUInt32LE(mark)
  return Buffer.concat([sign, ...parts])
}

const zip = (parts: readonly (readonly [string, string])[]): Buffer => {
  const files: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [text, content] of parts) {
    const [name, whole] = [Buffer.from(text), Buffer.from(content)]
    const packed = deflateRawSync(whole)
    const head = localHead(name, packed, whole)
    const file = signed(0x04034b50, head, name, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    entries.push(signed(0x02014b50, Buffer.from([20, 0]), head, rest, name))
    files.push(file)
    offset += file.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, directory, signed(0x06054b50, end)])
}

export const writeXlsx = (sheet: Sheet): Buffer => zip(partsOf(sheet))
