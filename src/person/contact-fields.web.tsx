import type { z } from 'zod'
import { Choice } from '../kit/choice.tsx'
import type { Bound } from '../kit/form.tsx'
import { useText } from '../kit/text.ts'
import { TextField } from '../kit/text-field.tsx'
import { TimeField } from '../kit/time-field.tsx'
import type { PartOf } from './part.web.tsx'
import { CHANNELS, type safeContact } from './schema.ts'
import { personText } from './text.ts'

export type ContactInput = z.input<typeof safeContact>
type Props = { readonly part: PartOf<ContactInput> }

const filled = <T,>(bind: Bound<T>): Bound<string> => ({
  ...bind,
  value: typeof bind.value === 'string' ? bind.value : '',
  onChange: (text) => bind.onChange(text as T),
  required: false,
})

/** An hour may be missing: an empty box is null, not an empty text. */
const hour = (bind: Bound<string | null | undefined>): Bound<string> => ({
  ...filled(bind),
  onChange: (text) => bind.onChange(text === '' ? null : text),
})

/** How the person may be reached safely. The rule is: not at all. */
export const ContactFields = ({ part }: Props) => {
  const t = useText(personText)
  const channel = part('channel')
  const isReached = channel.value !== 'none'
  return (
    <>
      <Choice
        {...channel}
        onChange={(next) => channel.onChange(next ?? 'none')}
        label={t('person.contact.channel')}
        why={t('person.contact.channel.why')}
        options={CHANNELS.map((value) => ({
          value,
          text: t(`person.contact.${value}`),
          ...(value === 'none' ? { hint: t('person.contact.none.hint') } : {}),
        }))}
      />
      {isReached && <ReachFields part={part} needsNumber={channel.value !== 'in-person'} />}
    </>
  )
}

const ReachFields = ({ part, needsNumber }: Props & { needsNumber: boolean }) => {
  const t = useText(personText)
  return (
    <>
      {needsNumber && (
        <TextField
          {...filled(part('number'))}
          required
          label={t('person.contact.number')}
          type="tel"
          maxLength={40}
          width="medium"
          autoComplete="off"
          num
        />
      )}
      <fieldset className="field">
        <legend className="field-label">{t('person.contact.hours')}</legend>
        <div className="columns">
          <TimeField {...hour(part('hoursFrom'))} label={t('person.contact.hoursFrom')} />
          <TimeField {...hour(part('hoursTo'))} label={t('person.contact.hoursTo')} />
        </div>
      </fieldset>
      <TextField
        {...filled(part('whoMayAnswer'))}
        label={t('person.contact.whoMayAnswer')}
        maxLength={200}
        width="full"
        autoComplete="off"
      />
      <TextField
        {...filled(part('askFor'))}
        label={t('person.contact.askFor')}
        example={t('person.contact.askFor.example')}
        maxLength={80}
        width="medium"
        autoComplete="off"
      />
      <TextField
        {...filled(part('whatToSay'))}
        label={t('person.contact.whatToSay')}
        why={t('person.contact.whatToSay.why')}
        example={t('person.contact.whatToSay.example')}
        maxLength={300}
        width="full"
        autoComplete="off"
      />
      <TextField
        {...filled(part('mustNotKnow'))}
        label={t('person.contact.mustNotKnow')}
        why={t('person.contact.mustNotKnow.why')}
        maxLength={300}
        width="full"
        autoComplete="off"
      />
    </>
  )
}
