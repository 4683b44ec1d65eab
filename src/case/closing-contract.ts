import { z } from 'zod'
import { dayText } from '../course/step-parts.ts'
import { CLOSING_REASONS } from '../course/steps-file.ts'
import { command, query } from '../kernel/operation.ts'
import { citation } from './line.ts'
import { caseCode, chosen, version } from './schema.ts'

const bound = { caseCode, version }
const written = z.object({ version: z.int() })
const reason = z.enum(CLOSING_REASONS, 'err.choose')

const closing = query({
  name: 'case.closing',
  may: 'case.read',
  about: 'case',
  personal: true,
  says: 'Where the closing of one file stands: proposal, what was given back, decision, day to look at keeping it again.',
  input: z.object({ caseCode }),
  output: z.object({
    version: z.int(),
    today: z.string(),
    proposal: z
      .object({
        proposalId: z.uuid(),
        reason,
        summary: z.string().nullable().meta({ secrecy: 'C6' }),
        by: z.string(),
        on: z.string(),
        /** Proposed by the officer who asks: somebody else decides. */
        own: z.boolean(),
      })
      .nullable(),
    returned: z.object({ why: z.string().nullable().meta({ secrecy: 'C6' }), on: z.string() }).nullable(),
    closed: z
      .object({
        reason,
        summary: z.string().nullable().meta({ secrecy: 'C6' }),
        on: z.string(),
        retainUntil: z.string().nullable(),
      })
      .nullable(),
    reopenedOn: z.string().nullable(),
    /** What a closing today would propose. */
    retention: z.object({ until: z.string(), because: z.array(citation), verified: z.boolean() }),
    whyNot: z.object({
      propose: z.string().nullable(),
      decide: z.string().nullable(),
      reopen: z.string().nullable(),
    }),
    /** An open request to destroy the file, for who may ask for it. */
    erasureAskedOn: z.string().nullable(),
  }),
})

const proposeClosing = command({
  name: 'case.proposeClosing',
  may: 'case.support',
  about: 'case',
  says: 'Propose to close a file, with reason and summary; a second person decides.',
  input: z.object({
    ...bound,
    reason: chosen(reason).meta({ label: 'case.closing.reason' }),
    summary: z.string().trim().min(1, 'err.required').max(4000).meta({ label: 'case.closing.summary' }),
  }),
  output: written,
})

const decideClosing = command({
  name: 'case.decideClosing',
  may: 'case.close',
  about: 'case',
  says: 'Close the file, or give the proposal back with a reason; never on one’s own proposal.',
  input: z.object({
    ...bound,
    proposalId: z.uuid(),
    agreed: z.boolean(),
    retainUntil: dayText.nullable().default(null).meta({ label: 'case.closing.retainUntil' }),
    why: z.string().trim().max(1000).default('').meta({ label: 'case.closing.why' }),
  }),
  output: written,
})

const reopen = command({
  name: 'case.reopen',
  may: 'case.close',
  about: 'case',
  says: 'Open a closed file again, with the reason; that it was closed stays in the timeline.',
  input: z.object({
    ...bound,
    why: z.string().trim().min(1, 'err.required').max(1000).meta({ label: 'case.closing.reopen-why' }),
  }),
  output: written,
})

export const closingContract = { closing, proposeClosing, decideClosing, reopen } as const
