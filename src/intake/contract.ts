import { z } from 'zod'
import { deadline } from '../case/line.ts'
import { command } from '../kernel/operation.ts'
import { askContract } from './ask-contract.ts'
import { receiveGroupInput, receiveInput } from './schema.ts'
import { search } from './search-contract.ts'

const receive = command({
  name: 'intake.receive',
  may: 'case.receive',
  says: 'Take a returned person in: opens the file, its first steps and its legal deadlines.',
  input: receiveInput,
  output: z.object({
    caseCode: z.string(),
    /** As it stands now: whoever goes on at once need not look at it first. */
    version: z.int(),
    companions: z.array(z.string()),
    next: deadline.nullable(),
  }),
})

const receiveGroup = command({
  name: 'intake.receiveGroup',
  may: 'case.receive',
  says: 'Take in a group that came in one hand-over: one linked file each, sheets completed later.',
  input: receiveGroupInput,
  output: z.object({ caseCodes: z.array(z.string()), next: deadline.nullable() }),
})

export const intakeContract = { search, receive, receiveGroup, ...askContract } as const
