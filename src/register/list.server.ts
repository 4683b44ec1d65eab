import { sql } from 'kysely'
import { isRoleCode, ROLES } from '../agency/roles.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { idsByName, seesNames } from './by-name.server.ts'
import { registerContract } from './contract.ts'
import { MOST_ORDERED_BY_NAME, type RegisterFilter, type Sort } from './filter.ts'
import { type After, behind, type RegisterRow, registerLines, toRegisterLine } from './lines.server.ts'
import { whereOf } from './where.server.ts'

export const mayOrderByName = (ctx: OfficerCtx): boolean =>
  seesNames(ctx, new Set(isRoleCode(ctx.who.role) ? ROLES[ctx.who.role].classes : []))

type Asked = { filter: RegisterFilter; sort: Sort; after: After | null; limit: number }

const inNameOrder = async (
  ctx: OfficerCtx,
  { filter, after, limit }: Asked,
): Promise<RegisterRow[] | Refusal> => {
  const where = whereOf(filter, ctx)
  const ids = await idsByName(ctx, where, mayOrderByName(ctx))
  if (!ids) return refuse('register.too-many', { at: 'sort', with: { most: MOST_ORDERED_BY_NAME } })
  const from = after === null ? 0 : ids.findIndex(({ code }) => code === after.caseCode) + 1
  const page = ids.slice(from, from + limit).map(({ caseId }) => caseId)
  if (page.length === 0) return []
  const { rows } = await registerLines({
    today: ctx.today,
    where: sql`${where} and s.case_id in (${sql.join(page)})`,
    sort: 'code',
    limit,
  }).execute(ctx.db)
  return rows.sort((a, b) => page.indexOf(a.case_id) - page.indexOf(b.case_id))
}

/** Rows of the register in an order, one more than asked for tells that there are more. */
export const registerRows = async (ctx: OfficerCtx, asked: Asked): Promise<RegisterRow[] | Refusal> => {
  const { filter, sort, after, limit } = asked
  if (sort === 'name') return inNameOrder(ctx, asked)
  const where = whereOf(filter, ctx)
  const { rows } = await registerLines({
    today: ctx.today,
    where: after === null ? where : sql`${where} and ${behind(sort, after, ctx.who.provinceId)}`,
    sort,
    limit,
  }).execute(ctx.db)
  return rows
}

const list = handle(registerContract.list, async ({ filter, sort, after, limit }, ctx) => {
  const rows = await registerRows(ctx, { filter, sort, after, limit: limit + 1 })
  if (isRefusal(rows)) return rows
  return {
    lines: rows.slice(0, limit).map((row) => toRegisterLine(ctx, row)),
    more: rows.length > limit,
    today: ctx.today,
    byName: mayOrderByName(ctx),
  }
})

type Counted = { stage: string; n: number; overdue: number; staying: number }

const counts = handle(registerContract.counts, async ({ filter }, ctx) => {
  const { rows } = await sql<Counted>`select s.stage, count(*)::int as n,
      (count(*) filter (where s.next_due < ${ctx.today}::date))::int as overdue,
      count(s.facility_id)::int as staying
    from case_summary s where ${whereOf(filter, ctx)} group by s.stage order by n desc, s.stage`.execute(
    ctx.db,
  )
  const sum = (of: (row: Counted) => number) => rows.reduce((all, row) => all + of(row), 0)
  return {
    total: sum(({ n }) => n),
    overdue: sum(({ overdue }) => overdue),
    inFacility: sum(({ staying }) => staying),
    byStage: rows.map(({ stage, n }) => ({ stage, n })),
  }
})

type Named = { id: string; name_vi: string; name_en: string }

const choices = handle(registerContract.choices, async (_, ctx) => {
  const all = whereOf(registerContract.counts.input.parse({}).filter, ctx)
  const named = async (column: 'holder_agency' | 'facility_id') => {
    const { rows } = await sql<Named>`select a.id, v.name_vi, v.name_en
      from (select distinct s.${sql.ref(column)} as id from case_summary s
        where ${all} and s.${sql.ref(column)} is not null) a
      join agency_version v on v.province_id = ${ctx.who.provinceId} and v.agency_id = a.id
        and v.valid_from <= ${ctx.today}::date and (v.valid_to is null or v.valid_to >= ${ctx.today}::date)
      order by v.name_vi limit 300`.execute(ctx.db)
    return rows.map(({ id, name_vi, name_en }) => ({ id, name: ctx.lang === 'en' ? name_en : name_vi }))
  }
  return { holders: await named('holder_agency'), facilities: await named('facility_id') }
})

export const listHandlers: readonly Handler[] = [list, counts, choices]
