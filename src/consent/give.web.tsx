import { useState } from 'react'
import { ActPage, type ActProps, useAct } from '../case/act.web.tsx'
import { checked, contactError } from '../case/contact-check.web.tsx'
import { optionsOf } from '../case/words.web.tsx'
import { protectedAsMinor } from '../course/age-group.ts'
import { CATEGORIES, PURPOSES, SIGNED_HOW } from '../course/step-parts.ts'
import { GIVEN_BY, REPRESENTATIVES } from '../course/steps-file.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Check, Checks } from '../kit/checks.tsx'
import { Choice } from '../kit/choice.tsx'
import { Combobox } from '../kit/combobox.tsx'
import { DayField } from '../kit/day-field.tsx'
import { DraftedForm } from '../kit/drafted-form.tsx'
import { useForm } from '../kit/form.tsx'
import { Select } from '../kit/select.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import { consentContract } from './contract.ts'
import { useConsentWords } from './words.web.tsx'

/** One consent: one purpose, one agency. Nothing is ticked beforehand. */
export const GiveConsent = () => {
  const { t } = useConsentWords()
  return (
    <ActPage title={t('consent.give.title')} back="consent">
      {(act) => <WithList {...act} />}
    </ActPage>
  )
}

type Value = OutputOf<typeof consentContract.list>

const WithList = (act: ActProps) => {
  const list = useAsk(consentContract.list, { caseCode: act.file.line.caseCode })
  return (
    <Asked of={list} skeleton={<Skeleton lines={8} />}>
      {(value) => <Giving {...act} value={value} />}
    </Asked>
  )
}

const schema = consentContract.give.input.omit({ caseCode: true, version: true })

/** Who can consent at all: an adult for themselves, a child with a representative, a small one through one. */
const whoMay = ({ ageGroup, small }: Value) => {
  if (ageGroup !== 'minor' && ageGroup !== 'possible-minor') return GIVEN_BY
  return small ? (['representative'] as const) : (['person-and-representative'] as const)
}

const Giving = ({ value, ...props }: ActProps & { value: Value }) => {
  const words = useConsentWords()
  const { t, word } = words
  const [start] = useState(() => ({ categories: [], until: null, representativeChecked: false }))
  const form = useForm({ schema, start })
  const act = useAct(consentContract.give, { ...props, refreshes: [consentContract.list] })
  const by = form.field('by')
  const until = form.field('until')
  const representative = form.field('representative')
  const isChild = protectedAsMinor(value.ageGroup)
  const isSpokenFor = by.value !== undefined && by.value !== 'person'
  const unchecked = isSpokenFor && !form.values.representativeChecked
  return (
    <DraftedForm
      form={form}
      draftKey={`consent.give ${props.file.line.caseCode}`}
      onSend={(values) => act.send(values)}
    >
      <Card>
        {act.staleBanner}
        <Banner>{t('consent.give.how')}</Banner>
        <Select
          {...form.field('purpose')}
          label={t('consent.purpose')}
          options={optionsOf(PURPOSES, 'case.said.purpose', words)}
        />
        <Combobox
          {...checked(
            form.field('agencyId'),
            contactError(props.file, {
              way: 'care',
              agencyIds: form.values.agencyId ? [form.values.agencyId] : [],
            }),
          )}
          label={t('consent.agency')}
          options={value.agencies.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Checks
          {...form.field('categories')}
          label={t('consent.categories')}
          hint={t('consent.categories.hint')}
          options={optionsOf(
            CATEGORIES.filter((one) => one !== 'C1'),
            'consent.category',
            words,
          )}
        />
        <DayField
          {...until}
          value={until.value ?? ''}
          onChange={(next) => until.onChange(next === '' ? null : next)}
          required={false}
          label={t('consent.until')}
          hint={t('consent.until.hint')}
        />
        <Choice
          {...by}
          label={t('consent.by')}
          hint={isChild ? t(value.small ? 'consent.by.small' : 'consent.by.child') : undefined}
          options={optionsOf(whoMay(value), 'consent.by', words)}
        />
        {isSpokenFor && (
          <>
            <Choice
              {...representative}
              value={representative.value ?? undefined}
              onChange={(next) => representative.onChange(next ?? null)}
              required
              label={t('consent.representative')}
              options={optionsOf(REPRESENTATIVES, 'consent.representative', words)}
            />
            <Check
              {...form.field('representativeChecked')}
              required={false}
              label={t('consent.representativeChecked')}
              hint={t('consent.representativeChecked.hint')}
            />
          </>
        )}
        <Choice
          {...form.field('signed')}
          label={t('consent.signed')}
          options={optionsOf(SIGNED_HOW, 'consent.signed', words)}
        />
        <Actions>
          <Button
            kind="main"
            type="submit"
            busy={form.sending}
            {...(unchecked ? { whyNot: word('case.whyNot', 'representative-unchecked') } : {})}
          >
            {t('case.act.save')}
          </Button>
        </Actions>
      </Card>
    </DraftedForm>
  )
}
