import { useState } from 'react'
import { z } from 'zod'
import { type ActTime, ActTimeFields, actTime, timeNow } from '../case/act-time.web.tsx'
import { checked, contactError } from '../case/contact-check.web.tsx'
import { chosen } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { SERVICE_KINDS } from '../course/steps-support.ts'
import { Check } from '../kit/checks.tsx'
import { Choice } from '../kit/choice.tsx'
import { Select } from '../kit/select.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { TextField } from '../kit/text-field.tsx'
import { partOf } from '../person/part.web.tsx'
import { ActDialog } from '../support/act-dialog.web.tsx'
import { planContract } from './contract.ts'
import type { PlanAct } from './plan-page.web.tsx'
import { usePlanWords } from './words.web.tsx'

type Props = { readonly act: PlanAct; readonly onClose: () => void }

const text = (length: number) => z.string().trim().max(length).default('')
const startNow = () => ({ note: '', ...timeNow() })

const endSchema = z.object({
  result: chosen(z.enum(['done', 'dropped'], 'err.choose')),
  note: text(500),
  ...actTime,
})

export const EndAction = ({ act, onClose, actionId }: Props & { readonly actionId: string }) => {
  const words = usePlanWords()
  const { t } = words
  const [start] = useState(startNow)
  const actions = act.board.plans.at(-1)?.goals?.flatMap((goal) => goal.actions) ?? []
  const what = actions.find((one) => one.actionId === actionId)?.what ?? ''
  return (
    <ActDialog
      title={t('plan.endAction.of', { what })}
      act={act}
      operation={planContract.endAction}
      about={actionId}
      schema={endSchema}
      start={start}
      onClose={onClose}
      body={({ result, note }, at) => result && { actionId, result, note, at }}
    >
      {(form) => (
        <>
          <Choice
            {...form.field('result')}
            label={t('plan.result')}
            options={optionsOf(['done', 'dropped'] as const, 'plan.result', words)}
          />
          <ActTimeFields part={partOf<ActTime>(form, '')} />
          <TextArea
            {...form.field('note')}
            required={false}
            rows={2}
            label={t('plan.note')}
            maxLength={500}
          />
        </>
      )}
    </ActDialog>
  )
}

const serviceSchema = z.object({
  service: chosen(z.enum(SERVICE_KINDS, 'err.choose')),
  provider: text(160),
  actionId: z.string().optional(),
  knowing: z.boolean().default(false),
  note: text(1000),
  ...actTime,
})

export const GiveService = ({ act, onClose }: Props) => {
  const { t, serviceName } = usePlanWords()
  const [start] = useState(() => ({ provider: '', knowing: false, ...startNow() }))
  const actions = act.board.plans.at(-1)?.goals?.flatMap((goal) => goal.actions) ?? []
  const against = ({
    service,
    provider,
  }: {
    service?: string | undefined
    provider?: string | undefined
  }) => ({
    provider: contactError(act.file, { way: 'care', present: provider ?? '', place: provider ?? '' }),
    service: contactError(act.file, { way: 'care', toSchool: service === 'schooling' }),
  })
  return (
    <ActDialog
      title={t('plan.giveService')}
      act={act}
      operation={planContract.giveService}
      schema={serviceSchema}
      start={start}
      onClose={onClose}
      body={({ service, actionId, ...values }, at) =>
        service && { ...values, service, actionId: actionId ?? null, at }
      }
    >
      {(form) => (
        <>
          <Select
            {...checked(form.field('service'), against(form.values).service)}
            label={t('plan.service')}
            options={SERVICE_KINDS.map((value) => ({ value, text: serviceName(value) }))}
          />
          <TextField
            {...checked(form.field('provider'), against(form.values).provider)}
            required={false}
            label={t('plan.provider')}
            maxLength={160}
          />
          {Object.values(against(form.values)).some(Boolean) && (
            <Check {...form.field('knowing')} required={false} label={t('plan.knowing')} />
          )}
          {actions.length > 0 && (
            <Select
              {...form.field('actionId')}
              required={false}
              label={t('plan.forAction')}
              emptyText={t('plan.forAction.none')}
              options={actions.map(({ actionId, what }) => ({ value: actionId, text: what }))}
            />
          )}
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
