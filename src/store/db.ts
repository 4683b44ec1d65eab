import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { CompiledQuery, Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

/** The roles of `db/migrations/0001-roles.sql`: what a transaction may see. */
export type DbRole =
  | 'dv_app'
  | 'dv_province'
  | 'dv_commune'
  | 'dv_agency'
  | 'dv_case'
  | 'dv_admin'
  | 'dv_auth'
  | 'dv_audit'
  | 'dv_erase'
  | 'dv_law'
  | 'dv_system'

/** For whom a transaction works. Set for the transaction alone; what is not set sees nothing. */
export type DbContext = {
  role: DbRole
  province?: string
  commune?: string
  agency?: string
  officer?: string
  caseCode?: string
  scope?: 'province' | 'commune' | 'agency'
}

export type Tx = Kysely<Tables>

export type Database = {
  kind: 'embedded' | 'server'
  transaction<T>(as: DbContext, work: (db: Tx) => Promise<T>): Promise<T>
  /** As the owner, for migrations and maintenance by a person at the command line. */
  asOwner<T>(work: (run: RunSql) => Promise<T>): Promise<T>
  /** Everything as one file, of the embedded database only. */
  dump?(): Promise<Blob>
  close(): Promise<void>
}

/** Runs one or several statements; rows of the last one. */
export type RunSql = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>

export type DatabasePlace =
  /** `from`: begin with this dump (tests open in a third of the time). */
  { kind: 'embedded'; folder: string | null; from?: Blob } | { kind: 'server'; url: string; size?: number }

export const openDatabase = async (place: DatabasePlace): Promise<Database> =>
  place.kind === 'embedded' ? openEmbedded(place) : openServer(place.url, place.size ?? 10)

/** One statement sets role and context. Nobody needs its answer, so it travels with what comes next. */
export const enter = (db: Tx, as: DbContext) =>
  send(
    db,
    CompiledQuery.raw(ENTER, [
      as.role,
      as.province ?? '',
      as.commune ?? '',
      as.agency ?? '',
      as.officer ?? '',
      as.caseCode ?? '',
      as.scope ?? '',
    ]),
  )

const ENTER = `select set_config('role', $1, true), set_config('app.province', $2, true),
  set_config('app.commune', $3, true), set_config('app.agency', $4, true), set_config('app.officer', $5, true),
  set_config('app.case', $6, true), set_config('app.scope', $7, true)`

/**
 * Sends a query of the transaction without waiting for its answer: `rows` comes later. Over a network each
 * answer waited for costs more than most of our queries. Should it fail, whatever comes after it fails, and
 * the transaction with it. On the embedded database it is done at once.
 */
export const send = async <R>(db: Tx, query: CompiledQuery<R>): Promise<{ readonly rows: Promise<R[]> }> => {
  const { promise, resolve, reject } = Promise.withResolvers<R[]>()
  promise.catch(() => undefined) // whoever waits for it is told; so is the transaction
  const answer: Answer = { resolve: (rows) => resolve(rows as R[]), reject }
  unanswered.set(query.parameters, answer)
  const { rows } = await db.executeQuery(query)
  if (unanswered.delete(query.parameters)) resolve(rows)
  return { rows: promise }
}

type Answer = { resolve(rows: readonly unknown[]): void; reject(error: unknown): void }

/** By their parameters, which is all of a query that reaches the connection as the object it was. */
const unanswered = new WeakMap<readonly unknown[], Answer>()

const run = <T>(kysely: Kysely<Tables>, as: DbContext, work: (db: Tx) => Promise<T>) =>
  kysely.transaction().execute(async (tx) => {
    await enter(tx, as)
    return work(tx)
  })

// Types that would otherwise become JavaScript dates in the machine's own time zone.
const DATE = 1082
const TIMESTAMPTZ = 1184
const BIGINT = 20
const asInstant = (text: string) =>
  new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()

/**
 * The first opening makes the database, in many files. Where that was cut short (a full disk, a killed
 * process) nothing can have been acknowledged yet, so it is made anew.
 */
const beginMaking = (folder: string): (() => void) | undefined => {
  const mark = `${folder}.making`
  if (existsSync(mark)) rmSync(folder, { recursive: true, force: true })
  else if (existsSync(folder)) return undefined
  mkdirSync(dirname(folder), { recursive: true })
  writeFileSync(mark, '')
  mkdirSync(folder, { recursive: true })
  return () => rmSync(mark, { force: true })
}

/**
 * PGlite has one connection and its dialect shares it: two transactions begun at the same time would
 * run inside one another. So they queue here.
 */
const openEmbedded = async ({ folder, from }: { folder: string | null; from?: Blob }): Promise<Database> => {
  const made = folder ? beginMaking(folder) : undefined
  const pglite = await PGlite.create(folder ?? 'memory://', {
    parsers: { [DATE]: (v) => v, [TIMESTAMPTZ]: asInstant, [BIGINT]: Number },
    ...(from && (made || !folder) ? { loadDataDir: from } : {}),
  })
  await pglite.exec("set plan_cache_mode = force_custom_plan; set timezone = 'UTC'")
  made?.()
  const kysely = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  let last: Promise<unknown> = Promise.resolve()
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
  return {
    kind: 'embedded',
    transaction: (as, work) => queued(() => run(kysely, as, work)),
    asOwner: (work) =>
      queued(() =>
        work(async (text, values) => {
          if (values) return (await pglite.query<Record<string, unknown>>(text, [...values])).rows
          const results = await pglite.exec(text)
          return (results.at(-1)?.rows ?? []) as Record<string, unknown>[]
        }),
      ),
    dump: () => queued(() => pglite.dumpDataDir('none')),
    close: () => queued(() => kysely.destroy()),
  }
}

/** Plans for the values at hand; no second process and no compiling for statements that take a millisecond. */
const SETTINGS = [
  'plan_cache_mode=force_custom_plan',
  'max_parallel_workers_per_gather=0',
  'jit=off',
  'timezone=UTC',
]

type Corked = { readonly connection: { readonly stream: { cork(): void; uncork(): void } } }

/**
 * A connection that need not wait: `begin`, and what `send` sends, leave together with the query after them,
 * in one piece. PostgreSQL works through them in their order and answers in it; after the first that fails it
 * refuses the others, and `commit` then rolls back.
 */
class EagerClient extends pg.Client {
  failed: unknown

  // biome-ignore lint/suspicious/noExplicitAny: pg overloads this six ways, and we pass all of them on
  override query(...given: any[]): any {
    const [text, values] = given
    if (text === 'begin') this.failed = undefined
    const answer = Array.isArray(values) ? unanswered.get(values) : undefined
    if (text !== 'begin' && !answer) return this.#told(text, super.query(...(given as [string])))
    if (answer) unanswered.delete(values)
    const { stream } = (this as unknown as Corked).connection
    stream.cork()
    process.nextTick(() => stream.uncork())
    super.query(text, values).then(
      ({ rows }) => answer?.resolve(rows),
      (error: unknown) => {
        this.failed ??= error
        answer?.reject(error)
      },
    )
    return Promise.resolve({ command: '', rowCount: 0, rows: [] })
  }

  /** Of a transaction that has failed, everybody is told the first reason; with its end it is forgotten. */
  #told(text: unknown, answer: unknown): unknown {
    if (!(answer instanceof Promise)) return answer
    return answer
      .then(
        (result) => {
          if (text !== 'rollback' && this.failed !== undefined) throw this.failed
          return result
        },
        (error) => {
          throw this.failed ?? error
        },
      )
      .finally(() => {
        if (text === 'commit' || text === 'rollback') this.failed = undefined
      })
  }
}

const openServer = async (url: string, size: number): Promise<Database> => {
  const types = new pg.TypeOverrides()
  types.setTypeParser(DATE, (v) => v)
  types.setTypeParser(TIMESTAMPTZ, asInstant)
  types.setTypeParser(BIGINT, Number)
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types,
    Client: EagerClient,
    pipeline: true,
    options: SETTINGS.map((one) => `-c ${one}`).join(' '),
    connectionTimeoutMillis: 10_000,
  })
  pool.on('error', () => undefined) // an idle connection that the server closed; the next query says so
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    kind: 'server',
    transaction: (as, work) => run(kysely, as, work),
    asOwner: async (work) => {
      const client = await pool.connect()
      try {
        return await work(async (text, values) => {
          const result = await client.query(text, values ? [...values] : undefined)
          const last = Array.isArray(result) ? result.at(-1) : result
          return (last?.rows ?? []) as Record<string, unknown>[]
        })
      } finally {
        client.release()
      }
    },
    close: () => kysely.destroy(),
  }
}
