import { z } from 'zod'
import { isDay } from '../kernel/day.ts'

/** What several kinds of step are made of. */
export const dayText = z.string().refine(isDay, 'err.day')
/** An hour of the day. */
export const hourText = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'err.time')
export const openId = z.uuid()
/** A commune by its statistics code. */
export const areaCode = z.string().regex(/^\d{5}$/, 'err.choose')

/** The number of a letter: an administrative reference, no person can be found by it. */
export const letterNumber = z.string().trim().max(60).meta({ secrecy: 'C1' })

/** The keys of a table of the law, as the closed list of a schema. */
export const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): readonly [K, ...K[]] =>
  Object.keys(table) as unknown as readonly [K, ...K[]]

/** How the person put their name to something; a refusal to sign is not a refusal of support. */
export const SIGNED_HOW = ['signed', 'thumbprint', 'spoken-before-witness', 'unsigned'] as const

/** Purposes and categories of consent (protection of personal data; none is given unless asked one by one). */
export const PURPOSES = [
  'receive-verify',
  'immediate-needs',
  'legal-aid',
  'investigation',
  'allowance-training-loan',
  'transfer',
  'contact-abroad',
  'statistics-inside',
  'statistics-published',
  'research',
  'training-media',
  'contact-after-closing',
] as const
export const CATEGORIES = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12'] as const
