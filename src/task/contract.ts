import { z } from 'zod'
import { citation } from '../case/line.ts'
import { SET_BY, SIDES, WORK_KINDS } from '../case/work-kinds.ts'
import { query } from '../kernel/operation.ts'
import { DUE_STATES } from '../law/due-state.ts'
import { GROUPS } from './bands.ts'

/** So many files, the earliest first, are read for one page; beyond them the answer says that there are more. */
export const MOST_FILES = 500

const kind = z.enum(WORK_KINDS)
const band = z.int().min(0)

export const workItem = z.object({
  id: z.string(),
  caseCode: z.string(),
  alias: z.string().nullable().meta({ secrecy: 'C1' }),
  communeId: z.string(),
  kind,
  group: z.enum(GROUPS),
  state: z.enum(DUE_STATES),
  on: z.string(),
  due: z.string().nullable(),
  by: z.enum(SIDES),
  set: z.enum(SET_BY),
  because: z.array(citation),
  verified: z.boolean(),
  provisional: z.boolean(),
  /** The step that closes it, and where on the file it is made. */
  closes: z.string(),
  to: z.string(),
  mayClose: z.boolean(),
})

const mine = query({
  name: 'task.mine',
  may: 'task.own',
  personal: true,
  says: 'What the officer has to do: late, today and the next three working days, waiting for others, later.',
  input: z.object({}),
  output: z.object({
    items: z.array(workItem),
    counts: z.object({ late: band, soon: band, waiting: band, later: band }),
    more: z.boolean(),
    today: z.string(),
    near: z.string(),
    /** Days of this week and the next three that are not simply worked or a weekend. */
    days: z.array(z.object({ on: z.string(), kind: z.string(), name: z.string().nullable() })),
  }),
})

const late = query({
  name: 'task.late',
  may: 'task.oversee',
  personal: true,
  says: 'What is late at one’s own office: by file code and by who wrote last in it, without any name of a person.',
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        caseCode: z.string(),
        kind,
        due: z.string(),
        by: z.enum(SIDES),
        /** The officer of the office who wrote last in the file; null: nobody of it has yet. */
        officer: z.string().nullable(),
      }),
    ),
    office: z.string(),
    more: z.boolean(),
    today: z.string(),
  }),
})

const calendar = query({
  name: 'task.calendar',
  may: 'task.own',
  personal: true,
  says: 'The days on which something falls due for the officer, as a calendar file with file codes alone.',
  input: z.object({}),
  output: z.object({ content: z.string() }),
})

export const taskContract = { mine, late, calendar } as const
