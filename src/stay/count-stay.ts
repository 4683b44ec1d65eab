import { daysPresent, type Stay } from '../course/stay.ts'
import type { Citation } from '../kernel/citation.ts'
import { addDays, type Day, daysBetween, type PartialDate } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type Amount, mealMoney } from '../law/amounts.ts'
import type { NormTable } from '../law/norms.ts'
import type { Regime } from '../law/regime.ts'
import { stayLimit } from '../law/stay.ts'

export type Limit = {
  readonly rule: string
  readonly due: Day
  readonly because: readonly Citation[]
  readonly verified: boolean
}

export type CountedStay = {
  readonly present: number
  /** First day of the stay counted as day one. */
  readonly dayNumber: number
  readonly limit: Limit | null
  /** Where a second text reads the limit otherwise. */
  readonly otherReading: Limit | null
  readonly remindOn: Day | null
  readonly extendedBy: readonly string[]
  /** Last day that the State pays: the latest extension, else the limit of the law. */
  readonly paidUntil: Day | null
  readonly paidDays: number
  readonly daysLeft: number | null
  readonly money: Amount | null
}

export type StayQuestion = {
  readonly stay: Stay
  readonly today: Day
  readonly regime: Regime
  readonly province: string
  readonly born: PartialDate | null
  readonly norms: NormTable
}

const limitOf = (found: { rule: string; due: string; because: readonly Citation[]; verified: boolean }) => ({
  rule: found.rule,
  due: found.due as Day,
  because: found.because,
  verified: found.verified,
})

/** Each day of presence up to a day, first and last counted, without the days noted as away. */
export const presentDays = (stay: Stay, until: Day): readonly Day[] => {
  const last = stay.until !== null && stay.until < until ? stay.until : until
  const days: Day[] = []
  for (let day = stay.from; day <= last; day = addDays(day, 1)) {
    const isAway = stay.absences.some(({ from, until: to }) => from <= day && day <= to)
    if (!isAway) days.push(day)
  }
  return days
}

const paidUntilOf = (stay: Stay, limit: Limit | null): Day | null => {
  if (limit === null) return null
  const extended = stay.extensions
    .map(({ until }) => until)
    .sort()
    .at(-1)
  return extended !== undefined && extended > limit.due ? extended : limit.due
}

/** A stay with the law of its first day beside it. Before the decrees there is no limit that we know of. */
export const countStay = (question: StayQuestion): CountedStay => {
  const { stay, today, regime, province, born, norms: table } = question
  const found = stayLimit({ regime, on: stay.from })
  const limit = isRefusal(found) ? null : limitOf(found.limit)
  const paidUntil = paidUntilOf(stay, limit)
  const end = stay.until !== null && stay.until < today ? stay.until : today
  const present = presentDays(stay, end)
  const money =
    paidUntil === null ? null : mealMoney({ regime, province, on: end, born, present, cap: paidUntil, table })
  return {
    present: daysPresent(stay, end),
    dayNumber: daysBetween(stay.from, end) + 1,
    limit,
    otherReading: isRefusal(found) || found.otherReading === null ? null : limitOf(found.otherReading),
    remindOn: isRefusal(found) ? null : found.remindOn,
    extendedBy: isRefusal(found) || found.extendedBy === null ? [] : found.extendedBy.value,
    paidUntil,
    paidDays: paidUntil === null ? 0 : present.filter((one) => one <= paidUntil).length,
    daysLeft: paidUntil === null || stay.until !== null ? null : daysBetween(today, paidUntil),
    money: money === null || isRefusal(money) ? null : money,
  }
}
