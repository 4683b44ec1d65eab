import type { z } from 'zod'

/**
 * One thing the system can do. The list of all operations is `src/contract.ts`; everything else
 * (HTTP, OpenAPI, client, permission, audit, redaction, tests) is driven by it.
 */
export type Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> = {
  /** `noun.verb`, also the path: `/api/noun/verb`. */
  readonly name: `${string}.${string}`
  /** A command changes something and carries a request id; a query only reads. */
  readonly kind: 'command' | 'query'
  /** The one permission an actor must hold; `anyone` needs no sign-in, `signed-in` any officer. */
  readonly may: Permission
  readonly input: I
  readonly output: O
  /** Bound to one case: the input names it by `caseCode`, and the transaction sees that case alone. */
  readonly about?: 'case'
  /** Rows it works on when they are not files: who works where, the sign-in itself, the audit log. */
  readonly rows?: 'administration' | 'sign-in' | 'log'
  /** Hands out personal data (class C2 and above): every call is an audit event, with its purpose. */
  readonly personal?: boolean
  /** Scratch work of one's own (drafts): no evidence changes, so it is neither logged nor remembered. */
  readonly quiet?: boolean
  /** The answer holds a secret shown once: it is not kept, so the same request again is refused. */
  readonly secret?: boolean
  /** Needs the second factor again, not older than five minutes. */
  readonly stepUp?: boolean
  /** One line for the API document. */
  readonly says: string
}

export type Permission = 'anyone' | 'signed-in' | `${string}.${string}`

export type InputOf<T> = T extends Operation<infer I, z.ZodType> ? z.input<I> : never
export type OutputOf<T> = T extends Operation<z.ZodObject, infer O> ? z.output<O> : never

type Spec<I extends z.ZodObject, O extends z.ZodType> = Omit<Operation<I, O>, 'kind'>

export const command = <I extends z.ZodObject, O extends z.ZodType>(spec: Spec<I, O>): Operation<I, O> => ({
  ...spec,
  kind: 'command',
})

export const query = <I extends z.ZodObject, O extends z.ZodType>(spec: Spec<I, O>): Operation<I, O> => ({
  ...spec,
  kind: 'query',
})
