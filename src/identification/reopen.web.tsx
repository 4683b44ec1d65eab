import { useState } from 'react'
import { z } from 'zod'
import { ActPage, type ActProps, useAct } from '../case/act.web.tsx'
import { actTime, timeNow } from '../case/act-time.web.tsx'
import { useForm } from '../kit/form.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { ActForm } from './act-form.web.tsx'
import { identificationContract as contract } from './contract.ts'
import { saidIn } from './typed.ts'
import { useIdentificationWords } from './words.web.tsx'

const { why } = contract.reopen.input.shape
const schema = z.object({ why, ...actTime })

/** A negative result is looked at again, on something new. */
export const Reopen = () => {
  const { word } = useIdentificationWords()
  return (
    <ActPage back="identification" title={word('identification.act', 'identification-reopened')}>
      {(act) => <ReopenForm {...act} />}
    </ActPage>
  )
}

const ReopenForm = (props: ActProps) => {
  const words = useIdentificationWords()
  const { t } = words
  const [start] = useState(() => ({ why: '', ...timeNow() }))
  const form = useForm({ schema, start })
  const act = useAct(contract.reopen, { ...props, refreshes: [contract.board] })
  return (
    <ActForm
      form={form}
      file={props.file}
      op={contract.reopen.name}
      verb={t('case.act.save')}
      staleBanner={act.staleBanner}
      onSend={async (values, at) => act.send({ ...saidIn(schema, values), at })}
    >
      <TextArea
        {...form.field('why')}
        label={t('identification.reopen.why')}
        hint={t('identification.reopen.why.hint')}
        maxLength={1000}
      />
    </ActForm>
  )
}
