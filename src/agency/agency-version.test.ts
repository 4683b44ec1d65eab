import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import { closing, follow, versionOn } from './agency-version.ts'

const labour = { valid_from: '2020-01-01', valid_to: '2025-02-28' }
const health = { valid_from: '2025-03-01', valid_to: null }

describe('an agency through time', () => {
  it('bears one name on a day', () => {
    expect(versionOn([labour, health], '2025-02-28')).toBe(labour)
    expect(versionOn([labour, health], '2025-03-01')).toBe(health)
    expect(versionOn([labour, health], '2019-12-31')).toBeUndefined()
  })

  it('a new name ends the last one the day before', () => {
    expect(follow([health, labour], day('2026-01-01'))).toEqual({ ends: health, lastDay: '2025-12-31' })
  })

  it('a new name begins after the last one began', () => {
    expect(follow([labour, health], day('2025-03-01'))).toMatchObject({ refused: 'agency.not-after' })
  })

  it('what is closed neither changes its name nor closes again', () => {
    expect(follow([labour], day('2026-01-01'))).toMatchObject({ refused: 'agency.closed' })
    expect(closing([labour], day('2026-01-01'))).toMatchObject({ refused: 'agency.closed' })
    expect(closing([labour, health], day('2024-01-01'))).toMatchObject({ refused: 'agency.not-after' })
    expect(closing([labour, health], day('2026-06-30'))).toBe(health)
  })
})
