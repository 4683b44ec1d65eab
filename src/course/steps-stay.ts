import { z } from 'zod'
import { STAY_ITEMS } from '../law/stay-items.ts'
import { areaCode, dayText, letterNumber, openId } from './step-parts.ts'

export const PLACES = ['women', 'men', 'girls', 'boys', 'family'] as const
/** `missing`: gone, and nobody knows where to; it happens, so it can be recorded of anybody. */
export const LEFT_FOR = [
  'home',
  'relatives',
  'own-country',
  'other-facility',
  'hospital',
  'own-wish',
  'missing',
  'died',
] as const
/** `handed-over`: to the competent body of the country of somebody who is not Vietnamese. */
export const TRAVEL_HOME = ['alone', 'escorted', 'fetched', 'handed-over'] as const
export const COUNTRIES = ['laos', 'cambodia', 'china', 'thailand', 'myanmar', 'other'] as const
export const ITEMS_ISSUED = STAY_ITEMS
export const EXTENDED_BY = ['facility-director', 'health-department', 'other-authority'] as const

/** Stays in a facility and the way home (09/2013/NĐ-CP, 19; 162/2025/NĐ-CP, 17; 53/2024/QH15, 30, 42). */
export const staySteps = {
  'stay-began': z.object({
    stayId: openId,
    facilityId: openId,
    place: z.enum(PLACES, 'err.choose'),
    minutes: letterNumber,
    /** Why the person was taken in although no such place was left. */
    despiteFull: z.string().trim().max(300).meta({ secrecy: 'C6' }).optional(),
  }),
  'stay-extended': z.object({
    stayId: openId,
    until: dayText,
    by: z.enum(EXTENDED_BY, 'err.choose'),
    number: letterNumber,
    why: z.string().trim().max(1000).meta({ secrecy: 'C6' }),
  }),
  'items-issued': z.object({
    stayId: openId,
    issued: z.array(z.enum(ITEMS_ISSUED)).min(1, 'err.required').max(20),
  }),
  /** Days away from the facility, first and last included: no meal money for them. */
  'absence-noted': z.object({ stayId: openId, from: dayText, until: dayText }),
  'stay-ended': z.object({
    stayId: openId,
    to: z.enum(LEFT_FOR, 'err.choose'),
    /** Whoever takes a child along was checked. */
    adultVerified: z.boolean(),
    minutes: letterNumber,
    note: z.string().trim().max(1000).meta({ secrecy: 'C6' }),
  }),
  'went-home': z.object({
    /** The commune here, or else the country of somebody who is not Vietnamese. */
    communeId: areaCode.nullable(),
    country: z.enum(COUNTRIES).nullable(),
    how: z.enum(TRAVEL_HOME, 'err.choose'),
    /** Who fetched the person, and whether it was checked who that is; without it no child is given out. */
    adult: z.string().trim().max(200).meta({ secrecy: 'C4' }),
    adultVerified: z.boolean(),
    minutes: letterNumber,
  }),
} as const
