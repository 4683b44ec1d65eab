import type { Selectable } from 'kysely'
import { addHours, type Instant, instantMs } from '../kernel/day.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { insertRow, updateRow } from '../store/rows.ts'
import type { SignInResetTable } from '../store/tables-agency.ts'
import { officerContract } from './contract.ts'
import { giveOneTimePassword } from './officer-password.server.ts'
import { endSessions } from './session-rows.server.ts'
import { endCredentials } from './sign-in-factor.server.ts'

/**
 * S-23: a new first sign-in is worth as much as the old one, so it takes two administrators: one has the
 * officer before him and asks, another makes sure of it too and approves. Neither is the officer.
 */
const OPEN_HOURS = 72

type Reset = Selectable<SignInResetTable>

const mayApprove = (ctx: OfficerCtx, reset: Reset) =>
  reset.asked_by !== ctx.who.officerId && reset.officer_id !== ctx.who.officerId

const isOpen = (ctx: OfficerCtx, reset: Reset) =>
  reset.answered_at === null && instantMs(reset.until as Instant) > instantMs(ctx.now)

const resets = (ctx: OfficerCtx) =>
  ctx.db.selectFrom('sign_in_reset').selectAll().where('province_id', '=', ctx.who.provinceId)

const officerOf = (ctx: OfficerCtx, officerId: string) =>
  ctx.db
    .selectFrom('officer')
    .selectAll()
    .where('province_id', '=', ctx.who.provinceId)
    .where('officer_id', '=', officerId)
    .executeTakeFirst()

export const openResets = async (ctx: OfficerCtx) => {
  const rows = await resets(ctx).where('answered_at', 'is', null).orderBy('asked_at').execute()
  return rows
    .filter((row) => isOpen(ctx, row))
    .map((row) => ({
      resetId: row.reset_id,
      officerId: row.officer_id,
      askedBy: row.asked_by,
      askedAt: row.asked_at,
      until: row.until,
      mayApprove: mayApprove(ctx, row),
    }))
}

const ask = handle(officerContract.resetSignIn, async ({ officerId }, ctx) => {
  if (officerId === ctx.who.officerId) return refuse('officer.self')
  const officer = await officerOf(ctx, officerId)
  if (!officer?.active || officer.demo) return refuse('not-found')
  const until = addHours(ctx.now, OPEN_HOURS)
  const row = await insertRow(ctx, 'sign_in_reset', {
    province_id: ctx.who.provinceId,
    reset_id: ctx.newId(),
    officer_id: officerId,
    asked_by: ctx.who.officerId,
    asked_at: ctx.now,
    until,
  })
  return { resetId: row.reset_id, until }
})

const answered = (ctx: OfficerCtx, reset: Reset, answer: 'approved' | 'declined') =>
  updateRow(ctx, 'sign_in_reset', {
    key: { province_id: reset.province_id, reset_id: reset.reset_id },
    set: { answer, answered_by: ctx.who.officerId, answered_at: ctx.now },
  })

const find = async (ctx: OfficerCtx, resetId: string): Promise<Reset | undefined> => {
  // locked: two approvals at the same time must not both give out a password
  const row = await resets(ctx).where('reset_id', '=', resetId).forUpdate().executeTakeFirst()
  return row && isOpen(ctx, row) ? row : undefined
}

const approve = handle(officerContract.approveReset, async ({ resetId }, ctx) => {
  const reset = await find(ctx, resetId)
  if (!reset) return refuse('not-found')
  if (!mayApprove(ctx, reset)) return refuse('reset.other-administrator')
  const officer = await officerOf(ctx, reset.officer_id)
  if (!officer?.active) return refuse('not-found')
  await answered(ctx, reset, 'approved')
  await endCredentials(ctx, officer, ['totp', 'passkey', 'recovery', 'password'])
  await endSessions(ctx, officer)
  return { officerId: officer.officer_id, oneTimePassword: await giveOneTimePassword(ctx, officer) }
})

const decline = handle(officerContract.declineReset, async ({ resetId }, ctx) => {
  const reset = await find(ctx, resetId)
  if (!reset) return refuse('not-found')
  await answered(ctx, reset, 'declined')
  return { done: true as const }
})

export const resetHandlers: readonly Handler[] = [ask, approve, decline]
