import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { isUuid } from '../kernel/id.ts'
import type { Operation } from '../kernel/operation.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Actor, SessionPort } from '../store/context.ts'
import type { Dispatch } from './dispatch.ts'
import { securityHeaders } from './headers.ts'
import type { createLimiter } from './limits.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { openApi, openApiPage } from './openapi.ts'
import { failure, type Problem, problemOf } from './problem.ts'
import type { StaticFiles } from './static.ts'
import { addressBehind, deviceOf, isLoopback } from './visitor.ts'

export const COOKIE = '__Host-duongve'
const COOKIE_RULES = 'Path=/; Secure; HttpOnly; SameSite=Strict'
const BODY_LIMIT = 300_000

/** Who is behind a session token; forgotten when sign-in changed it. */
export type Actors = { of(token: string): Promise<Actor | null>; forget(token: string): void }

export type HttpParts = {
  readonly dispatch: Dispatch
  readonly operations: readonly Operation[]
  readonly actors: Actors
  readonly ready: () => Promise<boolean>
  readonly files: StaticFiles
  readonly log: Log
  readonly metrics: Metrics
  readonly limiter: ReturnType<typeof createLimiter>
  readonly newRequestId: () => string
  /** Addresses of our own reverse proxies: what they say of the visitor is believed. */
  readonly proxies: ReadonlySet<string>
}

type Env = { Variables: { instance: string } }

/** The server's face: a readable list of what it answers. */
export const createApp = (parts: HttpParts) => {
  const app = new Hono<Env>()
  app.use(securityHeaders)
  app.use(async (c, next) => {
    c.set('instance', parts.newRequestId())
    const began = performance.now()
    await next()
    c.res.headers.set('x-request-id', c.get('instance'))
    parts.metrics.answered(c.req.path, c.res.status, performance.now() - began)
  })
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: (c) => answer(c as Context<Env>, problemOf(refuse('too-large'), instanceOf(c))),
    }),
  )
  app.get('/health', (c) => c.json({ is: 'alive' }))
  app.get('/ready', async (c) =>
    (await parts.ready()) ? c.json({ is: 'ready' }) : c.json({ is: 'starting' }, 503),
  )
  app.get('/metrics', async (c) => {
    if (!isLoopback(addressOf(c, parts.proxies)))
      return answer(c, problemOf(refuse('not-found'), instanceOf(c)))
    return c.text(await parts.metrics.text())
  })
  app.get('/api/openapi.json', async (c) => c.json(await openApi(parts.operations)))
  app.get('/api', async (c) => c.html(openApiPage(parts.operations)))
  app.post('/csp-report', (c) => {
    parts.metrics.violation()
    return c.body(null, 204)
  })
  app.post('/api/:noun/:verb', (c) => operate(parts, c))
  app.all('/api/*', (c) => answer(c, problemOf(refuse('not-found'), instanceOf(c))))
  app.get('*', (c) => parts.files.serve(c.req.path, c.req.header('accept-encoding') ?? ''))
  app.onError((error, c) => {
    parts.log.failure(instanceOf(c), error)
    return answer(c as Context<Env>, failure(instanceOf(c)))
  })
  app.notFound((c) => answer(c as Context<Env>, problemOf(refuse('not-found'), instanceOf(c))))
  return app
}

const operate = async (parts: HttpParts, c: Context<Env>) => {
  const instance = instanceOf(c)
  if (!isOwnPage(c)) return answer(c, problemOf(refuse('not-allowed'), instance))
  const token = getCookie(c, COOKIE) ?? null
  if (!parts.limiter.take(token ?? addressOf(c, parts.proxies))) {
    c.header('retry-after', '10')
    return answer(c, problemOf(refuse('too-many'), instance))
  }
  const body = await readJson(c)
  if (body === undefined) return answer(c, problemOf(refuse('input.invalid'), instance))
  const who = token ? await parts.actors.of(token) : null
  const cookies: string[] = []
  const session: SessionPort = {
    token,
    device: deviceOf(c.req.header('user-agent') ?? ''),
    address: addressOf(c, parts.proxies),
    set: (value) => cookies.push(`${COOKIE}=${value}; ${COOKIE_RULES}`),
    clear: () => cookies.push(`${COOKIE}=; ${COOKIE_RULES}; Max-Age=0`),
  }
  const key = c.req.header('idempotency-key')
  const outcome = await parts.dispatch({
    name: `${c.req.param('noun')}.${c.req.param('verb')}`,
    body,
    who,
    requestId: isUuid(key) ? key : null,
    lang: c.req.header('accept-language')?.startsWith('en') ? 'en' : 'vi',
    session,
  })
  if (token && /^(session|officer|post)$/.test(c.req.param('noun') ?? '')) parts.actors.forget(token)
  for (const cookie of cookies) {
    c.header('set-cookie', cookie, { append: true })
    if (cookie.includes('Max-Age=0')) c.header('clear-site-data', '"cache"')
  }
  if (!outcome.ok) {
    parts.log.refused(instance, c.req.path, outcome.refusal.refused)
    return answer(c, problemOf(outcome.refusal, instance, outcome.errors))
  }
  return c.json(outcome.value as object)
}

const answer = (c: Context<Env>, problem: Problem) =>
  c.body(JSON.stringify(problem), problem.status as 404, { 'content-type': 'application/problem+json' })

const instanceOf = (c: Context) => String(c.get('instance') ?? '')

/** Only our own pages may call: a header that a foreign form cannot send, and the browser's own word. */
const isOwnPage = (c: Context) => {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = c.req.header('origin')
  if (origin !== undefined && new URL(origin).host !== c.req.header('host')) return false
  return (
    c.req.header('x-duongve') === '1' && (c.req.header('content-type') ?? '').startsWith('application/json')
  )
}

const readJson = async (c: Context): Promise<unknown> => {
  try {
    return await c.req.json()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

type Incoming = { incoming?: { socket?: { remoteAddress?: string } } }
const addressOf = (c: Context, proxies: ReadonlySet<string>): string =>
  addressBehind((c.env as Incoming)?.incoming?.socket?.remoteAddress ?? 'unknown', {
    forwarded: c.req.header('x-forwarded-for'),
    proxies,
  })
