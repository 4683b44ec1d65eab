import { z } from 'zod'
import { command, query } from '../kernel/operation.ts'
import { ROW_KINDS, rowInput } from './row.ts'

const counted = z.object({
  /** An item of support, or a rule whose date moves. */
  of: z.enum(['item', 'deadline', 'office']),
  code: z.string(),
  /** Files whose answer changes. */
  sure: z.int(),
  /** Files whose answer may change: a fact is not known yet. */
  perhaps: z.int(),
})

const rows = query({
  name: 'law.rows',
  may: 'signed-in',
  says: 'What the province entered into the law’s tables: norms, offices, days off. Every row that ever stood.',
  input: z.object({}),
  output: z.object({
    province: z.string(),
    today: z.string(),
    rows: z.array(
      rowInput.extend({
        rowId: z.string(),
        kind: z.enum(ROW_KINDS),
        knownAt: z.string(),
        enteredAt: z.string(),
        enteredBy: z.string(),
      }),
    ),
  }),
})

const files = query({
  name: 'law.files',
  may: 'case.read',
  says: 'How many files one may see hang on a regime, a stage and a deadline; no file is named.',
  input: z.object({}),
  output: z.object({
    groups: z.array(
      z.object({
        regime: z.string(),
        stage: z.string(),
        ageGroup: z.string(),
        isCompanion: z.boolean(),
        nextRule: z.string().nullable(),
        files: z.int(),
      }),
    ),
  }),
})

const enters = { may: 'law.enter', rows: 'administration' } as const

const dryRun = query({
  ...enters,
  name: 'law.dryRun',
  says: 'Which files would answer otherwise if this row were entered: counted by entitlement, none is named.',
  input: rowInput,
  output: z.object({ counted: z.array(counted), files: z.int(), on: z.string() }),
})

const add = command({
  ...enters,
  name: 'law.add',
  says: 'Enter a row of the province into the law’s tables. Nothing that stood before is changed.',
  stepUp: true,
  input: rowInput,
  output: z.object({ rowId: z.string() }),
})

export const lawContract = { rows, files, dryRun, add } as const
