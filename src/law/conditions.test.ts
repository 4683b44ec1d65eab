import { describe, expect, test } from 'vitest'
import { type Day, day, type PartialDate } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { due } from '../kernel/ruling.ts'
import { both, condition } from './conditions.ts'
import { conditions2011, meansTest } from './conditions-2011.ts'
import { conditions2024 } from './conditions-2024.ts'
import type { ItemCode } from './items.ts'
import type { PersonFacts } from './person-facts.ts'
import { provinceLaw } from './province-law.ts'
import { citationsOut } from './read-out.ts'

const nobody: PersonFacts = {
  is: 'victim',
  nationality: 'VN',
  born: null,
  household: null,
  healthCard: null,
  identifiedOn: null,
  reportedOn: null,
  location: null,
  inFacility: null,
  canPayTravel: null,
  province: null,
}

/** «due (articles)», «not-due (articles) ★», «unknown: facts (articles)»; ★ is not verified. */
const ask = (
  regime: '2011' | '2024',
  code: ItemCode,
  facts: Partial<PersonFacts>,
  on: Day,
  knownAt?: Day,
) => {
  const rule = (regime === '2011' ? conditions2011 : conditions2024)[code]
  const ruling = rule?.({ ...nobody, ...facts }, on, knownAt === undefined ? {} : { knownAt })
  if (ruling === undefined) return 'no condition'
  const missing = ruling.is === 'unknown' ? `: ${ruling.missing.join(' ')}` : ''
  return `${ruling.is}${missing} (${citationsOut(ruling.because)})${ruling.verified ? '' : ' ★'}`
}
const june = day('2021-06-01')
const on2011 = (code: ItemCode, facts: Partial<PersonFacts>, on: Day = june, knownAt?: Day) =>
  ask('2011', code, facts, on, knownAt)
const on2024 = (code: ItemCode, facts: Partial<PersonFacts>, on: Day = day('2026-06-01')) =>
  ask('2024', code, facts, on)

describe('regime of 2011', () => {
  test('travel: who cannot pay (66/2011, 33; 09/2013, 19)', () => {
    const under = '(66/2011/QH12 33, 09/2013/NĐ-CP 19)'
    expect(on2011('travel', { canPayTravel: false })).toBe(`due ${under}`)
    expect(on2011('travel', { canPayTravel: true })).toBe(`not-due ${under}`)
    expect(on2011('travel', {})).toBe(`unknown: canPayTravel ${under}`)
  })

  test('medical and psychological: during the stay (34, 35); companions also outside, by our reading', () => {
    for (const [code, article] of [
      ['medical', '34'],
      ['psychological', '35'],
    ] as const) {
      const stay = `(66/2011/QH12 ${article}, 09/2013/NĐ-CP 19)`
      expect(on2011(code, { inFacility: true })).toBe(`due ${stay}`)
      expect(on2011(code, { inFacility: false })).toBe(`not-due ${stay}`)
      expect(on2011(code, {})).toBe(`unknown: inFacility ${stay}`)
      const companion = { is: 'accompanying-minor' } as const
      expect(on2011(code, { ...companion, inFacility: false })).toBe(`due (66/2011/QH12 ${article}) ★`)
      expect(on2011(code, companion)).toBe(`due (66/2011/QH12 ${article}) ★`)
      expect(on2011(code, { ...companion, inFacility: true })).toBe(`due ${stay}`)
    }
  })

  test('legal aid: financial difficulty from 2018 (11/2017, 7(7)(g)), none since 01/7/2025 (7(6a))', () => {
    const test2018 = '(66/2011/QH12 36, 11/2017/QH14 7(7)(g))'
    expect(on2011('legal-aid', { household: 'poor' })).toBe(`due ${test2018}`)
    expect(on2011('legal-aid', { household: 'near-poor' })).toBe(`due ${test2018} ★`)
    expect(on2011('legal-aid', { household: 'none', born: day('1990-01-01') })).toBe(`not-due ${test2018}`)
    expect(on2011('legal-aid', { born: day('1990-01-01') })).toBe(`unknown: household ${test2018}`)
    expect(on2011('legal-aid', { born: day('2010-01-01') })).toBe('due (11/2017/QH14 7) ★')
    expect(on2011('legal-aid', { household: 'none' })).toBe('unknown: born (11/2017/QH14 7) ★')
    expect(on2011('legal-aid', {}, day('2017-12-31'))).toBe('due (66/2011/QH12 36) ★')
    expect(on2011('legal-aid', { household: 'poor' }, day('2018-01-01'))).toBe(`due ${test2018}`)
    expect(on2011('legal-aid', { household: 'none' }, day('2025-07-01'))).toBe('due (11/2017/QH14 7(6a))')
    expect(on2011('legal-aid', { household: 'poor' }, june, day('2017-12-31'))).toBe(
      'due (66/2011/QH12 36) ★',
    )
    expect(meansTest.versions.map(({ value }) => value)).toEqual([true, false])
  })

  const identified = { identifiedOn: day('2021-05-10') }
  const poor = { ...identified, household: 'poor' } as const

  test('schooling: poor households, applied for within twelve months (37; 09/2013, 23)', () => {
    const law = '(66/2011/QH12 37, 09/2013/NĐ-CP 23)'
    const child = { ...poor, born: day('2010-01-01') }
    expect(on2011('schooling', child)).toBe(`due ${law}`)
    expect(on2011('schooling', { ...poor, born: day('1990-01-01') })).toBe('due (09/2013/NĐ-CP 23) ★')
    expect(on2011('schooling', poor)).toBe('due (09/2013/NĐ-CP 23) ★')
    expect(on2011('schooling', { ...child, household: 'near-poor' })).toBe(`not-due ${law}`)
    expect(on2011('schooling', { ...identified })).toBe(`unknown: household ${law}`)
    expect(on2011('schooling', { household: 'poor', born: child.born })).toBe(`unknown: identifiedOn ${law}`)
    expect(on2011('schooling', {})).toBe(`unknown: household identifiedOn ${law}`)
    expect(on2011('schooling', child, day('2022-05-11'))).toBe('not-due (09/2013/NĐ-CP 23)')
    expect(on2011('schooling', identified, day('2022-05-11'))).toBe('not-due (09/2013/NĐ-CP 23)')
  })

  test('the window ends a day later where the province has its last day off', () => {
    const row = { kind: 'day', on: day('2022-05-10'), is: 'holiday', knownAt: day('2022-04-01') } as const
    const law = provinceLaw([{ ...row, instrument: '1/TB', verified: true }])
    if (isRefusal(law)) throw new Error(law.refused)
    const { calendar } = law
    const asked = { ...nobody, ...poor, born: day('2010-01-01') }
    const on = (text: string) => conditions2011.schooling?.(asked, day(text), { calendar })?.is
    expect([on('2022-05-11'), on('2022-05-12')]).toEqual(['due', 'not-due'])
  })

  test('training: poor households by the law, anybody by the decree: marked; once', () => {
    const law = '(66/2011/QH12 37, 09/2013/NĐ-CP 23)'
    expect(on2011('vocational', poor)).toBe(`due ${law}`)
    expect(on2011('vocational', { ...poor, household: 'none' })).toBe(`not-due ${law} ★`)
    expect(on2011('vocational', identified)).toBe('unknown: household (66/2011/QH12 37, 09/2013/NĐ-CP 23)')
    expect(on2011('vocational', { ...poor, given: ['vocational'] })).toBe('not-due (09/2013/NĐ-CP 23)')
    expect(on2011('vocational', { ...poor, given: ['schooling'] })).toBe(`due ${law}`)
    expect(on2011('vocational', {})).toBe(`unknown: household identifiedOn ${law}`)
  })

  test('allowance: poor households, once, in the window (38; 09/2013, 23)', () => {
    const law = '(66/2011/QH12 38, 09/2013/NĐ-CP 23)'
    expect(on2011('hardship-allowance', poor)).toBe(`due ${law}`)
    expect(on2011('hardship-allowance', { ...poor, household: 'near-poor' })).toBe(`not-due ${law}`)
    expect(on2011('hardship-allowance', identified)).toBe(`unknown: household ${law}`)
    expect(on2011('hardship-allowance', {})).toBe(`unknown: household identifiedOn ${law}`)
    expect(on2011('hardship-allowance', { ...poor, given: ['hardship-allowance'] })).toBe(
      'not-due (09/2013/NĐ-CP 23)',
    )
  })

  test('E12 the window: last day rolled to 12/4/2022; the day of the application counts, not that of asking', () => {
    const facts = { household: 'poor', identifiedOn: day('2021-04-10') } as const
    const law = '(66/2011/QH12 38, 09/2013/NĐ-CP 23)'
    expect(on2011('hardship-allowance', facts, day('2022-04-12'))).toBe(`due ${law}`)
    expect(on2011('hardship-allowance', facts, day('2022-04-13'))).toBe('not-due (09/2013/NĐ-CP 23)')
    const applied = { ...facts, appliedOn: day('2022-04-12') }
    expect(on2011('hardship-allowance', applied, day('2022-06-01'))).toBe(`due ${law}`)
    expect(on2011('hardship-allowance', { ...facts, appliedOn: day('2022-04-13') }, day('2022-06-01'))).toBe(
      'not-due (09/2013/NĐ-CP 23)',
    )
  })

  test('the window of each item is kept by its own application', () => {
    const facts = { household: 'poor', identifiedOn: day('2021-05-31') } as const
    const trained = { ...facts, appliedOn: { vocational: day('2021-06-10') } } as const
    const law = '(66/2011/QH12 37, 09/2013/NĐ-CP 23)'
    expect(on2011('vocational', trained, day('2026-11-24'))).toBe(`due ${law}`)
    expect(on2011('schooling', trained, day('2026-11-24'))).toBe('not-due (09/2013/NĐ-CP 23)')
    expect(on2011('hardship-allowance', trained, day('2022-05-31'))).toMatch(/^due/)
  })

  test('before the decree of 2013 there was no window, and our answer is marked', () => {
    const early = { household: 'poor', identifiedOn: day('2012-05-10') } as const
    expect(on2011('hardship-allowance', early, day('2014-05-10'))).toBe(
      'due (66/2011/QH12 38, 09/2013/NĐ-CP 23, 66/2011/QH12 32) ★',
    )
  })

  test('as it was known before the decree, there was no window', () => {
    const poor = { household: 'poor', identifiedOn: day('2013-05-01') } as const
    expect(on2011('hardship-allowance', poor, day('2015-01-01'), day('2013-04-14'))).toContain(
      '66/2011/QH12 32) ★',
    )
    expect(on2011('hardship-allowance', poor, day('2015-01-01'), day('2013-04-15'))).toBe(
      'not-due (09/2013/NĐ-CP 23)',
    )
    expect(on2011('schooling', poor, day('2015-01-01'), day('2013-04-14'))).toContain('due')
    expect(on2011('vocational', poor, day('2015-01-01'), day('2013-04-14'))).toContain(
      'due (66/2011/QH12 37, 66/2011/QH12 32',
    )
  })

  test('what has no condition has none', () => {
    expect(on2011('loan', {})).toBe('no condition')
    expect(on2011('essential-needs', {})).toBe('no condition')
  })
})

describe('regime of 2024', () => {
  test('travel: whether «unable to pay» is still asked is not known; nobody is turned away', () => {
    expect(on2024('travel', { canPayTravel: false })).toBe('due (53/2024/QH15 42)')
    expect(on2024('travel', {})).toBe('due (53/2024/QH15 42)')
    expect(on2024('travel', { canPayTravel: true })).toBe('due (53/2024/QH15 42) ★')
  })

  test('schooling: under 18, whatever the household (162/2025, 24)', () => {
    const born = (text: string) => ({ born: text as PartialDate })
    expect(on2024('schooling', born('2008-06-02'))).toBe('due (162/2025/NĐ-CP 24)')
    expect(on2024('schooling', born('2008-06-01'))).toBe('not-due (162/2025/NĐ-CP 24)')
    expect(on2024('schooling', born('2008-06'))).toBe('unknown: born (162/2025/NĐ-CP 24)')
    expect(on2024('schooling', { is: 'accompanying-minor' })).toBe('unknown: born (162/2025/NĐ-CP 24)')
    expect(on2024('schooling', {})).toBe('unknown: born (162/2025/NĐ-CP 24)')
  })

  test('allowance: whether poverty is still asked is not known (45; 162/2025, 24); once', () => {
    const law = '(53/2024/QH15 45, 162/2025/NĐ-CP 24)'
    expect(on2024('hardship-allowance', { household: 'poor' })).toBe(`due ${law}`)
    expect(on2024('hardship-allowance', { household: 'none' })).toBe(`due ${law} ★`)
    expect(on2024('hardship-allowance', {})).toBe(`due ${law} ★`)
    expect(on2024('hardship-allowance', { household: 'poor', given: ['hardship-allowance'] })).toBe(
      'not-due (162/2025/NĐ-CP 24) ★',
    )
    expect(on2024('hardship-allowance', { household: 'poor', given: ['vocational'] })).toBe(`due ${law}`)
  })

  test('legal aid: everybody, regardless of means (11/2017, 7(6a))', () => {
    expect(on2024('legal-aid', { household: 'none' })).toBe('due (11/2017/QH14 7(6a))')
  })

  test('what has no condition has none', () => {
    for (const code of [
      'essential-needs',
      'medical',
      'interpretation',
      'psychological',
      'vocational',
      'loan',
    ] as const)
      expect(on2024(code, {})).toBe('no condition')
  })
})

describe('conditions are made once', () => {
  const one = condition([{ instrument: '66/2011/QH12', article: '33' }])
  const other = condition([{ instrument: '09/2013/NĐ-CP', article: '19' }], false)

  test('the same question is answered with the same ruling', () => {
    expect(one.missing('born', 'household')).toBe(one.missing('born', 'household'))
    expect(one.missing('born')).not.toBe(one.missing('born', 'household'))
    expect(both(one.yes, other.yes)).toBe(both(one.yes, other.yes))
    expect(both(one.yes, other.no)).not.toBe(both(one.yes, other.yes))
  })

  test('both must hold, both grounds are named, the doubt of one is the doubt of both', () => {
    expect(both(one.yes, other.yes)).toEqual(
      due(
        {
          because: [
            { instrument: '66/2011/QH12', article: '33' },
            { instrument: '09/2013/NĐ-CP', article: '19' },
          ],
          verified: false,
        },
        null,
      ),
    )
    expect(one.yes.verified).toBe(true)
  })
})
