import { useState } from 'react'
import { z } from 'zod'
import type { Day } from '../kernel/day.ts'
import { DeadlineBadge } from '../kit/badge.tsx'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { failed } from '../kit/problem.ts'
import { TextField } from '../kit/text-field.tsx'
import { partOf } from '../person/part.web.tsx'
import { ActPage, type ActProps, useAct } from './act.web.tsx'
import { type ActTime, ActTimeFields, actTime, timeNow } from './act-time.web.tsx'
import { caseContract } from './contract.ts'
import { useFileWords } from './file-words.web.tsx'
import { asDay } from './line.web.tsx'
import { instantOf } from './schema.ts'

const schema = z.object({ number: z.string().trim().max(40).default(''), ...actTime })

/** That the lead office was told, by which letter, when: the law's next term runs from here. */
export const TellLeadOffice = () => {
  const { t } = useFileWords()
  return <ActPage title={t('case.action.tellLeadOffice')}>{(act) => <Telling {...act} />}</ActPage>
}

const RULES = ['DL-01', 'DL-02', 'DL-03']

const Telling = (props: ActProps) => {
  const { t, word, law } = useFileWords()
  const { file } = props
  const [start] = useState(() => ({ number: '', ...timeNow() }))
  const form = useForm({ schema, start })
  const act = useAct(caseContract.tellLeadOffice, props)
  const number = form.field('number')
  const whyNot = file.actions.find(({ code }) => code === 'case.tellLeadOffice')?.whyNot ?? null
  return (
    <Form
      form={form}
      onSend={async (values) => {
        const at = instantOf(values.day, values.time)
        return at ? act.send({ number: values.number ?? '', at }) : failed('input.invalid')
      }}
    >
      <Card>
        {act.staleBanner}
        {file.deadlines
          .filter(({ rule }) => RULES.includes(rule))
          .map((one) => (
            <div key={one.rule}>
              <p>
                <b>{word('case.deadline', one.rule)}</b>
              </p>
              <DeadlineBadge due={asDay(one.due)} today={file.today as Day} article={law(one.because)} />
            </div>
          ))}
        <p>{t('case.told.body')}</p>
        <ActTimeFields part={partOf<ActTime>(form, '')} />
        <TextField
          {...number}
          value={number.value ?? ''}
          required={false}
          label={t('case.letterNumber')}
          hint={t('case.letterNumber.hint')}
          maxLength={40}
          width="medium"
          autoComplete="off"
        />
        <Actions>
          <Button
            kind="main"
            type="submit"
            busy={form.sending}
            {...(whyNot === null ? {} : { whyNot: t('case.whyNot.told') })}
          >
            {t('case.told.send')}
          </Button>
        </Actions>
      </Card>
    </Form>
  )
}
