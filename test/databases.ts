import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type Database, type DatabasePlace, openDatabase } from '../src/store/db.ts'
import { migrate } from '../src/store/migrate.ts'

type Kind = Database['kind']

export type Ground = {
  readonly kind: Kind
  /** Open and migrated, empty, this suite's own. */
  db(): Database
  /** Where it lies, for a second connection. The embedded one lies in memory: it has none. */
  place(): DatabasePlace
}

type Fresh = { db: Database; place: DatabasePlace; remove(): Promise<void> }

/** Runs the suite twice: on the embedded database in memory, and on a database of a real server. */
export const describeEachDatabase = (name: string, suite: (ground: Ground) => void): void => {
  describe(`${name} (embedded)`, () => suite(groundOf('embedded')))

  if (process.env.TEST_DATABASE_URL) {
    describe(`${name} (server)`, () => suite(groundOf('server')))
    return
  }
  const reason = 'no PostgreSQL server: TEST_DATABASE_URL is not set'
  test.skipIf(!process.env.CI)(`${name} (server): ${reason}`, () => {
    throw new Error(reason)
  })
}

const groundOf = (kind: Kind): Ground => {
  let fresh: Fresh | undefined
  const opened = () => {
    if (!fresh) throw new Error('The database is open inside tests and hooks only.')
    return fresh
  }
  beforeAll(async () => {
    fresh = await openFreshDatabase(kind)
  })
  afterAll(() => fresh?.remove())
  return { kind, db: () => opened().db, place: () => opened().place }
}

/** For tests that need a second database beside the suite's own, such as a restore. */
export const openFreshDatabase = (kind: Kind): Promise<Fresh> =>
  kind === 'embedded' ? openEmbedded() : openOnServer()

const openEmbedded = async (): Promise<Fresh> => {
  const place = await embeddedPlace(null)
  const db = await openDatabase(place)
  await migrate(db)
  return { db, place, remove: () => db.close() }
}

/**
 * An embedded database to be made in this folder (in memory without one), begun from a dump, which takes a
 * tenth of the time: migrated, or `bare` where the test wants an empty one.
 */
export const embeddedPlace = async (folder: string | null, { bare = false } = {}) => {
  const from = await dumpOnce(bare)
  return { kind: 'embedded', folder, ...(from ? { from } : {}) } as const
}

/** Made once for a run and kept beside the tests' other temporary things. */
const dumpOnce = async (bare: boolean): Promise<Blob | undefined> => {
  const kept = process.env.TEST_EMBEDDED_DUMP
  if (!kept) return undefined
  const file = bare ? `${kept}.bare` : kept
  if (existsSync(file)) return new Blob([readFileSync(file)])
  const db = await openDatabase({ kind: 'embedded', folder: null })
  if (!bare) await migrate(db)
  const dump = await db.dump?.()
  await db.close()
  if (!dump) return undefined
  const made = `${file}.${process.pid}`
  writeFileSync(made, Buffer.from(await dump.arrayBuffer()))
  renameSync(made, file)
  return dump
}

const openOnServer = async (): Promise<Fresh> => {
  const name = `t_${randomBytes(6).toString('hex')}`
  const url = new URL(process.env.TEST_DATABASE_URL ?? '')
  const place = placeOn(url, name)
  const model = basename(process.env.TEST_EMBEDDED_DUMP ?? 'duongve-migrated', '.tar').replaceAll('-', '_')
  // Roles belong to the whole server: two test files that create them at the same time would collide.
  await onServer(url, async (admin) => {
    await admin.query('select pg_advisory_lock(4700)')
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [model])
    if (rowCount === 0) await makeModel(admin, placeOn(url, `${model}_half`), model)
    await admin.query(`create database ${name} template ${model}`)
  })
  const db = await openDatabase(place)
  const remove = async () => {
    await db.close()
    await onServer(url, (admin) => admin.query(`drop database if exists ${name} with (force)`))
  }
  return { db, place, remove }
}

/** A migrated database that the others are copied from. It has its name only when it is whole. */
const makeModel = async (admin: pg.Client, half: ReturnType<typeof placeOn>, model: string) => {
  await admin.query(`drop database if exists ${model}_half with (force)`)
  await admin.query(`create database ${model}_half`)
  const db = await openDatabase(half)
  await migrate(db)
  await db.close()
  // the server notices a closed connection in its own time
  const open = 'select from pg_stat_activity where datname = $1'
  while ((await admin.query(open, [`${model}_half`])).rowCount !== 0) await pause(20)
  await admin.query(`alter database ${model}_half rename to ${model}`)
}

const placeOn = (url: URL, name: string) =>
  ({ kind: 'server', url: Object.assign(new URL(url), { pathname: `/${name}` }).href }) as const

/** The lock of `work` goes with its connection. */
const onServer = async <T>(url: URL, work: (admin: pg.Client) => Promise<T>): Promise<T> => {
  const admin = new pg.Client({ connectionString: url.href })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}
