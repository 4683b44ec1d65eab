import type { Day } from '../kernel/day.ts'
import { Card, Facts } from '../kit/blocks.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { dayText } from '../kit/format.ts'
import { useContactRows } from '../person/identity-rows.web.tsx'
import { ActLink, type FileValue } from './file.web.tsx'
import { useFileWords } from './file-words.web.tsx'
import { ContactMark } from './line.web.tsx'

/** Which agencies must not know, and of those that the law keeps in, that it does. */
const Out = ({ agencies }: { agencies: NonNullable<FileValue['keptOut']> }) => {
  const { t } = useFileWords()
  return (
    <ul className="plain-list">
      {agencies.map(({ name, keptIn }) => (
        <li key={name}>
          {name}
          {keptIn && <p className="meta">{t(`case.contact.keptIn.${keptIn}`)}</p>}
        </li>
      ))}
    </ul>
  )
}

/** Whether and how the person may be reached; the instruction itself is one press away from other eyes. */
export const ContactCard = ({ file }: { file: FileValue }) => {
  const { t } = useFileWords()
  const rows = useContactRows()
  const { contact, contactReviewBy, keptOut } = file
  const isKeptOut = keptOut !== null && keptOut.length > 0
  const facts = contact ? rows(contact) : []
  const isMore =
    contact &&
    (contact.channel !== 'none' || contact.mustNotKnow !== '' || contact.placesNever !== '' || isKeptOut)
  return (
    <Card
      title={t('case.file.contact')}
      actions={<ActLink file={file} code="case.agreeContact" text={t('case.action.agreeContact')} />}
    >
      <div>
        <ContactMark mark={file.line.contact} />
      </div>
      {file.line.contact === 'none' && <p>{t('case.file.contact-none')}</p>}
      {isMore && (
        <Disclosure summary={t('case.file.contact-how')}>
          <Facts
            rows={
              isKeptOut
                ? [...facts, { label: t('case.file.contact-kept-out'), value: <Out agencies={keptOut} /> }]
                : facts
            }
          />
        </Disclosure>
      )}
      {contactReviewBy && file.line.contact !== 'none' && (
        <p className="muted">{t('case.file.contact-review', { day: dayText(contactReviewBy as Day) })}</p>
      )}
    </Card>
  )
}
