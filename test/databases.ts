import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
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
  const from = await migratedOnce()
  const place = { kind: 'embedded', folder: null, ...(from ? { from } : {}) } as const
  const db = await openDatabase(place)
  await migrate(db)
  return { db, place, remove: () => db.close() }
}

/** A migrated dump, made once for a run and kept beside the tests' other temporary things. */
const migratedOnce = async (): Promise<Blob | undefined> => {
  const file = process.env.TEST_EMBEDDED_DUMP
  if (!file) return undefined
  if (existsSync(file)) return new Blob([readFileSync(file)])
  const db = await openDatabase({ kind: 'embedded', folder: null })
  await migrate(db)
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
  const place = { kind: 'server', url: Object.assign(new URL(url), { pathname: `/${name}` }).href } as const
  // Roles belong to the whole server: two test files that create them at the same time would collide.
  const db = await onServer(url, async (admin) => {
    await admin.query('select pg_advisory_lock(4700)')
    await admin.query(`create database ${name}`)
    const created = await openDatabase(place)
    await migrate(created)
    return created
  })
  const remove = async () => {
    await db.close()
    await onServer(url, (admin) => admin.query(`drop database if exists ${name} with (force)`))
  }
  return { db, place, remove }
}

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
