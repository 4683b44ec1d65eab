import type { Selectable } from 'kysely'
import { instantFromMs, instantMs } from '../kernel/day.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Ctx, type Handler, handle, type OfficerCtx } from '../store/context.ts'
import type { SignInNoticeTable } from '../store/tables-agency.ts'
import { sessionContract } from './session-contract.ts'
import { endSessions, type SessionRow } from './session-rows.server.ts'
import { attemptKey, markAgain } from './sign-in-attempts.server.ts'
import type { OfficerRow } from './sign-in-people.server.ts'
import { type Place, placeOf, samePlaceKey } from './sign-in-place.ts'
import { openSecret, sealSecret } from './sign-in-seal.server.ts'
import { KNOWN_PLACE_MS } from './sign-in-throttle.ts'

type NoticeKind = SignInNoticeTable['kind']
type NoticeRow = Selectable<SignInNoticeTable>

type What = {
  readonly officer: OfficerRow
  readonly session: Pick<SessionRow, 'session_id'>
  readonly kind: NoticeKind
  readonly factor?: 'totp' | 'passkey'
}

/** A name of its own, so that a place copied into another row does not open. */
const sealedAt = (ctx: Ctx, officerId: string, noticeId: string) => ({
  keyring: ctx.keyring,
  officerId,
  credentialId: `notice/${noticeId}`,
})

/** The one-click accounts of a demonstration are everybody's, so nothing there is strange. */
export const tellOfficer = async (ctx: Ctx, { officer, session, kind, factor }: What): Promise<void> => {
  if (officer.demo) return
  const noticeId = ctx.newId()
  const place = sealSecret(sealedAt(ctx, officer.officer_id, noticeId), placeOf(ctx.session.address))
  await ctx.db
    .insertInto('sign_in_notice')
    .values({
      province_id: officer.province_id,
      notice_id: noticeId,
      officer_id: officer.officer_id,
      session_id: session.session_id,
      kind,
      factor: factor ?? null,
      at: ctx.now,
      device: ctx.session.device.slice(0, 60),
      place,
    })
    .execute()
}

/**
 * A sign-in is complete: S-25 tells its owner when browser or place are new. `isFirst`: the account was
 * being set up, when everything is new and nothing is strange.
 */
export const noteSignIn = async (
  ctx: Ctx,
  { officer, session, isFirst = false }: Omit<What, 'kind' | 'factor'> & { readonly isFirst?: boolean },
): Promise<void> => {
  if (officer.demo) return
  const { device, address } = ctx.session
  const seen = (what: string, value: string) =>
    markAgain(ctx, attemptKey(ctx, 'seen', officer.officer_id, what, value), KNOWN_PLACE_MS)
  const knowsDevice = await seen('device', device)
  const knowsPlace = await seen('place', samePlaceKey(placeOf(address)))
  if (isFirst || (knowsDevice && knowsPlace)) return
  await tellOfficer(ctx, { officer, session, kind: 'new-place' })
}

/** How long an officer finds them on the security page. */
export const NOTICE_DAYS = 90

const isOpen = (ctx: OfficerCtx, row: NoticeRow): boolean =>
  row.answered_at === null && row.session_id !== ctx.who.sessionId

const list = handle(sessionContract.notices, async (_, ctx) => {
  const since = instantFromMs(instantMs(ctx.now) - NOTICE_DAYS * 24 * 3_600_000)
  const rows = await ctx.db
    .selectFrom('sign_in_notice')
    .selectAll()
    .where('province_id', '=', ctx.who.provinceId)
    .where('officer_id', '=', ctx.who.officerId)
    .where((eb) => eb.or([eb('at', '>', since), eb('answered_at', 'is', null)]))
    .orderBy('at', 'desc')
    .orderBy('notice_id', 'desc')
    .limit(50)
    .execute()
  const notices = rows.map((row) => {
    const { where, part } = openSecret(sealedAt(ctx, row.officer_id, row.notice_id), row.place) as Place
    return {
      id: row.notice_id,
      kind: row.kind,
      factor: row.factor,
      at: row.at,
      device: row.device,
      where,
      part,
      open: isOpen(ctx, row),
      answer: row.answer,
    }
  })
  return { notices }
})

/**
 * Never answered by the session that it speaks of: a thief would wave himself through. «Not me» ends every
 * session but the one that says so, since nobody knows which others are the stranger's.
 */
const answer = handle(sessionContract.answerNotice, async ({ id, mine }, ctx) => {
  const me = { province_id: ctx.who.provinceId, officer_id: ctx.who.officerId }
  const row = await ctx.db
    .selectFrom('sign_in_notice')
    .selectAll()
    .where('province_id', '=', me.province_id)
    .where('officer_id', '=', me.officer_id)
    .where('notice_id', '=', id)
    .executeTakeFirst()
  if (!row || !isOpen(ctx, row)) return refuse('not-found')
  await ctx.db
    .updateTable('sign_in_notice')
    .set({ answered_at: ctx.now, answer: mine ? 'mine' : 'not-mine' })
    .where('province_id', '=', me.province_id)
    .where('notice_id', '=', id)
    .execute()
  ctx.concerns({ purpose: mine ? 'mine' : 'not-mine' })
  if (!mine) await endSessions(ctx, me, { session_id: ctx.who.sessionId })
  return { done: true as const }
})

export const noticeHandlers: readonly Handler[] = [list, answer]
