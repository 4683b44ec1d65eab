/** What a file is by its own first bytes; the name it came under counts for nothing. */
export const CONTENT = {
  jpeg: { mime: 'image/jpeg', ending: 'jpg' },
  png: { mime: 'image/png', ending: 'png' },
  pdf: { mime: 'application/pdf', ending: 'pdf' },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
  },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
} as const
export type ContentKind = keyof typeof CONTENT

export const MOST_BYTES = 10 * 1024 * 1024

const startsWith = (bytes: Uint8Array, head: readonly number[], at = 0) =>
  head.every((one, index) => bytes[at + index] === one)

/** Latin letters of the bytes as they lie: enough to look for names inside a container. */
const textOf = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

export type Looked =
  | { readonly is: 'taken'; readonly kind: ContentKind }
  | { readonly is: 'refused'; readonly why: 'empty' | 'unknown-kind' | 'runs-code' | 'locked' }

const refused = (why: Extract<Looked, { is: 'refused' }>['why']): Looked => ({ is: 'refused', why })

/** Actions and scripts of PDF (ISO 32000, 12.6): a paper needs none of them. */
const PDF_RUNS = /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA)\b/
const OFFICE_RUNS = /vbaProject\.bin|activeX|oleObject|embeddings\//

/**
 * Whether a file may be kept, and as what. A container that can run something, or that is locked so that
 * nobody can look into it, is refused; what hides deeper than names is left to the scanner.
 */
export const lookAt = (bytes: Uint8Array): Looked => {
  if (bytes.length === 0) return refused('empty')
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return { is: 'taken', kind: 'jpeg' }
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return { is: 'taken', kind: 'png' }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) {
    const text = textOf(bytes)
    if (/\/Encrypt\b/.test(text)) return refused('locked')
    return PDF_RUNS.test(text) ? refused('runs-code') : { is: 'taken', kind: 'pdf' }
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const names = textOf(bytes)
    if (OFFICE_RUNS.test(names)) return refused('runs-code')
    if (!names.includes('[Content_Types].xml')) return refused('unknown-kind')
    if (names.includes('word/document.xml')) return { is: 'taken', kind: 'docx' }
    if (names.includes('xl/workbook.xml')) return { is: 'taken', kind: 'xlsx' }
  }
  return refused('unknown-kind')
}
