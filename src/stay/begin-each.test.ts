import { expect, test } from 'vitest'
import { beginEach, type Coming } from './begin-each.ts'

const coming = (caseCode: string, more: Partial<Coming> = {}): Coming => ({
  caseCode,
  version: 3,
  isComing: true,
  place: 'women',
  ...more,
})

test('one file that cannot be written does not keep the others out, and each is told of', async () => {
  const told: string[] = []
  const end = await beginEach([coming('A'), coming('B', { place: 'girls' }), coming('C')], {
    send: async ({ caseCode }) => (caseCode === 'B' ? { ok: false, problem: 'stale' } : { ok: true }),
    tell: (caseCode, { is }) => told.push(`${caseCode} ${is}`),
  })
  expect(end).toEqual({ done: ['A', 'C'], failed: ['B'] })
  expect(told).toEqual(['A sending', 'A done', 'B sending', 'B failed', 'C sending', 'C done'])
})

test('nobody comes in without a place', async () => {
  const sent: string[] = []
  await beginEach([coming('A', { place: undefined })], {
    send: async ({ caseCode }) => {
      sent.push(caseCode)
      return { ok: true }
    },
    tell: () => undefined,
  })
  expect(sent).toEqual([])
})
