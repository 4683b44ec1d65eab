import { useState } from 'react'
import { z } from 'zod'
import { ActPage, type ActProps, useAct } from '../case/act.web.tsx'
import { actTime, timeNow } from '../case/act-time.web.tsx'
import { useForm } from '../kit/form.tsx'
import { TextField } from '../kit/text-field.tsx'
import { ActForm } from './act-form.web.tsx'
import { AskGroup, GroupOutcome, useAskGroup } from './ask-group.web.tsx'
import { identificationContract as contract } from './contract.ts'
import { NumberField } from './number-field.web.tsx'
import { saidIn } from './typed.ts'
import { useIdentificationWords } from './words.web.tsx'

const { office, number } = contract.askPolice.input.shape
const schema = z.object({ office, number, ...actTime })

/** A letter to the police about one person, or about several of one arrival. */
export const AskPolice = () => {
  const { word } = useIdentificationWords()
  return (
    <ActPage back="identification" title={word('identification.act', 'police-asked')}>
      {(act) => <Asking {...act} />}
    </ActPage>
  )
}

const Asking = (props: ActProps) => {
  const { t } = useIdentificationWords()
  const { file } = props
  const [start] = useState(() => ({ office: '', number: '', ...timeNow() }))
  const form = useForm({ schema, start })
  const act = useAct(contract.askPolice, { ...props, refreshes: [contract.board] })
  const group = useAskGroup(file)
  if (group.outcome) return <GroupOutcome file={file} outcome={group.outcome} />
  return (
    <ActForm
      form={form}
      file={file}
      op={contract.askPolice.name}
      verb={t('identification.ask.send')}
      staleBanner={act.staleBanner}
      onSend={async (values, at) => {
        const said = { ...saidIn(schema, values), at }
        return group.chosen.length === 0 ? act.send(said) : group.send(said)
      }}
    >
      <p>{t('identification.ask.body')}</p>
      <TextField {...form.field('office')} label={t('identification.ask.office')} maxLength={160} />
      <NumberField of={form.field('number')} />
      <AskGroup group={group} />
    </ActForm>
  )
}
