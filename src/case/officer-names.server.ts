import type { OfficerCtx } from '../store/context.ts'

/** Names of officers by id, those of the province. */
export const officerNames = async (ctx: OfficerCtx, ids: readonly string[]) => {
  const rows = await ctx.db
    .selectFrom('officer')
    .select(['officer_id', 'name'])
    .where('province_id', '=', ctx.who.provinceId)
    .where('officer_id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.officer_id, row.name]))
}
