import { refuse } from '../kernel/refusal.ts'
import { type Handler, handle } from '../store/context.ts'
import { provinceAt } from './area-provinces.ts'
import { sightOf } from './can-see-words.ts'
import { agencyContract } from './contract.ts'
import { isRoleCode } from './roles.ts'
import type { SignIn } from './sign-in-config.server.ts'
import { agencyNamesOn, postsOn } from './sign-in-people.server.ts'

export const canSeeHandlers = ({ config }: SignIn): readonly Handler[] => [
  handle(agencyContract.canSee, async ({ officerId }, ctx) => {
    const { provinceId } = ctx.who
    const officer = await ctx.db
      .selectFrom('officer')
      .select(['officer_id', 'name', 'active'])
      .where('province_id', '=', provinceId)
      .where('officer_id', '=', officerId)
      .executeTakeFirst()
    if (!officer) return refuse('not-found')
    const person = { province_id: provinceId, officer_id: officerId }
    const posts = officer.active ? await postsOn(ctx.db, person, ctx.today) : []
    const ids = posts.map((post) => post.agency_id)
    const names = await agencyNamesOn(ctx.db, { provinceId, on: ctx.today, ids })
    const { lang } = ctx
    const operations = config.operations()
    const provinceName = provinceAt(provinceId, ctx.today)?.name ?? provinceId
    return {
      officer: { id: officer.officer_id, name: officer.name },
      posts: posts.flatMap(({ role, agency_id }) => {
        const agencyName = names.get(agency_id)?.[lang] ?? ''
        return isRoleCode(role) ? [sightOf({ role, agencyName, provinceName, operations, lang })] : []
      }),
    }
  }),
]
