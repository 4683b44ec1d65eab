import { instantMs } from '../kernel/day.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Handler, handle, handleForAnyone } from '../store/context.ts'
import { sessionContract } from './session-contract.ts'
import { endSession, endSessions, openSessionOf, renewForPost } from './session-rows.server.ts'
import { isAlive } from './session-rules.ts'
import { over } from './sign-in-factor.server.ts'
import { postsOn } from './sign-in-people.server.ts'
import { stepOf } from './sign-in-step.server.ts'

const state = handleForAnyone(sessionContract.state, async (_, ctx) => {
  const open = await openSessionOf(ctx)
  if (!open) return { state: 'none' as const, step: null }
  return { state: open.session.state, step: await stepOf(ctx, open.session, open.officer) }
})

const signOut = handleForAnyone(sessionContract.signOut, async ({ everywhere }, ctx) => {
  const open = await openSessionOf(ctx)
  ctx.afterCommit(() => ctx.session.clear())
  if (!open) return { done: true as const }
  // a half session proves one factor only: it may not put out those who gave both
  if (everywhere && open.session.state === 'full') await endSessions(ctx, open.officer)
  else await endSession(ctx, open.officer, open.session.session_id)
  return { done: true as const }
})

const list = handle(sessionContract.list, async (_, ctx) => {
  const rows = await ctx.db
    .selectFrom('session')
    .selectAll()
    .where('province_id', '=', ctx.who.provinceId)
    .where('officer_id', '=', ctx.who.officerId)
    .where('ended_at', 'is', null)
    .orderBy('seen_at', 'desc')
    .execute()
  const sessions = rows
    .filter((row) => isAlive(row, instantMs(ctx.now)))
    .map((row) => ({
      id: row.session_id,
      device: row.device,
      since: row.created_at,
      seen: row.seen_at,
      here: row.session_id === ctx.who.sessionId,
    }))
  return { sessions }
})

const end = handle(sessionContract.end, async ({ id }, ctx) => {
  const me = { province_id: ctx.who.provinceId, officer_id: ctx.who.officerId }
  const [result] = await endSession(ctx, me, id)
  if (!result || result.numUpdatedRows === 0n) return refuse('not-found')
  if (id === ctx.who.sessionId) ctx.afterCommit(() => ctx.session.clear())
  return { done: true as const }
})

const choosePost = handle(sessionContract.choosePost, async ({ postId }, ctx) => {
  const open = await openSessionOf(ctx)
  if (!open) return over()
  const posts = await postsOn(ctx.db, open.officer, ctx.today)
  if (!posts.some((post) => post.post_id === postId)) return refuse('not-found')
  await renewForPost(ctx, open.session, postId)
  return { done: true as const }
})

export const ownSessionHandlers: readonly Handler[] = [state, signOut, list, end, choosePost]
