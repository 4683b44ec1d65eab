import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { serve as listen } from '@hono/node-server'
import { createAgencyHandlers } from '../agency/agency-handlers.server.ts'
import { areaHandlers } from '../agency/area.server.ts'
import { caseHandlers } from '../case/handlers.server.ts'
import { consentHandlers } from '../consent/consent.server.ts'
import { operations } from '../contract.ts'
import { documentHandlers } from '../document/document.server.ts'
import { identificationHandlers } from '../identification/handlers.server.ts'
import { importerHandlers } from '../importer/handlers.server.ts'
import { intakeHandlers } from '../intake/handlers.server.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { lawHandlers } from '../lawbook/rows.server.ts'
import { planHandlers } from '../plan/handlers.server.ts'
import { registerHandlers } from '../register/handlers.server.ts'
import { stayHandlers } from '../stay/handlers.server.ts'
import type { Actor, Handler } from '../store/context.ts'
import { supportHandlers } from '../support/handlers.server.ts'
import { taskHandlers } from '../task/handlers.server.ts'
import { createDispatch } from './dispatch.ts'
import type { Opened } from './ground.ts'
import { type Actors, createApp } from './http.ts'
import { createLimiter } from './limits.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'
import { actorOf } from './session.ts'
import { createStaticFiles } from './static.ts'
import { portTrouble } from './trouble.ts'

export type ServeOptions = {
  readonly port: number
  readonly host?: string
  readonly origin?: string | undefined
  readonly proxies?: ReadonlySet<string>
  readonly demo: boolean
  readonly setupCode: string | null
  readonly quiet?: boolean
  readonly changePassphrase?: (to: string) => Promise<Refusal | undefined>
}

/** Handlers of every operation; a missing or doubled one is a bug that shows at start. */
type HandlerOptions = {
  origin: string
  demo: boolean
  setupCode: string | null
  changePassphrase?: (to: string) => Promise<Refusal | undefined>
}

export const allHandlers = (options: HandlerOptions) => {
  const { origin } = options
  const rpId = new URL(origin).hostname
  const list: readonly Handler[] = [
    ...createAgencyHandlers({ ...options, rpId, operations: () => operations }),
    ...areaHandlers,
    ...lawHandlers,
    ...caseHandlers,
    ...identificationHandlers,
    ...intakeHandlers,
    ...registerHandlers,
    ...importerHandlers,
    ...stayHandlers,
    ...consentHandlers,
    ...supportHandlers,
    ...planHandlers,
    ...documentHandlers,
    ...taskHandlers,
  ]
  const handlers = new Map(list.map((one) => [one.op.name as string, one]))
  if (handlers.size !== list.length) throw new Error('an operation has two handlers')
  for (const { name } of operations) if (!handlers.has(name)) throw new Error(`${name} has no handler`)
  return handlers
}

/** How long a resolved session may be believed: a revoked right is gone within this time. */
const BELIEVE_MS = 500

export const startServer = async (opened: Opened, options: ServeOptions) => {
  const { port, host = '127.0.0.1', demo, setupCode } = options
  const origin = options.origin ?? `http://localhost:${port}`
  const { ground, db, keyring } = opened
  const dispatch = createDispatch(
    ground,
    allHandlers({
      origin,
      demo,
      setupCode,
      ...(options.changePassphrase ? { changePassphrase: options.changePassphrase } : {}),
    }),
  )
  const log = createLog()
  const app = createApp({
    dispatch,
    operations,
    actors: believing(async (token) => {
      const who = await actorOf({ db, keyring, nowMs: ground.nowMs(), token })
      return who === 'half' ? null : who
    }, ground.nowMs),
    ready: async () => {
      await db.transaction({ role: 'dv_system' }, (tx) =>
        tx.selectFrom('setting').select('key').limit(1).execute(),
      )
      return true
    },
    files: createStaticFiles(join(import.meta.dirname, '../../dist/web')),
    log,
    metrics: createMetrics(),
    limiter: createLimiter({ perMinute: 600, burst: 200, now: ground.nowMs }),
    newRequestId: () => randomBytes(9).toString('base64url'),
    proxies: options.proxies ?? new Set(),
  })
  const server = listen({ fetch: app.fetch, port, hostname: host }) as Server
  await listening(server, port)
  return {
    origin,
    dispatch,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await opened.close()
    },
  }
}

const listening = async (server: Server, port: number) => {
  if (server.listening) return
  try {
    await once(server, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw portTrouble(port)
    throw error
  }
}

type Find = (token: string) => Promise<Actor | null>

/** Remembers an actor for a moment, so that a page of ten requests does not ask ten times who asks. */
const believing = (find: Find, nowMs: () => number): Actors => {
  const known = new Map<string, { until: number; who: Promise<Actor | null> }>()
  return {
    of: (token) => {
      const now = nowMs()
      const before = known.get(token)
      if (before && before.until > now) return before.who
      if (known.size > 2_000) known.clear()
      const who = find(token)
      known.set(token, { until: now + BELIEVE_MS, who })
      who.catch(() => known.delete(token))
      return who
    },
    forget: (token) => known.delete(token),
  }
}
