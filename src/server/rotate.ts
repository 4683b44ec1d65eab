import { sql } from 'kysely'
import { updateRow } from '../store/rows.ts'
import { rewrapCaseKey, wrappedVersion } from '../store/seal.ts'
import { createSystemAct, type SystemGround } from './system-act.ts'

type KeyRow = { province_id: string; case_id: string; kek_version: number; wrapped: Uint8Array }

const BATCH = 200

/**
 * Wraps every case key anew under the current version of the keyring, in small transactions, each with its
 * audit event. What was done stays done: killed at any moment, every key opens, and the next run goes on.
 * The values themselves are not touched.
 */
export const rewrapAll = async (
  ground: SystemGround,
  { batch = BATCH, told }: { batch?: number; told?: (done: number) => void } = {},
): Promise<number> => {
  const act = createSystemAct(ground)
  let done = 0
  for (;;) {
    const province = await nextProvince(ground)
    if (province === undefined) return done
    done += await act({ op: 'keys.rewrap', province }, async (ctx) => {
      // locked, so that an erasure cannot be undone by a key that was read before it
      const { rows } = await sql<KeyRow>`select province_id, case_id, kek_version, wrapped from case_key
        where province_id = ${province} and wrapped is not null and kek_version <> ${ground.keyring.version}
        order by case_id limit ${batch} for update`.execute(ctx.db)
      for (const { province_id, case_id, kek_version, wrapped } of rows) {
        const anew = rewrapCaseKey({ keyring: ground.keyring, caseId: case_id, wrapped })
        await updateRow(ctx, 'case_key', {
          key: { province_id, case_id },
          expect: { kek_version },
          set: { wrapped: anew, kek_version: wrappedVersion(anew) },
        })
      }
      return rows.length
    })
    told?.(done)
  }
}

const nextProvince = ({ db, keyring }: SystemGround): Promise<string | undefined> =>
  db.transaction({ role: 'dv_system' }, async (tx) => {
    const { rows } = await sql<{ province_id: string }>`select province_id from case_key
      where wrapped is not null and kek_version <> ${keyring.version} limit 1`.execute(tx)
    return rows[0]?.province_id
  })

/** How many case keys are wrapped under which version. */
export const keyCounts = ({ db }: Pick<SystemGround, 'db'>): Promise<{ version: number; n: number }[]> =>
  db.transaction({ role: 'dv_system' }, async (tx) => {
    const { rows } = await sql<{
      version: number
      n: number
    }>`select kek_version as version, count(*)::int as n
      from case_key where wrapped is not null group by kek_version order by kek_version`.execute(tx)
    return rows
  })
