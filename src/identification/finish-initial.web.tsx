import { useState } from 'react'
import { z } from 'zod'
import { ActPage, type ActProps, useAct } from '../case/act.web.tsx'
import { actTime, timeNow } from '../case/act-time.web.tsx'
import { chosen } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { Check } from '../kit/checks.tsx'
import { Choice } from '../kit/choice.tsx'
import { useForm } from '../kit/form.tsx'
import { ActForm } from './act-form.web.tsx'
import { identificationContract as contract } from './contract.ts'
import { NumberField } from './number-field.web.tsx'
import { saidIn } from './typed.ts'
import { useIdentificationWords } from './words.web.tsx'

const { result, withPolice, number } = contract.finishInitial.input.shape
const schema = z.object({ result: chosen(result), withPolice, number, ...actTime })

/** What initial verification found: from here on the person is identified, or undergoes identification. */
export const FinishInitial = () => {
  const { word } = useIdentificationWords()
  return (
    <ActPage back="identification" title={word('identification.act', 'initial-verification-done')}>
      {(act) => <FinishInitialForm {...act} />}
    </ActPage>
  )
}

const FinishInitialForm = (props: ActProps) => {
  const words = useIdentificationWords()
  const { t } = words
  const [start] = useState(() => ({ withPolice: true, number: '', ...timeNow() }))
  const form = useForm({ schema, start })
  const act = useAct(contract.finishInitial, { ...props, refreshes: [contract.board] })
  return (
    <ActForm
      form={form}
      file={props.file}
      op={contract.finishInitial.name}
      verb={t('case.act.save')}
      staleBanner={act.staleBanner}
      onSend={async (values, at) => act.send({ ...saidIn(schema, values), at })}
    >
      <Choice
        {...form.field('result')}
        label={t('identification.initial.result')}
        options={optionsOf(['no-paper', 'paper'] as const, 'identification.initial', words)}
      />
      <Check {...form.field('withPolice')} label={t('identification.initial.withPolice')} />
      <NumberField of={form.field('number')} />
    </ActForm>
  )
}
