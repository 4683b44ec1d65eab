import type { Day } from '../kernel/day.ts'
import type { Bound } from '../kit/form.tsx'
import { dayText } from '../kit/format.ts'
import { useText } from '../kit/text.ts'
import {
  contactRuling,
  type Instruction,
  type ProposedContact,
  plainContact,
} from '../person/contact-rule.ts'
import { personText } from '../person/text.ts'
import type { FileValue } from './file.web.tsx'
import { useFileWords } from './file-words.web.tsx'

export type Asked = Partial<ProposedContact> & Pick<ProposedContact, 'way'>

/** What was agreed, as the file tells it; `null` where one's role is not shown it: then the server alone says. */
const instructionIn = (file: FileValue): Instruction | null =>
  file.contact && {
    contact: file.contact,
    reviewBy: file.contactReviewBy as Day | null,
    today: file.today as Day,
    isMinor: file.isMinor,
  }

const rulingIn = (file: FileValue, asked: Asked) => {
  const instruction = instructionIn(file)
  return instruction && contactRuling(instruction, { ...plainContact, ...asked })
}

/** The first reason against a contact, as the text of a field's error. */
export const contactError = (file: FileValue, asked: Asked): string | undefined => {
  const ruling = rulingIn(file, asked)
  return ruling?.is === 'refused' ? `refusal.contact.${ruling.why[0]}` : undefined
}

/** A field that says at once what the server would refuse. */
export const checked = <T,>(field: Bound<T>, error: string | undefined): Bound<T> => ({
  ...field,
  error: error ?? field.error,
})

/** What is said first, what answers it, and what ends it at once. */
const CodeWords = ({ contact }: { contact: NonNullable<FileValue['contact']> }) => {
  const { t } = useFileWords()
  const { codeCaller, codeSafe, codeDanger } = contact
  return (
    <>
      {codeCaller && <li>{t('case.contact.code-caller', { words: codeCaller })}</li>}
      {codeSafe && <li>{t('case.contact.code-safe', { words: codeSafe })}</li>}
      {codeDanger && (
        <li>
          <b>{t('case.contact.code-danger', { words: codeDanger })}</b>
        </li>
      )}
    </>
  )
}

/** What would be allowed and what is to be minded, beside the field. */
export const ContactHint = ({ file, asked }: { file: FileValue; asked: Asked }) => {
  const { t } = useFileWords()
  const p = useText(personText)
  const { contact, contactReviewBy } = file
  if (!contact || contact.channel === 'none') return null
  const ruling = rulingIn(file, asked)
  const mind = ruling?.is === 'allowed' ? ruling.mind : []
  const days = contact.days.map((day) => p(`person.contact.day.${day}` as 'person.contact.day.1')).join(', ')
  const hours = [contact.hoursFrom, contact.hoursTo].filter(Boolean).join(' – ')
  return (
    <ul className="meta plain-list" aria-live="polite">
      <li>{t('case.contact.agreed', { how: p(`person.contact.${contact.channel}`) })}</li>
      {(days || hours) && (
        <li>{t('case.contact.when', { when: [days, hours].filter(Boolean).join('; ') })}</li>
      )}
      {mind.includes('review-before') && contactReviewBy && (
        <li>{t('case.contact.review-before', { day: dayText(contactReviewBy as Day) })}</li>
      )}
      {mind.includes('settle-time') && <li>{t('case.contact.settle-time')}</li>}
      {mind.includes('code-words') && <CodeWords contact={contact} />}
      {mind.includes('places') && <li>{t('case.contact.places', { places: contact.placesNever })}</li>}
      {mind.includes('plain-clothes') && <li>{t('case.contact.plain-clothes')}</li>}
    </ul>
  )
}
