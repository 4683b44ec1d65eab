import { useState } from 'react'
import { z } from 'zod'
import { ActPage, type ActProps, useAct } from '../case/act.web.tsx'
import { actTime, timeNow } from '../case/act-time.web.tsx'
import { useForm } from '../kit/form.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { ActForm } from './act-form.web.tsx'
import { AnswerComplaint } from './answer-complaint.web.tsx'
import { identificationContract as contract } from './contract.ts'
import { saidIn } from './typed.ts'
import { useIdentificationWords } from './words.web.tsx'

const { what } = contract.complain.input.shape
const schema = z.object({ what, ...actTime })

/** A complaint against a negative result, and later its answer: one page, for they follow one another. */
export const Complaint = () => {
  const { t, word } = useIdentificationWords()
  return (
    <ActPage back="identification" title={t('identification.complaint')}>
      {(act) => {
        const isOpen = act.file.actions.some(
          ({ step, whyNot }) => step === 'complaint-answered' && whyNot === null,
        )
        return (
          <>
            <h2>{word('identification.act', isOpen ? 'complaint-answered' : 'complaint-made')}</h2>
            {isOpen ? <AnswerComplaint {...act} /> : <MakeComplaint {...act} />}
          </>
        )
      }}
    </ActPage>
  )
}

const MakeComplaint = (props: ActProps) => {
  const words = useIdentificationWords()
  const { t } = words
  const [start] = useState(() => ({ what: '', ...timeNow() }))
  const form = useForm({ schema, start })
  const act = useAct(contract.complain, { ...props, refreshes: [contract.board] })
  return (
    <ActForm
      form={form}
      file={props.file}
      op={contract.complain.name}
      verb={t('case.act.save')}
      staleBanner={act.staleBanner}
      onSend={async (values, at) => act.send({ ...saidIn(schema, values), at })}
    >
      <TextArea {...form.field('what')} label={t('identification.complaint.what')} maxLength={2000} />
    </ActForm>
  )
}
