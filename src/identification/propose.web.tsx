import { useState } from 'react'
import { z } from 'zod'
import { ActPage, type ActProps, useAct } from '../case/act.web.tsx'
import { actTime, timeNow } from '../case/act-time.web.tsx'
import { chosen } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { CERTIFICATES, OUTCOMES } from '../course/steps-identification.ts'
import { type Day, isDay } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { Check } from '../kit/checks.tsx'
import { Choice } from '../kit/choice.tsx'
import { DayField } from '../kit/day-field.tsx'
import { useForm } from '../kit/form.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { TextField } from '../kit/text-field.tsx'
import { certificates, certificatesOn } from '../law/papers.ts'
import { ActForm } from './act-form.web.tsx'
import { identificationContract as contract } from './contract.ts'
import { Effect } from './effect.web.tsx'
import { dayOrNull, maybeDay, saidIn } from './typed.ts'
import { useIdentificationWords } from './words.web.tsx'

const { outcome, issuer, number, ground } = contract.propose.input.shape
const schema = z
  .object({
    outcome: chosen(outcome),
    certificate: z.enum(CERTIFICATES).optional(),
    issuedOn: maybeDay,
    legalised: z.boolean(),
    issuer,
    number,
    ground,
    ...actTime,
  })
  .superRefine((said, ctx) => {
    if (said.outcome !== 'victim') return
    if (!said.certificate) ctx.addIssue({ code: 'custom', path: ['certificate'], message: 'err.choose' })
    if (!said.issuedOn) ctx.addIssue({ code: 'custom', path: ['issuedOn'], message: 'err.required' })
  })

/** One person proposes, with ground and paper; a second one decides. */
export const Propose = () => {
  const { word } = useIdentificationWords()
  return (
    <ActPage back="identification" title={word('identification.act', 'identification-proposed')}>
      {(act) => <Proposing {...act} />}
    </ActPage>
  )
}

type Said = Omit<z.output<typeof schema>, 'day' | 'time'>

/** A negative result has no paper; legalisation is asked of foreign papers only. */
const proposalOf = ({ certificate: paper, issuedOn, legalised, ...said }: Said) => {
  if (said.outcome !== 'victim')
    return { ...said, certificate: null, issuedOn: null, legalised: null, issuer: '', number: '' }
  return {
    ...said,
    certificate: paper ?? null,
    issuedOn: dayOrNull(issuedOn),
    legalised: paper === 'foreign-paper' ? legalised : null,
  }
}

const Proposing = (props: ActProps) => {
  const words = useIdentificationWords()
  const { t, say } = words
  const [start] = useState(() => ({
    issuedOn: '',
    legalised: false,
    issuer: '',
    number: '',
    ground: '',
    ...timeNow(),
  }))
  const form = useForm({ schema, start })
  const act = useAct(contract.propose, { ...props, refreshes: [contract.board] })
  const { values } = form
  const { issuedOn } = values
  const on = (isDay(issuedOn) ? issuedOn : props.file.today) as Day
  const kinds = certificatesOn({ on })
  const isVictim = values.outcome === 'victim'
  return (
    <ActForm
      form={form}
      file={props.file}
      op={contract.propose.name}
      verb={t('identification.propose.send')}
      staleBanner={act.staleBanner}
      before={
        <Effect
          code={props.file.line.caseCode}
          outcome={values.outcome}
          issuedOn={isVictim && isDay(issuedOn) ? issuedOn : null}
        />
      }
      onSend={async (typed, at) => act.send({ ...proposalOf(saidIn(schema, typed)), at })}
    >
      <p className="muted">{t('identification.propose.body')}</p>
      <Choice
        {...form.field('outcome')}
        label={t('identification.outcome')}
        options={optionsOf(OUTCOMES, 'identification.outcome', words)}
      />
      {isVictim && (
        <>
          <Choice
            {...form.field('certificate')}
            value={values.certificate}
            required
            label={t('identification.certificate')}
            options={(isRefusal(kinds) ? [] : kinds.value).map((value) => ({
              value,
              text: say(certificates[value]),
            }))}
          />
          <div className="columns">
            <DayField
              {...form.field('issuedOn')}
              required
              label={t('identification.issuedOn')}
              hint={t('identification.issuedOn.hint')}
            />
            <TextField
              {...form.field('number')}
              required={false}
              label={t('identification.paperNumber')}
              maxLength={60}
            />
          </div>
          <TextField
            {...form.field('issuer')}
            required={false}
            label={t('identification.issuer')}
            maxLength={160}
          />
          {values.certificate === 'foreign-paper' && (
            <Check {...form.field('legalised')} label={t('identification.legalised')} />
          )}
        </>
      )}
      <TextArea
        {...form.field('ground')}
        label={t('identification.ground')}
        hint={t('identification.ground.hint')}
        maxLength={2000}
      />
    </ActForm>
  )
}
