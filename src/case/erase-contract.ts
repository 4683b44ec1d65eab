import { z } from 'zod'
import { command, query } from '../kernel/operation.ts'
import { caseCode, version } from './schema.ts'

/** Why a file may be destroyed; without one of these it stays. */
export const ERASURE_REASONS = ['retention-ended', 'request-of-person', 'opened-by-mistake'] as const

const requestErasure = command({
  name: 'case.requestErasure',
  may: 'case.requestErasure',
  about: 'case',
  says: 'Ask that one file be destroyed; the data-protection officer decides.',
  input: z.object({ caseCode, version, reason: z.enum(ERASURE_REASONS, 'err.choose') }),
  output: z.object({ id: z.uuid() }),
})

const erasures = query({
  name: 'case.erasures',
  may: 'case.erase',
  rows: 'log',
  says: 'Requests to destroy a file: code, reason, who asked, what was decided.',
  input: z.object({}),
  output: z.object({
    requests: z.array(
      z.object({
        id: z.uuid(),
        caseCode: z.string(),
        reason: z.enum(ERASURE_REASONS),
        askedBy: z.string(),
        askedAt: z.string(),
        answeredAt: z.string().nullable(),
        answer: z.enum(['erased', 'declined']).nullable(),
      }),
    ),
  }),
})

const erase = command({
  name: 'case.erase',
  may: 'case.erase',
  rows: 'log',
  stepUp: true,
  says: 'Decide on such a request: destroy the key of the file and all that tells who it was, or leave it. Nothing undoes it.',
  input: z.object({ id: z.uuid(), erase: z.boolean() }),
  output: z.object({ caseCode: z.string(), erased: z.boolean(), at: z.string(), certificate: z.uuid() }),
})

export const eraseContract = { requestErasure, erasures, erase } as const
