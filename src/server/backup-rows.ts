import { createHash, type Hash } from 'node:crypto'
import type { RunSql } from '../store/db.ts'

/**
 * Rows as one form for every database: each row the JSON text that PostgreSQL itself makes of it and takes
 * back, tables in the order of their references, rows in the order of their keys. So a backup of the embedded
 * database restores to a server, and back, and both give the same digests.
 */
export type TableKey = { readonly table: string; readonly order: string }

/** Sessions and their notices end with a restore, attempts with their hour; the program makes migrations. */
const LEFT_OUT = new Set(['session', 'sign_in_attempt', 'sign_in_notice', 'upload_part', 'schema_migration'])
/** In a file of their own, so that they can be destroyed sooner than the rest (trust.md 5.2, Erasure). */
export const KEY_TABLES = ['case_key'] as const

export const tablesOf = async (run: RunSql): Promise<TableKey[]> => {
  const columns = await run(
    `select c.relname as name, a.attname as col, t.typname as type
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_index i on i.indrelid = c.oid and i.indisprimary
     cross join lateral unnest(i.indkey) with ordinality as k(attnum, place)
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum join pg_type t on t.oid = a.atttypid
     where n.nspname = 'public' and c.relkind = 'r' order by c.relname, k.place`,
    [],
  )
  const keys = new Map<string, string[]>()
  for (const { name, col, type } of columns) {
    const table = String(name)
    if (LEFT_OUT.has(table)) continue
    keys.set(table, [...(keys.get(table) ?? []), type === 'text' ? `"${col}" collate "C"` : `"${col}"`])
  }
  const references = await run(
    `select c.relname as child, p.relname as parent from pg_constraint k
     join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid where k.contype = 'f'`,
    [],
  )
  const parents = references.map(({ child, parent }) => [String(child), String(parent)] as const)
  return inOrder([...keys.keys()], parents).map((table) => ({
    table,
    order: (keys.get(table) ?? []).join(', '),
  }))
}

/** Parents before children. */
export const inOrder = (
  tables: readonly string[],
  references: readonly (readonly [string, string])[],
): string[] => {
  const placed: string[] = []
  const place = (table: string) => {
    if (placed.includes(table) || !tables.includes(table)) return
    for (const [child, parent] of references) if (child === table && parent !== table) place(parent)
    placed.push(table)
  }
  for (const table of tables) place(table)
  return placed
}

const FETCH = 1_000

export async function* rowsOf(run: RunSql, { table, order }: TableKey): AsyncGenerator<string> {
  await run(
    `declare backup_rows no scroll cursor for select row_to_json(t)::text as line from "${table}" t order by ${order}`,
    [],
  )
  try {
    for (;;) {
      const rows = await run(`fetch ${FETCH} from backup_rows`, [])
      for (const { line } of rows) yield String(line)
      if (rows.length < FETCH) return
    }
  } finally {
    await run('close backup_rows', [])
  }
}

export type Sum = { readonly rows: number; readonly digest: string }

/** Count and digest of a table's rows, line by line. */
export const createSum = () => {
  const hash: Hash = createHash('sha256')
  let rows = 0
  return {
    add: (line: string) => {
      rows += 1
      hash.update(line).update('\n')
    },
    done: (): Sum => ({ rows, digest: hash.digest('base64url') }),
  }
}

export const sumOfTable = async (run: RunSql, key: TableKey): Promise<Sum> => {
  const sum = createSum()
  for await (const line of rowsOf(run, key)) sum.add(line)
  return sum.done()
}

export const insertLines = async (run: RunSql, table: string, lines: readonly string[]) => {
  if (lines.length === 0) return
  await run(`insert into "${table}" select * from json_populate_recordset(null::"${table}", $1::json)`, [
    `[${lines.join(',')}]`,
  ])
}
