import type { z } from 'zod'
import type { Day, Instant } from '../kernel/day.ts'
import type { Operation } from '../kernel/operation.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { CaseKeys } from './case-keys.ts'
import type { DbContext, Tx } from './db.ts'
import type { Keyring } from './keyring.ts'

/** Who acts, from which post, and how far they see. Built anew for every request. */
export type Actor = {
  readonly officerId: string
  readonly sessionId: string
  readonly provinceId: string
  readonly agencyId: string
  readonly agencyKind: string
  readonly communeId: string | null
  readonly role: string
  readonly may: ReadonlySet<string>
  readonly scope: 'province' | 'commune' | 'agency'
  /** When the second factor was last given; step-up looks at it. */
  readonly factorAt: Instant | null
  readonly demo: boolean
}

/** The name index in memory (`person/names.server.ts`); the ground knows only this much of it. */
export type Names = {
  search(query: {
    provinceId: string
    text: string
    birthYear?: number | null
    /** Those of this commune come first among namesakes. */
    communeCode?: string | null
    limit?: number
    /** Leaves out whatever resembles less (`person/name-index.ts`). */
    within?: number
  }): readonly { caseId: string; score: number; why: readonly string[] }[]
  put(entry: {
    provinceId: string
    caseId: string
    communeCode: string
    names: readonly string[]
    birthYear: number | null
  }): void
  remove(caseId: string): void
}

/** What happened, for `server/react.ts`; in the same transaction. */
export type DomainEvent = { readonly type: string; readonly caseId?: string; readonly [key: string]: unknown }

/** The session of the request, as far as sign-in needs to change it. */
export type SessionPort = {
  readonly token: string | null
  readonly device: string
  readonly address: string
  set(token: string): void
  clear(): void
}

/** What a handler is given. It never opens a transaction, never reads a clock, never draws chance. */
export type Ctx = {
  readonly db: Tx
  /** Null only in operations that `anyone` may call. */
  readonly who: Actor | null
  readonly now: Instant
  readonly today: Day
  readonly requestId: string
  readonly lang: 'vi' | 'en'
  readonly keyring: Keyring
  readonly caseKeys: CaseKeys
  readonly names: Names
  readonly session: SessionPort
  newId(): string
  randomBytes(size: number): Uint8Array
  /** Changes role and context inside the transaction, for lists made of two scopes. */
  enter(as: Partial<DbContext>): Promise<void>
  /** Tells the audit log which row was written, and its digest; null when it was deleted. */
  wrote(table: string, key: string, digest: string | null): void
  /** Work of the transaction that is sent and not answered; the log of the act waits for it. */
  underWay(work: Promise<void>): void
  /** Case and purpose of the audit event, where the handler knows better than the input. */
  concerns(about: { caseId?: string; purpose?: string; officerId?: string; provinceId?: string }): void
  /** The answer holds no other classes than these, whatever the role may see: what was consented to. */
  narrow(classes: ReadonlySet<string>): void
  emit(event: DomainEvent): void
  /** Should this act be refused, what it wrote stays all the same: a wrong password counts. */
  keep(): void
  /** Runs once the transaction is durable: memory indexes, notices. */
  afterCommit(work: () => void): void
}

/** A context in which somebody is signed in. */
export type OfficerCtx = Ctx & { readonly who: Actor }

export type Handler = {
  readonly op: Operation
  /** Slow work that must hold no connection (the hash of a password); a refusal ends the call. */
  readonly before?: (input: unknown, about: Before) => Promise<unknown>
  readonly run: (input: unknown, ctx: Ctx, before?: unknown) => Promise<unknown>
}

export type Before = {
  readonly keyring: Keyring
  readonly who: Actor | null
  readonly session: SessionPort
  readonly nowMs: number
  randomBytes(size: number): Uint8Array
  /** A short transaction of its own, with the same rights; the one that counts looks again. */
  look<T>(work: (db: Tx) => Promise<T>): Promise<T>
}

/** Ties an operation to the code that does it, with the operation's own types. */
export const handle = <I extends z.ZodObject, O extends z.ZodType>(
  op: Operation<I, O>,
  run: (input: z.output<I>, ctx: OfficerCtx) => Promise<z.input<O> | Refusal>,
): Handler => ({
  op,
  run: (input, ctx) => {
    if (ctx.who === null) throw new Error(`${op.name} needs an officer`)
    return run(input as z.output<I>, ctx as OfficerCtx)
  },
})

/** The same for operations that need no sign-in. */
export const handleForAnyone = <I extends z.ZodObject, O extends z.ZodType>(
  op: Operation<I, O>,
  run: (input: z.output<I>, ctx: Ctx) => Promise<z.input<O> | Refusal>,
): Handler => ({ op, run: (input, ctx) => run(input as z.output<I>, ctx) })
