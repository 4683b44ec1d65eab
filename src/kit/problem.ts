import type { RefusalCode } from '../kernel/refusal.ts'
import type { FieldError } from './zod.ts'

/** Why something was not done. `offline`: the server could not be reached, nothing is known of it. */
export type Problem = {
  readonly code: RefusalCode | 'offline'
  readonly status?: number
  readonly detail?: string
  /** The field it concerns. */
  readonly at?: string
  readonly with?: Readonly<Record<string, string | number>>
  /** The request's own number, for the administrator. */
  readonly instance?: string
  readonly errors: readonly FieldError[]
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }

export const failed = (
  code: Problem['code'],
  more: Partial<Problem> = {},
): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { errors: [], ...more, code },
})
