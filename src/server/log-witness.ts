import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { z } from 'zod'
import type { Database } from '../store/db.ts'
import { Trouble } from './trouble.ts'

/**
 * How far the log had come, kept outside the database: number of leaves and the chain's value there. Whoever
 * puts yesterday's database back takes away what was done since; with this beside the keyring it is noticed
 * before anything is opened (trust.md R-24). A witness elsewhere, fed with the signed checkpoints, sees more.
 */
const seenLog = z.object({ size: z.int().min(1), chain: z.base64() })
export type SeenLog = z.output<typeof seenLog>

const read = (file: string): SeenLog | undefined => {
  if (!existsSync(file)) return undefined
  try {
    return seenLog.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Trouble(
      `${file} is damaged: it says how far the log had come. If nobody tampered with it, run "duongve log accept"; nothing was changed.`,
    )
  }
}

/** Durable before it counts: written beside, flushed, then put in place. */
export const noteSeenLog = (file: string, seen: SeenLog) => {
  const handle = openSync(`${file}.new`, 'w', 0o600)
  try {
    writeSync(handle, `${JSON.stringify(seen)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(`${file}.new`, file)
}

const chainAt = async (db: Database, size: number): Promise<string | undefined> => {
  const [table] = await db.asOwner((run) => run("select to_regclass('audit_leaf') as name"))
  if (!table?.name) return undefined
  const [row] = await db.asOwner((run) => run('select chain from audit_leaf where leaf = $1', [size - 1]))
  return row && Buffer.from(row.chain as Uint8Array).toString('base64')
}

const OLDER =
  'The database is older than what this installation has seen, or its log was replaced: somebody has put an old state back. Find the newest database. If it was put back on purpose, run "duongve log accept", which says so in the log. Nothing was changed.'

/** Refuses a database whose log does not hold what was seen. */
export const assertLogGoesOn = async (db: Database, file: string) => {
  const seen = read(file)
  if (seen && (await chainAt(db, seen.size)) !== seen.chain) throw new Trouble(OLDER)
}
