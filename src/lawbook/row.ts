import { z } from 'zod'
import { type Day, isDay } from '../kernel/day.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import type { DayKind } from '../law/calendar.ts'
import type { NormCode } from '../law/norms.ts'
import { isOfficeKind, type LawStep, lawSteps } from '../law/office.ts'
import type { ProvinceRow } from '../law/province-law.ts'

export const ROW_KINDS = ['norm', 'office', 'day', 'year'] as const
export type RowKind = (typeof ROW_KINDS)[number]
export const REGIMES = ['2011', '2024'] as const
export const NORM_CODES = [
  'travel-meal-day',
  'hardship-allowance',
  'facility-meal-day',
  'clothing',
  'ordinary-medicine',
  'health-insurance-year',
] as const satisfies readonly NormCode[]
export const DAY_KINDS = [
  'holiday',
  'compensatory',
  'swapped-working',
  'working',
] as const satisfies readonly DayKind[]

const day = z.custom<Day>(isDay, 'err.day')

/** A row as a province enters it. What belongs to another kind stays empty. */
export const rowInput = z.object({
  kind: z.enum(ROW_KINDS, 'err.choose').meta({ label: 'law.row.kind' }),
  regime: z.enum(REGIMES).nullable().default(null).meta({ label: 'law.row.regime' }),
  /** A norm, a step of the procedure, or a year. */
  subject: z.string().max(40).default('').meta({ label: 'law.row.subject' }),
  effectiveFrom: day.meta({ label: 'law.row.from' }),
  until: day.nullable().default(null).meta({ label: 'law.row.until' }),
  amount: z.int().min(0).max(1_000_000_000).nullable().default(null).meta({ label: 'law.row.amount' }),
  leads: z.string().max(40).nullable().default(null).meta({ label: 'law.row.leads' }),
  helps: z.string().max(40).nullable().default(null).meta({ label: 'law.row.helps' }),
  dayIs: z.enum(DAY_KINDS).nullable().default(null).meta({ label: 'law.row.day-is' }),
  instrument: z.string().trim().min(3, 'err.required').max(80).meta({ label: 'law.row.instrument' }),
  article: z.string().trim().max(40).default('').meta({ label: 'law.row.article' }),
  /** Somebody compared it with the published text. */
  verified: z.boolean().default(false).meta({ label: 'law.row.verified' }),
  note: z.string().trim().max(300).default('').meta({ label: 'law.row.note' }),
})
export type RowInput = z.output<typeof rowInput>

const isNormCode = (text: string): text is NormCode => (NORM_CODES as readonly string[]).includes(text)
const isStep = (text: string): text is LawStep => (lawSteps as readonly string[]).includes(text)
const wrong = (at: string): Refusal => refuse('input.invalid', { at })

const normFrom = (input: RowInput, about: About): ProvinceRow | Refusal => {
  const { regime, subject, amount, effectiveFrom, until } = input
  if (!isNormCode(subject)) return wrong('subject')
  if (regime === null) return wrong('regime')
  return {
    kind: 'norm',
    province: about.province,
    regime,
    code: subject,
    effectiveFrom,
    inForceFrom: effectiveFrom,
    amount,
    ...common(input, about),
    ...(until !== null && { until }),
  }
}

const officeFrom = (input: RowInput, about: About): ProvinceRow | Refusal => {
  const { regime, subject, leads, helps, effectiveFrom, until } = input
  if (!isStep(subject)) return wrong('subject')
  if (leads === null || !isOfficeKind(leads)) return wrong('leads')
  if (helps !== null && !isOfficeKind(helps)) return wrong('helps')
  return {
    kind: 'office',
    step: subject,
    regime,
    effectiveFrom,
    leads,
    ...common(input, about),
    ...(helps !== null && { with: helps }),
    ...(until !== null && { until }),
  }
}

const common = ({ instrument, article, verified }: RowInput, { knownAt }: About) => ({
  knownAt,
  instrument,
  verified,
  ...(article !== '' && { article }),
})

type About = { readonly province: string; readonly knownAt: Day }

/** What was typed as a row of the law. Refuses `input.invalid` with the field that its kind needs. */
export const rowFrom = (input: RowInput, about: About): ProvinceRow | Refusal => {
  const { kind, until, effectiveFrom } = input
  if (until !== null && until < effectiveFrom) return wrong('until')
  switch (kind) {
    case 'norm':
      return normFrom(input, about)
    case 'office':
      return officeFrom(input, about)
    case 'day':
      if (input.dayIs === null) return wrong('dayIs')
      return { kind, on: effectiveFrom, is: input.dayIs, ...common(input, about) }
    case 'year': {
      const year = Number(input.subject)
      if (!Number.isInteger(year) || year < 2012 || year > 2030) return wrong('subject')
      return { kind, year, knownAt: about.knownAt }
    }
  }
}

/** What of the input is kept as the row's value; the rest has columns of its own. */
export const keptOf = ({ amount, leads, helps, dayIs }: RowInput) => ({ amount, leads, helps, dayIs })
