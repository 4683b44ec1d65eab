import { mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely'
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
  | { kind: 'embedded'; folder: string | null; from?: Blob }
  | { kind: 'server'; url: string; size?: number }

export const openDatabase = async (place: DatabasePlace): Promise<Database> =>
  place.kind === 'embedded' ? openEmbedded(place) : openServer(place.url, place.size ?? 10)

/** One statement sets role and context, so a transaction costs no extra round trip for each. */
export const enter = (db: Tx, as: DbContext) => sql`select
  set_config('role', ${as.role}, true),
  set_config('app.province', ${as.province ?? ''}, true),
  set_config('app.commune', ${as.commune ?? ''}, true),
  set_config('app.agency', ${as.agency ?? ''}, true),
  set_config('app.officer', ${as.officer ?? ''}, true),
  set_config('app.case', ${as.caseCode ?? ''}, true),
  set_config('app.scope', ${as.scope ?? ''}, true)`.execute(db)

const run = <T>(kysely: Kysely<Tables>, as: DbContext, work: (db: Tx) => Promise<T>) =>
  kysely.transaction().execute(async (tx) => {
    await enter(tx, as)
    return work(tx)
  })

// Types that would otherwise become JavaScript dates in the machine's own time zone.
const DATE = 1082
const TIMESTAMPTZ = 1184
const BIGINT = 20
const asInstant = (text: string) => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()

/**
 * PGlite has one connection and its dialect shares it: two transactions begun at the same time would
 * run inside one another. So they queue here.
 */
const openEmbedded = async ({ folder, from }: { folder: string | null; from?: Blob }): Promise<Database> => {
  if (folder) mkdirSync(folder, { recursive: true })
  const pglite = await PGlite.create(folder ?? 'memory://', {
    parsers: { [DATE]: (v) => v, [TIMESTAMPTZ]: asInstant, [BIGINT]: Number },
    ...(from ? { loadDataDir: from } : {}),
  })
  await pglite.exec("set plan_cache_mode = force_custom_plan; set timezone = 'UTC'")
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

const openServer = async (url: string, size: number): Promise<Database> => {
  const types = new pg.TypeOverrides()
  types.setTypeParser(DATE, (v) => v)
  types.setTypeParser(TIMESTAMPTZ, asInstant)
  types.setTypeParser(BIGINT, Number)
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types,
    options: '-c plan_cache_mode=force_custom_plan -c timezone=UTC',
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
