import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { hotline, hotlineOn } from './hotline.ts'
import { readOut } from './read-out.ts'
import { lookAgainMonths, retentionOf } from './retention.ts'
import { allTables, lawTables } from './tables.ts'

test('hotline 111, free day and night, since 19/9/2025 (162/2025/NĐ-CP, 4 and 5): not verified', () => {
  expect(readOut(hotline)).toEqual(['from 2025-09-19: number=111 (162/2025/NĐ-CP 4, 162/2025/NĐ-CP 5) ★'])
  expect(hotlineOn({ on: day('2026-11-24') })).toMatchObject({ value: { number: '111' }, verified: false })
  expect(hotlineOn({ on: day('2025-09-18') })).toMatchObject({ refused: 'history.not-yet-in-force' })
})

test('closed files are looked at again after 24 months: proposed by us, not verified', () => {
  expect(readOut(lookAgainMonths)).toEqual([
    'from 2012-01-01 known 2026-01-01: 24 (91/2025/QH15, 33/2024/QH15) ★',
  ])
  expect(retentionOf(day('2026-03-31'))).toMatchObject({ until: '2028-03-31', verified: false })
  expect(() => retentionOf(day('2011-12-31'))).toThrow('2011-12-31')
})

test('what stands around a ruling is checked again like the rest', () => {
  const around = allTables()
    .slice(lawTables().length)
    .map(({ kind, name }) => `${kind} ${name.replace(/^(duration\/\d+)\/.*/, '$1')}`)
  expect([...new Set(around)]).toEqual([
    'amount loan-ceiling',
    'amount course-ceilings',
    'amount funeral-times',
    'facility licence-terms',
    'office hotline',
    'office decision-2011',
    'office decision-2024',
    'condition health-card/2011',
    'condition health-card/2024',
    ...['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((letter) => `procedure procedure-${letter}`),
    'paper signs',
    'paper retention-look-again',
    'calendar school-year-from',
    'deadline duration/2011',
    'deadline duration/2024',
  ])
})
