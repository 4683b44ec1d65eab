import { z } from 'zod'
import { citation } from '../case/line.ts'
import { caseCode } from '../case/schema.ts'
import { dayText } from '../course/step-parts.ts'
import { OUTCOMES } from '../course/steps-identification.ts'
import { query } from '../kernel/operation.ts'

const is = z.enum(['due', 'not-due', 'unknown'])

const change = z.object({
  code: z.string(),
  before: is.nullable(),
  after: is.nullable(),
  missing: z.array(z.string()),
  because: z.array(citation),
  verified: z.boolean(),
})

/** What a result would do to the support of the person: shown before anybody confirms it. */
export const effectQuery = query({
  name: 'identification.effect',
  may: 'case.verify',
  about: 'case',
  personal: true,
  says: 'What becomes due and what ends for the person if the result is this one, item by item, with articles.',
  input: z.object({
    caseCode,
    outcome: z.enum(OUTCOMES),
    /** Day of the paper, for a positive result: it decides the regime (53/2024/QH15, 63). */
    issuedOn: dayText.nullable().default(null),
  }),
  output: z.object({
    regimeBefore: z.enum(['2011', '2024']),
    regimeAfter: z.enum(['2011', '2024']).nullable(),
    because: z.array(citation),
    changes: z.array(change),
    /** Due before and after. */
    stays: z.array(z.string()),
    /** Already given; nothing of it is asked back. */
    given: z.array(z.string()),
  }),
})
