import type { Database, RunSql } from '../src/store/db.ts'
import type { Chance } from './chance.ts'

/** A hand in the database, past the system: the owner, without references in the way. */
type Row = Record<string, unknown>
export const HOW = ['change', 'delete', 'add', 'swap'] as const
export type How = (typeof HOW)[number]

type Shape = { keys: string[]; columns: { name: string; type: string }[] }

const shapeOf = async (run: RunSql, table: string): Promise<Shape> => {
  const columns = await run(
    `select column_name as name, udt_name as type from information_schema.columns where table_name = '${table}' order by ordinal_position`,
  )
  const keys = await run(
    `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indisprimary and i.indrelid = '${table}'::regclass order by array_position(i.indkey, a.attnum)`,
  )
  return { keys: keys.map(({ name }) => String(name)), columns: columns as Shape['columns'] }
}

const read = async (run: RunSql, { table, keys }: { table: string; keys: string[] }): Promise<Row[]> =>
  (await run(`select row_to_json(t)::text as line from ${table} t order by ${keys.join(', ')}`)).map(
    ({ line }) => JSON.parse(String(line)) as Row,
  )

const write = (db: Database, table: string, rows: readonly Row[]) =>
  db.asOwner(async (run) => {
    await run('begin', [])
    try {
      await run('set local session_replication_role = replica', [])
      await run(`delete from ${table}`, [])
      await run(`insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`, [
        JSON.stringify(rows),
      ])
      await run('commit', [])
    } catch (error) {
      await run('rollback', [])
      throw error
    }
  })

/** Does it, and says what was done and how to undo it; nothing where the table gives no occasion. */
export const tamper = async (db: Database, spec: { table: string; how: How; chance: Chance }) => {
  const { table, how, chance } = spec
  const shape = await db.asOwner((run) => shapeOf(run, table))
  const before = await db.asOwner((run) => read(run, { table, keys: shape.keys }))
  for (let tries = 0; tries < 25; tries++) {
    const made = change({ rows: before, shape, how, chance, table })
    if (!made) continue
    try {
      await write(db, table, made.rows)
      return { what: `${how} ${table} ${made.what}`, undo: () => write(db, table, before) }
    } catch {
      // a check or a unique key forbids this one; another column
    }
  }
  return undefined
}

type Spec = { rows: readonly Row[]; shape: Shape; how: How; chance: Chance; table: string }

const change = ({ rows, shape, how, chance, table }: Spec) => {
  const at = chance.below(rows.length)
  const row = rows[at]
  if (!row) return undefined
  const others = shape.columns.filter(({ name }) => !shape.keys.includes(name))
  const free = others.length > 0 ? others : shape.columns.filter(({ name }) => name === shape.keys[1])
  const column = free[chance.below(free.length)]
  if (!column) return undefined
  const altered = () => ({ ...row, [column.name]: other(row[column.name], column.type) })
  if (how === 'change') return { rows: rows.with(at, altered()), what: column.name }
  if (how === 'delete') {
    // a newest checkpoint can only be missed by who kept it
    if (table === 'audit_checkpoint' && at === rows.length - 1) return undefined
    return { rows: rows.toSpliced(at, 1), what: String(at) }
  }
  if (how === 'add') {
    const fresh = { ...row }
    for (const { name, type } of shape.columns)
      if (
        name === shape.keys.at(-1) ||
        name === 'login_hash' ||
        name === 'code' ||
        (table === 'audit_leaf' && name === 'event_id')
      )
        fresh[name] = type === 'int8' || type === 'int4' ? rows.length : other(row[name], type)
    return { rows: [...rows, fresh], what: 'a row' }
  }
  const next = rows[(at + 1) % rows.length]
  if (!next || others.length === 0 || JSON.stringify(next[column.name]) === JSON.stringify(row[column.name]))
    return undefined
  const swapped = rows
    .with(at, { ...row, [column.name]: next[column.name] })
    .with((at + 1) % rows.length, { ...next, [column.name]: row[column.name] })
  return { rows: swapped, what: column.name }
}

const UUID = '01890000-0000-7000-8000-00000000dead'

/** Another value of the same type. */
const other = (value: unknown, type: string): unknown => {
  switch (type) {
    case 'int4':
    case 'int8':
      return Number(value ?? 0) + 1
    case 'bool':
      return value !== true
    case 'uuid':
      return value === UUID ? UUID.replace('dead', 'beef') : UUID
    case 'bytea': {
      const hex = String(value ?? '\\x').slice(2)
      return hex === '' ? '\\x00' : `\\x${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}`
    }
    case 'date':
      return new Date(Date.parse(String(value ?? '2026-01-01')) + 86_400_000).toISOString().slice(0, 10)
    case 'timestamptz':
      return new Date(Date.parse(String(value ?? '2026-01-01T00:00:00Z')) + 1_000).toISOString()
    case 'jsonb':
      return Array.isArray(value) ? [...value, { tampered: true }] : { ...(value as object), tampered: 'x' }
    case '_uuid':
      return [...((value as string[] | null) ?? []), UUID]
    default:
      return `${value ?? ''}x`
  }
}
