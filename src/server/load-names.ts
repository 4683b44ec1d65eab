import { sql } from 'kysely'
import { type IndexedIdentity, identityPlace } from '../person/names.server.ts'
import type { CaseKeys } from '../store/case-keys.ts'
import type { Names } from '../store/context.ts'
import type { Database } from '../store/db.ts'

type Row = {
  province_id: string
  case_id: string
  sealed: Uint8Array
  wrapped: Uint8Array | null
  commune_id: string
}

const BATCH = 5_000

/** Opens every name once, in batches, so the one connection of an embedded database is not held for long. */
export const loadNames = async ({
  db,
  caseKeys,
  names,
}: {
  db: Database
  caseKeys: CaseKeys
  names: Names
}) => {
  let after = { province: '', caseId: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const { rows } = await db.transaction({ role: 'dv_system' }, (tx) =>
      sql<Row>`
        select i.province_id, i.case_id, i.sealed, k.wrapped, s.commune_id from (
          select * from case_identity
          where (province_id, case_id) > (${after.province}, ${after.caseId}::uuid)
          order by province_id, case_id limit ${BATCH}) i
        join case_key k using (province_id, case_id)
        join case_summary s using (province_id, case_id)
        order by i.province_id, i.case_id`.execute(tx),
    )
    for (const row of rows) {
      const seal = caseKeys.of(row.case_id, row.wrapped)
      if (!seal) continue
      const { names: known, birthYear } = seal.open(identityPlace(row.case_id), row.sealed) as IndexedIdentity
      names.put({
        provinceId: row.province_id,
        caseId: row.case_id,
        communeCode: row.commune_id,
        names: known,
        birthYear,
      })
    }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = { province: last.province_id, caseId: last.case_id }
  }
}
