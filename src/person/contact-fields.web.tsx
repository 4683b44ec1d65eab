import type { z } from 'zod'
import { Check, Checks } from '../kit/checks.tsx'
import { Choice } from '../kit/choice.tsx'
import type { Bound } from '../kit/form.tsx'
import { useText } from '../kit/text.ts'
import { TextField } from '../kit/text-field.tsx'
import { TimeField } from '../kit/time-field.tsx'
import { isTelling } from './contact-rule.ts'
import { type AgencyChoice, KeptOut } from './kept-out.web.tsx'
import type { PartOf } from './part.web.tsx'
import { CHANNELS, HOME_VISITS, LETTERS, type safeContact } from './schema.ts'
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

type MoreProps = Props & {
  /** The agencies that can be kept out; left out where they are not known, as at the first reception. */
  readonly agencies?: readonly AgencyChoice[]
  readonly isMinor?: boolean
}

/** First words that would tell are marked while they are typed (P-12). */
const untold = (bind: Bound<string>): Bound<string> => ({
  ...bind,
  error: isTelling(bind.value) ? 'refusal.contact.wording' : bind.error,
})

/** How the person may be reached safely. The rule is: not at all. */
export const ContactFields = ({ part, agencies, isMinor = false }: MoreProps) => {
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
      {isMinor && (
        <Check
          {...part('schoolMayKnow')}
          required={false}
          label={t('person.contact.schoolMayKnow')}
          hint={t('person.contact.schoolMayKnow.hint')}
        />
      )}
      <TextField
        {...filled(part('mustNotKnow'))}
        label={t('person.contact.mustNotKnow')}
        hint={t('person.contact.mustNotKnow.hint')}
        why={t('person.contact.mustNotKnow.why')}
        example={t('person.contact.mustNotKnow.example')}
        maxLength={300}
        width="full"
        autoComplete="off"
      />
      <TextField
        {...filled(part('placesNever'))}
        label={t('person.contact.placesNever')}
        hint={t('person.contact.placesNever.hint')}
        example={t('person.contact.placesNever.example')}
        maxLength={500}
        width="full"
        autoComplete="off"
      />
      {agencies && <KeptOut field={part('agenciesKeptOut')} agencies={agencies} />}
    </>
  )
}

/** What the two know each other by; each can be left out. */
const CodeWordFields = ({ part }: Props) => {
  const t = useText(personText)
  const CODES = ['codeCaller', 'codeSafe', 'codeDanger'] as const
  return CODES.map((code) => (
    <TextField
      key={code}
      {...(code === 'codeCaller' ? untold(filled(part(code))) : filled(part(code)))}
      label={t(`person.contact.${code}`)}
      {...(code === 'codeDanger' ? { hint: t('person.contact.codeDanger.hint') } : {})}
      example={t(`person.contact.${code}.example`)}
      maxLength={120}
      width="full"
      autoComplete="off"
    />
  ))
}

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

const ReachFields = ({ part, needsNumber }: Props & { needsNumber: boolean }) => {
  const t = useText(personText)
  const days = part('days')
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
      <Checks
        {...days}
        required={false}
        inline
        value={(days.value ?? []).map(String)}
        onChange={(next) => days.onChange(next.map(Number))}
        label={t('person.contact.days')}
        hint={t('person.contact.days.hint')}
        options={WEEK.map((n) => ({ value: String(n), text: t(`person.contact.day.${n}`) }))}
      />
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
        {...untold(filled(part('askFor')))}
        label={t('person.contact.askFor')}
        example={t('person.contact.askFor.example')}
        maxLength={80}
        width="medium"
        autoComplete="off"
      />
      <TextField
        {...untold(filled(part('whatToSay')))}
        label={t('person.contact.whatToSay')}
        why={t('person.contact.whatToSay.why')}
        example={t('person.contact.whatToSay.example')}
        maxLength={300}
        width="full"
        autoComplete="off"
      />
      <CodeWordFields part={part} />
      <Choice
        {...part('letters')}
        required={false}
        inline
        label={t('person.contact.letters')}
        options={LETTERS.map((value) => ({ value, text: t(`person.contact.letters.${value}`) }))}
      />
      <Choice
        {...part('homeVisits')}
        required={false}
        inline
        label={t('person.contact.homeVisits')}
        options={HOME_VISITS.map((value) => ({ value, text: t(`person.contact.homeVisits.${value}`) }))}
      />
    </>
  )
}
