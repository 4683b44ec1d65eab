import { isPartialDate } from '../kernel/day.ts'
import type { Fact } from '../kit/blocks.tsx'
import { partialText } from '../kit/format.ts'
import { hasText, useText } from '../kit/text.ts'
import type { ContactInput } from './contact-fields.web.tsx'
import { ETHNICITIES, FOREIGNER } from './ethnicity.ts'
import type { IdentityInput } from './identity-fields.web.tsx'
import type { Answered } from './schema.ts'
import { personText } from './text.ts'

type Write = {
  /** A code of the person's words: `word('sex', 'female')`. */
  readonly word: (group: string, code: string) => string
  /** An answer as a row: its value or the reason of the blank; nothing when it was not asked. */
  readonly said: <T>(label: string, answer: Answered<T> | undefined, write: (value: T) => string) => Fact[]
  readonly some: (label: string, value: string | null | undefined) => Fact[]
}

export const useWrite = (): Write => {
  const t = useText(personText)
  const word = (group: string, code: string) => {
    const key = `person.${group}.${code}`
    return hasText(personText, key) ? t(key) : code
  }
  return {
    word,
    said: (label, answer, write) => {
      if (!answer || answer.is === 'not-asked') return []
      return [{ label, value: answer.is === 'given' ? write(answer.value) : word('is', answer.is) }]
    },
    some: (label, value) => (value ? [{ label, value }] : []),
  }
}

/** What may be handed out of an identity: parts may be missing, by role. */
export type KnownIdentity = { readonly [K in keyof IdentityInput]?: IdentityInput[K] | undefined }

const plain = (text: string) => text

/** What is known of a person, in words; what was not asked is left out. */
export const useIdentityRows = (): ((identity: KnownIdentity) => readonly Fact[]) => {
  const t = useText(personText)
  const { word, said, some } = useWrite()
  const nation = (code: string) =>
    code === FOREIGNER ? t('person.ethnicity.55') : (ETHNICITIES[code] ?? code)
  return (identity) => [
    ...said(t('person.name'), identity.name, plain),
    ...some(t('person.otherNames'), identity.otherNames?.join(', ')),
    ...said(t('person.born'), identity.born, (text) => (isPartialDate(text) ? partialText(text) : text)),
    ...said(t('person.sex'), identity.sex, (sex) => word('sex', sex)),
    ...said(t('person.nationality'), identity.nationality, (one) => word('nationality', one)),
    ...said(t('person.ethnicity'), identity.ethnicity, nation),
    ...said(t('person.language'), identity.language, plain),
    ...said(t('person.home'), identity.home, plain),
    ...(identity.papers ?? []).map(({ kind, number }) => ({ label: word('paper', kind), value: number })),
    ...some(t('person.noPaper'), identity.noPaper && word('noPaper', identity.noPaper)),
  ]
}

/** How the person may be reached, in words. */
export const useContactRows = (): ((contact: ContactInput) => readonly Fact[]) => {
  const t = useText(personText)
  const { word, some } = useWrite()
  return (contact) => [
    { label: t('person.contact.channel'), value: word('contact', contact.channel) },
    ...some(t('person.contact.mustNotKnow'), contact.mustNotKnow),
    ...some(t('person.contact.placesNever'), contact.placesNever),
    ...(contact.schoolMayKnow
      ? [{ label: t('person.contact.schoolMayKnow'), value: t('person.is.yes') }]
      : []),
    ...(contact.channel === 'none'
      ? []
      : [
          ...some(
            t('person.contact.days'),
            contact.days?.map((day) => word('contact.day', String(day))).join(', '),
          ),
          { label: t('person.contact.letters'), value: word('contact.letters', contact.letters ?? 'never') },
          {
            label: t('person.contact.homeVisits'),
            value: word('contact.homeVisits', contact.homeVisits ?? 'never'),
          },
          ...some(t('person.contact.number'), contact.number),
          ...some(
            t('person.contact.hours'),
            [contact.hoursFrom, contact.hoursTo].filter(Boolean).join(' – '),
          ),
          ...some(t('person.contact.whoMayAnswer'), contact.whoMayAnswer),
          ...some(t('person.contact.askFor'), contact.askFor),
          ...some(t('person.contact.whatToSay'), contact.whatToSay),
          ...some(t('person.contact.codeCaller'), contact.codeCaller),
          ...some(t('person.contact.codeSafe'), contact.codeSafe),
          ...some(t('person.contact.codeDanger'), contact.codeDanger),
        ]),
  ]
}
