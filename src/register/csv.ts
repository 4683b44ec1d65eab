/**
 * What a spreadsheet would take for a formula, also in full width and behind a blank (trust.md S-50). Such a cell
 * gets an apostrophe in front, which every spreadsheet reads as "this is text".
 */
const RUNS = /^[\s\u00a0]*[=+\-@＝＋－＠]|^[\t\r\n]/u

export const harmless = (text: string): string => (RUNS.test(text) ? `'${text}` : text)

const cell = (text: string): string => {
  const plain = harmless(text)
  return /[",\r\n;\t]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** A table as CSV that spreadsheets open with the right letters: with the mark of UTF-8, lines ended CR LF. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
