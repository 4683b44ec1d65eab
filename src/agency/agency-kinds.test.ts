import { describe, expect, it } from 'vitest'
import { addDays, day, isDay } from '../kernel/day.ts'
import { officialTones } from '../kernel/fold-text.ts'
import {
  type AgencyKind,
  agencyKindCodes,
  agencyKindName,
  agencyKinds,
  agencyKindsOn,
} from './agency-kinds.ts'

const TODAY = day('2026-11-24')
const entries: readonly (readonly [string, AgencyKind])[] = Object.entries(agencyKinds)

describe('agency kinds', () => {
  it('change the lead from labour to health on 1 March 2025', () => {
    expect(agencyKindName('province-lead', day('2025-02-28'))?.vi).toBe('Sở Lao động – Thương binh và Xã hội')
    expect(agencyKindName('province-lead', day('2025-03-01'))?.vi).toBe('Sở Y tế')
    expect(agencyKindName('ministry-lead', day('2025-03-01'))?.vi).toBe('Bộ Y tế')
    expect(agencyKindName('district-lead', day('2021-04-02'))?.vi).toBe(
      'Phòng Lao động – Thương binh và Xã hội',
    )
    expect(agencyKindName('district-lead', day('2025-06-30'))?.vi).toBe('Phòng Y tế')
  })

  it('have no district since July 2025, and no district police since March', () => {
    expect(agencyKindName('district-police', day('2025-03-01'))).toBeUndefined()
    expect(agencyKindsOn(day('2025-07-01')).filter((code) => agencyKinds[code].level === 'district')).toEqual(
      [],
    )
    expect(agencyKindsOn(day('2025-06-30'))).toContain('district-lead')
  })

  it('know the commune offices only since they exist', () => {
    expect(agencyKindsOn(day('2025-06-30'))).not.toContain('commune-culture-society')
    expect(agencyKindsOn(TODAY)).toContain('commune-culture-society')
    for (const on of [day('2012-01-01'), TODAY]) expect(agencyKindsOn(on)).toContain('commune-committee')
  })

  it('follow on without gap or overlap, spelt officially, in both languages', () => {
    for (const [code, { names }] of entries) {
      for (const [index, name] of names.entries()) {
        expect(name.vi).toBe(officialTones(name.vi))
        expect(name.en.length).toBeGreaterThan(0)
        for (const end of [name.from, name.until]) expect(end === undefined || isDay(end)).toBe(true)
        const before = names[index - 1]
        if (before !== undefined)
          expect([code, before.until && addDays(before.until, 1)]).toEqual([code, name.from])
      }
    }
  })

  it('bear one name each on any day', () => {
    for (const on of [day('2021-04-02'), day('2025-03-01'), day('2025-07-01'), TODAY])
      for (const language of ['vi', 'en'] as const) {
        const names = agencyKindsOn(on).map((code) => agencyKindName(code, on)?.[language])
        expect(new Set(names).size).toBe(names.length)
      }
    expect(agencyKindCodes.length).toBe(entries.length)
  })
})
