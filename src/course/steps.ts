import type { z } from 'zod'
import { fileSteps } from './steps-file.ts'
import { identificationSteps } from './steps-identification.ts'
import { receptionSteps } from './steps-reception.ts'
import { staySteps } from './steps-stay.ts'
import { supportSteps } from './steps-support.ts'

/**
 * The kinds of step: all that can happen to a file. Fields with a secrecy class are sealed with the case's
 * key, class by class; the rest is what lists, deadlines and statistics need and nobody can be recognised by.
 */
export const STEPS = {
  ...receptionSteps,
  ...identificationSteps,
  ...supportSteps,
  ...staySteps,
  ...fileSteps,
} as const

export type StepType = keyof typeof STEPS
export type StepBody<T extends StepType> = z.output<(typeof STEPS)[T]>
export const stepTypes = Object.keys(STEPS) as readonly StepType[]

type Cited = { readonly instrument: string; readonly article?: string }

/** A step with its sealed fields open, as pure code sees it. */
export type Step<T extends StepType = StepType> = {
  [K in T]: {
    readonly type: K
    readonly seq: number
    readonly effectiveAt: string
    readonly recordedAt: string
    readonly officerId: string
    readonly agencyId: string
    readonly agencyName: string
    readonly because: readonly Cited[]
    readonly body: StepBody<K>
  }
}[T]

/** A step about to be appended: the shell adds number, clock, office. */
export type NewStep<T extends StepType = StepType> = {
  [K in T]: {
    readonly type: K
    readonly effectiveAt: string
    readonly because: readonly Cited[]
    readonly body: StepBody<K>
  }
}[T]

export const isStepType = (text: string): text is StepType => text in STEPS
