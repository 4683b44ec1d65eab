import { z } from 'zod'
import { command, query } from '../kernel/operation.ts'
import { COLUMNS, FORMATS, IDENTITY_COLUMNS, PURPOSES } from './filter.ts'

/** What an export with names tells of itself before it is made. */
const proposal = z.object({
  id: z.uuid(),
  askedBy: z.string(),
  askedAt: z.string(),
  until: z.string(),
  /** Asked by whoever looks: then another must agree. */
  own: z.boolean(),
  files: z.int(),
  identity: z.array(z.enum(IDENTITY_COLUMNS)),
  columns: z.array(z.enum(COLUMNS)),
  format: z.enum(FORMATS),
  purpose: z.enum(PURPOSES),
  /** Refused when they name somebody whom the export holds, so that whoever looks after the data may read them. */
  reason: z.string().nullable().meta({ secrecy: 'C1' }),
  recipient: z.string().nullable().meta({ secrecy: 'C1' }),
  destroyBy: z.string().nullable(),
  answer: z.enum(['agreed', 'declined']).nullable(),
  answeredBy: z.string().nullable(),
})

const proposals = query({
  name: 'register.proposals',
  may: 'register.agree',
  rows: 'log',
  personal: true,
  says: 'Exports with names that wait for a second person or to be taken: who asks, what for, how many files; no file is shown.',
  input: z.object({}),
  output: z.object({ proposals: z.array(proposal) }),
})

const answerProposal = command({
  name: 'register.answerProposal',
  may: 'register.agree',
  rows: 'log',
  stepUp: true,
  says: 'Agree to an export with names that somebody else asked for, or decline it.',
  input: z.object({ id: z.uuid(), agree: z.boolean() }),
  output: z.object({ answered: z.literal(true) }),
})

const takeProposal = command({
  name: 'register.takeProposal',
  may: 'register.export',
  personal: true,
  secret: true,
  stepUp: true,
  says: 'Make the export with names that a second person agreed to; once, by the one who asked.',
  input: z.object({ id: z.uuid() }),
  output: z.object({
    number: z.string(),
    fileName: z.string(),
    mime: z.string(),
    files: z.int(),
    content: z.string().nullable().meta({ secrecy: 'C2' }),
    password: z.string().nullable().meta({ secrecy: 'C2' }),
  }),
})

const namedExport = z.object({
  number: z.string(),
  at: z.string(),
  officer: z.string(),
  agency: z.string(),
  files: z.int(),
  purpose: z.string(),
  reason: z.string().nullable().meta({ secrecy: 'C1' }),
  recipient: z.string().nullable().meta({ secrecy: 'C1' }),
  agreedBy: z.string().nullable(),
  destroyBy: z.string().nullable(),
  /** `unknown`: made before a day had to be named. */
  state: z.enum(['kept', 'overdue', 'unknown']),
})

const namedExports = query({
  name: 'register.namedExports',
  may: 'register.agree',
  rows: 'log',
  personal: true,
  says: 'The last hundred exports with names: who has them and what for, how many files, by when each is to be destroyed.',
  input: z.object({}),
  output: z.object({ exports: z.array(namedExport) }),
})

export const proposalContract = { proposals, answerProposal, takeProposal, namedExports } as const
