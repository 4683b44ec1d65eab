import { sql } from 'kysely'
import type { Calendar } from '../law/calendar.ts'
import type { Ctx } from '../store/context.ts'
import { updateRow } from '../store/rows.ts'
import { type CaseRow, statesOf } from './file.server.ts'
import { datesOf } from './summary.ts'

type Unfilled = CaseRow & { wrapped: Uint8Array }

/** A province that still has files of before open work was kept. */
export const provinceToFill = async ({ db }: Pick<Ctx, 'db'>): Promise<string | undefined> => {
  const { rows } = await sql<{ province_id: string }>`select s.province_id from case_summary s
    join case_key k on k.province_id = s.province_id and k.case_id = s.case_id and k.wrapped is not null
    where s.work is null limit 1`.execute(db)
  return rows[0]?.province_id
}

type Some = { readonly province: string; readonly calendar: Calendar; readonly most: number }

/** Folds some of them again, as the system itself, and keeps what is still to be done on each; how many it could. */
export const fillWork = async (ctx: Ctx, { province, calendar, most }: Some): Promise<number> => {
  const { rows: files } = await sql<Unfilled>`select s.*, k.wrapped from case_summary s
    join case_key k on k.province_id = s.province_id and k.case_id = s.case_id and k.wrapped is not null
    where s.province_id = ${province} and s.work is null order by s.case_id limit ${most}`.execute(ctx.db)
  const states = await statesOf(ctx, { province, files, calendar })
  let filled = 0
  for (const { case_id, version } of files) {
    const state = states.get(case_id)
    if (!state) continue
    const key = { province_id: province, case_id }
    // a step that came meanwhile has kept it already
    if (await updateRow(ctx, 'case_summary', { key, expect: { version }, set: datesOf(state) })) filled++
  }
  return filled
}
