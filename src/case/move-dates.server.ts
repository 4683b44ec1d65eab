import { sql } from 'kysely'
import type { CaseState } from '../course/fold.ts'
import type { Reach } from '../law/calendar-change.ts'
import { loadCalendars } from '../lawbook/calendar.server.ts'
import { canonicalJson } from '../store/canonical.ts'
import type { Ctx, DomainEvent, OfficerCtx } from '../store/context.ts'
import { updateRow } from '../store/rows.ts'
import { type CaseRow, statesOf } from './file.server.ts'
import { datesOf } from './summary.ts'

type FileRow = CaseRow & { wrapped: Uint8Array }

const BATCH = 500

const filesAfter = async (ctx: OfficerCtx, { from, to }: Reach, after: string) => {
  // a term that ended beyond the calendar had no date; a day worked may give it one
  const within =
    to === null
      ? sql`true`
      : sql`(s.next_due between ${from}::date and ${to}::date
          or (s.work_on <= ${to}::date and exists (select from jsonb_array_elements(s.work) w
            where w->>'due' between ${from} and ${to})))`
  const { rows } = await sql<FileRow>`select s.*, k.wrapped from case_summary s
    join case_key k on k.province_id = s.province_id and k.case_id = s.case_id and k.wrapped is not null
    where s.province_id = ${ctx.who.provinceId} and ${within} and s.stage not in ('closed', 'erased')
      and s.case_id > ${after}::uuid order by s.case_id limit ${BATCH}`.execute(ctx.db)
  return rows
}

const move = async (ctx: OfficerCtx, file: FileRow, state: CaseState) => {
  const set = datesOf(state)
  const stands = ({ next_rule, next_alert, next_due, work, work_on }: Pick<FileRow, keyof typeof set>) =>
    canonicalJson({ next_rule, next_alert, next_due, work, work_on })
  if (stands(file) === stands(set)) return
  const { province_id, case_id, version } = file
  // erased meanwhile: then there is nothing to move
  await updateRow(ctx, 'case_summary', { key: { province_id, case_id }, expect: { version }, set })
}

/**
 * After a day off was entered: folds the open files again whose date it may move, and keeps the new one, in the
 * same transaction. Steps stay as they are, and with them whatever was decided.
 */
export const moveDates = async ({ reach }: DomainEvent, ctx: Ctx): Promise<void> => {
  if (ctx.who === null) throw new Error('a day off is entered by somebody')
  const officer: OfficerCtx = { ...ctx, who: ctx.who }
  await ctx.enter({ role: 'dv_law' })
  const to = (await loadCalendars(officer))()
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const files = await filesAfter(officer, reach as Reach, after)
    const last = files.at(-1)
    if (!last) break
    const states = await statesOf(officer, { province: officer.who.provinceId, files, calendar: to })
    for (const file of files) {
      const state = states.get(file.case_id)
      if (state) await move(officer, file, state)
    }
    after = last.case_id
  }
  await ctx.enter({})
}
