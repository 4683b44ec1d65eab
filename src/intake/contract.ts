import { z } from 'zod'
import { caseLine, deadline } from '../case/line.ts'
import { command, query } from '../kernel/operation.ts'
import { askContract } from './ask-contract.ts'
import { receiveGroupInput, receiveInput } from './schema.ts'

const search = query({
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

const receive = command({
  name: 'intake.receive',
  may: 'case.receive',
  says: 'Take a returned person in: opens the file, its first steps and its legal deadlines.',
  input: receiveInput,
  output: z.object({ caseCode: z.string(), companions: z.array(z.string()), next: deadline.nullable() }),
})

const receiveGroup = command({
  name: 'intake.receiveGroup',
  may: 'case.receive',
  says: 'Take in a group that came in one hand-over: one linked file each, sheets completed later.',
  input: receiveGroupInput,
  output: z.object({ caseCodes: z.array(z.string()), next: deadline.nullable() }),
})

export const intakeContract = { search, receive, receiveGroup, ...askContract } as const
