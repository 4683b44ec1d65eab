import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Database, RunSql } from '../store/db.ts'
import { costOf } from '../store/keyring-file.ts'
import { append, EMPTY_FRONTIER, type Frontier, rootOf } from '../store/merkle.ts'
import { readWhole } from '../store/whole-file.ts'
import { backupSecret, writeSealed } from './backup-file.ts'
import { createSum, KEY_TABLES, rowsOf, type Sum, type TableKey, tablesOf } from './backup-rows.ts'
import { Trouble } from './trouble.ts'
import { atOneMoment } from './verify.ts'

/** What stands at the end of a part: by it a restore knows that it has everything. */
export type Manifest = {
  readonly tables: Readonly<Record<string, Sum>>
  /** Of the data part: what the key part of the same backup must hold. */
  readonly keys?: Readonly<Record<string, Sum>>
  readonly log?: { readonly size: number; readonly root: string }
}

/** The lines of a part: `M` migrations, `T` a table begins, `R` a row, `K` the keyring file, `E` the end. */
type Part = { lines: AsyncGenerator<string>; manifest: () => Manifest }

export const keysFile = (file: string) => `${file}.keys`

type Spec = {
  readonly db: Database
  readonly keyringFile: string
  readonly passphrase: string
  readonly file: string
  readonly now: string
}

export type BackupReport = {
  readonly id: string
  readonly rows: number
  readonly manifest: Manifest
  readonly ms: number
}

/**
 * Two files: all rows but the keys of the cases, and those keys with the keyring (which its own passphrase
 * still seals). One snapshot; on an embedded database everybody waits while it is read.
 */
export const backUp = async ({ db, keyringFile, passphrase, file, now }: Spec): Promise<BackupReport> => {
  for (const one of [file, keysFile(file)])
    if (existsSync(one))
      throw new Trouble(`${one} exists already. Give another name; a backup is never overwritten.`)
  const begun = performance.now()
  // a guess at the backup costs what a guess at the keyring costs
  const secret = await backupSecret(passphrase, costOf((await readWhole(keyringFile)) ?? ''))
  const id = randomUUID()
  const manifest = await atOneMoment(db, async (run) => {
    const tables = await tablesOf(run)
    const isKey = ({ table }: TableKey) => (KEY_TABLES as readonly string[]).includes(table)
    const keys = part(run, tables.filter(isKey), { head: keyringLine(keyringFile) })
    await writeSealed(keysFile(file), { part: 'keys', id, at: now, secret }, withNewlines(keys.lines))
    const rest = tables.filter((one) => !isKey(one))
    const data = part(run, rest, { head: migrationLine(run), keys: keys.manifest().tables })
    await writeSealed(file, { part: 'data', id, at: now, secret }, withNewlines(data.lines)).catch(
      async (error) => {
        await rm(keysFile(file), { force: true })
        throw error
      },
    )
    return data.manifest()
  })
  const rows = Object.values({ ...manifest.tables, ...manifest.keys }).reduce((sum, one) => sum + one.rows, 0)
  return { id, rows, manifest, ms: performance.now() - begun }
}

async function* withNewlines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

const keyringLine = async (file: string) => `K${JSON.stringify((await readWhole(file)) ?? '')}`

const migrationLine = async (run: RunSql) => {
  // the owner's table: no role of ours reads it
  await run("select set_config('role', 'none', true)", [])
  const rows = await run('select name, digest from schema_migration order by name', [])
  await run("select set_config('role', 'dv_system', true)", [])
  return `M${JSON.stringify(rows)}`
}

const part = (
  run: RunSql,
  tables: readonly TableKey[],
  more: { head: Promise<string>; keys?: Manifest['tables'] },
): Part => {
  let manifest: Manifest = { tables: {} }
  const lines = async function* () {
    yield await more.head
    const sums: Record<string, Sum> = {}
    const tree = createTree()
    for (const key of tables) {
      yield `T${key.table}`
      const sum = createSum()
      for await (const line of rowsOf(run, key)) {
        sum.add(line)
        if (key.table === 'audit_leaf') tree.add(line)
        yield `R${line}`
      }
      sums[key.table] = sum.done()
    }
    manifest = { tables: sums, ...(more.keys ? { keys: more.keys, log: tree.done() } : {}) }
    yield `E${JSON.stringify(manifest)}`
  }
  return { lines: lines(), manifest: () => manifest }
}

/** The root of the log over the leaves as they pass by. */
export const createTree = () => {
  let frontier: Frontier = EMPTY_FRONTIER
  return {
    add: (line: string) => {
      const { leaf_hash } = JSON.parse(line) as { leaf_hash: string }
      frontier = append(frontier, Buffer.from(leaf_hash.slice(2), 'hex'))
    },
    done: () => ({ size: frontier.size, root: rootOf(frontier).toString('base64') }),
  }
}
