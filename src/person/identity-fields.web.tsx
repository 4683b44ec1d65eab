import { useState } from 'react'
import type { z } from 'zod'
import { PartialDateField } from '../kit/partial-date-field.tsx'
import { useText } from '../kit/text.ts'
import { TextArea } from '../kit/text-area.tsx'
import { TextField } from '../kit/text-field.tsx'
import { AnswerChoice, AnswerField } from './answer-field.web.tsx'
import { ALSO_SAID, ETHNICITIES, ethnicityOrder, FOREIGNER } from './ethnicity.ts'
import { namesIn } from './other-names.ts'
import type { PartOf } from './part.web.tsx'
import { type identity, NATIONALITIES, SEXES } from './schema.ts'
import { personText } from './text.ts'

export type IdentityInput = z.input<typeof identity>
type Props = { readonly part: PartOf<IdentityInput> }

/** Who it is: names, birth, sex, nationality. Everything may stay empty. */
export const IdentityFields = ({ part }: Props) => {
  const t = useText(personText)
  return (
    <>
      <p className="muted">{t('person.blank.empty')}</p>
      <AnswerField
        bind={part('name')}
        label={t('person.name')}
        why={t('person.name.why')}
        example={t('person.name.example')}
      >
        {(bind) => <TextField {...bind} maxLength={120} width="full" autoComplete="off" />}
      </AnswerField>
      <OtherNames part={part} />
      <AnswerField bind={part('born')} label={t('person.born')} why={t('person.born.why')}>
        {(bind) => <PartialDateField {...bind} />}
      </AnswerField>
      <AnswerChoice
        bind={part('sex')}
        label={t('person.sex')}
        why={t('person.sex.why')}
        options={SEXES.map((value) => ({ value, text: t(`person.sex.${value}`) }))}
      />
      <AnswerChoice
        bind={part('nationality')}
        label={t('person.nationality')}
        why={t('person.nationality.why')}
        law={t('person.nationality.law')}
        options={NATIONALITIES.map((value) => ({ value, text: t(`person.nationality.${value}`) }))}
      />
    </>
  )
}

const OtherNames = ({ part }: Props) => {
  const t = useText(personText)
  const bind = part('otherNames')
  const names = bind.value ?? []
  // Kept apart, so that a line that was just begun does not vanish under the fingers.
  const [typed, setTyped] = useState(names.join('\n'))
  const isSame = namesIn(typed).join('\n') === names.join('\n')
  return (
    <TextArea
      {...bind}
      required={false}
      rows={2}
      label={t('person.otherNames')}
      hint={t('person.otherNames.hint')}
      why={t('person.otherNames.why')}
      value={isSame ? typed : names.join('\n')}
      onChange={(text) => {
        setTyped(text)
        bind.onChange(namesIn(text))
      }}
    />
  )
}

export const LanguageField = ({ part }: Props) => {
  const t = useText(personText)
  return (
    <AnswerField
      bind={part('language')}
      label={t('person.language')}
      why={t('person.language.why')}
      example={t('person.language.example')}
      law={t('person.language.law')}
    >
      {(bind) => <TextField {...bind} maxLength={40} width="medium" autoComplete="off" />}
    </AnswerField>
  )
}

/** Where the person comes from: ethnic group and home. */
export const OriginFields = ({ part }: Props) => {
  const t = useText(personText)
  const nameOf = (code: string) => {
    if (code === FOREIGNER) return t('person.ethnicity.55')
    const also = ALSO_SAID[code]
    return also === undefined ? (ETHNICITIES[code] ?? code) : `${ETHNICITIES[code]} (${also})`
  }
  return (
    <>
      <AnswerChoice
        asList
        bind={part('ethnicity')}
        label={t('person.ethnicity')}
        why={t('person.ethnicity.why')}
        options={ethnicityOrder().map((value) => ({ value, text: nameOf(value) }))}
      />
      <AnswerField
        bind={part('home')}
        label={t('person.home')}
        why={t('person.home.why')}
        example={t('person.home.example')}
      >
        {(bind) => <TextField {...bind} maxLength={200} width="full" autoComplete="off" />}
      </AnswerField>
    </>
  )
}
