import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OpenWork } from '../case/open-work.ts'
import { SIDES, WORK, WORK_KINDS } from '../case/work-kinds.ts'
import { addDays, type Day, day, dayOf, daysBetween, type Instant } from '../kernel/day.ts'
import { DUE_STATES, dueState } from '../law/due-state.ts'
import { nearUntil } from '../law/near-days.ts'
import { GROUPS } from './bands.ts'
import { arrange, countsOf, groupOf } from './groups.ts'
import { type Looker, mayDo, partOf, type WorkFile } from './whose.ts'

const FIRST = day('2026-01-01')
const anyDay = fc.nat(700).map((n) => addDays(FIRST, n))
const anyNow = fc
  .tuple(anyDay, fc.nat(23))
  .map(([on, hour]) => `${on}T${String(hour).padStart(2, '0')}:30:00.000Z` as Instant)
const momentOf = (now: Instant) => ({ now, near: nearUntil(dayOf(now)) })

const anyId = fc.constantFrom('a', 'b', 'c')
const anyWork: fc.Arbitrary<OpenWork> = fc
  .record({
    kind: fc.constantFrom(...WORK_KINDS),
    on: anyDay,
    more: fc.option(fc.nat(90)),
    by: fc.constantFrom(...SIDES),
    waits: fc.option(fc.constantFrom(...SIDES)),
    not: fc.option(anyId),
  })
  .map(({ more, waits, not, on, ...rest }) => ({
    ...rest,
    on,
    due: more === null ? null : addDays(on, more),
    set: 'law' as const,
    ...(waits && { waits }),
    ...(not && { not }),
  }))
const anyFile: fc.Arbitrary<WorkFile> = fc.record({
  holder: anyId,
  facility: fc.option(anyId),
  communeId: fc.constantFrom('20056', '20107'),
})
const anyLooker: fc.Arbitrary<Looker> = fc.record({
  agencyId: anyId,
  agencyKind: fc.constantFrom(
    'commune-committee',
    'province-lead',
    'province-police',
    'legal-aid-centre',
    'x',
  ),
  communeId: fc.option(fc.constantFrom('20056', '20107')),
  officerId: anyId,
  may: fc
    .subarray(['case.write', 'case.verify', 'case.decide', 'case.support', 'case.legalAid', 'case.close'])
    .map((may) => new Set(may)),
})
const anyAll = fc.array(fc.record({ work: anyWork, file: anyFile }), { maxLength: 40 })

test('a piece of work stands in exactly one band, nothing is lost between them, and the sums agree', () => {
  fc.assert(
    fc.property(anyAll, anyLooker, anyNow, (all, who, now) => {
      const moment = momentOf(now)
      const arranged = arrange(all, who, moment)
      const mine = all.filter(({ work, file }) => partOf(work, file, who) !== null)
      expect(arranged).toHaveLength(mine.length)
      expect(new Set(arranged.map(({ work }) => work))).toEqual(new Set(mine.map(({ work }) => work)))
      const counts = countsOf(arranged)
      expect(GROUPS.reduce((sum, group) => sum + counts[group], 0)).toBe(mine.length)
      const bands = arranged.map(({ group }) => GROUPS.indexOf(group))
      expect(bands).toEqual(bands.toSorted((a, b) => a - b))
    }),
  )
})

test('time only brings work nearer: later, soon, late; what waits for others goes on waiting', () => {
  fc.assert(
    fc.property(anyWork, anyFile, anyLooker, anyNow, anyNow, (work, file, who, one, other) => {
      const [before, after] = [one, other].toSorted()
      if (before === undefined || after === undefined) return
      const nearer = (now: Instant) => DUE_STATES.indexOf(dueState(work, momentOf(now)))
      expect(nearer(after)).toBeGreaterThanOrEqual(nearer(before))
      const bandAt = (now: Instant) => groupOf({ work, file }, who, momentOf(now))?.group
      const [was, is] = [bandAt(before), bandAt(after)]
      expect(is === 'waiting').toBe(was === 'waiting')
      expect(is === undefined).toBe(was === undefined)
    }),
  )
})

test('late is what lists, badges and the register call late: the legal date has passed, by the day', () => {
  fc.assert(
    fc.property(anyWork, anyNow, (work, now) => {
      const isLate = dueState(work, momentOf(now)) === 'overdue'
      expect(isLate).toBe(work.due !== null && daysBetween(dayOf(now), work.due as Day) < 0)
    }),
  )
})

test('nobody is given what their role may not do, nor their own proposal to decide', () => {
  fc.assert(
    fc.property(anyWork, anyFile, anyLooker, (work, file, who) => {
      if (partOf(work, file, who) !== 'mine') return
      expect(mayDo(work, who.may)).toBe(true)
      expect(work.not).not.toBe(who.officerId)
    }),
  )
})

test('a term in hours is late at its minute', () => {
  const dated = { on: day('2026-11-24'), due: '2026-11-25T03:00:00.000Z' as Instant }
  const at = (now: string) => dueState(dated, momentOf(now as Instant))
  expect(at('2026-11-25T02:59:00.000Z')).toBe('today')
  expect(at('2026-11-25T03:00:00.001Z')).toBe('overdue')
})

test('three working days before Tết 2026 reach beyond it; over a weekend they are the next week’s', () => {
  expect(nearUntil(day('2026-02-12'))).toBe('2026-02-24')
  expect(nearUntil(day('2026-11-28'))).toBe('2026-12-02')
  expect(nearUntil(day('2034-11-24'))).toBe('2034-11-27')
})

test('every kind names an act that closes it', () => {
  for (const kind of WORK_KINDS) expect(WORK[kind].closes).toBeTruthy()
})
