import type { Instant } from '../kernel/day.ts'
import { Actions, Card, EmptyState } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import { DraftedForm } from '../kit/drafted-form.tsx'
import { useForm } from '../kit/form.tsx'
import { instantText } from '../kit/format.ts'
import { TextArea } from '../kit/text-area.tsx'
import { ActPage, type ActProps, useAct } from './act.web.tsx'
import { useClosingWords } from './closing-words.web.tsx'
import { caseContract } from './contract.ts'
import { useSaid } from './timeline-said.web.tsx'

/** Takes a mistaken step back: it stays to be read, struck through, and counts no more. */
export const Mistake = () => {
  const { t } = useClosingWords()
  return <ActPage title={t('case.mistake.title')}>{(act) => <Taking {...act} />}</ActPage>
}

const schema = caseContract.withdrawStep.input.omit({ caseCode: true, version: true })

const Taking = (props: ActProps) => {
  const { t, word } = useClosingWords()
  const said = useSaid()
  const { timeline } = props.file
  const form = useForm({ schema, start: { why: '' } })
  const act = useAct(caseContract.withdrawStep, props)
  const seq = form.field('seq')
  const steps = timeline.filter((step) => step.seq > 1 && step.withdrawn === null).toReversed()
  return (
    <DraftedForm
      form={form}
      draftKey={`case.withdrawStep ${props.file.line.caseCode}`}
      onSend={(values) => act.send(values)}
    >
      <Card>
        {act.staleBanner}
        <p>{t('case.mistake.how')}</p>
        {steps.length === 0 ? (
          <EmptyState title={t('case.mistake.none')} />
        ) : (
          <>
            <Choice
              {...seq}
              label={t('case.mistake.choose')}
              options={steps.map((step) => ({
                value: String(step.seq),
                text: [word('case.step', step.type), said(step)].filter(Boolean).join(': '),
                hint: `${instantText(step.effectiveAt as Instant)} · ${step.agency}, ${step.officer}`,
              }))}
              value={seq.value === undefined ? undefined : String(seq.value)}
              onChange={(next) => next !== undefined && seq.onChange(Number(next))}
            />
            <TextArea {...form.field('why')} label={t('case.mistake.why')} maxLength={500} />
            <Actions>
              <Button kind="main" type="submit" busy={form.sending}>
                {t('case.mistake.send')}
              </Button>
            </Actions>
          </>
        )}
      </Card>
    </DraftedForm>
  )
}
