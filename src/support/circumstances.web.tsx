import { useState } from 'react'
import { type ActTime, ActTimeFields, actTime, timeNow } from '../case/act-time.web.tsx'
import { optionsOf } from '../case/words.web.tsx'
import { HOUSEHOLDS, YES_NO } from '../course/steps-support.ts'
import type { Day } from '../kernel/day.ts'
import { Card, Facts } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import { dayText } from '../kit/format.ts'
import { partOf } from '../person/part.web.tsx'
import { ActDialog } from './act-dialog.web.tsx'
import { supportContract } from './contract.ts'
import type { Grid, SupportAct } from './support-page.web.tsx'
import { useSupportWords } from './words.web.tsx'

type CardProps = { readonly grid: Grid; readonly onNote: (() => void) | undefined }

/** What the law asks about the person's circumstances, as it was noted last. */
export const CircumstancesCard = ({ grid, onNote }: CardProps) => {
  const { t, word } = useSupportWords()
  const { circumstances } = grid
  return (
    <Card
      title={t('support.circumstances')}
      actions={
        onNote && (
          <Button small kind="quiet" icon="pen" onClick={onNote}>
            {t('support.circumstances.do')}
          </Button>
        )
      }
    >
      {circumstances === null ? (
        <p className="muted">{t('support.circumstances.none')}</p>
      ) : (
        <>
          <Facts
            rows={[
              {
                label: t('support.household'),
                value: word('support.household', circumstances.household ?? 'unknown'),
              },
              {
                label: t('support.healthCard'),
                value: word('support.yesNo', circumstances.healthCard ?? 'unknown'),
              },
              {
                label: t('support.canPayTravel'),
                value: word('support.yesNo', circumstances.canPayTravel ?? 'unknown'),
              },
            ]}
          />
          <p className="meta">{t('support.circumstances.on', { day: dayText(circumstances.on as Day) })}</p>
        </>
      )}
    </Card>
  )
}

const schema = supportContract.noteCircumstances.input
  .omit({ caseCode: true, version: true, at: true })
  .extend(actTime)

export const NoteCircumstances = ({ act, onClose }: { act: SupportAct; onClose: () => void }) => {
  const words = useSupportWords()
  const { t } = words
  const [start] = useState(() => {
    const { household, healthCard, canPayTravel } = act.grid.circumstances ?? {}
    return {
      household: household ?? ('unknown' as const),
      healthCard: healthCard ?? ('unknown' as const),
      canPayTravel: canPayTravel ?? ('unknown' as const),
      ...timeNow(),
    }
  })
  return (
    <ActDialog
      title={t('support.circumstances.do')}
      act={act}
      operation={supportContract.noteCircumstances}
      schema={schema}
      start={start}
      onClose={onClose}
      body={({ ...values }, at) => ({ ...values, at })}
    >
      {(form) => (
        <>
          <p className="muted">{t('support.circumstances.why')}</p>
          <Choice
            {...form.field('household')}
            required={false}
            inline
            label={t('support.household')}
            options={optionsOf(HOUSEHOLDS, 'support.household', words)}
          />
          <Choice
            {...form.field('healthCard')}
            required={false}
            inline
            label={t('support.healthCard')}
            options={optionsOf(YES_NO, 'support.yesNo', words)}
          />
          <Choice
            {...form.field('canPayTravel')}
            required={false}
            inline
            label={t('support.canPayTravel')}
            options={optionsOf(YES_NO, 'support.yesNo', words)}
          />
          <ActTimeFields part={partOf<ActTime>(form, '')} />
        </>
      )}
    </ActDialog>
  )
}
