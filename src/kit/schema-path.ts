import type { z } from 'zod'

type Inner = {
  readonly def: { readonly type: string; readonly innerType?: z.ZodType; readonly element?: z.ZodType }
}

/** Under the wrappers (optional, default, nullable) stands the schema that was meant. */
const unwrapped = (schema: z.ZodType): z.ZodType => {
  const { def } = schema as unknown as Inner
  return def.innerType ? unwrapped(def.innerType) : schema
}

/** The schema of a field by its path, as far as objects and lists lead; undefined inside unions. */
export const schemaAt = (schema: z.ZodType, path: string): z.ZodType | undefined => {
  let here: z.ZodType | undefined = schema
  for (const part of path.split('.')) {
    if (!here) return undefined
    const inner = unwrapped(here)
    if ('shape' in inner) here = (inner.shape as Readonly<Record<string, z.ZodType>>)[part]
    else here = (inner as unknown as Inner).def.element
  }
  return here
}

/** Whether a field must be filled in: the schema says so, no screen repeats it. */
export const isRequired = (schema: z.ZodType, path: string): boolean => {
  const field = schemaAt(schema, path)
  return field !== undefined && !field.safeParse(undefined).success
}
