import { z } from 'zod'
import { isInstant } from '../kernel/day.ts'
import { checkCaseCode } from '../kernel/id.ts'
import type { EntryPath } from '../law/entry-paths.ts'
import { answered, identity, NATIONALITIES, partialDate, SEXES, safeContact } from '../person/schema.ts'

export const caseCode = z.string().refine(checkCaseCode, 'err.case-code').meta({ label: 'case.code' })
export const communeCode = z
  .string()
  .regex(/^\d{5}$/, 'err.choose')
  .meta({ label: 'case.commune' })
export const instantText = z.string().refine(isInstant, 'err.time')
/** Number of steps the writer has seen; another number means somebody wrote in between. */
export const version = z.int().min(1)

/** The seven ways in (domain.md 2.2–2.8). */
export const PATHS = [
  'self-report',
  'rescued',
  'through-mission',
  'border-handover',
  'self-returned',
  'foreigner',
  'minor',
] as const satisfies readonly EntryPath[]
export type { EntryPath }

export const BROUGHT_BY = [
  'self',
  'family',
  'community',
  'police',
  'border-guard',
  'coast-guard',
  'mission',
  'foreign-agency',
  'hotline',
  'organisation',
] as const

export const AGE_GROUPS = ['adult', 'minor', 'possible-minor', 'unknown'] as const
export type AgeGroup = (typeof AGE_GROUPS)[number]

/** What is needed now; support starts at reception, before any proof. */
export const URGENT_NEEDS = [
  'safety',
  'medical',
  'food',
  'shelter',
  'clothes',
  'interpreter',
  'psychological',
  'child-care',
  'travel-home',
] as const

export const HEARD_FROM = [
  'hotline',
  'commune',
  'police',
  'radio',
  'social-media',
  'school',
  'family',
  'other',
] as const

const adultOrChild = z.enum(['adult', 'minor', 'unknown'])

/** How, where and when the person came: shared by everybody of one arrival. */
export const arrival = z.object({
  path: z.enum(PATHS, 'err.choose').meta({ label: 'case.path' }),
  broughtBy: z.enum(BROUGHT_BY, 'err.choose').meta({ label: 'case.broughtBy' }),
  communeId: communeCode,
  receivedAt: instantText.meta({ label: 'case.receivedAt' }),
  place: z.string().trim().max(200).default('').meta({ label: 'case.place', secrecy: 'C3' }),
  papers: z.string().trim().max(500).default('').meta({ label: 'case.arrivalPapers', secrecy: 'C7' }),
})
export type Arrival = z.output<typeof arrival>

export const companion = z.object({
  is: adultOrChild.meta({ label: 'case.is' }),
  relation: z.enum(['child', 'sibling', 'relative', 'other', 'unclear']).meta({ label: 'case.relation' }),
  name: z.string().trim().max(120).default('').meta({ label: 'person.name', secrecy: 'C2' }),
  born: answered(partialDate).default({ is: 'not-asked' }).meta({ label: 'person.born', secrecy: 'C2' }),
  sex: answered(z.enum(SEXES)).default({ is: 'not-asked' }).meta({ label: 'person.sex', secrecy: 'C2' }),
})
export type Companion = z.output<typeof companion>

/** The first sheet, in under three minutes: six facts; everything else may wait. */
export const receiveInput = z.object({
  arrival,
  is: adultOrChild.meta({ label: 'case.is' }),
  alias: z.string().trim().max(40).default('').meta({ label: 'case.alias', secrecy: 'C1' }),
  identity,
  needs: z.array(z.enum(URGENT_NEEDS)).default([]).meta({ label: 'case.needs', secrecy: 'C6' }),
  needsNote: z.string().trim().max(1000).default('').meta({ label: 'case.needsNote', secrecy: 'C6' }),
  contact: safeContact.meta({ label: 'person.contact', secrecy: 'C12' }),
  companions: z.array(companion).max(8).default([]),
  heardFrom: answered(z.enum(HEARD_FROM)).default({ is: 'not-asked' }).meta({ label: 'case.heardFrom' }),
  /** The officer saw the look-alikes and says that this is somebody else. */
  notTheSame: z.boolean().default(false),
})
export type ReceiveInput = z.output<typeof receiveInput>

export const groupPerson = z.object({
  is: adultOrChild.meta({ label: 'case.is' }),
  name: z.string().trim().max(120).default('').meta({ label: 'person.name', secrecy: 'C2' }),
  born: answered(partialDate).default({ is: 'not-asked' }).meta({ label: 'person.born', secrecy: 'C2' }),
  sex: answered(z.enum(SEXES)).default({ is: 'not-asked' }).meta({ label: 'person.sex', secrecy: 'C2' }),
  nationality: answered(z.enum(NATIONALITIES))
    .default({ is: 'not-asked' })
    .meta({ label: 'person.nationality', secrecy: 'C2' }),
})

export const receiveGroupInput = z.object({
  arrival,
  people: z.array(groupPerson).min(2, 'err.group-size').max(60),
})

export const REVEAL_PURPOSES = [
  'identity-check',
  'paper',
  'medical',
  'legal',
  'family-tracing',
  'correction',
  'other',
] as const

export const READ_HOW = ['aloud', 'given-to-read', 'interpreter', 'sign-or-picture'] as const
