import { z } from 'zod'
import { caseLine } from '../case/line.ts'
import { caseCode } from '../case/schema.ts'
import { PATHS } from '../course/codes.ts'
import { dayText } from '../course/step-parts.ts'
import { command, query } from '../kernel/operation.ts'
import { COLUMNS, FORMATS, IDENTITY_COLUMNS, PURPOSES, registerFilter, SORTS } from './filter.ts'
import { proposalContract } from './proposal-contract.ts'

const sort = z.enum(SORTS).default('deadline')
const columns = z.array(z.enum(COLUMNS)).max(COLUMNS.length)

export const registerLine = caseLine.extend({ path: z.enum(PATHS), facility: z.string().nullable() })

const list = query({
  name: 'register.list',
  may: 'case.read',
  personal: true,
  says: 'Fifty files of the register of one’s area, narrowed and ordered; by given name without telling it.',
  input: z.object({
    filter: registerFilter.prefault({}),
    sort,
    /** The last line seen: its own key in this order, and its code. */
    after: z
      .object({ key: z.string().max(40).nullable(), caseCode })
      .nullable()
      .default(null),
    limit: z.int().min(1).max(50).default(50),
  }),
  output: z.object({
    lines: z.array(registerLine),
    more: z.boolean(),
    today: z.string(),
    byName: z.boolean(),
  }),
})

const counts = query({
  name: 'register.counts',
  may: 'case.read',
  says: 'How many files the register holds under a filter, by stage, overdue and in a facility.',
  input: z.object({ filter: registerFilter.prefault({}) }),
  output: z.object({
    total: z.int(),
    overdue: z.int(),
    inFacility: z.int(),
    byStage: z.array(z.object({ stage: z.string(), n: z.int() })),
  }),
})

const choices = query({
  name: 'register.choices',
  may: 'case.read',
  says: 'The agencies that hold files of one’s register and the facilities where people stay, for the filters.',
  input: z.object({}),
  output: z.object({
    holders: z.array(z.object({ id: z.uuid(), name: z.string() })),
    facilities: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
})

const saved = z.object({
  name: z.string().trim().min(1, 'err.required').max(60),
  filter: registerFilter,
  sort,
  columns,
})

const lists = query({
  name: 'register.lists',
  may: 'case.read',
  says: 'The lists that the officer keeps, the newest first.',
  input: z.object({}),
  output: z.object({ lists: z.array(saved.extend({ id: z.uuid() })) }),
})

const keepList = command({
  name: 'register.keepList',
  may: 'case.read',
  quiet: true,
  says: 'Keep a list of one’s own: filter, order and columns under a name.',
  input: saved.extend({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
})

const dropList = command({
  name: 'register.dropList',
  may: 'case.read',
  quiet: true,
  says: 'Forget a list of one’s own.',
  input: z.object({ id: z.uuid() }),
  output: z.object({ dropped: z.boolean() }),
})

const asked = {
  filter: registerFilter.prefault({}),
  sort,
  format: z.enum(FORMATS, 'err.choose').meta({ label: 'register.format' }),
  columns: columns.min(1, 'err.choose').meta({ label: 'register.columns' }),
  purpose: z.enum(PURPOSES, 'err.choose').meta({ label: 'register.purpose' }),
}

const file = {
  number: z.string(),
  fileName: z.string(),
  mime: z.string(),
  files: z.int(),
}

const exportList = command({
  name: 'register.export',
  may: 'register.export',
  personal: true,
  secret: true,
  says: 'The register as a file without identity, numbered, marked inside, noted on every file that it holds.',
  input: z.object(asked),
  output: z.object({ ...file, content: z.string().nullable().meta({ secrecy: 'C1' }) }),
})

const exportNames = command({
  name: 'register.exportNames',
  may: 'register.export',
  personal: true,
  secret: true,
  stepUp: true,
  says: 'The same with who the people are: of one file at once, of a few when a second person agreed; a reason, a recipient, and the second factor.',
  input: z.object({
    ...asked,
    identity: z.array(z.enum(IDENTITY_COLUMNS)).min(1, 'err.choose').meta({ label: 'register.identity' }),
    reason: z.string().trim().min(10, 'err.required').max(300).meta({ label: 'register.reason' }),
    /** Names leave behind a password only, which a CSV file cannot have. */
    format: z.literal('xlsx'),
    recipient: z.string().trim().min(3, 'err.required').max(160).meta({ label: 'register.recipient' }),
    /** Whoever has the file destroys it by this day, at most `MOST_KEPT_DAYS` ahead. */
    destroyBy: dayText.meta({ label: 'register.destroyBy' }),
  }),
  /** `made` null: it waits for a second person. */
  output: z.object({
    made: z
      .object({
        ...file,
        content: z.string().nullable().meta({ secrecy: 'C2' }),
        password: z.string().nullable().meta({ secrecy: 'C2' }),
      })
      .nullable(),
    files: z.int(),
  }),
})

const exported = z.object({
  number: z.string(),
  at: z.string(),
  officer: z.string(),
  agency: z.string(),
  format: z.enum(FORMATS),
  names: z.boolean(),
  purpose: z.string(),
  files: z.int(),
})

const exportsDone = query({
  name: 'register.exports',
  may: 'register.export',
  says: 'The last hundred exports of the province’s register: number, who, when, what for, how many files.',
  input: z.object({}),
  output: z.object({ exports: z.array(exported) }),
})

const exportsOf = query({
  name: 'register.exportsOf',
  may: 'case.read',
  about: 'case',
  says: 'The exports that held this file.',
  input: z.object({ caseCode }),
  output: z.object({ exports: z.array(exported) }),
})

export const registerContract = {
  list,
  counts,
  choices,
  lists,
  keepList,
  dropList,
  export: exportList,
  exportNames,
  exports: exportsDone,
  exportsOf,
  ...proposalContract,
} as const
