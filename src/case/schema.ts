import { z } from 'zod'
import { type Instant, isInstant, parseInstant } from '../kernel/day.ts'
import { checkCaseCode } from '../kernel/id.ts'
import type { EntryPath } from '../law/entry-paths.ts'

export const caseCode = z.string().refine(checkCaseCode, 'err.case-code').meta({ label: 'case.code' })
export const communeCode = z
  .string()
  .regex(/^\d{5}$/, 'err.choose')
  .meta({ label: 'case.commune' })
export const instantText = z.string().refine(isInstant, 'err.time')
/** Number of steps the writer has seen; another number means somebody wrote in between. */
export const version = z.int().min(1)

/** The seven ways in (domain.md 2.2–2.8). */
export const PATHS = [
  'self-report',
  'rescued',
  'through-mission',
  'border-handover',
  'self-returned',
  'foreigner',
  'minor',
] as const satisfies readonly EntryPath[]
export type { EntryPath }

export const BROUGHT_BY = [
  'self',
  'family',
  'community',
  'police',
  'border-guard',
  'coast-guard',
  'mission',
  'foreign-agency',
  'hotline',
  'organisation',
] as const

export const AGE_GROUPS = ['adult', 'minor', 'possible-minor', 'unknown'] as const
export type AgeGroup = (typeof AGE_GROUPS)[number]

/** What is needed now; support starts at reception, before any proof. */
export const URGENT_NEEDS = [
  'safety',
  'medical',
  'food',
  'shelter',
  'clothes',
  'interpreter',
  'psychological',
  'child-care',
  'travel-home',
] as const

export const HEARD_FROM = [
  'hotline',
  'commune',
  'police',
  'radio',
  'social-media',
  'school',
  'family',
  'other',
] as const

export const REVEAL_PURPOSES = [
  'identity-check',
  'paper',
  'medical',
  'legal',
  'family-tracing',
  'correction',
  'other',
] as const

export const READ_HOW = ['aloud', 'given-to-read', 'interpreter', 'sign-or-picture'] as const

/**
 * A choice that begins empty and must be made: the schema itself, which a form may hold `undefined` for.
 * Trap: `.optional().refine(…)` would do for a present `undefined`, but zod skips a key that is absent.
 */
export const chosen = <T extends z.ZodType>(choice: T): z.ZodType<z.output<T>, z.input<T> | undefined> =>
  choice as unknown as z.ZodType<z.output<T>, z.input<T> | undefined>

/** The instant of a day and time on Vietnam's clock (UTC+7, no summer time). */
export const instantOf = (day: string, time: string): Instant | undefined =>
  parseInstant(`${day}T${time}:00+07:00`)
