import type { z } from 'zod'
import type { PlanGoal } from '../course/steps-support.ts'
import type { typedGoal } from './contract.ts'

type TypedGoal = z.output<typeof typedGoal>

/**
 * Goals with ids: what the versions before know keeps its own, so that an action that was ended stays ended;
 * everything else, an id that nobody gave out among it, is new. No id stands twice in one version.
 */
export const numbered = (
  goals: readonly TypedGoal[],
  before: readonly PlanGoal[],
  newId: () => string,
): PlanGoal[] => {
  const free = new Set(
    before.flatMap(({ goalId, actions }) => [goalId, ...actions.map((one) => one.actionId)]),
  )
  const keep = (id: string | null) => (id !== null && free.delete(id) ? id : newId())
  return goals.map(({ goalId, domain, text, actions }) => ({
    goalId: keep(goalId),
    domain,
    text,
    actions: actions.map(({ actionId, what, who, by }) => ({ actionId: keep(actionId), what, who, by })),
  }))
}
