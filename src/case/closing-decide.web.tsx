import { useState } from 'react'
import { z } from 'zod'
import { dayText as dayType } from '../course/step-parts.ts'
import type { Day } from '../kernel/day.ts'
import { Actions, Card, Facts } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import { DayField } from '../kit/day-field.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { dayText } from '../kit/format.ts'
import { useMay } from '../kit/me.ts'
import { TextArea } from '../kit/text-area.tsx'
import { useAct } from './act.web.tsx'
import type { ClosingPart, ClosingValue } from './closing.web.tsx'
import { useClosingWords } from './closing-words.web.tsx'
import { caseContract } from './contract.ts'
import { chosen } from './schema.ts'

type Proposal = NonNullable<ClosingValue['proposal']>

const schema = z.object({
  agreed: chosen(z.enum(['yes', 'no'], 'err.choose')),
  retainUntil: dayType.or(z.literal('')),
  why: z.string().trim().max(1000).default(''),
})

const day = (text: string) => dayText(text as Day)

/** The proposal as the second person reads it, and the decision; whoever proposed sees why it is not theirs. */
export const DecideCard = ({ proposal, ...part }: ClosingPart & { proposal: Proposal }) => {
  const { t, word, law } = useClosingWords()
  const { retention } = part.closing
  const [start] = useState(() => ({ retainUntil: retention.until, why: '' }))
  const form = useForm({ schema, start })
  const act = useAct(caseContract.decideClosing, part)
  const mayDecide = useMay('case.close')
  const why = proposal.own ? 'own-proposal' : mayDecide ? undefined : 'readOnly'
  const isNo = form.values.agreed === 'no'
  return (
    <Form
      form={form}
      onSend={({ agreed, retainUntil, why: said }) =>
        act.send({
          proposalId: proposal.proposalId,
          agreed: agreed === 'yes',
          retainUntil: agreed === 'yes' && retainUntil !== '' ? retainUntil : null,
          why: said ?? '',
        })
      }
    >
      <Card title={t('case.closing.proposed')}>
        {act.staleBanner}
        <p className="meta">{t('case.closing.proposed-by', { by: proposal.by, day: day(proposal.on) })}</p>
        <Facts
          rows={[
            { label: t('case.closing.reason'), value: word('case.closing.reason', proposal.reason) },
            {
              label: t('case.closing.summary'),
              value: proposal.summary ?? t('case.file.not-for-role'),
            },
          ]}
        />
        {mayDecide && !proposal.own && (
          <>
            <Choice
              {...form.field('agreed')}
              label={t('case.closing.agreed')}
              options={[
                { value: 'yes', text: t('case.closing.agreed.yes') },
                { value: 'no', text: t('case.closing.agreed.no') },
              ]}
            />
            {!isNo && (
              <>
                <DayField {...form.field('retainUntil')} label={t('case.closing.retainUntil')} />
                <p className="meta">
                  {t('case.closing.retention', { day: day(retention.until) })} {law(retention.because)}
                </p>
              </>
            )}
            {isNo && (
              <TextArea {...form.field('why')} required label={t('case.closing.why')} maxLength={1000} />
            )}
          </>
        )}
        <Actions>
          <Button
            kind="main"
            type="submit"
            busy={form.sending}
            {...(why === undefined ? {} : { whyNot: word('case.whyNot', why) })}
          >
            {t('case.closing.decide')}
          </Button>
        </Actions>
      </Card>
    </Form>
  )
}
