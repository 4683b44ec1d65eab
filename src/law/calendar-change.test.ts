import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, day, daysBetween } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Calendar } from './calendar.ts'
import { reachOf } from './calendar-change.ts'
import type { DeadlineRule } from './deadline-rule.ts'
import { type DeadlineRuleId, deadlineRuleIds, deadlineRules } from './deadline-rules.ts'
import { deadlineOf } from './deadlines.ts'
import { type DayRow, provinceLaw, stateLaw } from './province-law.ts'

const withDay = (on: Day, is: DayRow['is']) => {
  const law = provinceLaw([
    { kind: 'day', on, is, knownAt: day('2020-01-01'), instrument: '1/TB', verified: true },
  ])
  if (isRefusal(law)) throw new Error(law.refused)
  return law.calendar
}
const before = stateLaw.calendar

test('a working Monday off: terms that end on it, or within fifteen working days of it', () => {
  const on = day('2026-06-08')
  expect(reachOf(on, { before, after: withDay(on, 'holiday') })).toEqual({ from: on, to: '2026-06-29' })
})

test('a day that stays what it was moves nothing; near the end of the calendar there is no upper end', () => {
  const sunday = day('2026-06-07')
  expect(reachOf(sunday, { before, after: withDay(sunday, 'holiday') })).toBeNull()
  const last = day('2030-12-23')
  expect(reachOf(last, { before, after: withDay(last, 'holiday') })).toEqual({ from: last, to: null })
})

/** Starts from which a term of some rule ends near the day. */
const BACK = [
  [-2, 30],
  [56, 66],
  [360, 372],
].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, n) => from + n))

const moving = deadlineRuleIds.filter((id) => {
  const { rolls, term }: DeadlineRule = deadlineRules[id]
  return rolls || term.versions.some(({ value }) => value?.unit === 'working-day')
})

/** Alert and legal date of a term; undefined where there is none, or none inside the calendar. */
const datesOf = (rule: DeadlineRuleId, from: Day, calendar: Calendar) => {
  const found = deadlineOf({ rule, from, calendar })
  return isRefusal(found) || found.is === 'unknown' ? undefined : found
}

test('nothing outside the reach moves, whatever the rule, the start and the day', () => {
  const first = day('2012-02-01')
  const last = daysBetween(first, day('2030-12-31'))
  const days = fc.integer({ min: 0, max: last }).map((n) => addDays(first, n))
  const kinds = fc.constantFrom('holiday', 'compensatory', 'swapped-working', 'working')
  let moved = 0
  const check = (on: Day, is: DayRow['is']) => {
    const after = withDay(on, is)
    const reach = reachOf(on, { before, after })
    for (const rule of moving)
      for (const back of BACK) {
        const from = addDays(on, -back)
        const [old, next] = [datesOf(rule, from, before), datesOf(rule, from, after)]
        if (old?.alert === next?.alert && old?.due === next?.due) continue
        moved++
        const isReached =
          reach !== null &&
          (old === undefined ? reach.to === null : old.due >= reach.from && old.due <= (reach.to ?? '9999'))
        if (!isReached) throw new Error(`${rule} from ${from}, ${on} ${is}: ${old?.due} to ${next?.due}`)
      }
  }
  fc.assert(fc.property(days, kinds, check), { numRuns: Number(process.env.LAW_RUNS ?? 250) })
  for (let n = last - 40; n <= last; n++) check(addDays(first, n), 'swapped-working')
  expect(moved).toBeGreaterThan(500)
})
