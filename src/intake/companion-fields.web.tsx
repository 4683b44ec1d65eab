import { optionsOf } from '../case/words.web.tsx'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import type { Form } from '../kit/form.tsx'
import { PartialDateField } from '../kit/partial-date-field.tsx'
import { Select } from '../kit/select.tsx'
import { useText } from '../kit/text.ts'
import { TextField } from '../kit/text-field.tsx'
import { AnswerChoice, AnswerField } from '../person/answer-field.web.tsx'
import { SEXES } from '../person/schema.ts'
import { personText } from '../person/text.ts'
import { blankCompanion, type IntakeForm } from './intake-form.ts'
import { useIntakeWords } from './intake-words.web.tsx'
import { companion } from './schema.ts'

const MOST = 8

/** People who came along. Each gets a file of their own, linked to this one. */
export const CompanionFields = ({ form }: { form: Form<IntakeForm> }) => {
  const { t } = useIntakeWords()
  const { companions } = form.values
  return (
    <>
      <p>{t('intake.companions.body')}</p>
      {companions.map((_, at) => (
        <OneCompanion
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other key, and are only added at the end
          key={at}
          form={form}
          at={at}
          onRemove={() => {
            form.hook.clearErrors('companions')
            form.set(
              'companions',
              companions.filter((_one, i) => i !== at),
            )
          }}
        />
      ))}
      {companions.length < MOST ? (
        <div>
          <Button icon="plus" onClick={() => form.set('companions', [...companions, blankCompanion])}>
            {t('intake.companions.add')}
          </Button>
        </div>
      ) : (
        <p className="muted">{t('intake.companions.most')}</p>
      )}
    </>
  )
}

type OneProps = { readonly form: Form<IntakeForm>; readonly at: number; readonly onRemove: () => void }

const OneCompanion = ({ form, at, onRemove }: OneProps) => {
  const words = useIntakeWords()
  const { t } = words
  const person = useText(personText)
  const name = form.field(`companions.${at}.name`)
  return (
    <fieldset className="field part">
      <legend className="field-label">{t('intake.companions.one', { n: at + 1 })}</legend>
      <Choice
        {...form.field(`companions.${at}.is`)}
        inline
        label={t('case.is')}
        options={optionsOf(companion.shape.is.options, 'case.is', words)}
      />
      <Select
        {...form.field(`companions.${at}.relation`)}
        label={t('case.relation')}
        why={t('case.relation.why')}
        options={optionsOf(companion.shape.relation.options, 'case.relation', words)}
      />
      <TextField
        {...name}
        value={name.value ?? ''}
        required={false}
        label={person('person.name')}
        maxLength={120}
        width="full"
        autoComplete="off"
      />
      <AnswerField bind={form.field(`companions.${at}.born`)} label={person('person.born')}>
        {(bind) => <PartialDateField {...bind} />}
      </AnswerField>
      <AnswerChoice
        bind={form.field(`companions.${at}.sex`)}
        label={person('person.sex')}
        options={SEXES.map((value) => ({ value, text: person(`person.sex.${value}`) }))}
      />
      <div>
        <Button small kind="quiet" icon="close" onClick={onRemove}>
          {t('intake.companions.remove', { n: at + 1 })}
        </Button>
      </div>
    </fieldset>
  )
}
