import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { isRefusal } from '../src/kernel/refusal.ts'
import { createLogKeeper } from '../src/store/audit.ts'
import { openDatabase } from '../src/store/db.ts'
import { createKeyring } from '../src/store/keyring.ts'
import { migrate } from '../src/store/migrate.ts'
import { type FilledFolder, type Server, startCluster } from './cases-cluster.ts'
import { seedOffices } from './cases-seed.ts'
import type { FillPart } from './cases-worker.ts'

const PASSPHRASE = 'invented cases need no secret'
const SEED = 20_261_124
const FROM = Date.parse('2014-01-06T01:00:00Z')
const UNTIL = Date.parse('2026-11-23T09:00:00Z')

export type FilledCases = Server & FilledFolder & { readonly cases: number }

/**
 * The invented cases of this number, from the cache or made now: a PostgreSQL server over them, and a folder
 * with the keyring. Another migration or another generator makes another cluster.
 */
export const openCases = async ({
  cases,
  fresh,
}: {
  cases: number
  fresh: boolean
}): Promise<FilledCases> => {
  const folder = join(tmpdir(), `duongve-bench-${cases}-${fingerprint()}`)
  const keys = join(folder, 'keys')
  if (fresh) rmSync(folder, { recursive: true, force: true })
  if (!existsSync(join(folder, 'filled'))) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(keys, { recursive: true })
    await fill({ cases, folder, keys })
  }
  const server = await startCluster(folder)
  return { ...server, keys, passphrase: PASSPHRASE, cases }
}

/** Everything that decides what the cluster holds. */
const fingerprint = (): string => {
  const hash = createHash('sha256')
  const migrations = join(import.meta.dirname, '../db/migrations')
  const generator = readdirSync(import.meta.dirname).filter((name) =>
    /^(cases-(co|people|rec|seed|worker)|invented)/.test(name),
  )
  for (const file of [
    ...readdirSync(migrations).map((name) => join(migrations, name)),
    ...generator.map((name) => join(import.meta.dirname, name)),
  ].sort())
    hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 10)
}

const stage = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const from = performance.now()
  const result = await work()
  console.log(`  ${what}: ${((performance.now() - from) / 1000).toFixed(1)} s`)
  return result
}

const fill = async ({ cases, folder, keys }: { cases: number; folder: string; keys: string }) => {
  console.log(`filling PostgreSQL with ${cases.toLocaleString('en')} invented cases (kept in ${folder})`)
  const keyringFile = join(keys, 'keyring.json')
  const made = await createKeyring({
    file: keyringFile,
    passphrase: PASSPHRASE,
    now: new Date(FROM).toISOString(),
  })
  if (isRefusal(made)) throw new Error(made.refused)
  const server = await stage('server', () => startCluster(folder, { filling: true }))
  try {
    const db = await openDatabase({ kind: 'server', url: server.url, size: 2 })
    await stage('migrations', () => migrate(db))
    await stage('offices and officers', () => seedOffices(db, made))
    const indexes = await db.asOwner((run) => run(SECONDARY))
    for (const { name } of indexes) await db.asOwner((run) => run(`drop index ${name}`))
    await stage('cases, sealed and copied in', () => fillCases({ url: server.url, keyringFile, cases }))
    await stage('indexes', async () => {
      for (const { definition } of indexes) await db.asOwner((run) => run(String(definition)))
    })
    await stage('vacuum and statistics', () => db.asOwner((run) => run('vacuum analyze')))
    await stage('log gathered into its tree', async () => {
      await createLogKeeper({ db, keyring: made, now: () => UNTIL }).gather()
    })
    await stage('statistics of the log', () => db.asOwner((run) => run('vacuum analyze audit_leaf')))
    await db.asOwner((run) => run('checkpoint'))
    await db.close()
  } finally {
    await stage('stop', () => server.stop())
  }
  const done = join(folder, 'filled')
  writeFileSync(`${done}.new`, `${new Date().toISOString()}\n`)
  renameSync(`${done}.new`, done)
}

/** Indexes that no key needs: built once at the end they cost a fraction. */
const SECONDARY = `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
  join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
  where t.relname ~ '^(case_|identity_|audit_|request)' and not i.indisunique`

const PARTS = 2

const fillCases = async ({
  url,
  keyringFile,
  cases,
}: {
  url: string
  keyringFile: string
  cases: number
}) => {
  let done = 0
  let said = 0
  await Promise.all(
    Array.from({ length: PARTS }, (_, part) => {
      const spec: FillPart = {
        url,
        keyringFile,
        passphrase: PASSPHRASE,
        part,
        parts: PARTS,
        cases,
        seed: SEED,
        fromMs: FROM,
        untilMs: UNTIL,
      }
      const worker = new Worker(new URL('./cases-worker.ts', import.meta.url), { workerData: spec })
      worker.on('message', (count: number) => {
        done += count
        if (done - said < 100_000) return
        said = done
        console.log(`    ${done.toLocaleString('en')}`)
      })
      return new Promise<void>((resolve, reject) => {
        worker.on('error', reject)
        worker.on('exit', (code) =>
          code === 0 ? resolve() : reject(new Error(`the filling ended with ${code}`)),
        )
      })
    }),
  )
}
