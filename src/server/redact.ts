import type { z } from 'zod'
import { secrecyOf } from '../store/secrecy.ts'

const unwrap = (schema: z.core.$ZodType): z.core.$ZodType => {
  const def = schema._zod.def as { type: string; innerType?: z.core.$ZodType }
  return def.innerType ? unwrap(def.innerType) : schema
}

/**
 * The output as this actor may have it: fields of a class that the role is never given are null, however
 * deep. The schema decides, not the handler, so a new field is hidden until somebody gives it a class.
 */
export const redact = (schema: z.core.$ZodType, value: unknown, classes: ReadonlySet<string>): unknown => {
  if (value === null || value === undefined) return value
  const plain = unwrap(schema)
  const def = plain._zod.def as {
    type: string
    shape?: Record<string, z.core.$ZodType>
    element?: z.core.$ZodType
    options?: readonly z.core.$ZodType[]
  }
  if (def.type === 'array' && def.element && Array.isArray(value)) {
    const { element } = def
    return value.map((one) => redact(element, one, classes))
  }
  if (def.type === 'union' && def.options) {
    const option = def.options.find((one) => (one as z.ZodType).safeParse(value).success)
    return option ? redact(option, value, classes) : null
  }
  if (def.type !== 'object' || !def.shape || typeof value !== 'object') return value
  const row = value as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(def.shape)
      .filter(([key]) => key in row)
      .map(([key, field]) => {
        const secrecy = secrecyOf(field)
        const hidden = secrecy !== undefined && !classes.has(secrecy)
        return [key, hidden ? null : redact(field, row[key], classes)]
      }),
  )
}

/** Every class that a schema can hand out, for the permission matrix and the house test. */
export const classesIn = (schema: z.core.$ZodType): Set<string> => {
  const found = new Set<string>()
  const walk = (one: z.core.$ZodType) => {
    const secrecy = secrecyOf(one)
    if (secrecy) found.add(secrecy)
    const def = unwrap(one)._zod.def as {
      shape?: Record<string, z.core.$ZodType>
      element?: z.core.$ZodType
      options?: readonly z.core.$ZodType[]
    }
    for (const inner of [
      ...Object.values(def.shape ?? {}),
      ...(def.element ? [def.element] : []),
      ...(def.options ?? []),
    ])
      walk(inner)
  }
  walk(schema)
  return found
}
