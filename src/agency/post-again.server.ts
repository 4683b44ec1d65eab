import { addDays } from '../kernel/day.ts'
import type { OfficerCtx } from '../store/context.ts'
import { updateRow } from '../store/rows.ts'
import { postTrouble } from './post-admin.server.ts'
import { giveOrPropose } from './post-proposal.server.ts'
import { isRoleCode, takesTwo } from './roles.ts'

/**
 * An account that is opened again would bring back at one person's word what two had given. So whatever role
 * takes two ends with yesterday and is proposed anew; the number of those that now wait for somebody else.
 */
export const proposePostsAgain = async (ctx: OfficerCtx, officerId: string): Promise<number> => {
  const { provinceId } = ctx.who
  const posts = await ctx.db
    .selectFrom('post')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('officer_id', '=', officerId)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', ctx.today)]))
    .orderBy('post_id')
    .execute()
  let waiting = 0
  for (const post of posts) {
    const { role, agency_id: agencyId, post_id } = post
    if (!isRoleCode(role) || !takesTwo(role)) continue
    await updateRow(ctx, 'post', {
      key: { province_id: provinceId, post_id },
      set: { valid_to: addDays(ctx.today, -1), version: post.version + 1 },
    })
    const isComing = post.valid_from > ctx.today
    const from = isComing ? post.valid_from : ctx.today
    const place = { provinceId, agencyId, role, from }
    if (await postTrouble(ctx, place)) continue // the agency has closed meanwhile
    const { proposalId } = await giveOrPropose(ctx, { ...place, officerId })
    if (proposalId !== null) waiting++
  }
  return waiting
}
