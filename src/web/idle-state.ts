/** Where the idle clock stands. Milliseconds, all on the server's clock: the machine's may be wrong. */
export type IdleClock = {
  readonly now: number
  /** When the answer that named the limits came in. */
  readonly receivedAt: number
  /** When the server last answered this officer: each answer starts the idle term again. */
  readonly answeredAt: number
  readonly idleUntil: number
  readonly absoluteUntil: number
}

export type IdleState =
  | { readonly is: 'awake' }
  | { readonly is: 'warned'; readonly seconds: number }
  | { readonly is: 'idle' }

const WARN_MS = 60_000

export const idleState = (clock: IdleClock): IdleState => {
  const idleTerm = clock.idleUntil - clock.receivedAt
  const locksAt = Math.min(clock.answeredAt + idleTerm, clock.absoluteUntil)
  const left = locksAt - clock.now
  if (left <= 0) return { is: 'idle' }
  if (left <= WARN_MS) return { is: 'warned', seconds: Math.ceil(left / 1000) }
  return { is: 'awake' }
}
