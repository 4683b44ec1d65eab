import { addDays } from '../kernel/day.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import { type Ctx, type Handler, handle } from '../store/context.ts'
import { insertRow, updateRow } from '../store/rows.ts'
import { versionsOf } from './agency-rows.server.ts'
import { versionOn } from './agency-version.ts'
import { postContract } from './contract.ts'
import { ROLES, type RoleCode } from './roles.ts'

export type Place = {
  readonly provinceId: string
  readonly agencyId: string
  readonly role: RoleCode
  readonly from: string
}

/** A post needs an agency that stands on its first day; a role for a commune needs the office of a commune. */
export const postTrouble = async (ctx: Ctx, place: Place): Promise<Refusal | undefined> => {
  const { provinceId, agencyId, role, from } = place
  const agency = await ctx.db
    .selectFrom('agency')
    .select('commune_id')
    .where('province_id', '=', provinceId)
    .where('agency_id', '=', agencyId)
    .executeTakeFirst()
  if (!agency) return refuse('not-found')
  if (!versionOn(await versionsOf(ctx, { provinceId, agencyId }), from)) return refuse('agency.closed')
  if (ROLES[role].scope === 'commune' && agency.commune_id === null)
    return refuse('input.invalid', { at: 'role' })
  return undefined
}

export const addPost = async (ctx: Ctx, place: Place & { readonly officerId: string }): Promise<string> => {
  const postId = ctx.newId()
  await insertRow(ctx, 'post', {
    province_id: place.provinceId,
    post_id: postId,
    officer_id: place.officerId,
    agency_id: place.agencyId,
    role: place.role,
    valid_from: place.from,
    version: 1,
  })
  return postId
}

const end = handle(postContract.end, async ({ postId, lastDay }, ctx) => {
  const key = { province_id: ctx.who.provinceId, post_id: postId }
  const post = await ctx.db
    .selectFrom('post')
    .selectAll()
    .where('province_id', '=', key.province_id)
    .where('post_id', '=', postId)
    .executeTakeFirst()
  if (!post) return refuse('not-found')
  if (post.officer_id === ctx.who.officerId) return refuse('post.own')
  // yesterday as last day takes the rights away at once; further back would rewrite what was allowed
  if (lastDay < addDays(ctx.today, -1) || (post.valid_to !== null && post.valid_to < lastDay))
    return refuse('input.invalid', { at: 'lastDay' })
  const set = { valid_to: lastDay, version: post.version + 1 }
  const ended = await updateRow(ctx, 'post', { key, expect: { version: post.version }, set })
  return ended ? { done: true as const } : refuse('stale')
})

export const postHandlers: readonly Handler[] = [end]
