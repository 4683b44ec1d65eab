import { z } from 'zod'
import { isDay } from '../kernel/day.ts'

/** What several kinds of step are made of. */
export const dayText = z.string().refine(isDay, 'err.date')
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
