import type { Selectable } from 'kysely'
import { instantMs } from '../kernel/day.ts'
import type { Ctx } from '../store/context.ts'
import type { Tx } from '../store/db.ts'
import type { SessionTable } from '../store/tables-agency.ts'
import { isAlive } from './session-rules.ts'
import { type OfficerRow, officerById, type Person } from './sign-in-people.server.ts'
import { sha256 } from './sign-in-seal.server.ts'

export type SessionRow = Selectable<SessionTable>

/** The token is 256 bits and opens whatever its session may; only its hash is stored (S-28). */
const tokenHash = (token: string): string => sha256(`duongve/session/${token}`)

const newToken = (ctx: Ctx): string => Buffer.from(ctx.randomBytes(32)).toString('base64url')

export const sessionByToken = (db: Tx, token: string): Promise<SessionRow | undefined> =>
  db.selectFrom('session').selectAll().where('token_hash', '=', tokenHash(token)).executeTakeFirst()

export type Open = { readonly session: SessionRow; readonly officer: OfficerRow }

export const openSession = async (
  db: Tx,
  { token, nowMs }: { token: string | null; nowMs: number },
): Promise<Open | undefined> => {
  if (token === null) return undefined
  const session = await sessionByToken(db, token)
  if (!session || !isAlive(session, nowMs)) return undefined
  const officer = await officerById(db, session.officer_id)
  return officer?.active ? { session, officer } : undefined
}

/** The living session of the request, half or full, and its officer. */
export const openSessionOf = async (ctx: Ctx): Promise<Open | undefined> => {
  const open = await openSession(ctx.db, { token: ctx.session.token, nowMs: instantMs(ctx.now) })
  if (open) ctx.concerns({ officerId: open.officer.officer_id, provinceId: open.officer.province_id })
  return open
}

/** A new session under a new token; whatever session the browser brought along ends (S-29). */
export const beginSession = async (
  ctx: Ctx,
  { officer, state, withFactor }: { officer: OfficerRow; state: 'half' | 'full'; withFactor: boolean },
): Promise<SessionRow> => {
  if (ctx.session.token !== null) await endByHash(ctx, tokenHash(ctx.session.token))
  const token = newToken(ctx)
  const [session] = await ctx.db
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      session_id: ctx.newId(),
      province_id: officer.province_id,
      officer_id: officer.officer_id,
      state,
      created_at: ctx.now,
      seen_at: ctx.now,
      factor_at: withFactor ? ctx.now : null,
      device: ctx.session.device.slice(0, 60),
    })
    .returningAll()
    .execute()
  if (!session) throw new Error('session: nothing inserted')
  ctx.concerns({ officerId: officer.officer_id, provinceId: officer.province_id })
  ctx.afterCommit(() => ctx.session.set(token))
  return session
}

/** The same session under a new token: at every step that makes it worth more (S-29). */
const renew = async (ctx: Ctx, session: SessionRow, set: Partial<SessionRow>) => {
  const token = newToken(ctx)
  await ctx.db
    .updateTable('session')
    .set({ ...set, token_hash: tokenHash(token), seen_at: ctx.now, challenge: null, challenge_at: null })
    .where('token_hash', '=', session.token_hash)
    .execute()
  ctx.afterCommit(() => ctx.session.set(token))
}

/** The half session becomes whole; its eight hours begin now. */
export const completeSession = (ctx: Ctx, session: SessionRow) =>
  renew(ctx, session, { state: 'full', created_at: ctx.now, factor_at: ctx.now })

export const confirmSession = (ctx: Ctx, session: SessionRow) => renew(ctx, session, { factor_at: ctx.now })

export const renewSession = (ctx: Ctx, session: SessionRow) => renew(ctx, session, {})

export const renewForPost = (ctx: Ctx, session: SessionRow, postId: string) =>
  renew(ctx, session, { post_id: postId })

const endByHash = (ctx: Ctx, hash: string) =>
  ctx.db
    .updateTable('session')
    .set({ ended_at: ctx.now })
    .where('token_hash', '=', hash)
    .where('ended_at', 'is', null)
    .execute()

/** All sessions of an officer end, at once and everywhere (S-31), but for the one that is named. */
export const endSessions = (ctx: Ctx, { province_id, officer_id }: Person, but?: { session_id: string }) =>
  ctx.db
    .updateTable('session')
    .set({ ended_at: ctx.now })
    .where('province_id', '=', province_id)
    .where('officer_id', '=', officer_id)
    .where('ended_at', 'is', null)
    .$if(but !== undefined, (query) => query.where('session_id', '!=', but?.session_id ?? ''))
    .execute()

export const endSession = (ctx: Ctx, { province_id, officer_id }: Person, sessionId: string) =>
  ctx.db
    .updateTable('session')
    .set({ ended_at: ctx.now })
    .where('province_id', '=', province_id)
    .where('officer_id', '=', officer_id)
    .where('session_id', '=', sessionId)
    .where('ended_at', 'is', null)
    .execute()

/** A secret on probation: kept with the session until its first use confirms it. */
export const holdForSession = (ctx: Ctx, session: SessionRow, held: string) =>
  ctx.db
    .updateTable('session')
    .set({ challenge: held, challenge_at: ctx.now })
    .where('token_hash', '=', session.token_hash)
    .execute()
