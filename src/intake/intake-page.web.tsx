import { get } from 'react-hook-form'
import { NeedsFields } from '../case/needs-fields.web.tsx'
import { optionsOf } from '../case/words.web.tsx'
import { HEARD_FROM } from '../course/codes.ts'
import { Choice } from '../kit/choice.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import type { Form } from '../kit/form.tsx'
import { flatErrors } from '../kit/resolver.ts'
import { TextField } from '../kit/text-field.tsx'
import { AnswerChoice } from '../person/answer-field.web.tsx'
import { ContactFields, type ContactInput } from '../person/contact-fields.web.tsx'
import {
  IdentityFields,
  type IdentityInput,
  LanguageField,
  OriginFields,
} from '../person/identity-fields.web.tsx'
import { PapersFields } from '../person/papers-fields.web.tsx'
import { partOf } from '../person/part.web.tsx'
import { ArrivalFields, ArrivalMore } from './arrival-fields.web.tsx'
import { CompanionFields } from './companion-fields.web.tsx'
import type { ArrivalForm, IntakeForm } from './intake-form.ts'
import type { Section } from './intake-sections.ts'
import { useIntakeWords } from './intake-words.web.tsx'
import { receiveInput } from './schema.ts'

type Props = { readonly form: Form<IntakeForm> }

/** One page of the sheet. The first holds the six facts; every other one may wait. */
export const IntakePage = ({ section, form }: Props & { section: Exclude<Section, 'review'> }) => {
  const { t } = useIntakeWords()
  switch (section) {
    case 'arrival':
      return <ArrivalPage form={form} />
    case 'contact':
      return <ContactFields part={partOf<ContactInput>(form, 'contact')} />
    case 'identity':
      return <IdentityPage form={form} />
    case 'papers':
      return (
        <PapersFields
          part={partOf<IdentityInput>(form, 'identity')}
          errorAt={(path) => flatErrors(get(form.hook.formState.errors, `identity.${path}`))[0]?.code}
        />
      )
    case 'companions':
      return <CompanionFields form={form} />
    case 'heard':
      return (
        <>
          <p className="muted">{t('case.heardFrom.body')}</p>
          <HeardField form={form} />
        </>
      )
  }
}

const ArrivalPage = ({ form }: Props) => {
  const words = useIntakeWords()
  const { t } = words
  const arrival = partOf<ArrivalForm>(form, 'arrival')
  return (
    <>
      <p>{t('intake.receive.six')}</p>
      <ArrivalFields part={arrival} />
      <Choice
        {...form.field('is')}
        inline
        label={t('case.is')}
        why={t('case.is.why')}
        options={optionsOf(receiveInput.shape.is.options, 'case.is', words)}
      />
      <NeedsFields needs={form.field('needs')} note={form.field('needsNote')} />
      <LanguageField part={partOf<IdentityInput>(form, 'identity')} />
      <Disclosure summary={t('intake.receive.more-arrival')}>
        <ArrivalMore part={arrival} />
      </Disclosure>
    </>
  )
}

const IdentityPage = ({ form }: Props) => {
  const { t } = useIntakeWords()
  const part = partOf<IdentityInput>(form, 'identity')
  const alias = form.field('alias')
  return (
    <>
      <IdentityFields part={part} />
      <OriginFields part={part} />
      <TextField
        {...alias}
        value={alias.value ?? ''}
        required={false}
        label={t('case.alias')}
        hint={t('case.alias.hint')}
        why={t('case.alias.why')}
        maxLength={40}
        width="medium"
        autoComplete="off"
      />
    </>
  )
}

const HeardField = ({ form }: Props) => {
  const words = useIntakeWords()
  const { t } = words
  return (
    <AnswerChoice
      bind={form.field('heardFrom')}
      label={t('case.heardFrom')}
      why={t('case.heardFrom.why')}
      options={optionsOf(HEARD_FROM, 'case.heardFrom', words)}
    />
  )
}
