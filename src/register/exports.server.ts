import { agencyNames } from '../case/agency-names.server.ts'
import { loadCase } from '../case/file.server.ts'
import { officerNames } from '../case/officer-names.server.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { registerContract } from './contract.ts'
import { openTold } from './saved.server.ts'

const MOST = 100

type Taken = { readonly officer_id: string; readonly agency_id: string }

/** Names of who took these exports and where they serve, and of whoever else is named with them. */
const namesFor = async (ctx: OfficerCtx, rows: readonly Taken[], others: readonly string[] = []) => {
  const officers = await officerNames(ctx, [...rows.map(({ officer_id }) => officer_id), ...others])
  const agencies = new Map((await agencyNames(ctx)).map(({ id, name }) => [id, name]))
  return {
    officers,
    takenBy: ({ officer_id, agency_id }: Taken) => ({
      officer: officers.get(officer_id) ?? '',
      agency: agencies.get(agency_id) ?? '',
    }),
  }
}

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
  const { takenBy } = await namesFor(ctx, rows)
  return {
    exports: rows.map(({ officer_id, agency_id, ...row }) => ({
      ...row,
      ...takenBy({ officer_id, agency_id }),
    })),
  }
}

const exportsDone = handle(registerContract.exports, (_, ctx) => exportsSeen(ctx))
const exportsOf = handle(registerContract.exportsOf, async ({ caseCode }, ctx) => {
  const file = await loadCase(ctx, caseCode)
  return isRefusal(file) ? file : exportsSeen(ctx)
})

/** By the agreement that each was taken on, where it took two. */
const agreedBy = async (ctx: OfficerCtx, exportIds: readonly string[]) => {
  const rows = await ctx.db
    .selectFrom('export_proposal')
    .select(['export_id', 'answered_by'])
    .where('province_id', '=', ctx.who.provinceId)
    .where('export_id', 'in', [...exportIds])
    .execute()
  return new Map(rows.map(({ export_id, answered_by }) => [export_id, answered_by]))
}

const stateOf = (destroyBy: string | null, today: string) => {
  if (destroyBy === null) return 'unknown' as const
  return destroyBy < today ? ('overdue' as const) : ('kept' as const)
}

const namedExports = handle(registerContract.namedExports, async (_, ctx) => {
  const rows = await ctx.db
    .selectFrom('register_export')
    .select(['export_id', 'number', 'at', 'officer_id', 'agency_id', 'purpose', 'reason'])
    .select((eb) => eb.fn<number>('cardinality', ['case_ids']).as('files'))
    .where('province_id', '=', ctx.who.provinceId)
    .where('names', '=', true)
    .orderBy('at', 'desc')
    .limit(MOST)
    .execute()
  if (rows.length === 0) return { exports: [] }
  const second = await agreedBy(
    ctx,
    rows.map(({ export_id }) => export_id),
  )
  const seconds = [...second.values()].filter((id) => id !== null)
  const { officers, takenBy } = await namesFor(ctx, rows, seconds)
  return {
    exports: rows.map(({ export_id, officer_id, agency_id, reason, ...row }) => {
      const told = reason === null ? null : openTold(ctx, export_id, reason)
      const destroyBy = told?.destroyBy ?? null
      return {
        ...row,
        ...takenBy({ officer_id, agency_id }),
        reason: told?.reason ?? null,
        recipient: told?.recipient ?? null,
        agreedBy: officers.get(second.get(export_id) ?? '') ?? null,
        destroyBy,
        state: stateOf(destroyBy, ctx.today),
      }
    }),
  }
})

export const exportsHandlers: readonly Handler[] = [exportsDone, exportsOf, namedExports]
