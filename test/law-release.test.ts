import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lawRows, releasedButChanged } from '../src/law/release.ts'
import { lawDigests } from '../src/server/law-release.ts'

const LAW = join(import.meta.dirname, '../src/law')
const released = JSON.parse(readFileSync(join(LAW, 'released.json'), 'utf8'))

test('every row is fixed: `npm run -s duongve -- law release` after new ones', () => {
  expect(Object.keys(lawDigests()).filter((name) => released[name] === undefined)).toEqual([])
})

test('a changed and a lost row are named', () => {
  const planted = { ...released, 'DL-05 from 2025-07-01 known 2025-06-25': '0', 'DL-99 from 2012-01-01': '0' }
  expect(releasedButChanged(planted, lawDigests())).toEqual([
    'DL-05 from 2025-07-01 known 2025-06-25: changed',
    'DL-99 from 2012-01-01: gone',
  ])
})

test('no dated table is left out', () => {
  const names = readdirSync(LAW)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(join(LAW, file), 'utf8').matchAll(
        /\b(?:rows(?:<[^(]*>)?|throughSpring2025|since20\d\d)\(\s*'([^']+)'/g,
      ),
    ])
    .map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(50)
  const fixed = Object.keys(lawRows())
  const left = names.filter(
    (name) => !fixed.some((row) => new RegExp(`(^|/)${name}(/20\\d\\d)? from `).test(row)),
  )
  expect(left).toEqual([])
})
