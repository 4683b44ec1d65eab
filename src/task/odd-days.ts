import { addDays, type Day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type Calendar, dayInCalendar } from '../law/calendar.ts'

export type OddDay = { readonly on: Day; readonly kind: string; readonly name: string | null }

/** Holidays, days in lieu and Saturdays worked in some weeks from a Monday; beyond the calendar none are known. */
export const oddDays = (monday: Day, weeks: number, calendar: Calendar): readonly OddDay[] =>
  Array.from({ length: weeks * 7 }, (_, n) => addDays(monday, n)).flatMap((on) => {
    const found = dayInCalendar(on, calendar)
    if (isRefusal(found) || found.kind === 'working' || found.kind === 'weekend') return []
    return [{ on, kind: found.kind, name: found.name ?? null }]
  })
