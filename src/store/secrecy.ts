import type { z } from 'zod'
import type { Json } from './canonical.ts'

/** The secrecy class a schema declares for a field (`.meta({ secrecy: 'C2' })`), through its wrappers. */
export const secrecyOf = (schema: z.core.$ZodType): string | undefined => {
  const meta = (schema as z.ZodType).meta?.() as { secrecy?: string } | undefined
  if (meta?.secrecy) return meta.secrecy
  const def = schema._zod.def as { innerType?: z.core.$ZodType; in?: z.core.$ZodType }
  const inner = def.innerType ?? def.in
  return inner ? secrecyOf(inner) : undefined
}

/** A row's fields parted by the schema: what may lie open, and what is sealed, class by class. */
export const splitBySecrecy = (schema: z.ZodObject, value: Record<string, unknown>) => {
  const open: Record<string, unknown> = {}
  const sealed: Record<string, Record<string, Json>> = {}
  for (const [key, field] of Object.entries(schema.shape)) {
    if (!(key in value)) continue
    const secrecy = secrecyOf(field)
    if (secrecy === undefined) open[key] = value[key]
    else sealed[secrecy] = { ...sealed[secrecy], [key]: value[key] as Json }
  }
  return { open, sealed }
}
