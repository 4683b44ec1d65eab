import { z } from 'zod'
import { query } from '../kernel/operation.ts'
import { citation } from './line.ts'
import { caseCode } from './schema.ts'

const day = z.iso.date('err.day')
const is = z.enum(['due', 'not-due', 'unknown'])

/** One step of the reasoning: what was looked at, under which articles, with what outcome. */
const reason = z.object({
  of: z.enum(['regime', 'group', 'age', 'condition', 'amount']),
  looksAt: z.array(z.string()),
  is,
  missing: z.array(z.string()),
  because: z.array(citation),
  verified: z.boolean(),
  groups: z.array(z.string()),
  amount: z.int().nullable(),
})

const item = z.object({
  item: z.string(),
  code: z.string(),
  is,
  missing: z.array(z.string()),
  because: z.array(citation),
  verified: z.boolean(),
  /** Đồng, where the law pays one sum and it is known. */
  value: z.int().nullable(),
  atLeast: z.int().nullable(),
  /** Due, and not wanted at present; it may be wanted again. */
  refused: z.boolean(),
  steps: z.array(reason),
})

const change = z.object({
  code: z.string(),
  what: z.enum(['new', 'ended', 'opened', 'settled', 'amount']),
  why: z.array(z.string()),
  before: is.nullable(),
  after: is.nullable(),
  because: z.array(citation),
})

const entitlements = query({
  name: 'case.entitlements',
  may: 'case.read',
  about: 'case',
  personal: true,
  says: 'What the law gives the person on a day, item by item, why, what is missing, and what changed since another day.',
  input: z.object({
    caseCode,
    /** Today, if nothing is said. */
    on: day.nullable().default(null),
    since: day.nullable().default(null),
  }),
  output: z.object({
    on: z.string(),
    since: z.string().nullable(),
    regime: z.enum(['2011', '2024']),
    /** Found not to be a victim: nothing is due any more, and nothing that was given is asked back. */
    notVictim: z.boolean(),
    stale: z.boolean(),
    first: reason,
    /** Who decides on applications on that day, by what the province entered, else by the law. */
    decides: z.object({ leads: z.string(), because: z.array(citation), verified: z.boolean() }).nullable(),
    items: z.array(item),
    changes: z.array(change),
    /** The facts of the file that the law looks at; a birth date only as what it means on the day. */
    /** Which of the facts are known, whether or not one's role may read them. */
    known: z.array(z.string()),
    facts: z.object({
      is: z.string(),
      nationality: z.string().nullable().meta({ secrecy: 'C2' }),
      age: z.enum(['yes', 'no', 'perhaps']).nullable().meta({ secrecy: 'C2' }),
      household: z.string().nullable().meta({ secrecy: 'C9' }),
      healthCard: z.boolean().nullable().meta({ secrecy: 'C9' }),
      canPayTravel: z.boolean().nullable().meta({ secrecy: 'C9' }),
      inFacility: z.boolean().nullable(),
      location: z.string().nullable(),
      identifiedOn: z.string().nullable(),
      reportedOn: z.string().nullable(),
      province: z.string().nullable(),
    }),
  }),
})

export const entitlementsContract = { entitlements } as const
