import { addDays, type Day } from '../kernel/day.ts'
import { AGE_GROUPS, PATHS } from './codes.ts'
import { caseAt } from './fold.ts'
import { mayFollow, openFor } from './lifecycle.ts'
import { AGENCY, bodiesOf, type Draw } from './random-bodies.ts'
import { type NewStep, type Step, type StepBody, type StepType, stepTypes } from './steps.ts'

const OFFICERS = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'] as const

const asSteps = (step: NewStep, officerId: string, seq: number): Step =>
  ({ ...step, seq, officerId, recordedAt: step.effectiveAt, agencyId: AGENCY, agencyName: '' }) as Step

const begin = (draw: Draw): Step => {
  const path = PATHS[draw(PATHS.length)] ?? 'self-report'
  const effectiveAt = `20${21 + draw(6)}-0${1 + draw(9)}-1${draw(10)}T03:00:00.000Z`
  const body: StepBody<'received'> = {
    path,
    broughtBy: 'self',
    receiverKind: draw(2) === 0 ? 'commune-committee' : 'province-lead',
    communeId: '20056',
    ageGroup: AGE_GROUPS[draw(AGE_GROUPS.length)] ?? 'adult',
    arrivalId: null,
    mainCaseId: null,
    relation: null,
    heardFrom: null,
    alias: '',
    place: '',
    papers: '',
  }
  return asSteps({ type: 'received', effectiveAt, because: [], body }, OFFICERS[0], 1)
}

/** What lies furthest on the way to a result, first. */
const ONWARD: readonly StepType[] = [
  'complaint-answered',
  'complaint-made',
  'result-notified',
  'identification-decided',
  'police-answered',
  'police-asked',
  'initial-verification-done',
  'lead-office-told',
]

/** A story drawn at random: kinds that were open, bodies that the lifecycle allowed, one after another, a day or so apart. */
export const randomStory = (draw: Draw, tries: number): readonly Step[] => {
  const steps = [begin(draw)]
  let today = steps[0]?.effectiveAt.slice(0, 10) as Day
  for (let n = 0; n < tries; n++) {
    today = addDays(today, draw(3))
    const state = caseAt(steps)
    const open = stepTypes.filter((one) => openFor(state, one) === null)
    // now and then further on the way to a result and what follows it, where chance alone seldom comes
    const onward = draw(4) === 0 ? ONWARD.find((one) => open.includes(one)) : undefined
    const type = onward ?? open[draw(open.length)]
    if (type === undefined || type === 'received') continue
    const body = bodiesOf(draw, today)[type](state)
    const step = { type, effectiveAt: `${today}T05:00:00.000Z`, because: [], body } as NewStep
    const officerId = OFFICERS[draw(2)] ?? OFFICERS[0]
    if (mayFollow(state, step, { officerId }) === null) steps.push(asSteps(step, officerId, steps.length + 1))
  }
  return steps
}
