import { useState } from 'react'
import { z } from 'zod'
import { ActPage, type ActProps, useAct } from '../case/act.web.tsx'
import { actTime, timeNow } from '../case/act-time.web.tsx'
import { chosen } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { NOTICE_WAYS } from '../course/steps-identification.ts'
import { Choice } from '../kit/choice.tsx'
import { useForm } from '../kit/form.tsx'
import { ActForm } from './act-form.web.tsx'
import { identificationContract as contract } from './contract.ts'
import { NumberField } from './number-field.web.tsx'
import { saidIn } from './typed.ts'
import { useIdentificationWords } from './words.web.tsx'

const { how, number } = contract.notify.input.shape
const schema = z.object({ how: chosen(how), number, ...actTime })

/** The person was told of the result, how, by which letter. */
export const NotifyResult = () => {
  const { word } = useIdentificationWords()
  return (
    <ActPage back="identification" title={word('identification.act', 'result-notified')}>
      {(act) => <NotifyResultForm {...act} />}
    </ActPage>
  )
}

const NotifyResultForm = (props: ActProps) => {
  const words = useIdentificationWords()
  const { t } = words
  const [start] = useState(() => ({ number: '', ...timeNow() }))
  const form = useForm({ schema, start })
  const act = useAct(contract.notify, { ...props, refreshes: [contract.board] })
  return (
    <ActForm
      form={form}
      file={props.file}
      op={contract.notify.name}
      verb={t('case.act.save')}
      staleBanner={act.staleBanner}
      onSend={async (values, at) => act.send({ ...saidIn(schema, values), at })}
    >
      <p>{t('identification.notify.safe')}</p>
      <Choice
        {...form.field('how')}
        label={t('identification.notify.how')}
        options={optionsOf(NOTICE_WAYS, 'identification.notice', words)}
      />
      <NumberField of={form.field('number')} />
    </ActForm>
  )
}
