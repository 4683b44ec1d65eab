import type { z } from 'zod'
import { instantMs } from '../kernel/day.ts'
import type { Operation } from '../kernel/operation.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import type { Actor, Ctx, Handler, SessionPort } from '../store/context.ts'
import type { Keyring } from '../store/keyring.ts'
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
}

export type SignIn = { readonly config: SignInConfig; readonly hasher: Hasher; readonly gate: Gate }

export type BeforeCall = {
  readonly keyring: Keyring
  readonly who: Actor | null
  readonly session: SessionPort
  readonly nowMs: number
  randomBytes(size: number): Uint8Array
}

type Slow<I, O, B> = {
  readonly before: (input: I, about: BeforeCall) => Promise<B | Refusal>
  readonly run: (input: I, ctx: Ctx, made: B) => Promise<O | Refusal>
}

/** A handler whose slow part is done before its transaction begins. */
export const handleSlowly = <I extends z.ZodObject, O extends z.ZodType, B>(
  op: Operation<I, O>,
  { before, run }: Slow<z.output<I>, z.input<O>, B>,
): Handler => {
  const handler = {
    op,
    before: (input: unknown, about: BeforeCall): Promise<unknown> => before(input as z.output<I>, about),
    run: async (input: unknown, ctx: Ctx, made?: unknown): Promise<unknown> => {
      const { keyring, who, session } = ctx
      const nowMs = instantMs(ctx.now)
      const { randomBytes } = ctx
      const done =
        made ?? (await before(input as z.output<I>, { keyring, who, session, nowMs, randomBytes }))
      return isRefusal(done) ? done : run(input as z.output<I>, ctx, done as B)
    },
  }
  return handler
}

/** Refuses, but what the act wrote stays: a wrong password counts, a used challenge is used. */
export const refusing = (ctx: Ctx, refusal: Refusal): Refusal => {
  const keeper: Ctx & { keep?: () => void } = ctx
  keeper.keep?.()
  return refusal
}
