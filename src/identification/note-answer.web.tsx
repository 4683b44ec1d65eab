import { useState } from 'react'
import { z } from 'zod'
import { ActPage, type ActProps, useAct } from '../case/act.web.tsx'
import { actTime, timeNow } from '../case/act-time.web.tsx'
import { chosen } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { POLICE_ANSWERS } from '../course/steps-identification.ts'
import { Choice } from '../kit/choice.tsx'
import { useForm } from '../kit/form.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { ActForm } from './act-form.web.tsx'
import { identificationContract as contract } from './contract.ts'
import { NumberField } from './number-field.web.tsx'
import { saidIn } from './typed.ts'
import { useIdentificationWords } from './words.web.tsx'

const { answer, note, number } = contract.noteAnswer.input.shape
const schema = z.object({ answer: chosen(answer), note, number, ...actTime })

/** What the police answered. Silence, and "cannot tell", are no answer against anybody. */
export const NoteAnswer = () => {
  const { word } = useIdentificationWords()
  return (
    <ActPage back="identification" title={word('identification.act', 'police-answered')}>
      {(act) => <NoteAnswerForm {...act} />}
    </ActPage>
  )
}

const NoteAnswerForm = (props: ActProps) => {
  const words = useIdentificationWords()
  const { t } = words
  const [start] = useState(() => ({ note: '', number: '', ...timeNow() }))
  const form = useForm({ schema, start })
  const act = useAct(contract.noteAnswer, { ...props, refreshes: [contract.board] })
  return (
    <ActForm
      form={form}
      file={props.file}
      op={contract.noteAnswer.name}
      verb={t('case.act.save')}
      staleBanner={act.staleBanner}
      onSend={async (values, at) => act.send({ ...saidIn(schema, values), at })}
    >
      <Choice
        {...form.field('answer')}
        label={t('identification.answer')}
        options={optionsOf(POLICE_ANSWERS, 'identification.answer', words)}
      />
      <NumberField of={form.field('number')} />
      <TextArea
        {...form.field('note')}
        required={false}
        label={t('identification.answer.note')}
        hint={t('identification.answer.note.hint')}
        maxLength={2000}
      />
    </ActForm>
  )
}
