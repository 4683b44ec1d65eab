import { addDays, type Day, weekday } from '../kernel/day.ts'

/** This week and the next three. */
export const WEEKS_SHOWN = 4

/** The Monday of the week of a day. */
export const weekOf = (on: Day): Day => addDays(on, 1 - weekday(on))

type Dated = { readonly on: string; readonly due: string | null }

/** The day in a calendar on which it stands; what has no date stands on today from when it arose. */
const dayIn = ({ on, due }: Dated, today: Day): string => due ?? (on < today ? today : on)

export type WeekDay<T> = { readonly on: Day; readonly items: readonly T[] }

/** The seven days from a Monday, each with what falls on it; and what was due before that week and before today. */
export const spread = <T extends Dated>(
  items: readonly T[],
  { monday, today }: { readonly monday: Day; readonly today: Day },
): { readonly days: readonly WeekDay<T>[]; readonly before: readonly T[] } => ({
  days: Array.from({ length: 7 }, (_, n) => addDays(monday, n)).map((on) => ({
    on,
    items: items.filter((one) => dayIn(one, today) === on),
  })),
  before: items.filter((one) => dayIn(one, today) < monday && dayIn(one, today) < today),
})
