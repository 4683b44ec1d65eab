import { z } from 'zod'
import { items } from '../law/items.ts'
import { dayText, hourText, keysOf, letterNumber, openId, SIGNED_HOW } from './step-parts.ts'

export const ITEM_CODES = keysOf(items)

/** Where one item of support stands, in the order in which it moves; a refusal can be taken back. */
export const ITEM_STATES = [
  'informed',
  'asked',
  'offered',
  'accepted',
  'refused',
  'applied',
  'forwarded',
  'appraised',
  'approved',
  'rejected',
  'delivered',
  'paid',
] as const

export const MONEY_SOURCES = [
  'province-budget',
  'central-budget',
  'health-insurance',
  'facility',
  'policy-bank',
  'partner',
] as const

export const LEGAL_AID_STATES = [
  'informed',
  'asked',
  'request-sent',
  'lawyer-named',
  'provided',
  'not-eligible',
  'withdrawn',
] as const

export const NEED_DOMAINS = [
  'safety',
  'housing',
  'health',
  'mind',
  'law-papers',
  'schooling',
  'skills-work',
  'income-debt',
  'family-community',
  'children',
] as const

/** How urgent a need is, in words; `not-assessed` is not "no need". */
export const NEED_LEVELS = ['none', 'some', 'serious', 'urgent', 'not-assessed'] as const

export const EDUCATION = [
  'never',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'vocational',
  'college-or-more',
  'unknown',
] as const

export const FAMILY = ['with-family', 'alone', 'family-unsafe', 'no-family', 'unknown'] as const
export const HOUSEHOLDS = ['poor', 'near-poor', 'none', 'unknown'] as const
export const YES_NO = ['yes', 'no', 'unknown'] as const
export const RISKS = ['low', 'medium', 'high'] as const
export const AGREED_BY = ['person', 'person-and-guardian', 'guardian'] as const
export const VISIT_WAYS = ['home', 'office', 'facility', 'phone', 'partner'] as const
export const OUTCOME_MONTHS = ['3', '6', '12', '24'] as const
export const OUTCOME_SCALE = ['not-safe', 'fragile', 'steady', 'settled', 'unknown'] as const
export const SERVICE_KINDS = [...ITEM_CODES, 'child-care', 'housing', 'work', 'other'] as const

const needLevels = z.partialRecord(z.enum(NEED_DOMAINS), z.enum(NEED_LEVELS))

export const planAction = z.object({
  actionId: openId,
  what: z.string().trim().min(1, 'err.required').max(300),
  who: z.string().trim().max(160),
  by: dayText.nullable(),
})
export const planGoal = z.object({
  goalId: openId,
  domain: z.enum(NEED_DOMAINS, 'err.choose'),
  text: z.string().trim().min(1, 'err.required').max(300),
  actions: z.array(planAction).max(20),
})
export type PlanGoal = z.output<typeof planGoal>

/** Entitlements, legal aid, needs, plan, services, follow-up (53/2024/QH15, 37–45; 09/2013/NĐ-CP, 19–24). */
export const supportSteps = {
  'item-moved': z.object({
    item: z.enum(ITEM_CODES),
    state: z.enum(ITEM_STATES, 'err.choose'),
    /** In đồng. */
    amount: z.int().min(0).max(10_000_000_000).nullable().meta({ secrecy: 'C9' }),
    money: z.enum(MONEY_SOURCES).nullable(),
    signed: z.enum(SIGNED_HOW).nullable(),
    papersMissing: z.string().trim().max(300).meta({ secrecy: 'C9' }),
    number: letterNumber,
    note: z.string().trim().max(1000).meta({ secrecy: 'C6' }),
  }),
  'legal-aid-moved': z.object({
    state: z.enum(LEGAL_AID_STATES, 'err.choose'),
    number: letterNumber,
    lawyer: z.string().trim().max(160).meta({ secrecy: 'C9' }),
    note: z.string().trim().max(1000).meta({ secrecy: 'C6' }),
  }),
  'needs-assessed': z.object({
    levels: needLevels.meta({ secrecy: 'C6' }),
    education: z.enum(EDUCATION).meta({ secrecy: 'C9' }),
    family: z.enum(FAMILY).meta({ secrecy: 'C4' }),
    note: z.string().trim().max(2000).meta({ secrecy: 'C6' }),
  }),
  /** What the law asks about the person's circumstances; unknown stays unknown. */
  'circumstances-noted': z.object({
    household: z.enum(HOUSEHOLDS).meta({ secrecy: 'C9' }),
    healthCard: z.enum(YES_NO).meta({ secrecy: 'C9' }),
    canPayTravel: z.enum(YES_NO).meta({ secrecy: 'C9' }),
  }),
  'plan-agreed': z.object({
    planVersion: z.int().min(1),
    agreedBy: z.enum(AGREED_BY, 'err.choose'),
    signed: z.enum(SIGNED_HOW),
    goals: z.array(planGoal).min(1, 'err.required').max(20).meta({ secrecy: 'C6' }),
  }),
  'action-ended': z.object({
    actionId: openId,
    result: z.enum(['done', 'dropped'], 'err.choose'),
    note: z.string().trim().max(500).meta({ secrecy: 'C6' }),
  }),
  'service-given': z.object({
    service: z.enum(SERVICE_KINDS, 'err.choose'),
    provider: z.string().trim().max(160).meta({ secrecy: 'C9' }),
    actionId: openId.nullable(),
    note: z.string().trim().max(1000).meta({ secrecy: 'C6' }),
  }),
  'visit-made': z.object({
    how: z.enum(VISIT_WAYS, 'err.choose'),
    risk: z.enum(RISKS, 'err.choose'),
    nextOn: dayText.nullable(),
    /** How and when on that day, under what was agreed for safe contact. */
    nextHow: z.enum(VISIT_WAYS).nullable().optional(),
    nextTime: hourText.nullable().optional(),
    note: z.string().trim().max(2000).meta({ secrecy: 'C6' }),
  }),
  'outcome-noted': z.object({
    month: z.enum(OUTCOME_MONTHS, 'err.choose'),
    scale: z.enum(OUTCOME_SCALE, 'err.choose'),
    note: z.string().trim().max(1000).meta({ secrecy: 'C6' }),
  }),
  'support-finished': z.object({ note: z.string().trim().max(1000).meta({ secrecy: 'C6' }) }),
} as const
