import { agencyNames } from '../case/agency-names.server.ts'
import { loadCase } from '../case/file.server.ts'
import { officerNames } from '../case/officer-names.server.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { registerContract } from './contract.ts'

const MOST = 100

/** The exports that the entered role may see: those of the province, or those that held the one file. */
const exportsSeen = async (ctx: OfficerCtx) => {
  const rows = await ctx.db
    .selectFrom('register_export')
    .select(['number', 'at', 'officer_id', 'agency_id', 'format', 'names', 'purpose'])
    .select((eb) => eb.fn<number>('cardinality', ['case_ids']).as('files'))
    .where('province_id', '=', ctx.who.provinceId)
    .orderBy('at', 'desc')
    .limit(MOST)
    .execute()
  if (rows.length === 0) return { exports: [] }
  const officers = await officerNames(
    ctx,
    rows.map(({ officer_id }) => officer_id),
  )
  const agencies = new Map((await agencyNames(ctx)).map(({ id, name }) => [id, name]))
  return {
    exports: rows.map(({ officer_id, agency_id, ...row }) => ({
      ...row,
      officer: officers.get(officer_id) ?? '',
      agency: agencies.get(agency_id) ?? '',
    })),
  }
}

const exportsDone = handle(registerContract.exports, (_, ctx) => exportsSeen(ctx))
const exportsOf = handle(registerContract.exportsOf, async ({ caseCode }, ctx) => {
  const file = await loadCase(ctx, caseCode)
  return isRefusal(file) ? file : exportsSeen(ctx)
})

export const exportsHandlers: readonly Handler[] = [exportsDone, exportsOf]
