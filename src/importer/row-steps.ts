import { contactAgreed } from '../case/contact.ts'
import type { NewStep } from '../course/steps.ts'
import { paperGround, procedureGround } from '../identification/ground.ts'
import { type Day, type Instant, parseInstant } from '../kernel/day.ts'
import { entryPaths } from '../law/entry-paths.ts'
import { procedureRegime } from '../law/regime.ts'
import { noContact } from '../person/schema.ts'
import type { Fields } from './columns.ts'
import type { Reading } from './row.ts'

export type Copied = {
  readonly importId: string
  readonly line: number
  readonly alias: string
  readonly receiverKind: string
  readonly fields: Fields
  readonly reading: Reading
  readonly now: Instant
}

/** A register tells days, not hours: noon on Vietnam's clock, which is on that day in every reckoning. */
const noon = (day: Day, now: Instant): Instant => {
  const at = parseInstant(`${day}T12:00:00+07:00`) ?? now
  return at > now ? now : at
}

const received = ({ alias, receiverKind, reading }: Copied, at: Instant): NewStep<'received'> => ({
  type: 'received',
  effectiveAt: at,
  because: entryPaths[reading.way.path].law[procedureRegime(reading.receivedOn)].because,
  body: {
    path: reading.way.path,
    broughtBy: reading.way.broughtBy,
    receiverKind,
    communeId: reading.communeId,
    ageGroup: reading.ageGroup,
    arrivalId: null,
    mainCaseId: null,
    relation: null,
    heardFrom: null,
    alias,
    place: '',
    papers: '',
  },
})

const list = (...texts: readonly (string | undefined)[]) => texts.filter(Boolean).join(' · ')

/** What the row tells and no other step of the file holds; nothing of it is lost, nothing is made up. */
const registerNoted = (
  { importId, line, fields, reading }: Copied,
  at: Instant,
): NewStep<'register-noted'> => ({
  type: 'register-noted',
  effectiveAt: at,
  because: [],
  body: {
    importId,
    line,
    way: (fields.way ?? '').slice(0, 300),
    handedBy: (fields.handedBy ?? '').slice(0, 300),
    certificate: (fields.certificate ?? '').slice(0, 300),
    account: list(fields.country, fields.purpose).slice(0, 1000),
    support: list(fields.support, fields.amount).slice(0, 1000),
    legalAid: (fields.legalAid ?? '').slice(0, 300),
    remark: list(fields.remark, ...reading.unread.map(({ text }) => text)).slice(0, 2000),
  },
})

/** Of the certificate the register knows number and day; it shows that the verification before it was done. */
const identified = ({ reading, now }: Copied): readonly NewStep[] => {
  const { certificate, way } = reading
  if (certificate === null) return []
  const at = noon(certificate.on, now)
  return [
    {
      type: 'initial-verification-done',
      effectiveAt: at,
      because: procedureGround(way.path, 'initial-done', at),
      body: { result: 'paper', withPolice: false, number: '' },
    },
    {
      type: 'certificate-copied',
      effectiveAt: at,
      because: paperGround(certificate.on, at),
      body: {
        certificate: 'police-confirmation',
        issuedOn: certificate.on,
        issuer: '',
        number: certificate.number.slice(0, 60),
      },
    },
  ]
}

/** The file of a row: reception and sheet on the day of old, the row itself, and the certificate where it has one. */
export const stepsOf = (copied: Copied): readonly NewStep[] => {
  const { reading } = copied
  const at = noon(reading.receivedOn, copied.now)
  return [
    received(copied, at),
    {
      type: 'identity-recorded',
      effectiveAt: at,
      because: [],
      body: { ageGroup: reading.ageGroup, ...reading.identity },
    },
    contactAgreed(at, noContact),
    registerNoted(copied, at),
    ...identified(copied),
  ]
}
