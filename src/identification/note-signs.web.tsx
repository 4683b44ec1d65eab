import { useState } from 'react'
import { z } from 'zod'
import { ActPage, type ActProps, useAct } from '../case/act.web.tsx'
import { actTime, timeNow } from '../case/act-time.web.tsx'
import { SIGNS } from '../course/steps-identification.ts'
import { Checks } from '../kit/checks.tsx'
import { useForm } from '../kit/form.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { signs as signWords } from '../law/signs.ts'
import { ActForm } from './act-form.web.tsx'
import { identificationContract as contract } from './contract.ts'
import { saidIn } from './typed.ts'
import { useIdentificationWords } from './words.web.tsx'

const { signs, note } = contract.noteSigns.input.shape
const schema = z.object({ signs, note, ...actTime })

/** Signs that speak for the account, where evidence does not suffice (53/2024/QH15, 32(2)). */
export const NoteSigns = () => {
  const { word } = useIdentificationWords()
  return (
    <ActPage back="identification" title={word('identification.act', 'signs-noted')}>
      {(act) => <NoteSignsForm {...act} />}
    </ActPage>
  )
}

const NoteSignsForm = (props: ActProps) => {
  const words = useIdentificationWords()
  const { t } = words
  const [start] = useState(() => ({ signs: [] as (keyof typeof signWords)[], note: '', ...timeNow() }))
  const form = useForm({ schema, start })
  const act = useAct(contract.noteSigns, { ...props, refreshes: [contract.board] })
  return (
    <ActForm
      form={form}
      file={props.file}
      op={contract.noteSigns.name}
      verb={t('case.act.save')}
      staleBanner={act.staleBanner}
      onSend={async (values, at) => act.send({ ...saidIn(schema, values), at })}
    >
      <p className="muted">{t('identification.signs.cut')}</p>
      <Checks
        {...form.field('signs')}
        label={t('identification.signs')}
        options={SIGNS.map((value) => ({ value, text: words.say(signWords[value]) }))}
      />
      <TextArea
        {...form.field('note')}
        required={false}
        label={t('identification.signs.note')}
        hint={t('identification.signs.note.hint')}
        maxLength={2000}
      />
    </ActForm>
  )
}
