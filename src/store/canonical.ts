import { createHash } from 'node:crypto'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Deeper than anything we store; a cycle ends here instead of in a stack overflow. */
const DEEPEST = 64

/**
 * Canonical JSON after RFC 8785: keys sorted by UTF-16 units, no blanks, numbers and strings as
 * JavaScript prints them. What JSON would drop or bend in silence (undefined, NaN, dates, buffers, half
 * surrogates) is a bug of the caller and throws, because a hash over it could not be repeated.
 */
export const canonicalJson = (value: unknown): string => write(value, 0)

/** SHA-256 of the canonical JSON, base64url (43 characters). */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value), 'utf8').digest('base64url')

const write = (value: unknown, depth: number): string => {
  if (depth > DEEPEST) throw new TypeError('canonical JSON: nested too deeply, or a cycle')
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value === 'string') return writeText(value)
  if (Array.isArray(value)) return writeList(value, depth)
  if (typeof value === 'object') return writeObject(value, depth)
  throw new TypeError(`canonical JSON: ${typeof value} has no JSON form`)
}

const writeNumber = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError('canonical JSON: not a finite number')
  return JSON.stringify(value)
}

const writeText = (value: string): string => {
  if (!value.isWellFormed()) throw new TypeError('canonical JSON: half a surrogate pair')
  return JSON.stringify(value)
}

// Not `map`: it would skip the holes of a sparse array.
const writeList = (list: readonly unknown[], depth: number): string =>
  `[${Array.from(list, (item) => write(item, depth + 1)).join(',')}]`

const writeObject = (value: object, depth: number): string => {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('canonical JSON: only plain objects and arrays')
  }
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${writeText(key)}:${write(item, depth + 1)}`).join(',')}}`
}
