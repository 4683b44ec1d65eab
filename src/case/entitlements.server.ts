import { identifiedOn } from '../course/identification.ts'
import type { Citation } from '../kernel/citation.ts'
import { type Day, day } from '../kernel/day.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { isMinor } from '../law/age.ts'
import { changesBetween, type ExplainedChange } from '../law/changes.ts'
import { decisionOf } from '../law/decision.ts'
import type { RuleQuestion } from '../law/entitlements.ts'
import { type ExplainedItem, type ExplainStep, explain } from '../law/explain.ts'
import { competentIn, type OfficeTable } from '../law/office-rows.ts'
import type { PersonFacts } from '../law/person-facts.ts'
import type { Regime } from '../law/regime.ts'
import { lawOfProvince } from '../lawbook/rows.server.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { caseContract } from './contract.ts'
import { type LoadedCase, loadCase } from './file.server.ts'
import { rolesOf } from './identity-number.server.ts'
import { type MainFile, personOf, stateOn } from './person-of.ts'

/** The file of the person accompanied: opened only where one’s own scope reaches it, and only for its status. */
export const mainOf = async (ctx: OfficerCtx, { state, row }: LoadedCase): Promise<MainFile> => {
  const { mainCaseId } = state
  if (mainCaseId === null) return null
  let code: string | undefined
  for (const role of rolesOf(ctx)) {
    await ctx.enter({ role })
    const found = await ctx.db
      .selectFrom('case_summary')
      .select('code')
      .where('province_id', '=', ctx.who.provinceId)
      .where('case_id', '=', mainCaseId)
      .executeTakeFirst()
    code ??= found?.code
  }
  await ctx.enter({ caseCode: code ?? '' })
  const main = code === undefined ? undefined : await loadCase(ctx, code)
  await ctx.enter({})
  ctx.concerns({ caseId: row.case_id })
  if (main === undefined || isRefusal(main)) return null
  return { identifiedOn: identifiedOn(main.state.identification) }
}

const copied = (because: readonly Citation[]) => [...because]

const reasonOf = ({ groups, amount, ...step }: ExplainStep) => ({
  ...step,
  looksAt: [...step.looksAt],
  missing: [...step.missing],
  because: copied(step.because),
  groups: [...(groups ?? [])],
  amount: amount ?? null,
})

const itemOf = ({ ruling, steps }: ExplainedItem) => ({
  item: ruling.item,
  code: ruling.code,
  is: ruling.is,
  missing: [...ruling.missing],
  because: copied(ruling.because),
  verified: ruling.verified,
  value: ruling.value,
  atLeast: ruling.atLeast ?? null,
  refused: ruling.refused === true,
  steps: steps.map(reasonOf),
})

const changeOf = ({ code, what, why, before, after }: ExplainedChange) => ({
  code,
  what,
  why: [...why],
  before: before?.is ?? null,
  after: after?.is ?? null,
  because: copied(after?.because ?? before?.because ?? []),
})

const factsOf = (person: PersonFacts, on: Day) => ({
  is: person.is,
  nationality: person.nationality,
  age: person.born === null ? null : isMinor(person.born, on),
  household: person.household,
  healthCard: person.healthCard,
  canPayTravel: person.canPayTravel,
  inFacility: person.inFacility,
  location: person.location,
  identifiedOn: person.identifiedOn,
  reportedOn: person.reportedOn,
  province: person.province,
})

/** The office that decides on applications: as the province entered, else as the law of the regime says. */
const decidedBy = (offices: OfficeTable, regime: Regime, on: Day) => {
  const isEntered = offices[`decide-support/${regime}`] ?? offices['decide-support']
  if (isEntered) {
    const own = competentIn(offices, { step: 'decide-support', regime, on })
    if (!isRefusal(own))
      return { leads: own.value.leads, because: copied(own.because), verified: own.verified }
  }
  const said = decisionOf('hardship-allowance', regime, { on })
  if (said === undefined || isRefusal(said) || said.value.decides === null) return null
  return { leads: said.value.decides, because: copied(said.because), verified: said.verified }
}

type Loaded = { readonly file: LoadedCase; readonly main: MainFile; readonly province: string }

/** The question of a day: the person as the file told on it, under the law as it is known today. */
const questionOn = (
  { file, main, province }: Loaded,
  on: Day,
  law: Pick<RuleQuestion, 'norms' | 'calendar'>,
): RuleQuestion => ({
  on,
  person: personOf(stateOn(file.steps, on), { province, main }),
  ...law,
})

const entitlements = handle(caseContract.entitlements, async ({ caseCode, on: asked, since }, ctx) => {
  const file = await loadCase(ctx, caseCode)
  if (isRefusal(file)) return file
  const { offices, norms, calendar } = await lawOfProvince(ctx)
  const law = { norms, calendar }
  const loaded = { file, main: await mainOf(ctx, file), province: ctx.who.provinceId }
  const on = asked === null ? ctx.today : day(asked)
  const question = questionOn(loaded, on, law)
  const told = explain(question)
  if (isRefusal(told)) return told
  const notVictim = stateOn(file.steps, on).identification.decision?.outcome === 'not-a-victim'
  const changes: readonly ExplainedChange[] | Refusal =
    since === null ? [] : changesBetween(questionOn(loaded, day(since), law), question)
  if (isRefusal(changes)) return changes
  const facts = factsOf(question.person, on)
  return {
    on,
    since,
    regime: told.regime,
    notVictim,
    stale: told.stale,
    first: reasonOf(told.first),
    decides: decidedBy(offices, told.regime, on),
    items: notVictim ? [] : told.items.map(itemOf),
    changes: changes.map(changeOf),
    facts,
    known: Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [name])),
  }
})

export const entitlementsHandlers: readonly Handler[] = [entitlements]
