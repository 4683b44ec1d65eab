import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database, RunSql } from './db.ts'

/** Why a database cannot be used; `words` in `server/trouble.ts`. */
export class DatabaseTrouble extends Error {
  readonly kind: 'newer' | 'changed-migration' | 'unsafe-commit'
  constructor(kind: DatabaseTrouble['kind'], detail: string) {
    super(detail)
    this.kind = kind
  }
}

type Migration = { name: string; text: string; digest: string }

const FOLDER = join(import.meta.dirname, '../../db/migrations')

export const readMigrations = (): Migration[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(FOLDER, name), 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    })

/**
 * Brings the database to this version, forward only, each file in its own transaction: a killed
 * migration leaves the old state or the new one. Returns the names applied now. `only`: a restore first
 * brings an empty database to the version of its backup.
 */
export const migrate = (db: Database, options: { only?: ReadonlySet<string> } = {}): Promise<string[]> =>
  db.asOwner(async (run) => {
    await assertDurable(run)
    // two servers starting together must not both migrate
    if (db.kind === 'server') await run('select pg_advisory_lock(3320128)')
    try {
      return await applyMissing(run, options.only)
    } finally {
      if (db.kind === 'server') await run('select pg_advisory_unlock(3320128)')
    }
  })

const applyMissing = async (run: RunSql, only?: ReadonlySet<string>): Promise<string[]> => {
  await run(`create table if not exists schema_migration (
    name text primary key, digest text not null, applied_at timestamptz not null default now());
    alter table schema_migration enable row level security;
    alter table schema_migration force row level security;
    revoke all on schema_migration from public;
    do $$ begin
      -- an owner who is no superuser must see what was applied
      if not exists (select 1 from pg_policies where tablename = 'schema_migration') then
        create policy owner_rows on schema_migration to current_user using (true) with check (true);
      end if;
    end $$`)
  const known = readMigrations()
  const applied = new Map(
    (await run('select name, digest from schema_migration')).map((row) => [
      String(row.name),
      String(row.digest),
    ]),
  )
  for (const name of applied.keys()) {
    if (!known.some((m) => m.name === name)) throw new DatabaseTrouble('newer', name)
  }
  const done: string[] = []
  for (const { name, text, digest } of known) {
    const before = applied.get(name)
    if (before === digest) continue
    if (before) throw new DatabaseTrouble('changed-migration', name)
    if (only && !only.has(name)) continue
    await run('begin')
    try {
      await run(text)
      await run('insert into schema_migration (name, digest) values ($1, $2)', [name, digest])
      await run('commit')
    } catch (error) {
      await run('rollback')
      throw error
    }
    done.push(name)
  }
  return done
}

/** What is acknowledged must be durable: refuse a server told to answer before it has written. */
const assertDurable = async (run: RunSql) => {
  const [row] = await run('show synchronous_commit')
  const value = String(row?.synchronous_commit)
  if (value === 'off' || value === 'local') throw new DatabaseTrouble('unsafe-commit', value)
}
