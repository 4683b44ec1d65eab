import { foldText } from '../kernel/fold-text.ts'
import type { FileRow } from './csv.ts'

/** What a column of a register can be. The rest of a row stays out, and the screen says so. */
export const FIELDS = [
  'number',
  'name',
  'born',
  'sex',
  'ethnicity',
  'paper',
  'home',
  'received',
  'way',
  'country',
  'purpose',
  'handedBy',
  'certificate',
  'support',
  'amount',
  'legalAid',
  'remark',
] as const
export type Field = (typeof FIELDS)[number]
export type Mapping = readonly (Field | null)[]

/** Words that heads of such columns have, folded; the longest that fits decides. */
const HEADS: Readonly<Record<Field, readonly string[]>> = {
  number: ['stt', 'so thu tu', 'tt', 'no'],
  name: ['ho va ten', 'ho ten', 'ten nan nhan', 'ten', 'full name', 'name'],
  born: ['ngay sinh', 'ngay thang nam sinh', 'nam sinh', 'sinh ngay', 'date of birth', 'born'],
  sex: ['gioi tinh', 'gt', 'nam nu', 'phai', 'sex', 'gender'],
  ethnicity: ['dan toc', 'ethnicity'],
  paper: ['so cmnd', 'so cccd', 'cmnd', 'cccd', 'so dinh danh', 'giay to tuy than', 'identity number'],
  home: ['noi o', 'dia chi', 'noi cu tru', 'ho khau', 'que quan', 'thuong tru', 'address'],
  received: ['ngay tiep nhan', 'tiep nhan', 'ngay ve', 'ngay tro ve', 'received'],
  way: ['hinh thuc tro ve', 'hinh thuc', 'cach tro ve', 'tro ve qua', 'entry path', 'way'],
  country: ['nuoc bi ban sang', 'ban sang', 'quoc gia', 'nuoc den', 'noi bi ban', 'country'],
  purpose: ['muc dich', 'purpose'],
  handedBy: ['co quan ban giao', 'ban giao', 'don vi ban giao', 'handed over by'],
  certificate: ['giay xac nhan', 'xac nhan nan nhan', 'so giay xac nhan', 'certificate'],
  support: ['che do da ho tro', 'che do', 'noi dung ho tro', 'da ho tro', 'ho tro', 'support'],
  amount: ['so tien', 'kinh phi', 'thanh tien', 'amount'],
  legalAid: ['tgpl', 'tro giup phap ly', 'legal aid'],
  remark: ['ghi chu', 'nhan xet', 'remark', 'note'],
}

const words = (text: string) =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')

/** How well a head fits a field: the length of the longest of its words that the head holds. */
const likeness = (head: string, field: Field): number => {
  const said = ` ${words(head)} `
  return Math.max(0, ...HEADS[field].map((one) => (said.includes(` ${one} `) ? one.length : 0)))
}

/** The field that each head most likely is, every field once. */
export const suggestMapping = (heads: readonly string[]): Mapping => {
  const pairs = heads
    .flatMap((head, at) => FIELDS.map((field) => ({ at, field, fits: likeness(head, field) })))
    .filter((one) => one.fits > 0)
    .toSorted((a, b) => b.fits - a.fits || a.at - b.at)
  const mapping: (Field | null)[] = heads.map(() => null)
  const taken = new Set<Field>()
  for (const { at, field } of pairs) {
    if (mapping[at] !== null || taken.has(field)) continue
    mapping[at] = field
    taken.add(field)
  }
  return mapping
}

/** The row that names the columns: of the first fifteen the one in which most heads are known. */
export const headRowOf = (rows: readonly FileRow[]): number => {
  const known = rows.slice(0, 15).map(({ cells }) => suggestMapping(cells).filter(Boolean).length)
  const most = Math.max(0, ...known)
  return most < 2 ? -1 : known.indexOf(most)
}

/** By which a remembered mapping is found again: the heads, as nobody types them twice the same. */
export const headsKey = (heads: readonly string[]): string => heads.map(words).join('|').slice(0, 2000)

export type Fields = { readonly [F in Field]?: string }

/** A row's cells under the names of their fields; empty cells are left out. */
export const fieldsOf = (cells: readonly string[], mapping: Mapping): Fields => {
  const fields: { [F in Field]?: string } = {}
  for (const [at, field] of mapping.entries()) {
    // an apostrophe before a sign is how a spreadsheet says "this is text"
    const value = (cells[at] ?? '')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
      .replace(/^'(?=[=+\-@])/, '')
    if (field !== null && value !== '') fields[field] = value.slice(0, 500)
  }
  return fields
}
