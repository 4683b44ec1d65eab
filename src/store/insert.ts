import { CompiledQuery } from 'kysely'

type Row = Readonly<Record<string, unknown>>

/**
 * One insert of rows that all have the columns of the first; JSON columns as text. Written out by itself,
 * because a query builder costs more than everything else there is to a row.
 */
export const insertOf = (
  table: string,
  rows: readonly Row[],
  { returning = false } = {},
): CompiledQuery<Row> => {
  const columns = Object.keys(rows[0] ?? {})
  const parameters: unknown[] = []
  const tuples = rows.map(
    (row) => `(${columns.map((column) => `$${parameters.push(row[column])}`).join(', ')})`,
  )
  const named = columns.map((column) => `"${column}"`).join(', ')
  const text = `insert into "${table}" (${named}) values ${tuples.join(', ')}`
  return CompiledQuery.raw(returning ? `${text} returning *` : text, parameters) as CompiledQuery<Row>
}
