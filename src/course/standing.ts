import { type Day, dayOf } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { procedureOn } from '../law/procedure.ts'
import type { ProcedureBranch, ProcedureMark, ProcedureStep } from '../law/procedure-step.ts'
import { LAW_2024_FROM, type Regime } from '../law/regime.ts'
import type { CaseState } from './fold.ts'
import { identifiedOn } from './identification.ts'
import { isNegative } from './rule.ts'
import { receiverOf } from './stage.ts'

export type Standing = {
  /** Under which law the step is, or was, to be taken: the law of its own day. */
  readonly law: Regime
  readonly step: ProcedureStep
  readonly is: 'done' | 'now' | 'later' | 'not-needed' | 'remind'
  readonly on: Day | null
}

/** Whoever receives at the commune has told it; whoever receives at the support agency has told both. */
const toldOn = (state: CaseState, wanted: 'commune' | 'support-agency'): Day | null => {
  const receiver = receiverOf(state.receiverKind)
  if (receiver === wanted || receiver === 'support-agency') return state.receivedOn
  return state.toldLeadOfficeAt && dayOf(state.toldLeadOfficeAt)
}

/** The day on which the file shows that a step was taken. */
const dateOf = (state: CaseState, mark: ProcedureMark): Day | null => {
  const { identification, stay } = state
  const { initial, requests, decision } = identification
  switch (mark) {
    case 'received':
      return state.receivedOn
    case 'commune-told':
      return toldOn(state, 'commune')
    case 'lead-told':
      return toldOn(state, 'support-agency')
    case 'needs-met':
      return state.needs.length > 0 ? state.receivedOn : null
    case 'initial-done':
      return initial?.on ?? null
    case 'police-asked':
      return requests.at(-1)?.askedOn ?? null
    case 'police-answered':
      return requests.at(-1)?.answeredOn ?? null
    case 'identified':
      return identifiedOn(identification)
    case 'return-certificate':
      return identification.returnCertificateOn
    case 'in-facility':
      return stay.stays.at(-1)?.from ?? null
    case 'went-home':
      return stay.home?.on ?? null
    case 'cared-for':
      return stay.home?.on ?? stay.stays.at(-1)?.from ?? null
    case 'notified':
      return decision?.outcome === 'not-a-victim' ? identification.notifiedOn : null
  }
}

/** Whether a step that is not for everybody is for this person; `null` while it is open. */
const branchOf = (state: CaseState, branch: ProcedureBranch): boolean | null => {
  const { initial, decision } = state.identification
  switch (branch) {
    case 'paper':
      if (decision !== null) return decision.outcome === 'victim'
      return initial?.result === 'paper' ? true : null
    case 'no-paper':
      if (decision !== null) return state.identification.requests.length > 0
      return initial === null ? null : initial.result === 'no-paper'
    case 'negative':
      return decision === null ? null : isNegative(state)
    case 'under-18':
      if (state.ageGroup === 'unknown') return null
      return state.ageGroup !== 'adult'
  }
}

/**
 * What looks like the step and was not: an adult who went home was not escorted as a minor, and who went home
 * before there was a paper did not go on the ground of it.
 */
const wasAnother = (
  { identification }: CaseState,
  { when }: ProcedureStep,
  { day, isFor }: { readonly day: Day; readonly isFor: boolean | null },
): boolean => {
  if (when === 'under-18') return isFor === false
  if (when !== 'paper') return false
  const paperOn = identifiedOn(identification) ?? identification.initial?.on
  return isFor !== true || paperOn === undefined || day < paperOn
}

const standing = (state: CaseState, law: Regime, steps: readonly ProcedureStep[]): readonly Standing[] => {
  const on = (step: ProcedureStep) => (step.mark === null ? null : dateOf(state, step.mark))
  const applies = (step: ProcedureStep) => (step.when === undefined ? true : branchOf(state, step.when))
  const isReached = (step: ProcedureStep) => {
    const before = steps.filter(({ next }) => next.includes(step.code))
    return before.length === 0 || before.some((one) => on(one) !== null || applies(one) === false)
  }
  return steps.map((step): Standing => {
    const day = on(step)
    const isFor = applies(step)
    const isAnother = day !== null && wasAnother(state, step, { day, isFor })
    if (day !== null && !isAnother) return { law, step, is: 'done', on: day }
    if (isFor === false || (isFor && isAnother)) return { law, step, is: 'not-needed', on: null }
    if (step.mark === null) return { law, step, is: 'remind', on: null }
    return { law, step, is: isFor === true && isReached(step) ? 'now' : 'later', on: null }
  })
}

/**
 * Where a file stands in the steps of the law: done, to do now, later, not needed. The law of the day of each
 * step counts: what was done before 01/7/2025 stands under the law of 2011, what is open since under the law of
 * 2024. Empty before there was a law (01/01/2012).
 */
export const standingOf = (state: CaseState, today: Day): readonly Standing[] => {
  const under = (law: Regime, on: Day) => {
    const found = procedureOn(state.path, { on })
    return isRefusal(found) ? [] : standing(state, law, found.value)
  }
  if (state.receivedOn >= LAW_2024_FROM) return under('2024', today)
  const old = under('2011', state.receivedOn)
  if (today < LAW_2024_FROM) return old
  const isOld = ({ is, on }: Standing) => is === 'done' && on !== null && on < LAW_2024_FROM
  const kept = old.filter(isOld)
  const marks = new Set(kept.map(({ step }) => step.mark))
  // what was done before is not told again as a step of a law that came later
  const isNew = (one: Standing) => (one.step.mark === null || !marks.has(one.step.mark)) && !isOld(one)
  return [...kept, ...under('2024', today).filter(isNew)]
}
