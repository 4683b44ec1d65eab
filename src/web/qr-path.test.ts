import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { qrPath } from './qr-path.ts'

/** The squares that a stroke along the path would make dark. */
const squaresOf = (path: string, size: number): boolean[][] => {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)\.5h(\d+)/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(run))
  return rows
}

test('the path is the code, square by square, with the quiet zone that readers need', () => {
  const { data, size } = encode('otpauth://totp/%C4%90%C6%B0%E1%BB%9Dng:can.bo?secret=JBSWY3DPEHPK3PXP', {
    border: 4,
  })
  expect(squaresOf(qrPath(data), size)).toEqual(data)
  for (const edge of [0, 1, 2, 3, size - 1]) {
    expect(data[edge]).not.toContain(true)
    expect(data.map((row) => row[edge])).not.toContain(true)
  }
})

test('rows that begin and end dark', () => {
  expect(
    qrPath([
      [true, false, true, true],
      [false, false, false, false],
      [true, true, true, true],
    ]),
  ).toBe('M0 0.5h1M2 0.5h2M0 2.5h4')
})
