import type { Bound } from '../kit/form.tsx'

/** The fields of one part of a form (`identity`, `contact`), by their own names. */
export type PartOf<T> = <K extends keyof T & string>(name: K) => Bound<T[K]>

/**
 * One part of a form for a block that several forms share; an empty prefix is the form itself. The one
 * cast: the form's paths and the part's names are tied by the prefix, which TypeScript cannot follow.
 */
export const partOf = <T,>(form: { readonly field: (path: never) => unknown }, prefix: string): PartOf<T> =>
  ((name: string) => form.field((prefix === '' ? name : `${prefix}.${name}`) as never)) as PartOf<T>
