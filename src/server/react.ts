import { moveDates } from '../case/move-dates.server.ts'
import type { Ctx, DomainEvent } from '../store/context.ts'

/**
 * What follows from what, in the same transaction: one readable list. Nouns do not import each other for
 * this; they say what happened, and this list says what comes of it.
 */
const FOLLOWS: {
  readonly [type: string]: readonly ((event: DomainEvent, ctx: Ctx) => Promise<void> | void)[]
} = {
  'law.day-entered': [moveDates],
}

export const react = async (event: DomainEvent, ctx: Ctx) => {
  for (const follow of FOLLOWS[event.type] ?? []) await follow(event, ctx)
}
