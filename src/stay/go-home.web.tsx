import { useState } from 'react'
import { z } from 'zod'
import { useAreaSource } from '../agency/area-names.web.tsx'
import { useAct } from '../case/act.web.tsx'
import { type ActTime, ActTimeFields, actTime, timeNow } from '../case/act-time.web.tsx'
import { SaveAct, whyNotOf } from '../case/save-act.web.tsx'
import { instantOf } from '../case/schema.ts'
import { optionsOf } from '../case/words.web.tsx'
import { TRAVEL_HOME } from '../course/steps-stay.ts'
import { useOwnPlace } from '../intake/own-place.web.tsx'
import { AreaPicker } from '../kit/area-picker.tsx'
import { Banner } from '../kit/banner.tsx'
import { Card } from '../kit/blocks.tsx'
import { Check } from '../kit/checks.tsx'
import { Choice } from '../kit/choice.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { useMay } from '../kit/me.ts'
import { failed } from '../kit/problem.ts'
import { go } from '../kit/route.ts'
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

const Way = (props: StayAct) => {
  const words = useStayWords()
  const { t } = words
  const place = useOwnPlace()
  const isWide = useMay('case.close')
  const { provinces, loadCommunes } = useAreaSource()
  const [start] = useState(() => ({
    province: place.province,
    adult: '',
    adultVerified: false,
    minutes: '',
    ...timeNow(),
  }))
  const form = useForm({ schema, start })
  const act = useAct(stayContract.goHome, props)
  const commune = form.field('communeId')
  const how = form.field('how')
  const { ageGroup } = props.board
  const isChild = ageGroup === 'minor' || ageGroup === 'possible-minor'
  const ways = isChild ? TRAVEL_HOME.filter((one) => one !== 'alone') : TRAVEL_HOME
  const closed = whyNotOf(props.file, 'stay.goHome')
  const unchecked = isChild && !form.values.adultVerified ? 'case.whyNot.adult-unchecked' : null
  const whyNot = closed ?? unchecked
  return (
    <Form
      form={form}
      onSend={async ({ day, time, province: _, ...values }) => {
        const at = instantOf(day, time)
        if (!at) return failed('input.invalid')
        const outcome = await act.send({ ...values, at })
        // a facility sees the file no more once the person is home
        if (outcome.ok && outcome.value && !isWide) go('/facility')
        return outcome
      }}
    >
      <Card>
        {act.staleBanner}
        {isChild && <Banner tone="warn">{t('stay.home.child')}</Banner>}
        <AreaPicker
          {...commune}
          label={t('stay.home.commune')}
          provinces={provinces}
          loadCommunes={loadCommunes}
          value={{ province: form.values.province, commune: commune.value }}
          onChange={(next) => {
            form.set('province', next.province)
            commune.onChange(next.commune ?? '')
          }}
        />
        <Choice {...how} label={t('stay.home.how')} options={optionsOf(ways, 'stay.home.how', words)} />
        {how.value !== undefined && how.value !== 'alone' && (
          <>
            <TextField
              {...form.field('adult')}
              label={t('stay.home.adult')}
              hint={t('stay.home.adult.hint')}
              required={isChild}
              maxLength={200}
            />
            <Check {...form.field('adultVerified')} label={t('stay.home.adultVerified')} required={false} />
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
        <p className="muted">{t('stay.home.reading')}</p>
        <SaveAct whyNot={whyNot} busy={form.sending} />
      </Card>
    </Form>
  )
}
