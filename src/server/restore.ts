import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, type DatabasePlace, openDatabase, type RunSql } from '../store/db.ts'
import { migrate, readMigrations } from '../store/migrate.ts'
import { readWhole, writeWhole } from '../store/whole-file.ts'
import { createTree, keysFile, type Manifest } from './backup.ts'
import { readSealed } from './backup-file.ts'
import { createSum, insertLines, type Sum, sumOfTable, tablesOf } from './backup-rows.ts'
import { Trouble } from './trouble.ts'

type Handlers = { row?: (table: string, line: string) => Promise<void> | void }
type Contents = {
  manifest: Manifest
  migrations: readonly { name: string; digest: string }[]
  keyring: string
}

const unsound = (file: string, what: string) =>
  new Trouble(`${file} is not sound: ${what}. Take another backup. Nothing was written.`)

/** Reads a part from end to end and checks it against its own manifest. */
const readPart = async (file: string, lines: AsyncIterable<string>, on: Handlers = {}): Promise<Contents> => {
  const sums = new Map<string, ReturnType<typeof createSum>>()
  const tree = createTree()
  let table = ''
  let migrations: Contents['migrations'] = []
  let keyring = ''
  let manifest: Manifest | undefined
  for await (const line of lines) {
    const rest = line.slice(1)
    if (line.startsWith('M')) migrations = JSON.parse(rest) as Contents['migrations']
    else if (line.startsWith('K')) keyring = JSON.parse(rest) as string
    else if (line.startsWith('E')) manifest = JSON.parse(rest) as Manifest
    else if (line.startsWith('T')) {
      table = rest
      sums.set(table, createSum())
    } else {
      sums.get(table)?.add(rest)
      if (table === 'audit_leaf') tree.add(rest)
      await on.row?.(table, rest)
    }
  }
  if (!manifest) throw unsound(file, 'its end is missing')
  for (const [name, sum] of Object.entries(manifest.tables))
    if (!sameSum(sums.get(name)?.done(), sum)) throw unsound(file, `table ${name} is not complete`)
  const root = tree.done()
  if (manifest.log && (manifest.log.root !== root.root || manifest.log.size !== root.size))
    throw unsound(file, 'its log has another root')
  return { manifest, migrations, keyring }
}

const sameSum = (one: Sum | undefined, other: Sum | undefined) =>
  one !== undefined && one.rows === other?.rows && one.digest === other.digest

type Checked = { data: Contents; keys: Contents; at: string }

/** Both files, read wholly before anything is written anywhere. */
export const checkBackup = async (file: string, passphrase: string): Promise<Checked> => {
  const data = await readSealed(file, passphrase)
  const keys = await readSealed(keysFile(file), passphrase)
  if (data.head.part !== 'data' || keys.head.part !== 'keys')
    throw unsound(file, 'its two files are mixed up')
  if (data.head.id !== keys.head.id) throw unsound(file, 'its keys belong to another backup')
  const checked = {
    data: await readPart(file, data.lines),
    keys: await readPart(keysFile(file), keys.lines),
    at: data.head.at,
  }
  const wanted = checked.data.manifest.keys ?? {}
  for (const [table, sum] of Object.entries(wanted))
    if (!sameSum(checked.keys.manifest.tables[table], sum)) throw unsound(file, 'its keys are not complete')
  const known = new Map(readMigrations().map(({ name, digest }) => [name, digest]))
  for (const { name, digest } of checked.data.migrations)
    if (known.get(name) !== digest)
      throw new Trouble(
        'The backup was made by another version of the program. Restore it with that version. Nothing was written.',
      )
  return checked
}

type Spec = {
  readonly file: string
  readonly passphrase: string
  readonly database: DatabasePlace
  readonly keyringFile: string
}

/** Into an empty place only; in one transaction, so a restore that fails leaves the place empty. */
export const restore = async ({ file, passphrase, database, keyringFile }: Spec): Promise<Checked> => {
  const checked = await checkBackup(file, passphrase)
  const aside = besideFolder(database)
  if (aside) {
    rmSync(aside.aside, { recursive: true, force: true })
    mkdirSync(aside.aside, { recursive: true, mode: 0o700 })
  }
  const db = await openDatabase(aside?.place ?? database)
  try {
    await migrate(db, { only: new Set(checked.data.migrations.map(({ name }) => name)) })
    await fill(db, { file, passphrase, checked })
  } catch (error) {
    await db.close()
    if (aside) rmSync(aside.aside, { recursive: true, force: true })
    throw error
  }
  await db.close()
  if ((await readWhole(keyringFile)) === undefined)
    await writeWhole(keyringFile, checked.keys.keyring, { replace: false })
  if (aside) renameSync(aside.aside, aside.folder)
  return checked
}

const besideFolder = (database: DatabasePlace) => {
  if (database.kind !== 'embedded' || database.folder === null) return undefined
  const { folder } = database
  if (existsSync(folder))
    throw new Trouble(
      `There is a database in ${join(folder, '..')} already. Restore into an empty folder: give it with --data. Nothing was written.`,
    )
  const aside = `${folder}.restoring`
  return { folder, aside, place: { ...database, folder: aside } }
}

const ROWS_AT_ONCE = 500

const fill = (db: Database, spec: { file: string; passphrase: string; checked: Checked }) =>
  db.asOwner(async (run) => {
    await run('begin', [])
    try {
      await run("select set_config('role', 'dv_system', true)", [])
      await refuseRows(run)
      for (const file of [keysFile(spec.file), spec.file]) await insertPart(run, file, spec.passphrase)
      const { tables, keys } = spec.checked.data.manifest
      const wanted: Readonly<Record<string, Sum>> = { ...tables, ...keys }
      for (const key of await tablesOf(run))
        if (wanted[key.table] && !sameSum(await sumOfTable(run, key), wanted[key.table]))
          throw unsound(spec.file, `table ${key.table} did not come back as it was`)
      await run('commit', [])
    } catch (error) {
      await run('rollback', [])
      throw error
    }
  })

const refuseRows = async (run: RunSql) => {
  for (const { table } of await tablesOf(run)) {
    const [row] = await run(`select 1 as found from "${table}" limit 1`, [])
    if (row)
      throw new Trouble(
        'The database is not empty. Restore into an empty one: give it in DATABASE_URL. Nothing was written.',
      )
  }
}

const insertPart = async (run: RunSql, file: string, passphrase: string) => {
  const { lines } = await readSealed(file, passphrase)
  let held: string[] = []
  let table = ''
  const flush = async () => {
    await insertLines(run, table, held)
    held = []
  }
  await readPart(file, lines, {
    row: async (of, line) => {
      if (of !== table || held.length >= ROWS_AT_ONCE) await flush()
      table = of
      held.push(line)
    },
  })
  await flush()
}
