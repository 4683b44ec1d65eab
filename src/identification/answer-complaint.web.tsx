import { useState } from 'react'
import { z } from 'zod'
import { type ActProps, useAct } from '../case/act.web.tsx'
import { actTime, timeNow } from '../case/act-time.web.tsx'
import { chosen } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { Choice } from '../kit/choice.tsx'
import { useForm } from '../kit/form.tsx'
import { ActForm } from './act-form.web.tsx'
import { identificationContract as contract } from './contract.ts'
import { NumberField } from './number-field.web.tsx'
import { saidIn } from './typed.ts'
import { useIdentificationWords } from './words.web.tsx'

const { number } = contract.answerComplaint.input.shape
const schema = z.object({ upheld: chosen(z.enum(['yes', 'no'], 'err.choose')), number, ...actTime })

/** The answer to a complaint; upheld, identification begins again. */
export const AnswerComplaint = (props: ActProps) => {
  const words = useIdentificationWords()
  const { t } = words
  const [start] = useState(() => ({ number: '', ...timeNow() }))
  const form = useForm({ schema, start })
  const act = useAct(contract.answerComplaint, { ...props, refreshes: [contract.board] })
  return (
    <ActForm
      form={form}
      file={props.file}
      op={contract.answerComplaint.name}
      verb={t('case.act.save')}
      staleBanner={act.staleBanner}
      onSend={async (values, at) => {
        const said = saidIn(schema, values)
        return act.send({ ...said, upheld: said.upheld === 'yes', at })
      }}
    >
      <Choice
        {...form.field('upheld')}
        label={t('identification.complaint.upheld')}
        options={optionsOf(['yes', 'no'] as const, 'identification.complaint', words)}
      />
      <NumberField of={form.field('number')} />
    </ActForm>
  )
}
