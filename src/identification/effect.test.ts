import { describe, expect, test } from 'vitest'
import { citeText } from '../../test/cited.ts'
import { caseAt } from '../course/fold.ts'
import type { Step, StepBody } from '../course/steps.ts'
import { day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { blankIdentity } from '../person/schema.ts'
import { type Effect, effectOf } from './effect.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const step = (seq: number, type: string, on: string, body: unknown) =>
  ({
    type,
    seq,
    effectiveAt: `${on}T03:00:00.000Z`,
    recordedAt: `${on}T04:00:00.000Z`,
    officerId: ID,
    agencyId: ID,
    agencyName: '',
    because: [],
    body,
  }) as unknown as Step

type Person = { on?: string; nationality?: 'VN' | 'foreign'; main?: string | null }
const stateOf = ({ on = '2026-03-09', nationality = 'VN', main = null }: Person, ...more: Step[]) =>
  caseAt([
    step(1, 'received', on, {
      path: 'self-report',
      broughtBy: 'self',
      receiverKind: 'province-lead',
      communeId: '20056',
      ageGroup: main === null ? 'adult' : 'minor',
      arrivalId: null,
      mainCaseId: main,
      relation: null,
      heardFrom: null,
      alias: '',
      place: '',
      papers: '',
    } satisfies StepBody<'received'>),
    step(2, 'identity-recorded', on, {
      ageGroup: 'adult',
      ...blankIdentity,
      nationality: { is: 'given', value: nationality },
    }),
    ...more,
  ])

type Asked = Parameters<typeof effectOf>[0]
const effect = (asked: Partial<Asked> & Pick<Asked, 'state' | 'outcome'>): Effect => {
  const found = effectOf({ issuedOn: null, on: day('2026-04-01'), province: '46', main: null, ...asked })
  if (isRefusal(found)) throw new Error(found.refused)
  return found
}
const becomes = ({ changes }: Effect, is: string | null) =>
  changes.filter(({ after }) => after === is).map(({ code }) => code)

describe('identified as a victim', () => {
  test('under the law of 2024: training, allowance and loan come on top (37(1))', () => {
    const found = effect({ state: stateOf({}), outcome: 'victim', issuedOn: day('2026-03-30') })
    expect(found.regimeAfter).toBe('2024')
    expect([...becomes(found, 'due'), ...becomes(found, 'unknown')]).toEqual(
      expect.arrayContaining(['vocational', 'hardship-allowance', 'loan']),
    )
    expect(found.stays).toEqual(expect.arrayContaining(['essential-needs', 'medical', 'interpretation']))
    expect(becomes(found, 'not-due')).toEqual([])
    for (const { because } of found.changes) expect(citeText(because)).toContain('53/2024/QH15 37(1)')
  })
  test('a paper of before 01/7/2025 keeps the regime of 2011 (63): no interpretation', () => {
    const state = stateOf({ on: '2025-05-15' })
    const found = effect({ state, outcome: 'victim', issuedOn: day('2025-06-30') })
    expect(found.regimeAfter).toBe('2011')
    expect(citeText(found.because)).toBe('66/2011/QH12 32, 53/2024/QH15 63')
    expect(becomes(found, null)).toEqual(expect.arrayContaining(['interpretation', 'legal-support']))
    const next = effect({ state, outcome: 'victim', issuedOn: day('2025-07-01') })
    expect(next.regimeAfter).toBe('2024')
  })
  test('a foreigner gains nothing by it: place decides (37(4))', () => {
    const state = stateOf({ nationality: 'foreign' })
    expect(effect({ state, outcome: 'victim', issuedOn: day('2026-03-30') }).changes).toEqual([])
  })
})

describe('not a victim', () => {
  test('what was due to somebody undergoing identification ends, under its own article (37(3))', () => {
    const found = effect({ state: stateOf({}), outcome: 'not-a-victim' })
    expect(found.regimeAfter).toBeNull()
    expect(found.stays).toEqual([])
    expect(becomes(found, null)).toEqual(
      expect.arrayContaining(['essential-needs', 'medical', 'legal-aid', 'travel', 'psychological']),
    )
    for (const { because } of found.changes) expect(citeText(because)).toContain('53/2024/QH15 37(3)')
  })
  test('what was given stays', () => {
    const moved = step(3, 'item-moved', '2026-03-20', {
      item: 'medical',
      state: 'delivered',
      amount: null,
      money: null,
      signed: null,
      papersMissing: '',
      number: '',
      note: '',
    })
    expect(effect({ state: stateOf({}, moved), outcome: 'not-a-victim' }).given).toEqual(['medical'])
  })
  test('a minor who came along keeps what is due to a companion (37(2))', () => {
    const state = stateOf({ main: ID })
    const main = { identifiedOn: day('2026-03-20') }
    const found = effect({ state: { ...state, ageGroup: 'minor' }, outcome: 'not-a-victim', main })
    expect(found.changes).toEqual([])
    expect(found.stays).toContain('schooling')
  })
})
