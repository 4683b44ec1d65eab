import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeXlsx } from '../register/xlsx.server.ts'
import { readSheet } from './sheet.ts'

const inflate = async (packed: Uint8Array, most: number) => inflateRawSync(packed, { maxOutputLength: most })
const written = (rows: readonly (readonly string[])[]) =>
  writeXlsx({ name: 'Sổ theo dõi', rows, head: 0, mark: 'XS-2026-0001 & <ai>', author: 'Cán bộ' })

test('what is written as XLSX is read back, formulas and angle brackets as text', async () => {
  const rows = [
    ['Mã', 'Ghi chú'],
    ['=1+1', '<b>"&amp;"</b>\nhai dòng'],
    ['', 'Nguyễn Thị Bịa'],
  ]
  expect((await readSheet(written(rows), inflate))?.map(({ cells }) => cells)).toEqual(rows)
})

test('any text survives, but for what XML cannot hold', async () => {
  const cell = fc
    .string({ unit: 'binary', maxLength: 20 })
    .map((text) => `x${text.replace(/[^\t\n\u0020-\ud7ff]/g, '')}`)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 }),
      async (rows) => {
        expect((await readSheet(written(rows), inflate))?.map(({ cells }) => cells)).toEqual(rows)
      },
    ),
    { numRuns: 50 },
  )
})

test('what is no spreadsheet is no table, and nothing fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(await readSheet(bytes, inflate)).toBeUndefined()
    }),
  )
  const whole = written([['a', 'b']])
  for (let end = 0; end < whole.length; end += 37)
    expect(await readSheet(whole.subarray(0, end), inflate)).toBeUndefined()
})
