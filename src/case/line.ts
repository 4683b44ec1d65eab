import { z } from 'zod'
import { AGE_GROUPS } from '../course/codes.ts'

export const citation = z.object({ instrument: z.string(), article: z.string().optional() })

export const deadline = z.object({
  rule: z.string(),
  alert: z.string(),
  due: z.string(),
  because: z.array(citation),
  verified: z.boolean(),
  provisional: z.boolean(),
  stale: z.boolean(),
})

/** What a list shows of a file: a code and an alias, never a true name (trust.md P-09). */
export const caseLine = z.object({
  caseCode: z.string(),
  alias: z.string().nullable().meta({ secrecy: 'C1' }),
  ageGroup: z.enum(AGE_GROUPS),
  stage: z.string(),
  regime: z.enum(['2011', '2024']),
  communeId: z.string(),
  holder: z.string(),
  receivedOn: z.string(),
  contact: z.enum(['none', 'careful', 'allowed']),
  next: z.object({ rule: z.string(), alert: z.string(), due: z.string() }).nullable(),
  accompanies: z.boolean(),
})
export type CaseLine = z.output<typeof caseLine>
