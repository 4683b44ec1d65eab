import { z } from 'zod'
import { type Instant, isInstant, parseInstant } from '../kernel/day.ts'
import { checkCaseCode } from '../kernel/id.ts'

export const caseCode = z.string().refine(checkCaseCode, 'err.case-code').meta({ label: 'case.code' })
export const communeCode = z
  .string()
  .regex(/^\d{5}$/, 'err.choose')
  .meta({ label: 'case.commune' })
export const instantText = z.string().refine(isInstant, 'err.time')
/** Number of steps the writer has seen; another number means somebody wrote in between. */
export const version = z.int().min(1)

export const REVEAL_PURPOSES = [
  'identity-check',
  'paper',
  'medical',
  'legal',
  'family-tracing',
  'correction',
  'other',
] as const

/**
 * A choice that begins empty and must be made: the schema itself, which a form may hold `undefined` for.
 * Trap: `.optional().refine(…)` would do for a present `undefined`, but zod skips a key that is absent.
 */
export const chosen = <T extends z.ZodType>(choice: T): z.ZodType<z.output<T>, z.input<T> | undefined> =>
  choice as unknown as z.ZodType<z.output<T>, z.input<T> | undefined>

/** The instant of a day and time on Vietnam's clock (UTC+7, no summer time). */
export const instantOf = (day: string, time: string): Instant | undefined =>
  parseInstant(`${day}T${time}:00+07:00`)
