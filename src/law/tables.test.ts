import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { isRefusal, refusalCodes } from '../kernel/refusal.ts'
import { dryRun } from './dry-run.ts'
import { ruleOn } from './entitlements.ts'
import { type Instrument, instrumentOf, instruments, isInForce } from './instruments.ts'
import { contentOf } from './item-content.ts'
import { lettering } from './items.ts'
import { type NormRow, withNormRows } from './norm-rows.ts'
import { normOf, norms } from './norms.ts'
import { openQuestions } from './open-questions.ts'
import type { PersonFacts } from './person-facts.ts'
import { lawTables, toAsk, toRecheck } from './tables.ts'
import { lawText } from './text.ts'

describe('instruments', () => {
  test('dates are in order and successors stand in the table', () => {
    for (const [number, row] of Object.entries(instruments) as [string, Instrument][]) {
      for (const date of [row.issued, row.inForce, row.ended])
        if (date !== undefined) expect(day(date)).toBe(date)
      if (row.issued !== undefined && row.inForce !== undefined)
        expect([number, row.issued <= row.inForce]).toEqual([number, true])
      if (row.inForce !== undefined && row.ended !== undefined) expect(row.inForce < row.ended).toBe(true)
      for (const other of [row.replacedBy, ...(row.amendedBy ?? [])])
        if (other !== undefined) expect(instrumentOf(other)).toBeDefined()
      expect(row.title.vi.length * row.title.en.length).toBeGreaterThan(0)
    }
    expect(isInForce('66/2011/QH12', day('2025-06-30'))).toBe(true)
    expect(isInForce('66/2011/QH12', day('2025-07-01'))).toBe(false)
    expect(isInForce('53/2024/QH15', day('2025-06-30'))).toBe(false)
    expect(isInForce('100/2015/QH13', day('2025-06-30'))).toBeUndefined()
    expect(instrumentOf('toString')).toBeUndefined()
  })
})

describe('tables', () => {
  test('every version cites an instrument of the table', () => {
    const tables = lawTables()
    expect(tables.length).toBeGreaterThan(40)
    for (const { history } of tables) {
      for (const { because } of history.versions)
        for (const { instrument } of because) expect(instrumentOf(instrument)).toBeDefined()
    }
  })

  test('what to check again after the last check, what to ask', () => {
    expect(toRecheck(day('2026-12-31'))).toEqual([])
    expect(toRecheck(day('2027-01-01')).length).toBeGreaterThan(10)
    const asked = toAsk(day('2026-11-24')).map(({ name }) => name)
    expect(asked).toContain('DL-08')
    expect(asked).toContain('hardship-allowance/2024')
    expect(asked).not.toContain('DL-05')
    const covered = new Set(openQuestions.flatMap(({ touches }) => touches.map(String)))
    for (const name of asked.filter((one) => one.startsWith('DL-'))) {
      if (!['DL-18', 'DL-24', 'DL-25'].includes(name)) expect([name, covered.has(name)]).toEqual([name, true])
    }
  })

  test('every item of a regime has its words', () => {
    for (const regime of ['2011', '2024'] as const) {
      for (const [, code] of lettering[regime]) expect(contentOf(code, regime)?.vi.length).toBeGreaterThan(20)
    }
    expect(contentOf('interpretation', '2011')).toBeUndefined()
  })

  test('every refusal of kernel and law has its words', () => {
    const ours = refusalCodes.filter((code) => /^(history|law|case-code)\./.test(code))
    for (const code of ours) expect([code, `refusal.${code}` in lawText.vi]).toEqual([code, true])
  })
})

describe('norms that a province enters', () => {
  const row: NormRow = {
    province: '46',
    regime: '2011',
    code: 'hardship-allowance',
    effectiveFrom: day('2021-01-01'),
    inForceFrom: day('2021-01-01'),
    knownAt: day('2026-12-01'),
    until: day('2025-06-30'),
    amount: 1_500_000,
    instrument: '99/2020/NQ-HĐND',
    article: '2',
    verified: true,
  }
  const question = {
    code: 'hardship-allowance',
    regime: '2011',
    province: '46',
    on: day('2021-06-01'),
  } as const
  const table = withNormRows(norms, [row])
  if (isRefusal(table)) throw new Error(table.refused)

  test('go before what was only reported, and carry their own citation', () => {
    expect(normOf(question)).toMatchObject({ amount: null, atLeast: 1_000_000, verified: false })
    expect(normOf({ ...question, table })).toMatchObject({
      amount: 1_500_000,
      of: 'province',
      verified: true,
      because: [{ instrument: '99/2020/NQ-HĐND' }],
    })
    expect(normOf({ ...question, table, knownAt: day('2026-11-30') })).toMatchObject({
      of: 'province',
      amount: null,
    })
    expect(normOf({ ...question, table, province: '01' })).toMatchObject({ of: 'nation', amount: 1_000_000 })
    expect(normOf({ ...question, province: null })).toMatchObject({ amount: null, atLeast: 1_000_000 })
    expect(normOf({ ...question, on: day('2019-06-01') })).toBeUndefined()
  })

  test('are refused below the minimum, overlapping, or not whole', () => {
    const refusal = (rows: NormRow[]) => {
      const made = withNormRows(norms, rows)
      return isRefusal(made) ? [made.refused, made.at] : 'made'
    }
    expect(refusal([{ ...row, amount: 999_999 }])).toEqual([
      'law.below-minimum',
      '46.hardship-allowance.amount',
    ])
    expect(refusal([{ ...row, amount: 1.5 }])).toEqual(['input.invalid', '46.hardship-allowance.amount'])
    expect(refusal([row, { ...row, effectiveFrom: day('2022-01-01') }])).toEqual([
      'history.overlap',
      '46.hardship-allowance.2',
    ])
    expect(refusal([row, { ...row, amount: 1_600_000, knownAt: day('2026-12-02') }])).toBe('made')
    expect(refusal([{ ...row, amount: null }])).toBe('made')
  })

  test('a dry run names the files that would change, and no decision of another day does', () => {
    const person: PersonFacts = {
      is: 'victim',
      nationality: 'VN',
      born: day('1995-03-02'),
      household: 'poor',
      healthCard: null,
      identifiedOn: day('2021-05-10'),
      reportedOn: null,
      location: 'vietnam',
      inFacility: null,
      canPayTravel: null,
      province: '46',
    }
    const files = [
      { code: 'A', on: day('2021-06-01'), person },
      { code: 'B', on: day('2021-06-01'), person: { ...person, province: '01' } },
      { code: 'C', on: day('2020-12-31'), person: { ...person, identifiedOn: day('2020-12-01') } },
      { code: 'D', on: day('2011-06-01'), person },
    ]
    const changed = dryRun({ files, before: norms, after: table })
    expect(changed.map(({ code }) => code)).toEqual(['A'])
    expect(changed[0]?.changes[0]).toMatchObject({ code: 'hardship-allowance', after: { value: 1_500_000 } })
    const past = { on: day('2021-06-01'), person, knownAt: day('2026-11-30') }
    expect(ruleOn({ ...past, norms: table })).toMatchObject({ regime: '2011' })
  })
})
