import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { isDeadlineRuleId } from './deadline-rules.ts'
import { durations } from './durations.ts'
import { isInForce } from './instruments.ts'
import { isOfficeKind } from './office.ts'
import { lawRows, releasedButChanged } from './release.ts'
import { signsOn } from './signs.ts'
import { type allTables, lawTables, toAsk, toRecheck } from './tables.ts'

describe('what a release fixes', () => {
  const rows = lawRows()

  test('a row of a dated table: its days, value, articles, certainty; no words, no day of the last check', () => {
    expect(rows['DL-05 from 2025-07-01 known 2025-06-25']).toBe(
      '{because:[{article:"27(2)",instrument:"53/2024/QH15"},{article:"2",instrument:"86/2025/QH15"}],' +
        'effectiveFrom:"2025-07-01",inForceFrom:"2025-07-01",knownAt:"2025-06-25",value:{count:3,unit:"day"},verified:true}',
    )
    expect(rows['DL-08 from 2025-07-01 known 2025-06-25']).toContain('value:null')
    expect(rows['facility-coefficient from 2021-07-01 known 2021-07-01']).toContain(
      '{below:Infinity,times:4}',
    )
    expect(rows['dossier-2024 from 2025-07-01 known 2025-06-29']).toContain('papers:[{}]')
    expect(Object.values(rows).join()).not.toMatch(/checkedTo|[{,](?:vi|en):/)
  })

  test('rules, letters, instruments field by field, years: lunar days always, the rest once announced', () => {
    expect(rows['rule DL-05']).toBe(
      '{from:"support-agency.informed",regime:"2024",rolls:true,until:["initial-verification.done"]}',
    )
    expect([rows['item 2011 travel'], rows['item 2024 travel']]).toEqual(['"a"', '"e"'])
    expect(rows['stay items 2011']).toContain('counts:{clothes:2,underwear:2}')
    expect(rows['instrument 66/2011/QH12']).toBe('"66/2011/QH12"')
    expect(rows['instrument 66/2011/QH12 ended']).toBe('"2025-06-30"')
    expect(rows['instrument 53/2024/QH15 amended by 86/2025/QH15']).toBe('"86/2025/QH15"')
    expect(rows['instrument 53/2024/QH15 ended']).toBeUndefined()
    expect(rows['calendar 2026 announced']).toContain('2026-08-22')
    expect(rows['calendar 2026 announced']).not.toContain('lunar')
    expect(rows['calendar 2030 lunar']).toBe('{hungKings:"2030-04-12",newYear:"2030-02-02"}')
    expect(rows['calendar 2030 announced']).toBeUndefined()
    expect(rows['calendar culture day']).toBeUndefined()
    expect(rows['duration/2024/schooling/schooling/2024 from 2025-07-01 known 2025-06-29']).toContain(
      'count:2',
    )
    for (const name of ['loan-ceiling', 'licence-terms', 'decision-2011', 'health-card/2024', 'procedure-A'])
      expect(Object.keys(rows).some((row) => row.startsWith(`${name} from `))).toBe(true)
    expect(Object.keys(rows).length).toBeGreaterThan(450)
  })

  test('what has no days: entry paths, stages, the articles of items and rights, outer limits', () => {
    expect(rows['entry path minor']).toBe(
      '{asks:["escort","fetching-adult"],begins:"report.received",letter:"G"}',
    )
    expect(rows['entry path self-report 2024']).toContain('onReception:["DL-01","DL-03","DL-05"]')
    expect(rows['entry path self-report 2024']).not.toContain('verified')
    expect(rows['content 2024 travel']).toBe('[{article:"42",instrument:"53/2024/QH15"}]')
    expect(rows['content 2011 interpretation']).toBeUndefined()
    expect(rows['right 2011 support']).toBe('[{article:"6(2)",instrument:"66/2011/QH12"}]')
    expect([rows['stage reported'], rows['stage closed']]).toEqual(['"BAO_TIN"', '"KET_THUC"'])
    expect([rows['outer limit DL-06'], rows['outer limit DL-17']]).toEqual(['"DL-07"', 'null'])
    expect(rows['chain application 2011']).toBe('["DL-11","DL-12","DL-13"]')
  })

  test('changed and lost rows are named, new ones are free', () => {
    const now = { a: '1', b: '2', c: '3' }
    expect(releasedButChanged({ a: '1', b: '2' }, now)).toEqual([])
    expect(releasedButChanged({ a: '1', b: '9', d: '4' }, now)).toEqual(['b: changed', 'd: gone'])
  })
})

describe('what to check again and what to ask', () => {
  const names = (tables: ReturnType<typeof allTables>) => tables.map(({ name }) => name)

  test('after the last check: what is in force then; not what has ended', () => {
    expect(toRecheck(day('2026-12-31'))).toEqual([])
    const later = names(toRecheck(day('2027-01-01')))
    expect(later).toContain('DL-05')
    expect(later).not.toContain('DL-04')
    expect(later).toContain('grants-2011')
    expect(later).toContain('procedure-A')
    expect(later).toContain('decision-2024')
  })

  test('unknown or unverified on the day', () => {
    const on = (text: string) => names(toAsk(day(text)))
    expect(on('2026-11-24')).toContain('DL-08')
    expect(on('2026-11-24')).not.toContain('DL-05')
    expect(on('2026-11-24')).not.toContain('DL-07')
    expect(on('2025-06-30')).toContain('DL-07')
    expect(on('2025-06-30')).not.toContain('DL-08')
    expect(on('2026-11-24')).toContain('hardship-allowance/2011/56')
    expect(on('2026-11-24')).toContain('certificates')
    expect(on('2025-06-30')).not.toContain('certificates')
    expect(on('2026-11-24')).toContain('signs')
    expect(on('2026-11-24')).toContain('procedure-D')
    expect(on('2025-06-30')).not.toContain('procedure-D')
  })
})

test('a row counts from its first day to its last', () => {
  const row = (until: string | undefined, value: number | null, verified: boolean) => ({
    name: 'x',
    kind: 'norm' as const,
    history: {
      name: 'x',
      versions: [
        {
          effectiveFrom: day('2021-01-01'),
          inForceFrom: day('2021-01-01'),
          knownAt: day('2021-01-01'),
          value,
          because: [],
          verified,
          checkedTo: day('2021-01-01'),
          ...(until !== undefined && { until: day(until) }),
        },
      ],
    },
  })
  const again = (on: string, until?: string) => toRecheck(day(on), [row(until, 1, true)]).length
  expect([again('2020-12-31'), again('2021-01-01'), again('2021-01-02')]).toEqual([0, 0, 1])
  expect([again('2021-02-01', '2021-02-01'), again('2021-02-02', '2021-02-01')]).toEqual([1, 0])
  const asks = (on: string, value: number | null, verified: boolean) =>
    toAsk(day(on), [row('2021-02-01', value, verified)]).length
  expect([asks('2021-01-01', 1, false), asks('2021-02-01', 1, false), asks('2021-02-02', 1, false)]).toEqual([
    1, 1, 0,
  ])
  expect([asks('2020-12-31', 1, false), asks('2021-01-01', 1, true), asks('2021-01-01', null, true)]).toEqual(
    [0, 0, 1],
  )
})

test('only names of the tables are names', () => {
  expect([isDeadlineRuleId('DL-05'), isDeadlineRuleId('DL-99'), isDeadlineRuleId(5)]).toEqual([
    true,
    false,
    false,
  ])
  expect(isDeadlineRuleId(['DL-05'])).toBe(false)
  expect([isOfficeKind('health-department'), isOfficeKind('toString')]).toEqual([true, false])
  expect(isInForce('66/2011/QH12', day('2012-01-01'))).toBe(true)
  expect(isInForce('66/2011/QH12', day('2011-12-31'))).toBe(false)
  expect(isInForce('53/2024/QH15', day('2040-01-01'))).toBe(true)
  expect(isInForce('84/2019/TT-BTC', day('2020-01-14'))).toBe(false)
})

test('every table is named as people look it up; a refusal says which', () => {
  for (const { name, kind, history } of lawTables())
    expect(history.name).toBe(kind === 'norm' ? name.split('/')[0] : name)
  const named = Object.entries(durations).flatMap(([regime, limits]) =>
    Object.values(limits).flatMap((histories) =>
      histories.map(({ name }) => name.endsWith(`/${regime}`) && name),
    ),
  )
  expect(named).toEqual([
    ...['meals', 'journey', 'medical', 'psychological', 'schooling', 'vocational', 'allowance'].map(
      (one) => `${one}/2011`,
    ),
    ...[
      'meals',
      'medical',
      'insurance',
      'journey',
      'psychological',
      'schooling',
      'vocational',
      'allowance',
    ].map((one) => `${one}/2024`),
  ])
})

test('signs that speak for an account, since 53/2024, 32(2); the published list is cut off', () => {
  expect(signsOn({ on: day('2025-06-30') })).toEqual({ refused: 'history.not-yet-in-force', at: 'signs' })
  const found = signsOn({ on: day('2025-07-01'), knownAt: day('2024-11-28') })
  expect(found).toMatchObject({
    value: ['found-with-victim', 'account-fits', 'absence-fits', 'other'],
    because: [{ instrument: '53/2024/QH15', article: '32(2)' }],
    verified: false,
  })
  expect(signsOn({ on: day('2025-07-01'), knownAt: day('2024-11-27') })).toHaveProperty('refused')
})
