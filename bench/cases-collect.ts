import type { CompiledQuery } from 'kysely'
import type { Database, Tx } from '../src/store/db.ts'

export type Collected = {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

type Row = Record<string, unknown>

const JSON_OF_EVIDENCE = ['because', 'open', 'sealed']

/**
 * A database that only collects what is inserted, for the filling: the product's dispatcher runs against it
 * unchanged, so keys, ciphertexts, digests and log entries are those that it writes. Every question finds
 * nothing, but for the name of an office.
 */
export const collectingDatabase = () => {
  let rows = new Map<string, Row[]>()

  const keep = (table: string, list: readonly Row[]) => {
    const kept = rows.get(table) ?? []
    kept.push(...list)
    rows.set(table, kept)
  }
  const executeQuery = async ({ sql, parameters }: CompiledQuery): Promise<{ rows: readonly Row[] }> => {
    const insert = /^insert into "(\w+)" \(([^)]*)\)/.exec(sql)
    if (!insert) return { rows: [] }
    const [, table = '', named = ''] = insert
    const columns = named.replaceAll('"', '').split(', ')
    const list: Row[] = []
    for (let from = 0; from < parameters.length; from += columns.length)
      list.push(Object.fromEntries(columns.map((column, n) => [column, parameters[from + n]])))
    keep(table, list)
    return { rows: list.map(asReturned) }
  }
  const executor = {
    transformQuery: (node: unknown) => node,
    compileQuery: () => ({ sql: '', parameters: [] }),
    executeQuery,
  }
  const tx = { executeQuery, selectFrom: asking, getExecutor: () => executor } as unknown as Tx
  const db: Database = {
    kind: 'server',
    transaction: (_, work) => work(tx),
    asOwner: () => Promise.reject(new Error('nobody owns what is only collected')),
    close: async () => undefined,
  }
  const take = (): Collected[] => {
    const taken = [...rows].map(([table, list]) => ({
      table,
      columns: Object.keys(list[0] ?? {}),
      rows: list,
    }))
    rows = new Map()
    return taken
  }
  return { db, tx, take }
}

/** As the database would give it back: JSON as values. */
const asReturned = (row: Row): Row => {
  const plain = { ...row }
  for (const column of JSON_OF_EVIDENCE)
    if (typeof plain[column] === 'string') plain[column] = JSON.parse(plain[column])
  return plain
}

const asking = (table: string) => {
  const found = table === 'agency_version' ? { name_vi: 'Ủy ban nhân dân (bịa đặt)' } : undefined
  const query = {
    select: () => query,
    where: () => query,
    executeTakeFirst: async () => found,
    execute: async () => [],
  }
  return query
}
