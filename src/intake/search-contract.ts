import { z } from 'zod'
import { caseLine } from '../case/line.ts'
import { query } from '../kernel/operation.ts'

/** By itself, so that the first page need not carry the reception sheet. */
export const search = query({
  name: 'intake.search',
  may: 'case.search',
  personal: true,
  says: 'Look for a file by name, code, identity number or phone, before a new one is opened.',
  input: z.object({
    text: z.string().trim().max(120).default('').meta({ label: 'intake.search.text' }),
    birthYear: z
      .int()
      .min(1900)
      .max(2100)
      .nullable()
      .default(null)
      .meta({ label: 'intake.search.birthYear' }),
    number: z.string().trim().max(40).default('').meta({ label: 'intake.search.number' }),
  }),
  output: z.object({
    found: z.array(z.object({ line: caseLine, why: z.array(z.string()) })),
    more: z.boolean(),
    /** So many bear this very name that only a year of birth tells them apart; none was given. */
    crowded: z.boolean(),
    /** An identity number is on a file: the person may be asked for, never seen, when it is elsewhere. */
    number: z.enum(['free', 'here', 'elsewhere', 'not-given']),
  }),
})
