import type { StepBody } from '../course/steps.ts'

export type Coming = {
  readonly caseCode: string
  readonly version: number
  readonly isComing: boolean
  readonly place: StepBody<'stay-began'>['place'] | undefined
  readonly despiteFull?: string | undefined
}

type Sent<P> = { readonly ok: true } | { readonly ok: false; readonly problem: P }
export type ToldOf<P> = { readonly is: 'sending' | 'done' } | { readonly is: 'failed'; readonly problem: P }

type Ways<P> = {
  readonly send: (one: Coming & { readonly place: StepBody<'stay-began'>['place'] }) => Promise<Sent<P>>
  readonly tell: (caseCode: string, told: ToldOf<P>) => void
}

/**
 * One command for each file, one after another, whatever becomes of the others: a group is no reason why one
 * person's arrival should wait for another's. Tells of each as it goes.
 */
export const beginEach = async <P>(coming: readonly Coming[], { send, tell }: Ways<P>) => {
  const done: string[] = []
  const failed: string[] = []
  for (const one of coming) {
    const { caseCode, place } = one
    if (place === undefined) continue
    tell(caseCode, { is: 'sending' })
    const outcome = await send({ ...one, place })
    if (outcome.ok) {
      tell(caseCode, { is: 'done' })
      done.push(caseCode)
    } else {
      tell(caseCode, { is: 'failed', problem: outcome.problem })
      failed.push(caseCode)
    }
  }
  return { done, failed }
}
