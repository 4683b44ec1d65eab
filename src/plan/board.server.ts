import { loadCase } from '../case/file.server.ts'
import { nextVisit, outcomesOf } from '../course/follow-up.ts'
import { openFor } from '../course/lifecycle.ts'
import type { StepType } from '../course/steps.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type Handler, handle } from '../store/context.ts'
import { planContract } from './contract.ts'

/** The acts of a plan, by the step each makes. */
const ACTS = {
  assess: 'needs-assessed',
  agree: 'plan-agreed',
  endAction: 'action-ended',
  giveService: 'service-given',
  visit: 'visit-made',
  noteOutcome: 'outcome-noted',
  finish: 'support-finished',
} as const satisfies Record<string, StepType>

const board = handle(planContract.board, async ({ caseCode }, ctx) => {
  const file = await loadCase(ctx, caseCode)
  if (isRefusal(file)) return file
  const { state } = file
  const { support } = state
  const homeOn = state.stay.home?.on ?? null
  const whyNot = Object.entries(ACTS).map(([act, step]) => {
    const why = openFor(state, step)
    return [act, why === null ? null : `case.whyNot.${why}`] as const
  })
  return {
    version: file.row.version,
    today: ctx.today,
    whyNot: Object.fromEntries(whyNot),
    assessments: support.assessments.map((one) => ({ ...one })),
    plans: support.plans.map((one) => ({ ...one })),
    ended: support.ended.map((one) => ({ ...one })),
    services: support.services.map((one) => ({ ...one })),
    visits: support.visits.map((one) => ({
      ...one,
      nextHow: one.nextHow ?? null,
      nextTime: one.nextTime ?? null,
    })),
    nextVisit: nextVisit({ support, homeOn, today: ctx.today }),
    outcomes: outcomesOf({ support, homeOn }).map(({ noted, ...one }) => ({
      ...one,
      noted: noted && { on: noted.on, scale: noted.scale, note: noted.note },
    })),
    finishedOn: support.finishedOn,
  }
})

export const boardHandlers: readonly Handler[] = [board]
