import { sql } from 'kysely'
import type { Scope } from '../agency/roles.ts'
import { parseCaseCode } from '../kernel/id.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Actor, Handler, OfficerCtx } from '../store/context.ts'
import { handle } from '../store/context.ts'
import { caseContract } from './contract.ts'
import { hashOfNumber, holdersOf, rolesOf } from './identity-number.server.ts'
import { firstLines, linesOf, toLine } from './line.server.ts'
import type { CaseLine } from './line.ts'

const MOST = 20

type Hit = { caseId: string; why: readonly string[] }

/** The name index finds in memory; the row policies of the one who asks decide what comes out of it. */
const search = handle(caseContract.search, async (input, ctx) => {
  const hits: Hit[] = [...(await byCode(ctx, input.text)), ...byName(ctx, input)]
  const holders = input.number === '' ? [] : await holdersOf(ctx, [hashOfNumber(ctx, input.number)])
  hits.unshift(...holders.map((caseId) => ({ caseId, why: ['number.same'] })))
  const wanted = [...new Map(hits.map((hit) => [hit.caseId, hit])).values()]
  const lines = new Map<string, CaseLine>()
  for (const role of rolesOf(ctx)) {
    await ctx.enter({ role })
    const seen = await linesOf(
      ctx,
      wanted.map(({ caseId }) => caseId),
    )
    for (const [caseId, line] of seen) lines.set(caseId, line)
  }
  await ctx.enter({})
  const found = wanted.flatMap(({ caseId, why }) => {
    const line = lines.get(caseId)
    return line ? [{ line, why: [...why] }] : []
  })
  return {
    found: found.slice(0, MOST),
    more: found.length > MOST,
    number: numberAnswer(input.number, holders, lines),
  }
})

const numberAnswer = (number: string, holders: readonly string[], lines: ReadonlyMap<string, unknown>) => {
  if (number === '') return 'not-given' as const
  if (holders.length === 0) return 'free' as const
  return holders.some((caseId) => lines.has(caseId)) ? ('here' as const) : ('elsewhere' as const)
}

const byName = (ctx: OfficerCtx, { text, birthYear }: { text: string; birthYear: number | null }): Hit[] =>
  text.replace(/\s/g, '').length < 2
    ? []
    : [
        ...ctx.names.search({
          provinceId: ctx.who.provinceId,
          text,
          birthYear,
          communeCode: ctx.who.scope === 'commune' ? ctx.who.communeId : null,
          limit: 200,
        }),
      ]

const byCode = async (ctx: OfficerCtx, text: string): Promise<Hit[]> => {
  const code = parseCaseCode(text)
  if (isRefusal(code)) return []
  const hits: Hit[] = []
  for (const role of rolesOf(ctx)) {
    await ctx.enter({ role })
    const row = await ctx.db
      .selectFrom('case_summary')
      .select('case_id')
      .where('province_id', '=', ctx.who.provinceId)
      .where('code', '=', code)
      .executeTakeFirst()
    if (row) hits.push({ caseId: row.case_id, why: ['code.same'] })
  }
  await ctx.enter({})
  return hits
}

/** Fifty files by their next alert; the filter is the very column of the row policy. */
const list = handle(caseContract.list, async (input, ctx) => {
  const { who, today } = ctx
  const scope = input.of === 'shared' ? 'agency' : who.scope
  await ctx.enter({ role: `dv_${scope}` })
  const stage = input.stage === null ? sql`` : sql`and s.stage = ${input.stage}`
  const elsewhere =
    input.of === 'shared' && who.scope === 'commune' ? sql`and s.commune_id <> ${who.communeId}` : sql``
  const after = input.after === null ? sql`` : sql`and ${afterCursor(input.after, who.provinceId)}`
  const where = sql`${within(scope, who)} ${stage} ${elsewhere} ${after}`
  const { rows } = await firstLines({ today, where, limit: input.limit + 1 }).execute(ctx.db)
  return {
    lines: rows.slice(0, input.limit).map((row) => toLine(ctx, row)),
    more: rows.length > input.limit,
    today,
  }
})

/** The files of a scope, by the very columns of its row policy. */
export const within = (scope: Scope, who: Pick<Actor, 'provinceId' | 'communeId' | 'agencyId'>) =>
  ({
    province: sql`s.province_id = ${who.provinceId}`,
    commune: sql`s.province_id = ${who.provinceId} and s.commune_id = ${who.communeId}`,
    agency: sql`s.province_id = ${who.provinceId} and s.readers @> array[${who.agencyId}::uuid]`,
  })[scope]

const afterCursor = (after: { alert: string | null; caseCode: string }, provinceId: string) => {
  const id = sql`(select case_id from case_summary where province_id = ${provinceId} and code = ${after.caseCode})`
  return after.alert === null
    ? sql`s.next_alert is null and s.case_id > ${id}`
    : sql`((s.next_alert, s.case_id) > (${after.alert}::date, ${id}) or s.next_alert is null)`
}

export const searchHandlers: readonly Handler[] = [search, list]
