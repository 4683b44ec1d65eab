import { checked } from '../case/contact-check.web.tsx'
import { optionsOf } from '../case/words.web.tsx'
import { NEED_DOMAINS } from '../course/steps-support.ts'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { DayField } from '../kit/day-field.tsx'
import type { Bound } from '../kit/form.tsx'
import { Select } from '../kit/select.tsx'
import { TextField } from '../kit/text-field.tsx'
import type { NeedDomain } from './change.ts'
import { usePlanWords } from './words.web.tsx'

export type TypedAction = {
  actionId: string | null
  what: string
  who?: string | undefined
  by?: string | undefined
}
export type TypedGoals = {
  goalId: string | null
  domain: NeedDomain | undefined
  text: string
  actions: TypedAction[]
}[]

export const blankAction: TypedAction = { actionId: null, what: '', who: '', by: '' }
export const blankGoal = { goalId: null, domain: undefined, text: '' } as const

type Props = {
  readonly goals: TypedGoals
  readonly onChange: (next: TypedGoals) => void
  /** Why whoever is named may not be told, as a field's error. */
  readonly whoError: (who: string | undefined) => string | undefined
  /** The form's own field of a path; the types of paths in lists are the form's affair. */
  readonly field: (path: string) => unknown
}

const LIMIT = 20

/** Goals, each with its actions: what, who, by when. */
export const GoalFields = ({ goals, onChange, field, whoError }: Props) => {
  const words = usePlanWords()
  const { t } = words
  const text = (path: string) => field(path) as Bound<string>
  const put = (at: number, change: Partial<TypedGoals[number]>) =>
    onChange(goals.map((goal, index) => (index === at ? { ...goal, ...change } : goal)))
  return (
    <>
      {goals.map((goal, g) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields are bound to their place in the list
        <Card key={g} title={t('plan.goal', { n: g + 1 })}>
          <TextField {...text(`goals.${g}.text`)} required label={t('plan.goal.text')} maxLength={300} />
          <Select
            {...(field(`goals.${g}.domain`) as Bound<NeedDomain | undefined>)}
            required
            label={t('plan.goal.domain')}
            options={optionsOf(NEED_DOMAINS, 'plan.domain', words)}
          />
          {goal.actions.map((_, a) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields are bound to their place in the list
            <div className="plan-action-fields" key={a}>
              <TextField
                {...text(`goals.${g}.actions.${a}.what`)}
                required
                label={t('plan.action.what')}
                maxLength={300}
              />
              <TextField
                {...checked(text(`goals.${g}.actions.${a}.who`), whoError(goal.actions[a]?.who))}
                required={false}
                label={t('plan.action.who')}
                maxLength={160}
              />
              <DayField
                {...text(`goals.${g}.actions.${a}.by`)}
                required={false}
                label={t('plan.action.by')}
              />
              <Button
                small
                kind="quiet"
                icon="close"
                onClick={() => put(g, { actions: goal.actions.filter((__, index) => index !== a) })}
              >
                {t('plan.action.remove', { n: a + 1 })}
              </Button>
            </div>
          ))}
          <Actions>
            {goal.actions.length < LIMIT && (
              <Button
                small
                icon="plus"
                onClick={() => put(g, { actions: [...goal.actions, { ...blankAction }] })}
              >
                {t('plan.action.add')}
              </Button>
            )}
            {goals.length > 1 && (
              <Button
                small
                kind="quiet"
                icon="close"
                onClick={() => onChange(goals.filter((__, index) => index !== g))}
              >
                {t('plan.goal.remove', { n: g + 1 })}
              </Button>
            )}
          </Actions>
        </Card>
      ))}
      {goals.length < LIMIT && (
        <Actions>
          <Button
            icon="plus"
            onClick={() => onChange([...goals, { ...blankGoal, actions: [{ ...blankAction }] }])}
          >
            {t('plan.goal.add')}
          </Button>
        </Actions>
      )}
    </>
  )
}
