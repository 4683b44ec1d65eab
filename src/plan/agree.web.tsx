import { useState } from 'react'
import { z } from 'zod'
import { useAct } from '../case/act.web.tsx'
import { type ActTime, ActTimeFields, actTime, timeNow } from '../case/act-time.web.tsx'
import { contactError } from '../case/contact-check.web.tsx'
import { chosen, instantOf } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { SIGNED_HOW } from '../course/step-parts.ts'
import { AGREED_BY, NEED_DOMAINS } from '../course/steps-support.ts'
import { isDay } from '../kernel/day.ts'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import { DraftBanner, useDraft } from '../kit/draft.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { failed } from '../kit/problem.ts'
import { partOf } from '../person/part.web.tsx'
import { planContract } from './contract.ts'
import { blankAction, blankGoal, GoalFields, type TypedGoals } from './goal-fields.web.tsx'
import { type Board, type PlanAct, PlanPage, useWhyNot } from './plan-page.web.tsx'
import { usePlanWords } from './words.web.tsx'
import './plan.css'

export const AgreePlan = () => {
  const { t } = usePlanWords()
  return <PlanPage title={t('plan.agree')}>{(act) => <Agree {...act} />}</PlanPage>
}

const schema = z.object({
  goals: z
    .array(
      z.object({
        goalId: z.string().nullable(),
        domain: chosen(z.enum(NEED_DOMAINS, 'err.choose')),
        text: z.string().trim().min(1, 'err.required').max(300),
        actions: z.array(
          z.object({
            actionId: z.string().nullable(),
            what: z.string().trim().min(1, 'err.required').max(300),
            who: z.string().trim().max(160).default(''),
            by: z
              .string()
              .refine((typed) => typed === '' || isDay(typed), 'err.day')
              .default(''),
          }),
        ),
      }),
    )
    .min(1, 'err.required'),
  agreedBy: chosen(z.enum(AGREED_BY, 'err.choose')),
  signed: chosen(z.enum(SIGNED_HOW, 'err.choose')),
  ...actTime,
})

/** The version in force is the start of the next one; a goal or an action that is taken out ends with it. */
const goalsOf = (board: Board): TypedGoals => {
  const goals = board.plans.at(-1)?.goals ?? []
  if (goals.length === 0) return [{ ...blankGoal, actions: [{ ...blankAction }] }]
  return goals.map((goal) => ({
    ...goal,
    actions: goal.actions.map((action) => ({ ...action, by: action.by ?? '' })),
  }))
}

const Agree = (props: PlanAct) => {
  const words = usePlanWords()
  const { t } = words
  const { board, file } = props
  const [start] = useState(() => ({ goals: goalsOf(board), ...timeNow() }))
  const form = useForm({ schema, start })
  const draft = useDraft({ form, key: `plan.agree ${file.line.caseCode}` })
  const act = useAct(planContract.agree, props)
  const whyNot = useWhyNot(board)
  return (
    <Form
      form={form}
      onSend={async ({ day, time, goals, agreedBy, signed }) => {
        const at = instantOf(day, time)
        if (!at || !agreedBy || !signed) return failed('input.invalid')
        const told = goals.flatMap(({ domain, actions, ...goal }) =>
          domain
            ? [
                {
                  ...goal,
                  domain,
                  actions: actions.map(({ by, who, ...one }) => ({
                    ...one,
                    who: who ?? '',
                    by: isDay(by) ? by : null,
                  })),
                },
              ]
            : [],
        )
        const outcome = await act.send({ goals: told, agreedBy, signed, at })
        if (outcome.ok && outcome.value) await draft.drop()
        return outcome
      }}
    >
      <DraftBanner draft={draft} />
      {act.staleBanner}
      <p className="muted">{t('plan.agree.hint')}</p>
      <GoalFields
        goals={form.values.goals}
        onChange={(next) => form.set('goals', next)}
        whoError={(who = '') => contactError(file, { way: 'care', present: who })}
        field={(path) => form.field(path as never)}
      />
      <Card>
        <Choice
          {...form.field('agreedBy')}
          label={t('plan.agreedBy')}
          options={optionsOf(AGREED_BY, 'plan.agreedBy', words)}
        />
        <Choice
          {...form.field('signed')}
          inline
          label={t('plan.signed')}
          options={optionsOf(SIGNED_HOW, 'plan.signed', words)}
        />
        <ActTimeFields part={partOf<ActTime>(form, '')} />
        <Actions>
          <Button kind="main" type="submit" busy={form.sending} {...whyNot('agree')}>
            {t('plan.save')}
          </Button>
        </Actions>
      </Card>
    </Form>
  )
}
