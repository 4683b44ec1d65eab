import { expect, test } from 'vitest'
import { cleaned } from './cleaned.ts'
import { lookAt, MOST_BYTES } from './content.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const zip = (...names: string[]) => bytes(`PK\u0003\u0004${names.join('PK\u0003\u0004')}`)

test.each([
  ['a scanned paper', bytes('%PDF-1.7 1 0 obj << /Type /Catalog >>'), { is: 'taken', kind: 'pdf' }],
  ['a Word file', zip('[Content_Types].xml', 'word/document.xml'), { is: 'taken', kind: 'docx' }],
  ['an Excel file', zip('[Content_Types].xml', 'xl/workbook.xml'), { is: 'taken', kind: 'xlsx' }],
  ['nothing', bytes(''), { is: 'refused', why: 'empty' }],
  ['a page of the web', bytes('<html><script>1</script>'), { is: 'refused', why: 'unknown-kind' }],
  ['a drawing with scripts', bytes('<svg xmlns="x">'), { is: 'refused', why: 'unknown-kind' }],
  ['a program', bytes('MZ\u0090'), { is: 'refused', why: 'unknown-kind' }],
  ['an archive', zip('a.exe'), { is: 'refused', why: 'unknown-kind' }],
  [
    'a PDF with a script',
    bytes('%PDF-1.7 /OpenAction << /S /JavaScript >>'),
    { is: 'refused', why: 'runs-code' },
  ],
  ['a PDF with a file inside', bytes('%PDF-1.7 /EmbeddedFile'), { is: 'refused', why: 'runs-code' }],
  ['a PDF with a password', bytes('%PDF-1.7 /Encrypt 5 0 R'), { is: 'refused', why: 'locked' }],
  [
    'a Word file with macros',
    zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
    { is: 'refused', why: 'runs-code' },
  ],
])('%s is what its bytes say', (_, content, expected) => {
  expect(lookAt(content)).toEqual(expected)
})

test('a picture that is none is refused, however it begins', () => {
  expect(cleaned(Uint8Array.from([0xff, 0xd8, 0xff, 0x00, 1, 2, 3]))).toEqual({
    ok: false,
    why: 'broken-picture',
  })
})

test('more than ten mebibytes are refused before anybody looks', () => {
  expect(cleaned(new Uint8Array(MOST_BYTES + 1))).toEqual({ ok: false, why: 'too-large' })
})
