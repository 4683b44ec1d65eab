import { mainOf } from '../case/entitlements.server.ts'
import { loadCase } from '../case/file.server.ts'
import { linesOf } from '../case/line.server.ts'
import { officerNames } from '../case/officer-names.server.ts'
import type { Day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { lawOfProvince } from '../lawbook/rows.server.ts'
import { type Handler, handle } from '../store/context.ts'
import { boardOf } from './board.ts'
import { identificationContract } from './contract.ts'
import { effectOf } from './effect.ts'

const board = handle(identificationContract.board, async ({ caseCode }, ctx) => {
  const file = await loadCase(ctx, caseCode)
  if (isRefusal(file)) return file
  const { row, steps } = file
  const line = (await linesOf(ctx, [row.case_id])).get(row.case_id)
  if (!line) throw new Error('a file that was read has no line')
  const names = await officerNames(
    ctx,
    steps.map(({ officerId }) => officerId),
  )
  const nameOf = (officerId: string) => names.get(officerId) ?? ''
  return {
    line,
    version: row.version,
    today: ctx.today,
    ...boardOf({ steps, today: ctx.today, who: ctx.who, nameOf, calendars: file.calendars }),
  }
})

const effect = handle(identificationContract.effect, async ({ caseCode, outcome, issuedOn }, ctx) => {
  const file = await loadCase(ctx, caseCode)
  if (isRefusal(file)) return file
  const { norms, calendar } = await lawOfProvince(ctx)
  const found = effectOf({
    state: file.state,
    outcome,
    issuedOn: issuedOn as Day | null,
    on: ctx.today,
    province: ctx.who.provinceId,
    main: await mainOf(ctx, file),
    norms,
    calendar,
  })
  if (isRefusal(found)) return found
  return {
    ...found,
    because: [...found.because],
    changes: found.changes.map((one) => ({ ...one, missing: [...one.missing], because: [...one.because] })),
    stays: [...found.stays],
    given: [...found.given],
  }
})

export const readHandlers: readonly Handler[] = [board, effect]
