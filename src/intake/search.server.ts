import { hashOfNumber, holdersOf, rolesOf } from '../case/identity-number.server.ts'
import { linesOf } from '../case/line.server.ts'
import type { CaseLine } from '../case/line.ts'
import { parseCaseCode } from '../kernel/id.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Handler, OfficerCtx } from '../store/context.ts'
import { handle } from '../store/context.ts'
import { intakeContract } from './contract.ts'

const MOST = 20

type Hit = { caseId: string; why: readonly string[] }

/** The name index finds in memory; the row policies of the one who asks decide what comes out of it. */
const search = handle(intakeContract.search, async (input, ctx) => {
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
    crowded: input.birthYear === null && found.filter(({ why }) => isNamesake(why)).length > MOST,
    number: numberAnswer(input.number, holders, lines),
  }
})

/** Counted among what the officer may see: the index's own count would tell of files that are hidden. */
const isNamesake = (why: readonly string[]): boolean =>
  why.includes('name.same') || why.includes('name.same-without-marks')

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

export const searchHandlers: readonly Handler[] = [search]
