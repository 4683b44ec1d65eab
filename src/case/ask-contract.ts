import { z } from 'zod'
import { command, query } from '../kernel/operation.ts'
import { caseLine } from './line.ts'
import { caseCode } from './schema.ts'

const ask = command({
  name: 'case.ask',
  may: 'case.ask',
  says: 'Ask for a file of somebody who may already be known elsewhere. The answer never says whether one exists.',
  input: z.object({
    text: z.string().trim().max(120).default('').meta({ label: 'case.search.text' }),
    birthYear: z.int().min(1900).max(2100).nullable().default(null),
    number: z.string().trim().max(40).default(''),
    reason: z
      .enum(['person-is-here', 'hand-over', 'support', 'request-of-person'], 'err.choose')
      .meta({ label: 'case.ask.reason' }),
  }),
  output: z.object({ asked: z.literal(true) }),
})

const asked = query({
  name: 'case.asked',
  may: 'case.answer',
  personal: true,
  says: 'Requests for files that wait for an answer of the province’s case manager.',
  input: z.object({}),
  output: z.object({
    requests: z.array(
      z.object({
        id: z.uuid(),
        askedAt: z.string(),
        agency: z.string(),
        officer: z.string(),
        reason: z.string(),
        text: z.string().nullable().meta({ secrecy: 'C2' }),
        lines: z.array(caseLine),
      }),
    ),
  }),
})

const answer = command({
  name: 'case.answer',
  may: 'case.answer',
  says: 'Answer a request for a file: let the asking agency read one, or tell that nothing can be given.',
  input: z.object({ id: z.uuid(), give: caseCode.nullable() }),
  output: z.object({ answered: z.literal(true) }),
})

export const askContract = { ask, asked, answer }
