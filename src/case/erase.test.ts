import { expect, test } from 'vitest'
import { isTombstone, tombstone } from './erase.ts'

test('a tombstone tells the year and the law, and nothing by which anybody is known (S-63)', () => {
  const left = tombstone({ received_on: '2026-03-09', regime: '2024' })
  expect(left).toMatchObject({
    received_on: '2026-01-01',
    regime: '2024',
    stage: 'erased',
    age_group: 'unknown',
  })
  expect(left).toMatchObject({
    commune_id: '',
    readers: [],
    arrival_id: null,
    main_case_id: null,
    next_due: null,
  })
  expect(isTombstone({ ...left })).toBe(true)
  expect(isTombstone({ ...left, commune_id: '20056' })).toBe(false)
  expect(isTombstone({ ...left, received_on: '2026-03-09' })).toBe(false)
})
