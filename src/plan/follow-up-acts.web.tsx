import { useState } from 'react'
import { z } from 'zod'
import { type ActTime, ActTimeFields, actTime, timeNow } from '../case/act-time.web.tsx'
import { chosen } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { OUTCOME_MONTHS, OUTCOME_SCALE, RISKS, VISIT_WAYS } from '../course/steps-support.ts'
import { isDay } from '../kernel/day.ts'
import { Choice } from '../kit/choice.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { partOf } from '../person/part.web.tsx'
import { ActDialog } from '../support/act-dialog.web.tsx'
import { planContract } from './contract.ts'
import { NextVisit } from './next-visit.web.tsx'
import type { PlanAct } from './plan-page.web.tsx'
import { usePlanWords } from './words.web.tsx'

type Props = { readonly act: PlanAct; readonly onClose: () => void }

const text = (length: number) => z.string().trim().max(length).default('')
const startNow = () => ({ note: '', ...timeNow() })

const visitSchema = z.object({
  how: chosen(z.enum(VISIT_WAYS, 'err.choose')),
  risk: chosen(z.enum(RISKS, 'err.choose')),
  nextOn: z
    .string()
    .refine((typed) => typed === '' || isDay(typed), 'err.day')
    .default(''),
  nextHow: z.enum(VISIT_WAYS).optional(),
  nextTime: z.string().default(''),
  note: text(2000),
  ...actTime,
})

export const VisitDialog = ({ act, onClose }: Props) => {
  const words = usePlanWords()
  const { t } = words
  const [start] = useState(() => ({ nextOn: '', nextTime: '', ...startNow() }))
  return (
    <ActDialog
      title={t('plan.visit')}
      act={act}
      operation={planContract.visit}
      schema={visitSchema}
      start={start}
      onClose={onClose}
      body={({ how, risk, nextOn, nextHow, nextTime, note }, at) => {
        if (!how || !risk) return undefined
        if (!isDay(nextOn)) return { how, risk, nextOn: null, note, at }
        return { how, risk, nextOn, nextHow: nextHow ?? how, nextTime: nextTime || null, note, at }
      }}
    >
      {(form) => (
        <>
          <p className="muted">{t('plan.visit.hint')}</p>
          <Choice
            {...form.field('how')}
            inline
            label={t('plan.how')}
            options={optionsOf(VISIT_WAYS, 'plan.how', words)}
          />
          <Choice
            {...form.field('risk')}
            inline
            label={t('plan.risk')}
            options={optionsOf(RISKS, 'plan.risk', words)}
          />
          <ActTimeFields part={partOf<ActTime>(form, '')} />
          <NextVisit form={form} file={act.file} />
          <TextArea
            {...form.field('note')}
            required={false}
            rows={2}
            label={t('plan.note')}
            maxLength={2000}
          />
        </>
      )}
    </ActDialog>
  )
}

const outcomeSchema = z.object({
  month: chosen(z.enum(OUTCOME_MONTHS, 'err.choose')),
  scale: chosen(z.enum(OUTCOME_SCALE, 'err.choose')),
  note: text(1000),
  ...actTime,
})

export const NoteOutcome = ({ act, onClose }: Props) => {
  const words = usePlanWords()
  const { t } = words
  const [start] = useState(() => ({
    month: act.board.outcomes.find(({ noted }) => noted === null)?.month,
    ...startNow(),
  }))
  return (
    <ActDialog
      title={t('plan.noteOutcome')}
      act={act}
      operation={planContract.noteOutcome}
      schema={outcomeSchema}
      start={start}
      onClose={onClose}
      body={({ month, scale, note }, at) => month && scale && { month, scale, note, at }}
    >
      {(form) => (
        <>
          <Choice
            {...form.field('month')}
            inline
            label={t('plan.month')}
            options={optionsOf(OUTCOME_MONTHS, 'plan.month', words)}
          />
          <Choice
            {...form.field('scale')}
            inline
            label={t('plan.scale')}
            options={optionsOf(OUTCOME_SCALE, 'plan.scale', words)}
          />
          <ActTimeFields part={partOf<ActTime>(form, '')} />
          <TextArea
            {...form.field('note')}
            required={false}
            rows={2}
            label={t('plan.note')}
            maxLength={1000}
          />
        </>
      )}
    </ActDialog>
  )
}

const finishSchema = z.object({ note: text(1000), ...actTime })

export const Finish = ({ act, onClose }: Props) => {
  const { t } = usePlanWords()
  const [start] = useState(startNow)
  return (
    <ActDialog
      title={t('plan.finish')}
      act={act}
      operation={planContract.finish}
      schema={finishSchema}
      start={start}
      onClose={onClose}
      body={({ note }, at) => ({ note, at })}
    >
      {(form) => (
        <>
          <p>{t('plan.finish.body')}</p>
          <ActTimeFields part={partOf<ActTime>(form, '')} />
          <TextArea
            {...form.field('note')}
            required={false}
            rows={2}
            label={t('plan.note')}
            maxLength={1000}
          />
        </>
      )}
    </ActDialog>
  )
}
