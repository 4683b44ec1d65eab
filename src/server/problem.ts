import type { Refusal } from '../kernel/refusal.ts'
import type { FieldError } from '../kit/zod.ts'

const STATUS: { readonly [code: string]: number } = {
  'input.invalid': 422,
  'not-found': 404,
  'not-allowed': 403,
  'not-signed-in': 401,
  'step-up-needed': 403,
  stale: 409,
  'request.reused': 409,
  'too-many': 429,
  'too-large': 413,
  unavailable: 503,
}

const TITLE: { readonly [status: number]: string } = {
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  422: 'Something to mend',
  429: 'Too many requests',
  500: 'Our mistake',
  503: 'Not available now',
}

export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly instance: string
  readonly at?: string
  readonly with?: Readonly<Record<string, string | number>>
  readonly errors?: readonly FieldError[]
}

/** A refusal as an RFC 9457 problem; the words are the client's, in the officer's language. */
export const problemOf = (refusal: Refusal, instance: string, errors?: readonly FieldError[]): Problem => {
  const status = STATUS[refusal.refused] ?? 422
  return {
    type: `urn:duongve:refusal:${refusal.refused}`,
    title: TITLE[status] ?? 'Refused',
    status,
    code: refusal.refused,
    instance,
    ...(refusal.at ? { at: refusal.at } : {}),
    ...(refusal.with ? { with: refusal.with } : {}),
    ...(errors ? { errors } : {}),
  }
}

export const failure = (instance: string): Problem => ({
  type: 'urn:duongve:failure',
  title: TITLE[500] ?? '',
  status: 500,
  code: 'unavailable',
  instance,
})
