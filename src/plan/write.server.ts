import { appendTo } from '../case/append.server.ts'
import { contactRefused, instructionOf } from '../case/contact.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Handler, handle } from '../store/context.ts'
import { planContract } from './contract.ts'
import { nextContacts } from './next-contact.ts'
import { numbered } from './numbered.ts'

const assess = handle(planContract.assess, (input, ctx) =>
  appendTo(ctx, input, () => {
    const { levels, education, family, note, at } = input
    if (Object.keys(levels).length === 0) return refuse('input.invalid', { at: 'levels' })
    return [
      { type: 'needs-assessed', effectiveAt: at, because: [], body: { levels, education, family, note } },
    ]
  }),
)

/** Whoever is to do something for the person learns of them. */
const carersOf = (goals: readonly { readonly actions: readonly { readonly who: string }[] }[]) =>
  goals.flatMap(({ actions }, g) =>
    actions.map(({ who }, a) => ({
      way: 'care' as const,
      present: who,
      at: `goals.${g}.actions.${a}.who`,
    })),
  )

const agree = handle(planContract.agree, (input, ctx) =>
  appendTo(ctx, input, ({ state }) => {
    const { agreedBy, signed, at } = input
    const { plans } = state.support
    const goals = numbered(
      input.goals,
      plans.flatMap((one) => one.goals),
      ctx.newId,
    )
    const refused = contactRefused(instructionOf(state, ctx.today), carersOf(input.goals))
    if (refused) return refused
    const body = { planVersion: plans.length + 1, agreedBy, signed, goals }
    return [{ type: 'plan-agreed', effectiveAt: at, because: [], body }]
  }),
)

const endAction = handle(planContract.endAction, (input, ctx) =>
  appendTo(ctx, input, () => {
    const { actionId, result, note, at } = input
    return [{ type: 'action-ended', effectiveAt: at, because: [], body: { actionId, result, note } }]
  }),
)

const giveService = handle(planContract.giveService, (input, ctx) =>
  appendTo(ctx, input, ({ state }) => {
    const { service, provider, actionId, note, at, knowing } = input
    const refused = contactRefused(instructionOf(state, ctx.today), [
      { way: 'care', present: provider, place: provider, at: 'provider' },
      { way: 'care', toSchool: service === 'schooling', at: 'service' },
    ])
    if (refused && !knowing) return refused
    const known = state.support.plans.flatMap(({ goals }) => goals.flatMap(({ actions }) => actions))
    if (actionId !== null && !known.some((one) => one.actionId === actionId))
      return refuse('input.invalid', { at: 'actionId' })
    return [
      { type: 'service-given', effectiveAt: at, because: [], body: { service, provider, actionId, note } },
    ]
  }),
)

const visit = handle(planContract.visit, (input, ctx) =>
  appendTo(ctx, input, ({ state }) => {
    const { how, risk, nextOn, nextTime, note, at } = input
    const nextHow = nextOn === null ? null : (input.nextHow ?? how)
    if (nextOn !== null && nextHow !== null) {
      const planned = { on: nextOn, how: nextHow, time: nextTime }
      const refused = contactRefused(
        instructionOf(state, ctx.today),
        nextContacts(planned, [ctx.who.agencyId]),
      )
      if (refused) return refused
    }
    const body = { how, risk, nextOn, nextHow, nextTime: nextOn === null ? null : nextTime, note }
    return [{ type: 'visit-made', effectiveAt: at, because: [], body }]
  }),
)

const noteOutcome = handle(planContract.noteOutcome, (input, ctx) =>
  appendTo(ctx, input, () => {
    const { month, scale, note, at } = input
    return [{ type: 'outcome-noted', effectiveAt: at, because: [], body: { month, scale, note } }]
  }),
)

const finish = handle(planContract.finish, (input, ctx) =>
  appendTo(ctx, input, () => [
    { type: 'support-finished', effectiveAt: input.at, because: [], body: { note: input.note } },
  ]),
)

export const writeHandlers: readonly Handler[] = [
  assess,
  agree,
  endAction,
  giveService,
  visit,
  noteOutcome,
  finish,
]
