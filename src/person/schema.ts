import { z } from 'zod'
import { isPartialDate, type PartialDate } from '../kernel/day.ts'

/**
 * Four different blanks, everywhere (trust.md P-23): a field that nobody asked about is not a field that
 * the person refused, and neither is one withheld because writing it down would endanger them.
 */
export const BLANKS = ['not-asked', 'unknown', 'refused', 'withheld'] as const
export type Blank = (typeof BLANKS)[number]

export const answered = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('is', [z.object({ is: z.literal('given'), value }), z.object({ is: z.enum(BLANKS) })])

export type Answered<T> = { is: 'given'; value: T } | { is: Blank }

export const given = <T>(answer: Answered<T> | undefined): T | undefined =>
  answer?.is === 'given' ? answer.value : undefined

export const partialDate = z
  .string()
  .refine((text): text is PartialDate => isPartialDate(text), 'err.partial-date')
  .meta({ widget: 'partial-date' })

export const SEXES = ['female', 'male', 'other'] as const
export const NATIONALITIES = ['VN', 'stateless-resident', 'foreign'] as const
export const PAPER_KINDS = [
  'cccd',
  'cmnd',
  'birth-certificate',
  'passport',
  'laissez-passer',
  'foreign-paper',
] as const
/** Why there is no paper (domain.md 10); the number itself is optional and never required. */
export const NO_PAPER_REASONS = ['lost', 'seized', 'never-issued', 'unclear'] as const

const name = z.string().trim().min(1, 'err.required').max(120)

export const paper = z.object({
  kind: z.enum(PAPER_KINDS).meta({ label: 'person.paper.kind' }),
  number: z.string().trim().min(3).max(40).meta({ label: 'person.paper.number' }),
})

/** Who it is. All of it is sealed (C2; papers C11), all of it may be blank, each blank says why. */
export const identity = z.object({
  name: answered(name).meta({ label: 'person.name', secrecy: 'C2' }),
  otherNames: z.array(name).max(5).default([]).meta({ label: 'person.otherNames', secrecy: 'C2' }),
  born: answered(partialDate).meta({ label: 'person.born', secrecy: 'C2' }),
  sex: answered(z.enum(SEXES)).meta({ label: 'person.sex', secrecy: 'C2' }),
  nationality: answered(z.enum(NATIONALITIES)).meta({ label: 'person.nationality', secrecy: 'C2' }),
  ethnicity: answered(z.string().regex(/^\d\d$/)).meta({ label: 'person.ethnicity', secrecy: 'C2' }),
  language: answered(z.string().trim().min(1).max(40)).meta({ label: 'person.language', secrecy: 'C2' }),
  home: answered(z.string().trim().min(1).max(200)).meta({ label: 'person.home', secrecy: 'C3' }),
  papers: z.array(paper).max(5).default([]).meta({ label: 'person.papers', secrecy: 'C11' }),
  noPaper: z
    .enum(NO_PAPER_REASONS)
    .nullable()
    .default(null)
    .meta({ label: 'person.noPaper', secrecy: 'C11' }),
})
export type Identity = z.output<typeof identity>

export const notAsked = { is: 'not-asked' } as const
export const blankIdentity: Identity = {
  name: notAsked,
  otherNames: [],
  born: notAsked,
  sex: notAsked,
  nationality: notAsked,
  ethnicity: notAsked,
  language: notAsked,
  home: notAsked,
  papers: [],
  noPaper: null,
}

export const CHANNELS = ['none', 'phone', 'sms', 'zalo', 'in-person', 'trusted-person'] as const

export const LETTERS = ['never', 'neutral-envelope'] as const
export const HOME_VISITS = ['never', 'plain'] as const

/**
 * How the person may be reached safely (trust.md 4.3). No instruction means no contact: nothing leaves
 * before a positive one that is not older than its review day.
 */
export const safeContact = z
  .object({
    channel: z.enum(CHANNELS).meta({ label: 'person.contact.channel' }),
    number: z.string().trim().max(40).default('').meta({ label: 'person.contact.number' }),
    hoursFrom: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .nullable()
      .default(null)
      .meta({ label: 'person.contact.hours' }),
    hoursTo: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .nullable()
      .default(null),
    whoMayAnswer: z.string().trim().max(200).default('').meta({ label: 'person.contact.whoMayAnswer' }),
    askFor: z.string().trim().max(80).default('').meta({ label: 'person.contact.askFor' }),
    whatToSay: z.string().trim().max(300).default('').meta({ label: 'person.contact.whatToSay' }),
    /** What the caller says or asks first, so that the person knows that it is really us. */
    codeCaller: z.string().trim().max(120).default('').meta({ label: 'person.contact.codeCaller' }),
    /** What the person answers when they can talk. */
    codeSafe: z.string().trim().max(120).default('').meta({ label: 'person.contact.codeSafe' }),
    /** What the person says when somebody listens or they are in danger: contact stops at once. */
    codeDanger: z.string().trim().max(120).default('').meta({ label: 'person.contact.codeDanger' }),
    mustNotKnow: z.string().trim().max(300).default('').meta({ label: 'person.contact.mustNotKnow' }),
    /** Addresses and places that must not be used, to meet, to stay, to write to. */
    placesNever: z.string().trim().max(500).default('').meta({ label: 'person.contact.placesNever' }),
    /** Days of the week, 1 for Monday; none named means any. */
    days: z.array(z.int().min(1).max(7)).max(7).default([]).meta({ label: 'person.contact.days' }),
    letters: z.enum(LETTERS).default('never').meta({ label: 'person.contact.letters' }),
    homeVisits: z.enum(HOME_VISITS).default('never').meta({ label: 'person.contact.homeVisits' }),
    /** A school is told nothing without an instruction (trust.md P-24). */
    schoolMayKnow: z.boolean().default(false).meta({ label: 'person.contact.schoolMayKnow' }),
    /** Agencies in which somebody works who must not know. */
    agenciesKeptOut: z.array(z.uuid()).max(20).default([]).meta({ label: 'person.contact.agenciesKeptOut' }),
  })
  .refine((c) => c.channel === 'none' || c.channel === 'in-person' || c.number !== '', {
    path: ['number'],
    message: 'err.contact-number',
  })
export type SafeContact = z.output<typeof safeContact>

export const noContact: SafeContact = {
  channel: 'none',
  number: '',
  hoursFrom: null,
  hoursTo: null,
  whoMayAnswer: '',
  askFor: '',
  whatToSay: '',
  codeCaller: '',
  codeSafe: '',
  codeDanger: '',
  mustNotKnow: '',
  placesNever: '',
  days: [],
  letters: 'never',
  homeVisits: 'never',
  schoolMayKnow: false,
  agenciesKeptOut: [],
}
