import { addDays, type Day, daysBetween } from '../kernel/day.ts'
import type { Support } from './support.ts'

/** Our own reminders, in days; the law names no term for these steps that we know of. */
const REMIND_AFTER = { asked: 3, 'request-sent': 7, 'lawyer-named': 30 } as const

export type Waiting = { readonly since: Day; readonly days: number; readonly remindOn: Day }

/** How long the person has been waiting for the next step of legal aid; `null` when nobody waits. */
export const waitingForLegalAid = ({ legalAid }: Support, today: Day): Waiting | null => {
  const last = legalAid.at(-1)
  if (last === undefined || !(last.state in REMIND_AFTER)) return null
  const after = REMIND_AFTER[last.state as keyof typeof REMIND_AFTER]
  return { since: last.on, days: daysBetween(last.on, today), remindOn: addDays(last.on, after) }
}
