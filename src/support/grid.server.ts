import { type LoadedCase, loadCase } from '../case/file.server.ts'
import { identifiedOn } from '../course/identification.ts'
import { openFor } from '../course/lifecycle.ts'
import type { StepType } from '../course/steps.ts'
import { givenUp, itemStateOf, nextGivenFrom, nextItemStates, nextLegalAid } from '../course/support.ts'
import { waitingForLegalAid } from '../course/waiting.ts'
import type { Citation } from '../kernel/citation.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { PersonRuling } from '../law/entitlements.ts'
import { type ExplainedItem, explain } from '../law/explain.ts'
import { howOften } from '../law/how-often.ts'
import { itemDetail } from '../law/item-detail.ts'
import { isOnApplication } from '../law/papers.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { supportContract } from './contract.ts'
import { itemClock } from './item-clock.ts'
import { unlawful } from './lawful.ts'
import { ruled } from './ruled.server.ts'

const copied = (because: readonly Citation[]) => [...because]

type Seen = { readonly ctx: OfficerCtx; readonly file: LoadedCase; readonly ruling: PersonRuling }

const whyNotOf = ({ ctx, file }: Pick<Seen, 'ctx' | 'file'>, step: StepType, may: string): string | null => {
  if (!ctx.who.may.has(may)) return 'case.whyNot.readOnly'
  const why = openFor(file.state, step)
  return why === null ? null : `case.whyNot.${why}`
}

/** What stands in the way of an item that is not due: the first step of the reasoning that says no. */
const reasonOf = ({ ruling, steps }: ExplainedItem, isGiven: boolean) => {
  if (ruling.is !== 'not-due') return null
  if (isGiven) return 'given' as const
  const of = steps.find(({ is }) => is === 'not-due')?.of
  return of === 'age' || of === 'condition' ? of : ('group' as const)
}

const rowOf = ({ ctx, file, ruling }: Seen, explained: ExplainedItem) => {
  const one = explained.ruling
  const { state } = file
  const { code } = one
  const moves = state.support.items.filter(({ item }) => item === code)
  const { regime } = ruling
  const asked = { regime: state.regime, on: ctx.today }
  const often = howOften(code, asked.regime, { on: ctx.today })
  const detail = itemDetail({ code, regime, province: ctx.who.provinceId, on: ctx.today })
  const blocked = unlawful({ item: code, state: 'approved', ruling, last: itemStateOf(state.support, code) })
  const identified = identifiedOn(state.identification)
  const clock = itemClock({
    item: code,
    regime,
    identifiedOn: identified,
    moves,
    today: ctx.today,
    calendar: file.calendars(),
  })
  return {
    item: one.item,
    code,
    is: one.is,
    reason: reasonOf(explained, givenUp(state.support, asked).includes(code)),
    missing: [...one.missing],
    because: copied(one.because),
    verified: one.verified,
    value: one.value,
    atLeast: one.atLeast ?? null,
    onApplication: isOnApplication(code),
    often: often && { count: often.count, unit: often.unit, verified: often.verified },
    nextFrom: nextGivenFrom(state.support, code, asked),
    content: detail.content && { vi: detail.content.vi, en: detail.content.en },
    papers: (detail.dossier?.value.papers ?? []).map(({ vi, en }) => ({ vi, en })),
    office:
      detail.decision?.value.decides != null
        ? { kind: detail.decision.value.decides, verified: detail.decision.verified }
        : null,
    clock: clock && { ...clock, because: copied(clock.because) },
    moves: moves.map(({ item: _, ...move }) => move),
    next: code === 'legal-aid' ? [] : [...nextItemStates(state.support, code, asked)],
    blocked: blocked && { ...blocked, missing: [...blocked.missing], because: copied(blocked.because) },
  }
}

const grid = handle(supportContract.grid, async ({ caseCode }, ctx) => {
  const file = await loadCase(ctx, caseCode)
  if (isRefusal(file)) return file
  const { support, identification } = file.state
  const asked = await ruled(ctx, file)
  const ruling = asked.on(ctx.today)
  if (isRefusal(ruling)) return ruling
  const explained = explain(asked.questionOn(ctx.today))
  if (isRefusal(explained)) return explained
  const notVictim = identification.decision?.outcome === 'not-a-victim'
  // who gives legal aid alone learns of nothing else that the person gets
  const legalAidOnly = !ctx.who.may.has('case.support')
  const wanted = explained.items.filter(({ ruling: { code } }) => !legalAidOnly || code === 'legal-aid')
  return {
    version: file.row.version,
    today: ctx.today,
    regime: ruling.regime,
    notVictim,
    stale: ruling.stale,
    legalAidOnly,
    whyNot: whyNotOf({ ctx, file }, 'item-moved', 'case.support'),
    rows: wanted.map((one) => rowOf({ ctx, file, ruling }, one)),
    circumstances: legalAidOnly ? null : support.circumstances && { ...support.circumstances },
    legalAid: {
      moves: support.legalAid.map((one) => ({ ...one })),
      next: [...nextLegalAid(support)],
      whyNot: whyNotOf({ ctx, file }, 'legal-aid-moved', 'case.legalAid'),
      waiting: waitingForLegalAid(support, ctx.today),
    },
  }
})

export const gridHandlers: readonly Handler[] = [grid]
