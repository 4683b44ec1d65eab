import type { z } from 'zod'
import { secrecyOf } from '../store/secrecy.ts'

const unwrap = (schema: z.core.$ZodType): z.core.$ZodType => {
  const def = schema._zod.def as { type: string; innerType?: z.core.$ZodType }
  return def.innerType ? unwrap(def.innerType) : schema
}

type Redactor = (value: unknown, classes: ReadonlySet<string>) => unknown

/**
 * The output as this actor may have it: fields of a class that the role is never given are null, however
 * deep. The schema decides, not the handler, so a new field is hidden until somebody gives it a class.
 */
export const redact = (schema: z.core.$ZodType, value: unknown, classes: ReadonlySet<string>): unknown =>
  redactorOf(schema)(value, classes)

const known = new WeakMap<z.core.$ZodType, Redactor>()

/** A schema does not change, so what is to be done with its values is found out once. */
const redactorOf = (schema: z.core.$ZodType): Redactor => {
  const before = known.get(schema)
  if (before) return before
  // a schema that holds itself finds this one until its own is made
  known.set(schema, (value, classes) => redactorOf(schema)(value, classes))
  const made = makeRedactor(schema)
  known.set(schema, made)
  return made
}

const asIs: Redactor = (value) => value

const makeRedactor = (schema: z.core.$ZodType): Redactor => {
  const plain = unwrap(schema)
  const def = plain._zod.def as {
    type: string
    shape?: Record<string, z.core.$ZodType>
    element?: z.core.$ZodType
    options?: readonly z.core.$ZodType[]
  }
  if (def.type === 'array' && def.element) {
    const element = redactorOf(def.element)
    if (element === asIs) return asIs
    return (value, classes) => (Array.isArray(value) ? value.map((one) => element(one, classes)) : value)
  }
  if (def.type === 'union' && def.options) return unionRedactor(def.options)
  return def.type === 'object' && def.shape ? objectRedactor(def.shape) : asIs
}

const unionRedactor = (options: readonly z.core.$ZodType[]): Redactor => {
  const redactors = options.map((one) => ({ schema: one as z.ZodType, redactor: redactorOf(one) }))
  return (value, classes) => {
    if (value === null || value === undefined) return value
    const option = redactors.find(({ schema }) => schema.safeParse(value).success)
    return option ? option.redactor(value, classes) : null
  }
}

const objectRedactor = (shape: Readonly<Record<string, z.core.$ZodType>>): Redactor => {
  const fields = Object.entries(shape).map(([key, field]) => ({
    key,
    secrecy: secrecyOf(field),
    redactor: redactorOf(field),
  }))
  return (value, classes) => {
    if (value === null || typeof value !== 'object') return value
    const row = value as Record<string, unknown>
    const seen: Record<string, unknown> = {}
    for (const { key, secrecy, redactor } of fields) {
      if (!(key in row)) continue
      seen[key] = secrecy !== undefined && !classes.has(secrecy) ? null : redactor(row[key], classes)
    }
    return seen
  }
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
