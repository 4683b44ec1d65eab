import type { EntryPath } from '../law/entry-paths.ts'

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
  'other-province',
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

export const READ_HOW = ['aloud', 'given-to-read', 'interpreter', 'sign-or-picture'] as const
