import { addDays, type Day, dayOf, daysBetween, type Instant } from '../kernel/day.ts'
import type { Step, StepBody } from './steps.ts'

export type Stay = {
  readonly stayId: string
  readonly facilityId: string
  readonly place: StepBody<'stay-began'>['place']
  /** Why the person was taken in although no such place was left; empty when there was one. */
  readonly despiteFull: string
  readonly from: Day
  readonly until: Day | null
  readonly to: StepBody<'stay-ended'>['to'] | null
  readonly extensions: readonly { readonly until: Day; readonly by: string; readonly number: string }[]
  readonly absences: readonly { readonly from: Day; readonly until: Day }[]
  readonly issued: readonly { readonly on: Day; readonly items: readonly string[] }[]
}

export type Stays = {
  readonly stays: readonly Stay[]
  readonly home: (StepBody<'went-home'> & { readonly on: Day }) | null
}

export const noStays: Stays = { stays: [], home: null }

const inStay = (state: Stays, stayId: string, change: (stay: Stay) => Stay): Stays => ({
  ...state,
  stays: state.stays.map((stay) => (stay.stayId === stayId ? change(stay) : stay)),
})

export const takeStay = (state: Stays, step: Step): Stays => {
  const on = dayOf(step.effectiveAt as Instant)
  switch (step.type) {
    case 'stay-began': {
      const { stayId, facilityId, place, despiteFull = '' } = step.body
      const stay = { stayId, facilityId, place, despiteFull, from: on, until: null, to: null }
      return { ...state, stays: [...state.stays, { ...stay, extensions: [], absences: [], issued: [] }] }
    }
    case 'stay-extended': {
      const { until, by, number } = step.body
      return inStay(state, step.body.stayId, (stay) => ({
        ...stay,
        extensions: [...stay.extensions, { until: until as Day, by, number }],
      }))
    }
    case 'items-issued': {
      const { issued: items } = step.body
      return inStay(state, step.body.stayId, (stay) => ({ ...stay, issued: [...stay.issued, { on, items }] }))
    }
    case 'absence-noted': {
      const absence = { from: step.body.from as Day, until: step.body.until as Day }
      return inStay(state, step.body.stayId, (stay) => ({ ...stay, absences: [...stay.absences, absence] }))
    }
    case 'stay-ended':
      return inStay(state, step.body.stayId, (stay) => ({ ...stay, until: on, to: step.body.to }))
    case 'went-home':
      return { ...state, home: { ...step.body, on } }
    default:
      return state
  }
}

export const openStay = ({ stays }: Stays): Stay | undefined => stays.findLast(({ until }) => until === null)

/**
 * Days present, first and last counted, up to and including `on`; days noted as away are not counted, and
 * none is counted twice.
 */
export const daysPresent = (stay: Stay, on: Day): number => {
  const last = stay.until !== null && stay.until < on ? stay.until : on
  if (last < stay.from) return 0
  const away = new Set<Day>()
  for (const { from, until } of stay.absences)
    for (let day = from; day <= until; day = addDays(day, 1))
      if (day >= stay.from && day <= last) away.add(day)
  return daysBetween(stay.from, last) + 1 - away.size
}
