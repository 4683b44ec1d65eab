import { dayOf, type Instant, instantFromMs } from '../kernel/day.ts'
import type { Operation } from '../kernel/operation.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import { type FieldError, fieldErrors } from '../kit/zod.ts'
import { logEvent } from '../store/audit.ts'
import type { CaseKeys } from '../store/case-keys.ts'
import type { Actor, Ctx, DomainEvent, Handler, Names, SessionPort } from '../store/context.ts'
import { type Database, type DbContext, enter, type Tx } from '../store/db.ts'
import { type Keyring, UnknownKeyVersion } from '../store/keyring.ts'
import { idMaker } from './ids.ts'
import { earlier, hashOfInput, remember, Undone } from './once.ts'
import { react } from './react.ts'
import { redact } from './redact.ts'
import { classesOf, contextOf, mayNot } from './rights.ts'
import { strictInput } from './strict-input.ts'

/** The machine's own time and chance, passed in so that tests own both. */
export type Ground = {
  readonly db: Database
  readonly keyring: Keyring
  readonly caseKeys: CaseKeys
  readonly names: Names
  readonly nowMs: () => number
  readonly randomBytes: (size: number) => Uint8Array
  /** Wakes the log keeper; never waits for it. */
  readonly logged: () => void
  /** Reads the keyring file again, after a key turned up that another process has made. */
  readonly reopenKeys?: () => Promise<void>
}

export type Call = {
  readonly name: string
  readonly body: unknown
  readonly who: Actor | null
  readonly requestId: string | null
  readonly lang: 'vi' | 'en'
  readonly session: SessionPort
}

export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refusal; readonly errors?: readonly FieldError[] }

type Facts = {
  caseId: string | null
  purpose: string | null
  officerId: string | null
  provinceId: string | null
}

/**
 * The one way to do anything: operation → may this actor? → parse → transaction as the actor → once per
 * request id → handler → what follows → audit → redact. No handler opens a transaction of its own.
 */
export const createDispatch = (ground: Ground, handlers: ReadonlyMap<string, Handler>) => {
  const newId = idMaker(ground)

  return async (call: Call): Promise<Outcome> => {
    const handler = handlers.get(call.name)
    if (!handler) return { ok: false, refusal: refuse('not-found') }
    const { op } = handler
    const now = instantFromMs(ground.nowMs())
    const refusal = mayNot(op, call.who, now)
    if (refusal) {
      if (call.who) await logRefusal(ground, { op, call, now, newId, refusal })
      return { ok: false, refusal }
    }
    const parsed = strictInput(op).safeParse(call.body ?? {})
    if (!parsed.success)
      return { ok: false, refusal: refuse('input.invalid'), errors: fieldErrors(parsed.error) }
    if (op.kind === 'command' && call.requestId === null)
      return { ok: false, refusal: refuse('input.invalid', { at: 'idempotency-key' }) }

    const as = contextOf(op, call.who, parsed.data)
    const before = await handler.before?.(parsed.data, {
      keyring: ground.keyring,
      who: call.who,
      session: call.session,
      nowMs: ground.nowMs(),
      randomBytes: ground.randomBytes,
      look: (work) => ground.db.transaction(as, work),
    })
    if (isRefusal(before)) return { ok: false, refusal: before }
    const attempt = async (): Promise<Outcome> => {
      const later: (() => void)[] = []
      const sees = { classes: classesOf(call.who) }
      const value = await ground.db.transaction(as, (tx) =>
        act({ ground, handler, call, input: parsed.data, before, tx, as, now, newId, later, sees }),
      )
      for (const work of later) work()
      ground.logged()
      if (isRefusal(value)) return { ok: false, refusal: value }
      return { ok: true, value: redact(op.output, value, sees.classes) }
    }
    try {
      return await attempt().catch((error) => {
        // the same request arrived twice at once: the other one won, and its answer is ours
        if (isTwin(error)) return attempt()
        if (error instanceof UnknownKeyVersion && ground.reopenKeys) return ground.reopenKeys().then(attempt)
        throw error
      })
    } catch (error) {
      if (!(error instanceof Undone)) throw error
      if (call.who) await logRefusal(ground, { op, call, now, newId, refusal: error.refusal })
      return { ok: false, refusal: error.refusal }
    }
  }
}

const isTwin = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === 'request_pkey'

export type Dispatch = ReturnType<typeof createDispatch>

type Act = {
  ground: Ground
  handler: Handler
  call: Call
  input: unknown
  before: unknown
  tx: Tx
  as: DbContext
  now: Instant
  newId: () => string
  later: (() => void)[]
  sees: { classes: ReadonlySet<string> }
}

const act = async ({
  ground,
  handler,
  call,
  input,
  before,
  tx,
  as,
  now,
  newId,
  later,
  sees,
}: Act): Promise<unknown> => {
  const { op } = handler
  const inputHash = op.kind === 'command' && !op.quiet ? hashOfInput(ground.keyring, op, input) : ''
  const given = await earlier(tx, { op, call, inputHash })
  if (given !== undefined) return given
  let keeps = false
  let entered = as
  const writes: [string, string, string | null][] = []
  const underWay: Promise<void>[] = []
  const events: DomainEvent[] = []
  const facts: Facts = { caseId: null, purpose: purposeIn(input), officerId: null, provinceId: null }
  const ctx: Ctx = {
    db: tx,
    who: call.who,
    now,
    today: dayOf(now),
    requestId: call.requestId ?? newId(),
    lang: call.lang,
    keyring: ground.keyring,
    caseKeys: ground.caseKeys,
    names: ground.names,
    session: call.session,
    newId,
    randomBytes: ground.randomBytes,
    enter: async (change) => {
      const next = { ...as, ...change }
      if (sameContext(next, entered)) return
      entered = next
      await enter(tx, next)
    },
    wrote: (table, key, digest) => {
      writes.push([table, key, digest])
    },
    underWay: (work) => {
      work.catch(() => undefined) // waited for below
      underWay.push(work)
    },
    concerns: (about) => {
      Object.assign(facts, about)
    },
    narrow: (classes) => {
      sees.classes = new Set([...sees.classes].filter((one) => classes.has(one)))
    },
    emit: (event) => {
      events.push(event)
    },
    keep: () => {
      keeps = true
    },
    afterCommit: (work) => {
      later.push(work)
    },
  }
  const result = await handler.run(input, ctx, before)
  if (isRefusal(result) && !keeps) throw new Undone(result)
  if (!isRefusal(result)) for (const event of events) await react(event, ctx)
  await Promise.all(underWay)
  const value = isRefusal(result) ? result : op.output.parse(result)
  if ((op.kind === 'command' && !op.quiet) || op.personal) {
    await logEvent(tx, ground.keyring, {
      id: newId(),
      at: now,
      province: facts.provinceId ?? call.who?.provinceId ?? '',
      officer: call.who?.officerId ?? facts.officerId,
      agency: call.who?.agencyId ?? null,
      op: op.name,
      outcome: isRefusal(result) ? result.refused : 'ok',
      case: facts.caseId,
      purpose: facts.purpose,
      request: call.requestId,
      writes,
    })
  }
  if (!isRefusal(result)) await remember(tx, { op, call, inputHash, value, now })
  return value
}

const sameContext = (one: DbContext, other: DbContext) => CONTEXT.every((key) => one[key] === other[key])

const CONTEXT = ['role', 'province', 'commune', 'agency', 'officer', 'caseCode', 'scope'] as const

const purposeIn = (input: unknown): string | null => {
  const purpose = (input as { purpose?: unknown } | null)?.purpose
  return typeof purpose === 'string' && /^[a-z][a-z-]{1,40}$/.test(purpose) ? purpose : null
}

type Refused = { op: Operation; call: Call; now: Instant; newId: () => string; refusal: Refusal }

/** What was refused to somebody signed in is an event too; the act itself was undone. */
const logRefusal = async (ground: Ground, { op, call, now, newId, refusal }: Refused) => {
  const { who } = call
  if (!who || (op.kind === 'query' && !op.personal)) return
  const role = op.rows === 'sign-in' ? 'dv_auth' : (`dv_${who.scope}` as const)
  await ground.db.transaction({ role, province: who.provinceId, officer: who.officerId }, (tx) =>
    logEvent(tx, ground.keyring, {
      id: newId(),
      at: now,
      province: who.provinceId,
      officer: who.officerId,
      agency: who.agencyId,
      op: op.name,
      outcome: refusal.refused,
      case: null,
      purpose: null,
      request: call.requestId,
      writes: [],
    }),
  )
  ground.logged()
}
