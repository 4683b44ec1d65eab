import { describe, expect, test } from 'vitest'
import { type Day, day, type PartialDate } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { changesBetween } from './changes.ts'
import { entitlementChanges, type PersonRuling, type RuleQuestion, ruleOn } from './entitlements.ts'
import { explain } from './explain.ts'
import type { ItemCode } from './items.ts'
import { withNormRows } from './norm-rows.ts'
import { norms } from './norms.ts'
import type { PersonFacts } from './person-facts.ts'
import { citationsOut } from './read-out.ts'
import { lawText } from './text.ts'

const man: PersonFacts = {
  is: 'undergoing-identification',
  nationality: 'VN',
  born: day('1999-05-20'),
  household: 'poor',
  healthCard: null,
  identifiedOn: null,
  reportedOn: null,
  location: 'abroad',
  inFacility: null,
  canPayTravel: null,
  province: '46',
}
type Asked = { on: string; knownAt?: Day; norms?: RuleQuestion['norms'] } & Partial<PersonFacts>
const question = ({ on, knownAt, norms: table, ...facts }: Asked): RuleQuestion => ({
  on: day(on),
  person: { ...man, ...facts },
  ...(knownAt !== undefined && { knownAt }),
  ...(table !== undefined && { norms: table }),
})
const told = (a: Asked, b: Asked) => {
  const found = changesBetween(question(a), question(b))
  if (isRefusal(found)) return [found.refused]
  return found.map(({ code, what, why }) => `${code} ${what}: ${why.join(' ')}`)
}

describe('what is new, what ended, and why', () => {
  test('E09: the day he stands in Việt Nam, place makes three items new (53/2024, 37(3))', () => {
    expect(told({ on: '2026-04-10' }, { on: '2026-04-20', location: 'vietnam' })).toEqual([
      'legal-aid new: location',
      'travel new: location',
      'psychological new: location',
    ])
    expect(told({ on: '2026-04-10', location: 'vietnam' }, { on: '2026-04-10' })).toEqual([
      'legal-aid ended: location',
      'travel ended: location',
      'psychological ended: location',
    ])
  })

  test('identified: training, allowance, loan (37(1)); his place no longer matters', () => {
    const before = { on: '2026-04-10', location: 'vietnam' } as const
    expect(told(before, { ...before, is: 'victim', identifiedOn: day('2026-04-12') })).toEqual([
      'vocational new: is',
      'hardship-allowance new: is',
      'loan new: is',
    ])
  })

  test('the eighteenth birthday ends schooling (162/2025, 24)', () => {
    const girl = { is: 'victim', identifiedOn: day('2026-01-05'), born: day('2008-07-10') } as const
    expect(told({ on: '2026-07-09', ...girl }, { on: '2026-07-10', ...girl })).toEqual([
      'schooling ended: age',
    ])
    expect(
      told({ on: '2026-07-09', ...girl, born: '2008' as PartialDate }, { on: '2026-07-09', ...girl }),
    ).toEqual(['schooling new: born'])
    expect(
      told({ on: '2026-07-09', ...girl }, { on: '2026-07-09', ...girl, born: '2008' as PartialDate }),
    ).toEqual(['schooling opened: born'])
    expect(
      told({ on: '2026-07-11', ...girl, born: '2008' as PartialDate }, { on: '2026-07-11', ...girl }),
    ).toEqual(['schooling settled: born'])
  })

  test('the window of twelve months ends three items (09/2013, 23): the day itself', () => {
    const poor = { is: 'victim', identifiedOn: day('2021-05-10') } as const
    expect(
      told({ on: '2022-05-10', ...poor, province: '01' }, { on: '2022-05-11', ...poor, province: '01' }),
    ).toEqual(['schooling ended: day', 'vocational ended: day', 'hardship-allowance ended: day'])
  })

  test('somebody not identified passes to the new law with it: items that only one law knows come and go', () => {
    const changed = told({ on: '2025-06-30', location: 'vietnam' }, { on: '2025-07-01', location: 'vietnam' })
    expect(changed).toContain('interpretation new: regime')
    expect(changed).toContain('medical new: regime')
    expect(changed).toContain('travel new: regime')
    expect(changed).not.toContain('essential-needs new: regime')
  })

  test('a resolution of the province changes the sum, and nothing else', () => {
    const row = {
      province: '46',
      regime: '2011',
      code: 'hardship-allowance',
      effectiveFrom: day('2021-01-01'),
      inForceFrom: day('2021-01-01'),
      knownAt: day('2026-11-24'),
      amount: 1_500_000,
      instrument: '84/2019/TT-BTC',
      verified: false,
    } as const
    const table = withNormRows(norms, [row])
    if (isRefusal(table)) throw new Error(table.refused)
    const poor = { on: '2021-06-01', is: 'victim', identifiedOn: day('2021-05-10') } as const
    expect(told(poor, { ...poor, norms: table })).toEqual(['hardship-allowance amount: norms'])
    expect(told({ ...poor, norms: table }, poor)).toEqual(['hardship-allowance amount: norms'])
    expect(told(poor, { ...poor, province: '56' })).toEqual(['hardship-allowance amount: province'])
    expect(told({ ...poor, norms: table }, { ...poor, norms: table, knownAt: day('2026-11-23') })).toEqual([
      'hardship-allowance amount: known',
    ])
  })

  test('two facts that only together change an item are both told', () => {
    const a = {
      on: '2021-06-01',
      is: 'victim',
      identifiedOn: day('2021-05-10'),
      household: 'none',
      born: day('1990-01-01'),
    } as const
    expect(told(a, { ...a, household: null, born: null })).toContain('legal-aid opened: born household')
  })

  test('what else differs and moves nothing is not told', () => {
    const grown = {
      on: '2021-06-01',
      is: 'victim',
      identifiedOn: day('2021-05-10'),
      household: 'none',
      born: day('1990-01-01'),
      healthCard: null,
    } as const
    const poorChild = { ...grown, household: 'poor', born: day('2010-01-01'), healthCard: true } as const
    expect(told(grown, poorChild)).toContain('legal-aid new: born household')
    expect(told(poorChild, grown)).toContain('legal-aid ended: born household')
    const row = {
      province: '46',
      regime: '2011',
      code: 'hardship-allowance',
      effectiveFrom: day('2021-01-01'),
      inForceFrom: day('2021-01-01'),
      knownAt: day('2026-11-24'),
      amount: 1_500_000,
      instrument: '84/2019/TT-BTC',
      verified: false,
    } as const
    const table = withNormRows(norms, [row])
    if (isRefusal(table)) throw new Error(table.refused)
    const poor = { on: '2021-06-01', is: 'victim', identifiedOn: day('2021-05-10'), norms: table } as const
    expect(told(poor, { ...poor, on: '2021-06-02', knownAt: day('2026-11-23'), healthCard: true })).toEqual([
      'hardship-allowance amount: known',
    ])
    expect(
      told({ ...poor, knownAt: day('2026-11-23') }, { ...poor, on: '2021-06-02', healthCard: true }),
    ).toEqual(['hardship-allowance amount: known'])
    const { norms: _, ...without } = poor
    expect(told(without, { ...poor, on: '2021-06-02', healthCard: true })).toEqual([
      'hardship-allowance amount: norms',
    ])
    expect(told(poor, { ...without, on: '2021-06-02', healthCard: true })).toEqual([
      'hardship-allowance amount: norms',
    ])
    const amounts = explain(question(poor))
    const allowance = isRefusal(amounts)
      ? undefined
      : amounts.items.find(({ ruling }) => ruling.code === 'hardship-allowance')
    expect(allowance?.steps.at(-1)).toMatchObject({ of: 'amount', amount: 1_500_000 })
  })

  test('the same day and person: nothing; a day before the law: refused', () => {
    expect(told({ on: '2026-04-10' }, { on: '2026-04-10' })).toEqual([])
    expect(told({ on: '2011-12-31' }, { on: '2026-04-10' })).toEqual(['history.not-yet-in-force'])
    expect(told({ on: '2026-04-10' }, { on: '2011-12-31' })).toEqual(['history.not-yet-in-force'])
  })

  test('a refusal of an item changes no entitlement, and is marked', () => {
    const ruled = ruleOn(
      question({ on: '2026-04-10', location: 'vietnam', refused: ['psychological'] }),
    ) as PersonRuling
    const marked = ruled.items.filter(({ refused }) => refused).map(({ code, is }) => `${code} ${is}`)
    expect(marked).toEqual(['psychological due'])
    expect(
      entitlementChanges(ruleOn(question({ on: '2026-04-10', location: 'vietnam' })) as PersonRuling, ruled),
    ).toEqual([])
  })
})

test('every change and every cause has its words in both languages', () => {
  const causes = [
    'regime',
    'age',
    'day',
    'norms',
    'known',
    ...Object.keys(man),
    'accompanies',
    'appliedOn',
    'given',
    'refused',
  ]
  const keys = [
    ...causes.map((cause) => `law.why.${cause}`),
    ...['new', 'ended', 'opened', 'settled', 'amount'].map((what) => `law.change.${what}`),
  ]
  for (const key of keys) expect([key, key in lawText.vi, key in lawText.en]).toEqual([key, true, true])
})

describe('why an item is due, step by step', () => {
  const steps = (asked: Asked, code: ItemCode) => {
    const found = explain(question(asked))
    if (isRefusal(found)) return [found.refused]
    const item = found.items.find(({ ruling }) => ruling.code === code)
    return (item?.steps ?? []).map(
      ({ of, looksAt, is, missing, because, verified, groups, amount }) =>
        `${of} [${looksAt.join(' ')}] ${is}${missing.length > 0 ? `: ${missing.join(' ')}` : ''}` +
        `${groups === undefined ? '' : ` {${groups.join(' ')}}`}${amount === undefined ? '' : ` ${amount} đ`}` +
        ` (${citationsOut(because)})${verified ? '' : ' ★'}`,
    )
  }

  test('regime, group, condition, amount', () => {
    const poor = { on: '2021-06-01', is: 'victim', identifiedOn: day('2021-05-10'), province: '56' } as const
    expect(steps(poor, 'hardship-allowance')).toEqual([
      'group [is nationality location] due {victim} (66/2011/QH12 32(1)(e))',
      'condition [household identifiedOn appliedOn given] due (66/2011/QH12 38, 09/2013/NĐ-CP 23)',
      'amount [province] due 2000000 đ (84/2019/TT-BTC) ★',
    ])
    expect(steps({ ...poor, province: null }, 'hardship-allowance').at(-1)).toBe(
      'amount [province] unknown: province null đ (84/2019/TT-BTC) ★',
    )
    expect(steps({ ...poor, province: '46' }, 'hardship-allowance').at(-1)).toBe(
      'amount [province] unknown null đ (84/2019/TT-BTC) ★',
    )
    expect(steps({ ...poor, household: null }, 'hardship-allowance').at(-1)).toBe(
      'condition [household identifiedOn appliedOn] unknown: household (66/2011/QH12 38, 09/2013/NĐ-CP 23)',
    )
  })

  test('a letter that the group does not have ends the reasoning', () => {
    expect(steps({ on: '2026-04-10', location: 'vietnam' }, 'loan')).toEqual([
      'group [is nationality location] not-due {undergoing-in-vietnam} (53/2024/QH15 37(3))',
    ])
    expect(steps({ on: '2026-04-10', location: null }, 'travel')).toEqual([
      'group [is nationality location] unknown: location {undergoing-in-vietnam undergoing-abroad} (53/2024/QH15 37(3))',
      'condition [canPayTravel] due (53/2024/QH15 42)',
    ])
  })

  test('companions: age first, and of age nothing further', () => {
    const child = {
      on: '2026-04-10',
      is: 'accompanying-minor',
      accompanies: 'victim',
      identifiedOn: day('2026-04-01'),
    } as const
    expect(steps({ ...child, born: day('2015-01-01') }, 'schooling')).toEqual([
      'age [is born] due (53/2024/QH15 2(1))',
      'group [is nationality location accompanies] due {companion-of-victim} (53/2024/QH15 37(2))',
      'condition [born] due (162/2025/NĐ-CP 24)',
    ])
    expect(steps({ ...child, born: '2008' as PartialDate }, 'medical')[0]).toBe(
      'age [is born] due (53/2024/QH15 2(1)) ★',
    )
    expect(steps({ ...child, born: day('2000-01-01') }, 'medical')).toEqual([
      'age [is born] not-due (53/2024/QH15 2(1))',
    ])
  })

  test('the first step is the regime; before the law there is none', () => {
    const found = explain(question({ on: '2026-04-10', reportedOn: day('2025-06-25') }))
    expect(found).toMatchObject({
      regime: '2024',
      stale: false,
      first: {
        of: 'regime',
        looksAt: ['identifiedOn', 'reportedOn'],
        is: 'due',
        missing: [],
        verified: false,
      },
    })
    expect(steps({ on: '2011-12-31' }, 'loan')).toEqual(['history.not-yet-in-force'])
  })

  test('what `explain` concludes is what `ruleOn` rules', () => {
    for (const on of ['2021-06-01', '2026-04-10']) {
      const found = explain(question({ on, is: 'victim', identifiedOn: day('2021-05-10') }))
      const ruled = ruleOn(question({ on, is: 'victim', identifiedOn: day('2021-05-10') })) as PersonRuling
      expect(isRefusal(found) ? [] : found.items.map(({ ruling }) => ruling)).toEqual(ruled.items)
    }
  })
})
