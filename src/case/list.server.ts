import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../agency/roles.ts'
import { type Actor, type Handler, handle } from '../store/context.ts'
import { caseContract } from './contract.ts'
import { firstLines, toLine } from './line.server.ts'

/** Fifty files by their next alert; the filter is the very column of the row policy. */
const list = handle(caseContract.list, async (input, ctx) => {
  const { who, today } = ctx
  const scope = input.of === 'shared' ? 'agency' : who.scope
  await ctx.enter({ role: `dv_${scope}` })
  const stage = input.stage === null ? sql`` : sql`and s.stage = ${input.stage}`
  const elsewhere =
    input.of === 'shared' && who.scope === 'commune' ? sql`and s.commune_id <> ${who.communeId}` : sql``
  const after = input.after === null ? sql`` : sql`and ${afterCursor(input.after, who.provinceId)}`
  const where = sql`${within(scope, who)} and ${stillShared({ scope, who, today })} ${stage} ${elsewhere} ${after}`
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

type Shown = { readonly scope: Scope; readonly who: Pick<Actor, 'agencyId'>; readonly today: string }

/**
 * A consent that ran out has no step, so the readers of the last step still name the agency: what it reads by
 * consent alone is no longer listed either. The fold says the same of a single file (`course/readers.ts`).
 */
export const stillShared = ({ scope, who, today }: Shown): RawBuilder<unknown> => {
  if (scope !== 'agency') return sql`true`
  const step = (type: string, more: RawBuilder<unknown>) => sql`exists (
    select from case_step b where b.province_id = s.province_id and b.case_id = s.case_id
      and b.type = ${type} and ${more})`
  const mine = sql`b.open->>'agencyId' = ${who.agencyId}`
  const notTakenBack = sql`not exists (select from case_step w
    where w.province_id = b.province_id and w.case_id = b.case_id and w.type = 'consent-withdrawn'
      and w.open->>'consentId' = b.open->>'consentId')`
  const runs = sql`(b.open->>'until' is null or b.open->>'until' >= ${today})`
  return sql`(s.holder_agency = ${who.agencyId}
    or not ${step('reader-added', sql`${mine} and b.open->>'purpose' is not null`)}
    or ${step('reader-added', sql`${mine} and b.open->>'purpose' is null`)}
    or ${step('stay-began', sql`b.open->>'facilityId' = ${who.agencyId}`)}
    or ${step('consent-given', sql`${mine} and ${runs} and ${notTakenBack}`)})`
}

const afterCursor = (after: { alert: string | null; caseCode: string }, provinceId: string) => {
  const id = sql`(select case_id from case_summary where province_id = ${provinceId} and code = ${after.caseCode})`
  return after.alert === null
    ? sql`s.next_alert is null and s.case_id > ${id}`
    : sql`((s.next_alert, s.case_id) > (${after.alert}::date, ${id}) or s.next_alert is null)`
}

export const listHandlers: readonly Handler[] = [list]
