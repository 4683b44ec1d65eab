import { z } from 'zod'
import { communeCode, instantText } from '../case/schema.ts'
import { BROUGHT_BY, HEARD_FROM, PATHS, URGENT_NEEDS } from '../course/codes.ts'
import { answered, identity, NATIONALITIES, partialDate, SEXES, safeContact } from '../person/schema.ts'

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
  /** The officer saw the look-alikes of this row and says that this is somebody else. */
  notTheSame: z.boolean().default(false),
})
export type GroupPerson = z.output<typeof groupPerson>

export const receiveGroupInput = z.object({
  arrival,
  people: z.array(groupPerson).min(2, 'err.group-size').max(60),
})
