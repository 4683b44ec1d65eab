import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citeText } from '../../test/cited.ts'
import { day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { ruleOn } from '../law/entitlements.ts'
import { type ItemCode, items } from '../law/items.ts'
import { calendarWindow } from '../law/reporting.ts'
import { rightsOf } from '../law/rights.ts'
import { assemble } from './assemble.ts'
import {
  type IdentifiedVictim,
  type LegalAidRequest,
  type ReceivedCase,
  targetT2,
  targetT2Completed,
  targetT3a,
  targetT3b,
} from './targets.ts'
import { shareText } from './text.ts'

const asked = { window: calendarWindow({ period: 'year', year: 2026 }), asOf: day('2026-12-31') }

const received = (id: string, change: Partial<ReceivedCase> = {}): ReceivedCase => ({
  id,
  receivedOn: day('2026-03-09'),
  verificationOpenedOn: null,
  verificationDoneOn: null,
  ...change,
})
const victim = (id: string, change: Partial<IdentifiedVictim> = {}): IdentifiedVictim => ({
  id,
  identifiedOn: day('2026-03-20'),
  due: ['essential-needs', 'psychological', 'legal-aid'],
  refused: [],
  received: [],
  ...change,
})
const request = (id: string, change: Partial<LegalAidRequest> = {}): LegalAidRequest => ({
  id,
  askedOn: day('2026-04-01'),
  servedOn: null,
  ended: null,
  ...change,
})

describe('T2 received cases with verification opened', () => {
  test('opened, not opened, of another year, without a day; completed is shown apart', () => {
    const rows = [
      received('a', { verificationOpenedOn: day('2026-03-12'), verificationDoneOn: day('2026-04-01') }),
      received('b', { verificationOpenedOn: day('2026-03-12') }),
      received('c'),
      received('d', { receivedOn: day('2025-12-31') }),
      received('e', { receivedOn: null }),
      received('f', { verificationOpenedOn: day('2027-01-02') }),
    ]
    const t2 = assemble(rows, targetT2(asked))
    expect(t2).toEqual({
      counted: ['a', 'b'],
      notCounted: ['c', 'f'].map((id) => ({ id, is: 'not-counted', why: 'not-opened' })),
      leftOut: [{ id: 'd', is: 'left-out', why: 'outside-window' }],
      missing: [{ id: 'e', is: 'missing', facts: ['receivedOn'] }],
      share: { is: 'share', counted: 2, of: 4 },
    })
    expect(assemble(rows, targetT2Completed(asked)).share).toEqual({ is: 'share', counted: 1, of: 4 })
  })
})

describe('E21 refusal (53/2024/QH15, 6 and 37)', () => {
  test('refuses shelter and psychology, wants legal aid: it stays due and open, each refusal stands by itself', () => {
    const ruled = ruleOn({
      on: day('2026-03-25'),
      person: {
        is: 'victim',
        nationality: 'VN',
        born: day('1995-03-02'),
        household: 'none',
        healthCard: true,
        identifiedOn: day('2026-03-20'),
        reportedOn: null,
        location: 'vietnam',
        inFacility: false,
        canPayTravel: null,
        province: '46',
        refused: ['essential-needs', 'psychological'],
      },
    })
    if (isRefusal(ruled)) throw new Error(ruled.refused)
    const item = (code: ItemCode) => ruled.items.find((one) => one.code === code)
    expect(item('essential-needs')).toMatchObject({ is: 'due', refused: true })
    expect(item('psychological')).toMatchObject({ is: 'due', refused: true })
    expect(item('legal-aid')).toMatchObject({ is: 'due' })
    expect(item('legal-aid')?.refused).toBeUndefined()
    expect(citeText(item('psychological')?.because ?? [])).toBe('53/2024/QH15 37(1)(g)')
    const right = rightsOf('2024').find(({ code }) => code === 'accept-or-refuse')
    expect(citeText(right?.because ?? [])).toBe('53/2024/QH15 6')
  })

  test('the denominator of T3a loses only who refuses everything, as long as the refusal stands', () => {
    const due: readonly ItemCode[] = ['essential-needs', 'psychological', 'legal-aid']
    const some = victim('some', { refused: ['essential-needs', 'psychological'] })
    const full = victim('full', { refused: due })
    expect(assemble([some, full], targetT3a(asked))).toMatchObject({
      notCounted: [{ id: 'some', why: 'nothing-yet' }],
      leftOut: [{ id: 'full', why: 'refuses-everything' }],
      share: { is: 'share', counted: 0, of: 1 },
    })
    const back = victim('full', { refused: ['essential-needs'] })
    expect(assemble([some, back], targetT3a(asked)).share).toEqual({ is: 'share', counted: 0, of: 2 })
    const served = { ...some, received: [{ item: 'legal-aid', on: day('2026-05-01') }] } as const
    expect(assemble([served, full], targetT3a(asked)).share).toEqual({ is: 'share', counted: 1, of: 1 })
    const before = { ...full, received: [{ item: 'legal-aid', on: day('2026-04-01') }] } as const
    expect(assemble([before], targetT3a(asked)).counted).toEqual(['full'])
  })

  test('what is not due does not count, nor what came after the day; nothing due at all is said', () => {
    const loan = victim('a', { received: [{ item: 'loan', on: day('2026-05-01') }] })
    const late = victim('b', { received: [{ item: 'legal-aid', on: day('2027-01-01') }] })
    const none = victim('c', { due: [] })
    const found = assemble([loan, late, none], targetT3a(asked))
    expect(found.notCounted.map(({ why }) => why)).toEqual(['nothing-yet', 'nothing-yet', 'nothing-due'])
    expect(assemble([victim('d', { identifiedOn: null })], targetT3a(asked)).share).toEqual({
      is: 'not-known',
    })
    expect(
      assemble([victim('e', { identifiedOn: day('2027-01-01') })], targetT3a(asked)).leftOut,
    ).toHaveLength(1)
  })
})

test('E17 T3b counts every request: also that of somebody not eligible (11/2017/QH14, 7(7)(g))', () => {
  const found = assemble(
    [
      request('a', { ended: 'not-eligible' }),
      request('b', { servedOn: day('2026-07-20') }),
      request('c'),
      request('d', { ended: 'withdrawn' }),
      request('e', { askedOn: day('2025-07-02') }),
      request('f', { askedOn: null }),
    ],
    targetT3b(asked),
  )
  expect(found.counted).toEqual(['b'])
  expect(found.notCounted.map(({ id, why }) => `${id} ${why}`)).toEqual([
    'a not-eligible',
    'c waiting',
    'd withdrawn',
  ])
  expect(found.leftOut.map(({ id }) => id)).toEqual(['e'])
  expect(found.missing).toEqual([{ id: 'f', is: 'missing', facts: ['askedOn'] }])
  expect(found.share).toEqual({ is: 'share', counted: 1, of: 4 })
})

describe('E24 zero', () => {
  test('a year in which nobody was received: «không phát sinh», neither 0 % nor 100 %', () => {
    const none = [
      assemble([], targetT2(asked)),
      assemble([received('a', { receivedOn: day('2024-01-01') })], targetT2(asked)),
      assemble([], targetT3a(asked)),
      assemble([victim('full', { refused: victim('').due })], targetT3a(asked)),
      assemble([], targetT3b(asked)),
    ]
    for (const { share } of none) {
      expect(share).toEqual({ is: 'none-arose' })
      expect(shareText(share, 'vi')).toBe('không phát sinh')
      expect(shareText(share, 'en')).toBe('none arose')
    }
    expect(shareText({ is: 'not-known' }, 'vi')).toBe('chưa đủ dữ liệu')
  })

  test('all and none are said of all and of none only', () => {
    const text = (counted: number, of: number, lang: 'vi' | 'en' = 'vi') =>
      shareText({ is: 'share', counted, of }, lang)
    expect(text(3, 4)).toBe('3/4 (75 %)')
    expect(text(1, 3)).toBe('1/3 (33,3 %)')
    expect(text(1, 3, 'en')).toBe('1/3 (33.3 %)')
    expect(text(0, 7)).toBe('0/7 (0 %)')
    expect(text(7, 7)).toBe('7/7 (100 %)')
    expect(text(9_999, 10_000)).toBe('9999/10000 (99,9 %)')
    expect(text(1, 10_000)).toBe('1/10000 (0,1 %)')
  })
})

describe('whatever the rows', () => {
  const days = fc.option(fc.constantFrom('2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'), {
    nil: null,
  })
  const asDay = (text: string | null) => (text === null ? null : day(text))
  const codes = fc.subarray(Object.keys(items) as ItemCode[])
  const victims = fc.array(
    fc.record({ identifiedOn: days, due: codes, refused: codes, received: codes, on: days }),
    { maxLength: 30 },
  )
  const asVictims = (list: readonly (typeof victims extends fc.Arbitrary<infer T> ? T : never)[number][]) =>
    list.map(({ identifiedOn, due, refused, received: given, on }, n) =>
      victim(String(n), {
        identifiedOn: asDay(identifiedOn),
        due,
        refused,
        received: on === null ? [] : given.map((item) => ({ item, on: day(on) })),
      }),
    )

  test('each row stands in one place, and the share is that of the lists behind it', () => {
    fc.assert(
      fc.property(victims, (list) => {
        const rows = asVictims(list)
        const { counted, notCounted, leftOut, missing, share } = assemble(rows, targetT3a(asked))
        const placed = [...counted, ...[...notCounted, ...leftOut, ...missing].map(({ id }) => id)]
        expect(placed.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
        if (share.is === 'share')
          expect([share.counted, share.of]).toEqual([counted.length, counted.length + notCounted.length])
        else expect([counted.length, notCounted.length]).toEqual([0, 0])
        if (share.is === 'none-arose') expect(missing).toEqual([])
        // twice the same row is one
        expect(assemble([...rows, ...rows], targetT3a(asked)).share).toEqual(share)
      }),
    )
  })

  test('one more refusal never makes a figure worse than the truth: it leaves, or nothing changes', () => {
    fc.assert(
      fc.property(victims, (list) => {
        const rows = asVictims(list)
        const wide = rows.map((row) => ({ ...row, refused: row.due }))
        const [some, all] = [rows, wide].map((one) => assemble(one, targetT3a(asked)))
        expect(all?.counted).toEqual(some?.counted)
        expect(all?.notCounted.every(({ why }) => why === 'nothing-due')).toBe(true)
      }),
    )
  })
})
