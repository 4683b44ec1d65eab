import type { z } from 'zod'
import type { Operation } from '../kernel/operation.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { Before, Ctx, Handler } from '../store/context.ts'
import type { Hasher } from './password-hash.server.ts'
import type { Gate } from './sign-in-throttle.ts'

/** What signing in needs to know of the server that runs it. */
export type SignInConfig = {
  /** As the browser writes it, e.g. `https://duongve.example`; a passkey works for this one alone. */
  readonly origin: string
  /** The host part of it. */
  readonly rpId: string
  /** The server runs with invented people, whose accounts open with one click. */
  readonly demo: boolean
  /** Printed at the start of an empty system; null refuses set-up. */
  readonly setupCode: string | null
  /** All operations there are, for «what can this person see?». */
  readonly operations: () => readonly Operation[]
  readonly hasher?: Hasher
  /** Gives the keyring a passphrase that only people know; the file of the first one goes. */
  readonly changePassphrase?: (to: string) => Promise<Refusal | undefined>
}

export type SignIn = { readonly config: SignInConfig; readonly hasher: Hasher; readonly gate: Gate }

type Slow<I, O, B> = {
  readonly before: (input: I, about: Before) => Promise<B | Refusal>
  readonly run: (input: I, ctx: Ctx, made: B) => Promise<O | Refusal>
}

/** A handler whose slow part is done before its transaction begins. */
export const handleSlowly = <I extends z.ZodObject, O extends z.ZodType, B>(
  op: Operation<I, O>,
  { before, run }: Slow<z.output<I>, z.input<O>, B>,
): Handler => ({
  op,
  before: (input, about) => before(input as z.output<I>, about),
  run: (input, ctx, made) => run(input as z.output<I>, ctx, made as B),
})

/** Refuses, but what the act wrote stays: a wrong password counts, a used challenge is used. */
export const refusing = (ctx: Ctx, refusal: Refusal): Refusal => {
  ctx.keep()
  return refusal
}
