import { z } from 'zod'
import { communeCode } from '../case/schema.ts'
import { AGE_GROUPS, PATHS } from '../course/codes.ts'
import { stageNames } from '../law/stages.ts'

const day = z.iso.date()

/** What the register is narrowed by; each empty by default. */
export const registerFilter = z.object({
  stage: z
    .enum(stageNames as unknown as readonly [string, ...string[]])
    .nullable()
    .default(null),
  regime: z.enum(['2011', '2024']).nullable().default(null),
  path: z.enum(PATHS).nullable().default(null),
  commune: communeCode.nullable().default(null),
  ageGroup: z.enum(AGE_GROUPS).nullable().default(null),
  receivedFrom: day.nullable().default(null),
  receivedUntil: day.nullable().default(null),
  /** The next target day is this one or before. */
  dueUntil: day.nullable().default(null),
  /** The next day of the law has passed. */
  overdue: z.boolean().default(false),
  holder: z.uuid().nullable().default(null),
  /** A facility; `any`: in whichever. */
  facility: z
    .union([z.literal('any'), z.uuid()])
    .nullable()
    .default(null),
})
export type RegisterFilter = z.output<typeof registerFilter>

export const blankFilter: RegisterFilter = registerFilter.parse({})

/** How many of its parts narrow the list. */
export const partsSet = (filter: RegisterFilter): number =>
  Object.values(filter).filter((one) => one !== null && one !== false).length

export const SORTS = ['deadline', 'received', 'code', 'commune', 'name'] as const
export type Sort = (typeof SORTS)[number]

/** Columns of the screen and of an export that tell no identity; the code is always there. */
export const COLUMNS = [
  'next',
  'stage',
  'regime',
  'path',
  'ageGroup',
  'commune',
  'holder',
  'facility',
  'receivedOn',
  'contact',
] as const
export type Column = (typeof COLUMNS)[number]
export const USUAL_COLUMNS: readonly Column[] = [
  'next',
  'stage',
  'ageGroup',
  'commune',
  'holder',
  'receivedOn',
]

/** Columns that tell who somebody is. */
export const IDENTITY_COLUMNS = ['name', 'born', 'sex', 'home'] as const
export type IdentityColumn = (typeof IDENTITY_COLUMNS)[number]

export const PURPOSES = ['report', 'inspection', 'meeting', 'data-check', 'handover', 'own-work'] as const
export const FORMATS = ['xlsx', 'csv'] as const

/** So many files an export may hold; with names far fewer. */
export const MOST_EXPORTED = 5_000
/** How long a file with names may be kept outside, in days: our bound, no term of the law (decision 023). */
export const MOST_KEPT_DAYS = 90

export const MOST_NAMED = 200
/** Ordering by given name opens every name of the list for a moment. */
export const MOST_ORDERED_BY_NAME = 3_000
