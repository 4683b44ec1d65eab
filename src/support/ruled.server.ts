import { mainOf } from '../case/entitlements.server.ts'
import type { LoadedCase } from '../case/file.server.ts'
import { personOf, stateOn } from '../case/person-of.ts'
import type { Day } from '../kernel/day.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { type PersonRuling, type RuleQuestion, ruleOn } from '../law/entitlements.ts'
import { lawOfProvince } from '../lawbook/rows.server.ts'
import type { OfficerCtx } from '../store/context.ts'

export type Ruled = {
  readonly questionOn: (on: Day) => RuleQuestion
  readonly on: (on: Day) => PersonRuling | Refusal
}

/** What the law gives the person of a file on a day, with the norms of the province. */
export const ruled = async (ctx: OfficerCtx, file: LoadedCase): Promise<Ruled> => {
  const { norms, calendar } = await lawOfProvince(ctx)
  const main = await mainOf(ctx, file)
  const province = ctx.who.provinceId
  const questionOn = (on: Day): RuleQuestion => ({
    on,
    person: personOf(stateOn(file.steps, on), { province, main }),
    norms,
    calendar,
  })
  return { questionOn, on: (on) => ruleOn(questionOn(on)) }
}
