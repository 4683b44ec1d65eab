import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Day } from '../kernel/day.ts'
import { fieldsOf, suggestMapping } from './columns.ts'
import { FAULTS, type FaultCode } from './faults.ts'
import { readTable } from './read-table.ts'
import { readRow } from './row.ts'
import { twinsOf } from './twins.ts'

// A register as an office keeps it (fictitious), with the faults that such files have.
const bytes = readFileSync(join(import.meta.dirname, '../../demo/register-2019-2026.csv'))
const { heads, rows, encoding } = readTable(bytes)
const mapping = suggestMapping(heads)
const of = (line: number) => rows.find((row) => row.line === line)
const read = (fallback: string | null) =>
  rows.map(({ line, cells }) => ({
    number: Number(cells[0]),
    line,
    ...readRow(fieldsOf(cells, mapping), {
      order: 'day-first',
      today: '2026-11-24' as Day,
      province: '46',
      fallback,
    }),
  }))

/** By the running number in the register: what is wrong, or needs a look. What was merely noted is left out. */
const EXPECTED: Readonly<Record<number, readonly FaultCode[]>> = {
  1: ['place.not-said'],
  4: ['certificate.denied'],
  6: ['place.not-said'],
  8: ['certificate.denied'],
  9: ['paper.odd'],
  12: ['paper.odd'],
  13: ['paper.odd'],
  14: ['paper.odd', 'way.inside'],
  16: ['certificate.denied'],
  17: ['place.not-said'],
  19: ['place.not-said'],
  22: ['place.unknown'],
  25: ['place.not-said'],
  26: ['place.not-said'],
  28: ['paper.odd'],
  29: ['certificate.denied'],
  31: ['paper.odd'],
  33: ['paper.odd'],
  35: ['paper.odd'],
  36: ['place.unknown', 'certificate.denied'],
  40: ['way.inside', 'certificate.denied'],
  41: ['received.impossible'],
  42: ['certificate.denied', 'certificate.far'],
  43: ['born.future'],
  44: ['name.missing', 'paper.odd', 'certificate.denied'],
  45: ['paper.odd'],
  46: ['place.not-said'],
  47: ['place.unknown'],
  48: ['paper.odd', 'way.inside'],
  49: ['certificate.denied'],
  50: ['paper.odd'],
  54: ['paper.odd'],
  55: ['paper.odd', 'place.not-said'],
  56: ['place.unknown'],
  58: ['paper.odd'],
  59: ['paper.odd'],
}

test('its title is passed over, its heads are known, its 60 rows are all there', () => {
  expect(encoding).toBe('utf-8')
  expect(mapping).not.toContain(null)
  expect(rows).toHaveLength(60)
})

test('each fault is found, and none that is not there', () => {
  for (const { number, faults } of read(null)) {
    const found = faults.map(({ code }) => code).filter((code) => FAULTS[code] !== 'notes')
    expect(found, `row ${number}`).toEqual(EXPECTED[number] ?? [])
  }
})

test('with a commune for those who told none, one row still waits: a day that never was', () => {
  const waiting = read('20056').filter(({ reading }) => reading === null)
  expect(waiting.map(({ number }) => number)).toEqual([41])
})

test('ten rows of the old font and one of decomposed letters are turned into today’s', () => {
  expect(rows.filter(({ font }) => font === 'tcvn3').map(({ cells }) => Number(cells[0]))).toEqual(
    Array.from({ length: 10 }, (_, at) => 21 + at),
  )
  expect(rows.filter(({ font }) => font === 'decomposed').map(({ cells }) => Number(cells[0]))).toEqual([18])
  expect(of(23)?.cells[1]).toBe('Trần Thị Nhi')
  expect(of(23)?.before).toContain('TrÇn ThÞ Nhi')
  expect(of(30)?.cells[6]).toBe('xã Thượng Lộ, huyện Nam Đông, tỉnh Thừa Thiên Huế')
})

test('who stands there twice is shown: the same row, a name turned round, one number on several', () => {
  const twins = twinsOf(rows.map(({ line, cells }) => ({ line, fields: fieldsOf(cells, mapping) })))
  const byNumber = new Map(rows.map(({ line, cells }) => [line, Number(cells[0])]))
  const told = [...twins].map(([line, twin]) => [byNumber.get(line), byNumber.get(twin.line), twin.why])
  expect(told).toEqual([
    [16, 3, 'number'],
    [18, 5, 'same-row'],
    [34, 10, 'same-person'],
    [39, 3, 'number'],
    [43, 11, 'number'],
  ])
})

test('an old address keeps its words and finds the commune of today', () => {
  const at = (number: number) => read(null).find((one) => one.number === number)?.reading
  expect(at(5)?.place).toEqual({ code: '20056', was: 'Xã Hồng Vân, Huyện A Lưới', old: true })
  expect(at(7)?.place).toEqual({ code: '20044', was: 'Xã A Lưới 2', old: false })
  expect(at(5)?.identity.home).toEqual({ is: 'given', value: 'xã Hồng Vân, huyện A Lưới, TT Huế' })
})
