import { type FieldErrors, type FieldValues, type Resolver, set } from 'react-hook-form'
import type { z } from 'zod'
import { fieldErrors } from './zod.ts'

/** An empty box is no answer: it is left out, so that the schema says "required" or accepts its absence. */
export const withoutBlanks = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutBlanks)
  if (typeof value !== 'object' || value === null) return value
  const filled = Object.entries(value).filter(([, inner]) => inner !== '' && inner !== undefined)
  return Object.fromEntries(filled.map(([key, inner]) => [key, withoutBlanks(inner)]))
}

/**
 * The operation's own schema as the check of a form. Values go on as they were given, not as parsed:
 * `send` checks them once more with the same schema.
 */
export const schemaResolver =
  <T extends FieldValues>(schema: z.ZodType): Resolver<T> =>
  (values) => {
    const given = withoutBlanks(values)
    const result = schema.safeParse(given)
    if (result.success) return { values: given as T, errors: {} }
    const errors: FieldErrors<T> = {}
    for (const { at, code } of fieldErrors(result.error)) {
      set(errors, at || 'root', { type: 'schema', message: code })
    }
    return { values: {}, errors }
  }

/** Errors of a form as a flat list, in the order of the fields. */
export const flatErrors = (errors: unknown, path = ''): { at: string; code: string }[] => {
  if (typeof errors !== 'object' || errors === null) return []
  if ('message' in errors && typeof errors.message === 'string') return [{ at: path, code: errors.message }]
  return Object.entries(errors).flatMap(([key, inner]) => flatErrors(inner, path ? `${path}.${key}` : key))
}
