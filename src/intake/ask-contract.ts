import { z } from 'zod'
import { caseLine } from '../case/line.ts'
import { caseCode } from '../case/schema.ts'
import { PURPOSES } from '../course/step-parts.ts'
import { command, query } from '../kernel/operation.ts'

const ask = command({
  name: 'intake.ask',
  may: 'case.ask',
  says: 'Ask for a file of somebody who may already be known elsewhere. The answer never says whether one exists.',
  input: z.object({
    text: z.string().trim().max(120).default('').meta({ label: 'intake.search.text' }),
    birthYear: z.int().min(1900).max(2100).nullable().default(null),
    number: z.string().trim().max(40).default(''),
    reason: z
      .enum(['person-is-here', 'hand-over', 'support', 'request-of-person'], 'err.choose')
      .meta({ label: 'intake.ask.reason' }),
  }),
  output: z.object({ asked: z.literal(true) }),
})

const asked = query({
  name: 'intake.asked',
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
  name: 'intake.answer',
  may: 'case.answer',
  says: 'Answer a request for a file: let the asking agency read one, or tell that nothing can be given.',
  input: z.object({
    id: z.uuid(),
    give: caseCode.nullable(),
    /** The person consented to this purpose: the agency reads as long and as far as they do. Else it is a task of the law. */
    purpose: z.enum(PURPOSES).nullable().default(null),
  }),
  output: z.object({ answered: z.literal(true) }),
})

export const askContract = { ask, asked, answer }
