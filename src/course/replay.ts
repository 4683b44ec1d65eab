import { caseAt, withdrawnSteps } from './fold.ts'
import { mayFollow } from './lifecycle.ts'
import type { WhyNot } from './rule.ts'
import type { Step, StepType } from './steps.ts'

export type Broken = { readonly seq: number; readonly type: StepType; readonly why: WhyNot }

/**
 * The first step that could not have followed what comes before it, mistakes left out; `undefined` when the
 * story holds. Asked before a step is taken back: what later steps stand on cannot be pulled away.
 */
export const firstBroken = (steps: readonly Step[]): Broken | undefined => {
  const gone = withdrawnSteps(steps)
  const story = steps.filter(({ seq }) => !gone.has(seq))
  for (const [index, step] of story.entries()) {
    if (index === 0 || step.type === 'step-withdrawn') continue
    const why = mayFollow(caseAt(story.slice(0, index)), step, step)
    if (why !== null) return { seq: step.seq, type: step.type, why }
  }
  return undefined
}
