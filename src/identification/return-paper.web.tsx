import { useState } from 'react'
import { z } from 'zod'
import { ActPage, type ActProps, useAct } from '../case/act.web.tsx'
import { actTime, timeNow } from '../case/act-time.web.tsx'
import { useForm } from '../kit/form.tsx'
import { TextField } from '../kit/text-field.tsx'
import { ActForm } from './act-form.web.tsx'
import { identificationContract as contract } from './contract.ts'
import { saidIn } from './typed.ts'
import { useIdentificationWords } from './words.web.tsx'

const { number } = contract.noteReturnPaper.input.shape
const schema = z.object({ number, ...actTime })

/** The certificate of return, issued at once to those who come from abroad. */
export const NoteReturnPaper = () => {
  const { word } = useIdentificationWords()
  return (
    <ActPage back="identification" title={word('identification.act', 'return-certificate-issued')}>
      {(act) => <NoteReturnPaperForm {...act} />}
    </ActPage>
  )
}

const NoteReturnPaperForm = (props: ActProps) => {
  const words = useIdentificationWords()
  const { t } = words
  const [start] = useState(() => ({ number: '', ...timeNow() }))
  const form = useForm({ schema, start })
  const act = useAct(contract.noteReturnPaper, { ...props, refreshes: [contract.board] })
  return (
    <ActForm
      form={form}
      file={props.file}
      op={contract.noteReturnPaper.name}
      verb={t('case.act.save')}
      staleBanner={act.staleBanner}
      onSend={async (values, at) => act.send({ ...saidIn(schema, values), at })}
    >
      <TextField
        {...form.field('number')}
        required={false}
        label={t('identification.returnPaper.number')}
        maxLength={60}
        width="medium"
      />
    </ActForm>
  )
}
