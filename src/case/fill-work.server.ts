import { sql } from 'kysely'
import { caseAt } from '../course/fold.ts'
import type { Calendar } from '../law/calendar.ts'
import type { Ctx } from '../store/context.ts'
import { updateRow } from '../store/rows.ts'
import { type CaseRow, openStep } from './file.server.ts'
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

/** Folds some of them again, as the system itself, and keeps what is still to be done on each. */
export const fillWork = async (ctx: Ctx, { province, calendar, most }: Some): Promise<number> => {
  const { rows: files } = await sql<Unfilled>`select s.*, k.wrapped from case_summary s
    join case_key k on k.province_id = s.province_id and k.case_id = s.case_id and k.wrapped is not null
    where s.province_id = ${province} and s.work is null order by s.case_id limit ${most}`.execute(ctx.db)
  for (const { province_id, case_id, version, wrapped } of files) {
    const seal = ctx.caseKeys.of(case_id, wrapped)
    if (!seal) continue
    const steps = await ctx.db
      .selectFrom('case_step')
      .selectAll()
      .where('province_id', '=', province_id)
      .where('case_id', '=', case_id)
      .orderBy('seq')
      .execute()
    const state = caseAt(
      steps.map((step) => openStep(step, seal)),
      calendar,
    )
    // a step that came meanwhile has kept it already
    await updateRow(ctx, 'case_summary', {
      key: { province_id, case_id },
      expect: { version },
      set: datesOf(state),
    })
  }
  return files.length
}
