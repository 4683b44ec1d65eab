import { z } from 'zod'
import { citation } from '../case/line.ts'
import { caseCode, instantText, version } from '../case/schema.ts'
import { SIGNED_HOW } from '../course/step-parts.ts'
import {
  HOUSEHOLDS,
  ITEM_CODES,
  ITEM_STATES,
  LEGAL_AID_STATES,
  MONEY_SOURCES,
  YES_NO,
} from '../course/steps-support.ts'
import { command, query } from '../kernel/operation.ts'

const bound = { caseCode, version }
const at = instantText.meta({ label: 'case.at' })
const number = z.string().trim().max(60).default('').meta({ label: 'support.number' })
const note = z.string().trim().max(1000).default('').meta({ label: 'support.note' })
const written = z.object({ version: z.int() })

/** Legal aid moves along its own chain; it is not typed twice. */
export const MOVED_HERE = z.enum(ITEM_CODES).exclude(['legal-aid'])

const said = z.object({ vi: z.string(), en: z.string() })
const is = z.enum(['due', 'not-due', 'unknown'])

const move = z.object({
  seq: z.int(),
  on: z.string(),
  state: z.enum(ITEM_STATES),
  signed: z.enum(SIGNED_HOW).nullable(),
  number: z.string(),
  money: z.enum(MONEY_SOURCES).nullable(),
  amount: z.int().nullable().meta({ secrecy: 'C9' }),
  papersMissing: z.string().nullable().meta({ secrecy: 'C9' }),
  note: z.string().nullable().meta({ secrecy: 'C6' }),
})

const blocked = z.object({
  why: z.enum(['not-due', 'unknown']),
  missing: z.array(z.string()),
  because: z.array(citation),
})

/** What runs on one item: the window for filing, or the office’s own term. `due` null: a term that is not known. */
const clock = z.object({
  rule: z.string(),
  isWindow: z.boolean(),
  due: z.string().nullable(),
  warn: z.boolean(),
  because: z.array(citation),
  verified: z.boolean(),
})

const row = z.object({
  item: z.string(),
  code: z.enum(ITEM_CODES),
  is,
  /** Why it is not due: the group of the law, age, the item’s own condition, or it was given already. */
  reason: z.enum(['group', 'age', 'condition', 'given']).nullable(),
  missing: z.array(z.string()),
  because: z.array(citation),
  verified: z.boolean(),
  value: z.int().nullable(),
  atLeast: z.int().nullable(),
  onApplication: z.boolean(),
  /** How often the law gives it, where it counts times. */
  often: z
    .object({ count: z.int(), unit: z.enum(['school-year', 'course', 'payment']), verified: z.boolean() })
    .nullable(),
  /** Received for this school year: from which day the next one may follow. */
  nextFrom: z.string().nullable(),
  content: said.nullable(),
  papers: z.array(said),
  office: z.object({ kind: z.string(), verified: z.boolean() }).nullable(),
  clock: clock.nullable(),
  moves: z.array(move),
  next: z.array(z.enum(ITEM_STATES)),
  /** Why approving or handing over is not lawful today. */
  blocked: blocked.nullable(),
})

const grid = query({
  name: 'support.grid',
  may: 'case.legalAid',
  about: 'case',
  personal: true,
  says: 'Every item of support of one person: due today or why not, what was asked, offered, refused, given, paid. Who gives legal aid alone has that alone.',
  input: z.object({ caseCode }),
  output: z.object({
    version: z.int(),
    today: z.string(),
    regime: z.enum(['2011', '2024']),
    /** Found not to be a victim: nothing is due any more, and nothing that was given is asked back. */
    notVictim: z.boolean(),
    stale: z.boolean(),
    legalAidOnly: z.boolean(),
    whyNot: z.string().nullable(),
    rows: z.array(row),
    circumstances: z
      .object({
        on: z.string(),
        household: z.enum(HOUSEHOLDS).nullable().meta({ secrecy: 'C9' }),
        healthCard: z.enum(YES_NO).nullable().meta({ secrecy: 'C9' }),
        canPayTravel: z.enum(YES_NO).nullable().meta({ secrecy: 'C9' }),
      })
      .nullable(),
    legalAid: z.object({
      moves: z.array(
        z.object({
          seq: z.int(),
          on: z.string(),
          state: z.enum(LEGAL_AID_STATES),
          number: z.string(),
          lawyer: z.string().nullable().meta({ secrecy: 'C9' }),
          note: z.string().nullable().meta({ secrecy: 'C6' }),
        }),
      ),
      next: z.array(z.enum(LEGAL_AID_STATES)),
      whyNot: z.string().nullable(),
      /** How long somebody has been waiting, and when we remind; no term of the law. */
      waiting: z.object({ since: z.string(), days: z.int(), remindOn: z.string() }).nullable(),
    }),
  }),
})

const noteCircumstances = command({
  name: 'support.noteCircumstances',
  may: 'case.support',
  about: 'case',
  says: 'Note the circumstances that the law asks about; unknown stays unknown.',
  input: z.object({
    ...bound,
    household: z.enum(HOUSEHOLDS).default('unknown').meta({ label: 'support.household' }),
    healthCard: z.enum(YES_NO).default('unknown').meta({ label: 'support.healthCard' }),
    canPayTravel: z.enum(YES_NO).default('unknown').meta({ label: 'support.canPayTravel' }),
    at,
  }),
  output: written,
})

const moveItem = command({
  name: 'support.moveItem',
  may: 'case.support',
  about: 'case',
  says: 'Record how far one item of support has come, on the day it came there; a refusal is of this item alone and can be taken back.',
  input: z.object({
    ...bound,
    item: MOVED_HERE,
    state: z.enum(ITEM_STATES, 'err.choose').meta({ label: 'support.state' }),
    signed: z.enum(SIGNED_HOW).nullable().default(null).meta({ label: 'support.signed' }),
    amount: z.int().min(0).max(10_000_000_000).nullable().default(null).meta({ label: 'support.amount' }),
    money: z.enum(MONEY_SOURCES).nullable().default(null).meta({ label: 'support.money' }),
    papersMissing: z.string().trim().max(300).default('').meta({ label: 'support.papersMissing' }),
    number,
    note,
    at,
  }),
  output: written,
})

const moveLegalAid = command({
  name: 'support.moveLegalAid',
  may: 'case.legalAid',
  about: 'case',
  says: 'Record how far legal aid has come: informed, asked, request sent, lawyer named, provided, not eligible, withdrawn.',
  input: z.object({
    ...bound,
    state: z.enum(LEGAL_AID_STATES, 'err.choose').meta({ label: 'support.state' }),
    lawyer: z.string().trim().max(160).default('').meta({ label: 'support.lawyer' }),
    number,
    note,
    at,
  }),
  output: written,
})

export const supportContract = { grid, noteCircumstances, moveItem, moveLegalAid } as const
