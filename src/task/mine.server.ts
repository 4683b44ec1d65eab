import { ACTS } from '../case/acts.ts'
import { aliasOf } from '../case/file.server.ts'
import { WORK } from '../case/work-kinds.ts'
import type { Day } from '../kernel/day.ts'
import type { Calendar } from '../law/calendar.ts'
import { nearUntil } from '../law/near-days.ts'
import { loadCalendars } from '../lawbook/calendar.server.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { groundOf } from './because.ts'
import { calendarFile } from './calendar-file.ts'
import { taskContract } from './contract.ts'
import { arrange, countsOf, type Grouped } from './groups.ts'
import { oddDays } from './odd-days.ts'
import { filesWithWork, type WorkOnFile } from './read.server.ts'
import { WEEKS_SHOWN, weekOf } from './week-days.ts'
import { mayDo } from './whose.ts'

/** Items of one answer; the files behind them are bounded already. */
const MOST_ITEMS = 600

const itemOf = (ctx: OfficerCtx, calendar: Calendar) => {
  const aliases = new Map<string, string | null>()
  return ({ work, file, group, state }: Grouped<WorkOnFile>) => {
    const { caseId: case_id, aliasSealed: alias_sealed, wrapped } = file
    if (!aliases.has(case_id)) aliases.set(case_id, aliasOf(ctx, { case_id, alias_sealed, wrapped }))
    const { closes } = WORK[work.kind]
    const { because, verified, provisional } = groundOf(work, calendar)
    return {
      id: `${file.caseCode}/${file.work.indexOf(work)}`,
      caseCode: file.caseCode,
      alias: aliases.get(case_id) ?? null,
      communeId: file.communeId,
      kind: work.kind,
      group,
      state,
      on: work.on,
      due: work.due,
      by: work.by,
      set: work.set,
      because: [...because],
      verified,
      provisional,
      closes,
      to: ACTS[closes].to,
      mayClose: mayDo(work, ctx.who.may) && work.not !== ctx.who.officerId,
    }
  }
}

/** All of the officer's work, in its bands. */
const workFor = async (ctx: OfficerCtx, near: Day) => {
  const { who, now } = ctx
  const own = await filesWithWork(ctx, { scope: who.scope })
  // a commune also holds and shares files whose person belongs to another commune
  const shared =
    who.scope === 'commune' ? await filesWithWork(ctx, { scope: 'agency' }) : { files: [], more: false }
  const all = [...own.files, ...shared.files].flatMap((file) => file.work.map((work) => ({ work, file })))
  return { arranged: arrange(all, who, { now, near }), more: own.more || shared.more }
}

const mine = handle(taskContract.mine, async (_, ctx) => {
  const { today } = ctx
  const calendar = (await loadCalendars(ctx))()
  const near = nearUntil(today, calendar)
  const { arranged, more } = await workFor(ctx, near)
  return {
    items: arranged.slice(0, MOST_ITEMS).map(itemOf(ctx, calendar)),
    counts: countsOf(arranged),
    more: more || arranged.length > MOST_ITEMS,
    today,
    near,
    days: [...oddDays(weekOf(today), WEEKS_SHOWN, calendar)],
  }
})

const toCalendar = handle(taskContract.calendar, async (_, ctx) => {
  const { today, now } = ctx
  const { arranged } = await workFor(ctx, today)
  const items = arranged.map(({ work, file }) => ({ caseCode: file.caseCode, due: work.due }))
  return { content: calendarFile(items, { now, today }) }
})

export const mineHandlers: readonly Handler[] = [mine, toCalendar]
