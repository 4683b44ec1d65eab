import type pg from 'pg'

type CopyConnection = { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }

/** COPY … FROM STDIN of one text, through the hooks that `pg` has for it: no further package. */
export const copyInto = (client: pg.Client, table: string, columns: readonly string[], text: string) =>
  new Promise<void>((resolve, reject) => {
    const query = {
      submit: (connection: { query(sql: string): void }) => {
        connection.query(`copy ${table} (${columns.join(', ')}) from stdin`)
      },
      callback: (error: Error | null) => (error ? reject(error) : resolve()),
      handleCopyInResponse: (connection: CopyConnection) => {
        connection.sendCopyFromChunk(Buffer.from(text))
        connection.endCopyFrom()
      },
      handleRowDescription: () => undefined,
      handleDataRow: () => undefined,
      handleCommandComplete: () => undefined,
      handleEmptyQuery: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: reject,
    }
    client.query(query as unknown as pg.Submittable)
  })

/** A row in the text format of COPY, in the order of `columns`. */
export const copyLine = (columns: readonly string[], row: Readonly<Record<string, unknown>>): string =>
  `${columns.map((column) => cell(row[column])).join('\t')}\n`

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '\\N'
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`
  if (Array.isArray(value)) return `{${value.join(',')}}`
  const text = String(value)
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (found) => ESCAPED[found] ?? found) : text
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
