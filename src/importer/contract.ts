import { z } from 'zod'
import { caseLine } from '../case/line.ts'
import { communeCode } from '../case/schema.ts'
import { AGE_GROUPS, PATHS } from '../course/codes.ts'
import { command, query } from '../kernel/operation.ts'
import { FIELDS, type Field } from './columns.ts'
import { FAULTS, type FaultCode } from './faults.ts'

/** So many rows travel at once: a small transaction, so that the one connection stays free for others. */
export const ROWS_AT_ONCE = 50

const codes = <K extends string>(table: Readonly<Record<K, unknown>>) =>
  Object.keys(table) as unknown as readonly [K, ...K[]]

const text = z.string().max(500).optional()
const fields = z.object(
  Object.fromEntries(FIELDS.map((field) => [field, text])) as Record<Field, typeof text>,
)
const line = z.int().min(1).max(100_000)

const options = z.object({
  order: z.enum(['day-first', 'month-first']),
  fallback: communeCode.nullable().default(null),
})

const fault = z.object({ code: z.enum(codes<FaultCode>(FAULTS)), field: z.enum(FIELDS).nullable() })
const place = z.object({ code: z.string(), was: z.string(), old: z.boolean() })

const check = query({
  name: 'importer.check',
  may: 'register.import',
  personal: true,
  says: 'Reads rows of an office’s own register: what each says, what is wrong with it, who looks the same.',
  input: z.object({
    options,
    rows: z.array(z.object({ line, fields })).min(1).max(ROWS_AT_ONCE),
  }),
  output: z.object({
    today: z.string(),
    rows: z.array(
      z.object({
        line: z.int(),
        faults: z.array(fault),
        read: z
          .object({
            receivedOn: z.string(),
            path: z.enum(PATHS),
            ageGroup: z.enum(AGE_GROUPS),
            communeId: z.string(),
            certificateOn: z.string().nullable(),
          })
          .nullable(),
        place: place.nullable(),
        places: z.array(place),
        /** Taken before; its file, where it may be seen. */
        taken: z.boolean(),
        /** An identity number stands on another file: `here` among those one may see. */
        number: z.enum(['free', 'here', 'elsewhere']),
        alike: z.array(caseLine),
      }),
    ),
  }),
})

export const ROW_ENDS = ['done', 'known', 'faulty', 'same-number', 'looks-alike'] as const

const take = command({
  name: 'importer.take',
  may: 'register.import',
  says: 'Opens a file for each good row, all of these rows or none; a row taken before is known again.',
  input: z.object({
    importId: z.uuid(),
    options,
    rows: z
      .array(
        z.object({
          line,
          fields,
          /** The officer looked at who looks the same and says that this is somebody else. */
          other: z.boolean().default(false),
        }),
      )
      .min(1)
      .max(ROWS_AT_ONCE),
  }),
  output: z.object({
    rows: z.array(z.object({ line: z.int(), is: z.enum(ROW_ENDS), caseCode: z.string().nullable() })),
  }),
})

const columns = query({
  name: 'importer.columns',
  may: 'register.import',
  says: 'The columns that the officer chose last time for a register with these heads.',
  input: z.object({ heads: z.string().max(2000) }),
  output: z.object({ mapping: z.array(z.enum(FIELDS).nullable()).nullable() }),
})

const keepColumns = command({
  name: 'importer.keepColumns',
  may: 'register.import',
  says: 'Remember which column is what, for the next register with the same heads.',
  input: z.object({ heads: z.string().max(2000), mapping: z.array(z.enum(FIELDS).nullable()).max(60) }),
  output: z.object({ kept: z.boolean() }),
})

export const importerContract = { check, take, columns, keepColumns } as const
