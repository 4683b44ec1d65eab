import { sql } from 'kysely'
import { instantFromMs } from '../kernel/day.ts'
import type { Tx } from '../store/db.ts'

const DAY_MS = 24 * 3_600_000

/** Parts of papers that nobody went on sending for a day. */
export const uploads = async (tx: Tx, nowMs: number, most: number): Promise<number> => {
  const gone = await sql`delete from upload_part where ctid = any (array(
    select ctid from upload_part where at < ${instantFromMs(nowMs - DAY_MS)} limit ${most}))`.execute(tx)
  return Number(gone.numAffectedRows ?? 0n)
}
