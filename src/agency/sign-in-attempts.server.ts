import { sql } from 'kysely'
import { type Instant, instantFromMs, instantMs } from '../kernel/day.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import type { Ctx } from '../store/context.ts'
import { blindIndex } from '../store/seal.ts'
import { refusing } from './sign-in-config.server.ts'
import { FORGET_MS, KNOWN_ADDRESS_MS, pauseAfter, waitAfter, waitForAddress } from './sign-in-throttle.ts'

/** Who and from where, as keyed hashes: the table tells nobody which login was tried or from which line. */
export const attemptKey = (ctx: Pick<Ctx, 'keyring'>, ...parts: readonly string[]): string =>
  blindIndex({ keyring: ctx.keyring, kind: 'attempt', value: JSON.stringify(parts) })

/** One at a time: parallel guesses must not all see the same count. Held until the transaction ends. */
const lockKey = (ctx: Ctx, key: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${key}, 4700))`.execute(ctx.db)

type Asks = Pick<Ctx, 'db' | 'keyring' | 'now'>

const nowMs = (ctx: Pick<Ctx, 'now'>) => instantMs(ctx.now)

const failuresOf = async (ctx: Asks, key: string): Promise<number[]> => {
  const rows = await ctx.db
    .selectFrom('sign_in_attempt')
    .select('at')
    .where('key_hash', '=', key)
    .where('ok', '=', false)
    .where('at', '>', instantFromMs(nowMs(ctx) - FORGET_MS))
    .execute()
  return rows.map(({ at }) => instantMs(at as Instant))
}

type Noted = { readonly ok: boolean; readonly rememberMs: number }

const note = (ctx: Ctx, keys: readonly string[], { ok, rememberMs }: Noted) => {
  const until = instantFromMs(nowMs(ctx) + rememberMs)
  return ctx.db
    .insertInto('sign_in_attempt')
    .values(keys.map((key_hash) => ({ key_hash, at: ctx.now, ok, until })))
    .execute()
}

const noteFailed = (ctx: Ctx, keys: readonly string[]) =>
  note(ctx, keys, { ok: false, rememberMs: FORGET_MS })

const clear = (ctx: Ctx, key: string) =>
  ctx.db.deleteFrom('sign_in_attempt').where('key_hash', '=', key).where('ok', '=', false).execute()

const isMarked = async (ctx: Ctx, key: string, sinceMs: number): Promise<boolean> => {
  const row = await ctx.db
    .selectFrom('sign_in_attempt')
    .select('at')
    .where('key_hash', '=', key)
    .where('ok', '=', true)
    .where('at', '>', instantFromMs(sinceMs))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Marks a key, for so long from now; tells whether it was marked already. One row a key. */
export const markAgain = async (ctx: Ctx, key: string, rememberMs: number): Promise<boolean> => {
  const known = await isMarked(ctx, key, nowMs(ctx) - rememberMs)
  await ctx.db.deleteFrom('sign_in_attempt').where('key_hash', '=', key).where('ok', '=', true).execute()
  await note(ctx, [key], { ok: true, rememberMs })
  return known
}

/** Marks a key once; false when it was marked before. */
export const markOnce = async (ctx: Ctx, key: string, rememberMs: number): Promise<boolean> => {
  await lockKey(ctx, key)
  if (await isMarked(ctx, key, nowMs(ctx) - rememberMs)) return false
  await note(ctx, [key], { ok: true, rememberMs })
  return true
}

export const waitRefusal = (waitMs: number): Refusal =>
  refuse('sign-in.wait', { with: { seconds: Math.ceil(waitMs / 1000) } })

/** Whether it is worth any slow work to look: nothing is locked or noted, the transaction asks again. */
export const waitOf = async (ctx: Asks, ...parts: readonly string[]): Promise<number> =>
  waitAfter(await failuresOf(ctx, attemptKey(ctx, ...parts)), nowMs(ctx))

export type Tries = {
  /** Milliseconds to wait before anything is looked at. */
  readonly wait: number
  /** Notes that it was wrong, and gives the refusal to answer with and the pause that follows. */
  failed(): Promise<{ refusal: Refusal; pause: number }>
  succeeded(): Promise<void>
}

/** The tries of one officer's second factor, or of the set-up code. */
export const triesOf = async (ctx: Ctx, ...parts: readonly string[]): Promise<Tries> => {
  const key = attemptKey(ctx, ...parts)
  await lockKey(ctx, key)
  const failures = await failuresOf(ctx, key)
  return {
    wait: waitAfter(failures, nowMs(ctx)),
    failed: async () => {
      await noteFailed(ctx, [key])
      return { refusal: refusing(ctx, refuse('sign-in.wrong')), pause: pauseAfter(failures.length + 1) }
    },
    succeeded: async () => {
      await clear(ctx, key)
    },
  }
}

/**
 * The tries of a login. Whoever signed in from this address lately has a count of his own, so somebody
 * guessing from elsewhere does not shut him out; a passkey is never counted at all.
 */
export const triesOfLogin = async (ctx: Ctx, login: string): Promise<Tries> => {
  const { address } = ctx.session
  const from = attemptKey(ctx, 'address', address)
  const known = attemptKey(ctx, 'login', login, 'from', address)
  const isKnown = await isMarked(ctx, known, nowMs(ctx) - KNOWN_ADDRESS_MS)
  const key = isKnown ? known : attemptKey(ctx, 'login', login, 'elsewhere')
  await lockKey(ctx, key)
  await lockKey(ctx, from)
  const failures = await failuresOf(ctx, key)
  const fromHere = await failuresOf(ctx, from)
  return {
    wait: Math.max(waitAfter(failures, nowMs(ctx)), waitForAddress(fromHere, nowMs(ctx))),
    failed: async () => {
      await noteFailed(ctx, [key, from])
      return { refusal: refusing(ctx, refuse('sign-in.wrong')), pause: pauseAfter(failures.length + 1) }
    },
    succeeded: async () => {
      await clear(ctx, key)
      if (!isKnown) await note(ctx, [known], { ok: true, rememberMs: KNOWN_ADDRESS_MS })
    },
  }
}
