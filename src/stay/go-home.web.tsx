import { useState } from 'react'
import { z } from 'zod'
import { useAreaSource } from '../agency/area-names.web.tsx'
import { useAct } from '../case/act.web.tsx'
import { type ActTime, ActTimeFields, actTime, timeNow } from '../case/act-time.web.tsx'
import { checked, contactError } from '../case/contact-check.web.tsx'
import { SaveAct, whyNotOf } from '../case/save-act.web.tsx'
import { instantOf } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { protectedAsMinor } from '../course/age-group.ts'
import { COUNTRIES } from '../course/steps-stay.ts'
import { useOwnPlace } from '../intake/own-place.web.tsx'
import { AreaPicker } from '../kit/area-picker.tsx'
import { Banner } from '../kit/banner.tsx'
import { Card } from '../kit/blocks.tsx'
import { Check } from '../kit/checks.tsx'
import { Choice } from '../kit/choice.tsx'
import { DraftedForm } from '../kit/drafted-form.tsx'
import { type Form, useForm } from '../kit/form.tsx'
import { useMay } from '../kit/me.ts'
import { failed } from '../kit/problem.ts'
import { go } from '../kit/route.ts'
import { Select } from '../kit/select.tsx'
import { TextField } from '../kit/text-field.tsx'
import { partOf } from '../person/part.web.tsx'
import { stayContract } from './contract.ts'
import { type StayAct, StayPage } from './stay-page.web.tsx'
import { useStayWords } from './words.web.tsx'

/** The way home: by whom, to which commune. The button stays shut while a child has no checked adult. */
export const GoHome = () => {
  const { t } = useStayWords()
  return <StayPage title={t('stay.act.home')}>{(act) => <Way {...act} />}</StayPage>
}

const schema = stayContract.goHome.input
  .omit({ caseCode: true, version: true, at: true })
  .extend({ province: z.string().optional(), ...actTime })

const WHERE = ['here', 'country'] as const
/** Whoever is not Vietnamese is handed over or goes alone; relatives fetch nobody across a border. */
const ABROAD = ['handed-over', 'alone'] as const
const WITHIN = ['alone', 'escorted', 'fetched'] as const

const placeIn = (typed: { communeId?: string | null | undefined; country?: string | null | undefined }) => {
  if (typed.country) return 'country' as const
  return typed.communeId ? ('here' as const) : undefined
}

const Way = (props: StayAct) => {
  const words = useStayWords()
  const { t } = words
  const place = useOwnPlace()
  const isWide = useMay('case.close')
  const { ageGroup, foreign } = props.board
  const [where, setWhere] = useState<(typeof WHERE)[number] | undefined>(foreign ? undefined : 'here')
  const [start] = useState(() => ({
    province: place.province,
    communeId: null,
    country: null,
    adult: '',
    adultVerified: false,
    minutes: '',
    ...timeNow(),
  }))
  const form = useForm({ schema, start })
  const act = useAct(stayContract.goHome, props)
  const country = form.field('country')
  const how = form.field('how')
  const isChild = protectedAsMinor(ageGroup)
  // a draft that is taken up again knows the place, not how it was asked for
  const there = where ?? placeIn(form.values)
  const isAbroad = there === 'country'
  const ways = (isAbroad ? ABROAD : WITHIN).filter((one) => !isChild || one !== 'alone')
  const closed = whyNotOf(props.file, 'stay.goHome')
  const unchecked = isChild && !form.values.adultVerified ? 'case.whyNot.adult-unchecked' : null
  return (
    <DraftedForm
      form={form}
      draftKey={`stay.goHome ${props.file.line.caseCode}`}
      onSend={async ({ day, time, province: _, ...values }) => {
        const at = instantOf(day, time)
        if (!at) return failed('input.invalid')
        if (!values.communeId && !values.country) {
          const missing = isAbroad ? 'country' : 'communeId'
          return failed('input.invalid', { errors: [{ at: missing, code: 'err.choose' }] })
        }
        const outcome = await act.send({ ...values, at })
        // a facility sees the file no more once the person is home
        if (outcome.ok && outcome.value && !isWide) go('/facility')
        return outcome
      }}
    >
      <Card>
        {act.staleBanner}
        {isChild && <Banner tone="warn">{t(isAbroad ? 'stay.home.child-abroad' : 'stay.home.child')}</Banner>}
        {foreign && (
          <Choice
            label={t('stay.home.where')}
            required
            options={optionsOf(WHERE, 'stay.home.where', words)}
            value={there}
            onChange={(next) => {
              setWhere(next)
              form.set('communeId', null)
              form.set('country', null)
              form.hook.resetField('how')
            }}
          />
        )}
        {there === 'here' && <CommuneField form={form} />}
        {isAbroad && (
          <Select
            {...country}
            label={t('stay.home.country')}
            hint={t('stay.home.country.hint')}
            required
            options={optionsOf(COUNTRIES, 'stay.country', words)}
            value={country.value ?? undefined}
            onChange={(next) => country.onChange(next ?? null)}
          />
        )}
        {where !== undefined && (
          <Choice {...how} label={t('stay.home.how')} options={optionsOf(ways, 'stay.home.how', words)} />
        )}
        {how.value !== undefined && how.value !== 'alone' && (
          <>
            <TextField
              {...checked(
                form.field('adult'),
                contactError(props.file, { way: 'care', present: form.values.adult ?? '' }),
              )}
              label={t(isAbroad ? 'stay.home.receiver' : 'stay.home.adult')}
              hint={t(isAbroad ? 'stay.home.receiver.hint' : 'stay.home.adult.hint')}
              required={isChild}
              maxLength={200}
            />
            <Check
              {...form.field('adultVerified')}
              label={t(isAbroad ? 'stay.home.receiverVerified' : 'stay.home.adultVerified')}
              required={false}
            />
          </>
        )}
        <TextField
          {...form.field('minutes')}
          label={t('stay.minutes')}
          hint={t('stay.minutes.hint')}
          required={false}
          width="medium"
          maxLength={60}
        />
        <ActTimeFields part={partOf<ActTime>(form, '')} />
        {where === 'here' && <p className="muted">{t('stay.home.reading')}</p>}
        <SaveAct whyNot={closed ?? unchecked} busy={form.sending} />
      </Card>
    </DraftedForm>
  )
}

type Values = z.input<typeof schema>

const CommuneField = ({ form }: { form: Form<Values> }) => {
  const { t } = useStayWords()
  const { provinces, loadCommunes } = useAreaSource()
  const commune = form.field('communeId')
  return (
    <AreaPicker
      {...commune}
      label={t('stay.home.commune')}
      required
      provinces={provinces}
      loadCommunes={loadCommunes}
      value={{ province: form.values.province, commune: commune.value ?? undefined }}
      onChange={(next) => {
        form.set('province', next.province)
        commune.onChange(next.commune ?? null)
      }}
    />
  )
}
