import { useState } from 'react'
import { z } from 'zod'
import { useAct } from '../case/act.web.tsx'
import { type ActTime, ActTimeFields, actTime, timeNow } from '../case/act-time.web.tsx'
import { instantOf } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { EDUCATION, FAMILY, NEED_DOMAINS, NEED_LEVELS } from '../course/steps-support.ts'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { DraftBanner, useDraft } from '../kit/draft.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { failed } from '../kit/problem.ts'
import { Select } from '../kit/select.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { partOf } from '../person/part.web.tsx'
import type { NeedDomain, NeedLevel } from './change.ts'
import { planContract } from './contract.ts'
import { type PlanAct, PlanPage, useWhyNot } from './plan-page.web.tsx'
import { usePlanWords } from './words.web.tsx'
import './plan.css'

export const AssessNeeds = () => {
  const { t } = usePlanWords()
  return <PlanPage title={t('plan.assess')}>{(act) => <Assess {...act} />}</PlanPage>
}

const level = z.enum(NEED_LEVELS).optional()
const schema = z.object({
  levels: z.object(
    Object.fromEntries(NEED_DOMAINS.map((one) => [one, level])) as Record<NeedDomain, typeof level>,
  ),
  education: z.enum(EDUCATION).optional(),
  family: z.enum(FAMILY).optional(),
  note: z.string().trim().max(2000).default(''),
  ...actTime,
})

/** Ten domains in their order; what is not asked stays blank, and what was found last time stands beside. */
const Assess = (props: PlanAct) => {
  const words = usePlanWords()
  const { t, word } = words
  const { board, file } = props
  const last = board.assessments.at(-1)
  const [start] = useState(() => ({
    levels: {},
    education: last?.education ?? undefined,
    family: last?.family ?? undefined,
    note: '',
    ...timeNow(),
  }))
  const form = useForm({ schema, start })
  const draft = useDraft({ form, key: `plan.assess ${file.line.caseCode}` })
  const act = useAct(planContract.assess, props)
  const whyNot = useWhyNot(board)
  const before = (domain: NeedDomain) =>
    board.assessments.map((one) => one.levels?.[domain]).findLast((one) => one !== undefined)
  return (
    <Form
      form={form}
      onSend={async ({ day, time, levels, education, family, note }) => {
        const at = instantOf(day, time)
        const told = Object.fromEntries(
          Object.entries(levels).filter((one): one is [NeedDomain, NeedLevel] => one[1] !== undefined),
        )
        if (at === undefined || Object.keys(told).length === 0) return failed('input.invalid')
        const rest = { education: education ?? 'unknown', family: family ?? 'unknown' } as const
        const outcome = await act.send({ levels: told, ...rest, note, at })
        if (outcome.ok && outcome.value) await draft.drop()
        return outcome
      }}
    >
      <DraftBanner draft={draft} />
      <Card>
        {act.staleBanner}
        <p className="muted">{t('plan.assess.hint')}</p>
        <div className="columns need-fields">
          {NEED_DOMAINS.map((domain) => {
            const was = before(domain)
            return (
              <Select
                key={domain}
                {...form.field(`levels.${domain}`)}
                required={false}
                label={word('plan.domain', domain)}
                hint={was && t('plan.needs.last', { level: word('plan.level', was) })}
                emptyText={t('plan.level.not-assessed')}
                options={optionsOf(
                  NEED_LEVELS.filter((one) => one !== 'not-assessed'),
                  'plan.level',
                  words,
                )}
              />
            )
          })}
        </div>
      </Card>
      <Card>
        <div className="columns">
          <Select
            {...form.field('education')}
            required={false}
            label={t('plan.education')}
            options={optionsOf(EDUCATION, 'plan.education', words)}
          />
          <Select
            {...form.field('family')}
            required={false}
            label={t('plan.family')}
            options={optionsOf(FAMILY, 'plan.family', words)}
          />
        </div>
        <ActTimeFields part={partOf<ActTime>(form, '')} />
        <TextArea {...form.field('note')} required={false} rows={3} label={t('plan.note')} maxLength={2000} />
        <Actions>
          <Button kind="main" type="submit" busy={form.sending} {...whyNot('assess')}>
            {t('plan.save')}
          </Button>
        </Actions>
      </Card>
    </Form>
  )
}
