import { useState } from 'react'
import { z } from 'zod'
import { ActPage, type ActProps, useAct } from '../case/act.web.tsx'
import { actTime, timeNow } from '../case/act-time.web.tsx'
import { chosen } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { EVIDENCE_KINDS, WEIGHTS } from '../course/steps-identification.ts'
import { type Day, isDay } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { Choice } from '../kit/choice.tsx'
import { DayField } from '../kit/day-field.tsx'
import { useForm } from '../kit/form.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { evidenceOn, evidence as kinds } from '../law/papers.ts'
import { ActForm } from './act-form.web.tsx'
import { identificationContract as contract } from './contract.ts'
import { dayOrNull, maybeDay, saidIn } from './typed.ts'
import { useIdentificationWords } from './words.web.tsx'

const { kind, weight, what } = contract.noteEvidence.input.shape
const schema = z.object({ kind: chosen(kind), weight: chosen(weight), on: maybeDay, what, ...actTime })

/** One piece of evidence: its kind by the law, what it says, in words. Never a number. */
export const NoteEvidence = () => {
  const { word } = useIdentificationWords()
  return (
    <ActPage back="identification" title={word('identification.act', 'evidence-noted')}>
      {(act) => <NoteEvidenceForm {...act} />}
    </ActPage>
  )
}

const NoteEvidenceForm = (props: ActProps) => {
  const words = useIdentificationWords()
  const { t } = words
  const [start] = useState(() => ({ on: '', what: '', ...timeNow() }))
  const form = useForm({ schema, start })
  const act = useAct(contract.noteEvidence, { ...props, refreshes: [contract.board] })
  const { say } = words
  // the law of the day of the act says which kinds there are
  const { day } = form.values
  const found = evidenceOn({ on: (isDay(day) ? day : props.file.today) as Day })
  const codes = isRefusal(found) ? EVIDENCE_KINDS : found.value
  return (
    <ActForm
      form={form}
      file={props.file}
      op={contract.noteEvidence.name}
      verb={t('case.act.save')}
      staleBanner={act.staleBanner}
      onSend={async (values, at) => {
        const said = saidIn(schema, values)
        return act.send({ ...said, on: dayOrNull(said.on), at })
      }}
    >
      <Choice
        {...form.field('kind')}
        label={t('identification.evidence.kind')}
        options={codes.map((value) => ({ value, text: say(kinds[value]) }))}
      />
      <Choice
        {...form.field('weight')}
        label={t('identification.evidence.weight')}
        options={optionsOf(WEIGHTS, 'identification.weight', words)}
      />
      <TextArea
        {...form.field('what')}
        label={t('identification.evidence.what')}
        hint={t('identification.evidence.what.hint')}
        maxLength={2000}
      />
      <DayField
        {...form.field('on')}
        required={false}
        label={t('identification.evidence.on')}
        hint={t('identification.evidence.on.hint')}
      />
    </ActForm>
  )
}
