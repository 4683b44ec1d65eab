import { sql } from 'kysely'
import type { CaseKeys } from '../store/case-keys.ts'
import type { Names } from '../store/context.ts'
import type { Database } from '../store/db.ts'
import { createNameIndex } from './name-index.ts'

/** What the index needs of a person; sealed in `case_identity`. */
export type IndexedIdentity = { names: string[]; birthYear: number | null }

/**
 * The name index of the process. It lives in memory only: names are opened once at start, and what a
 * search finds is then filtered by the row policies of the one who asks.
 */
export const createNames = (): Names & { size(): number } => {
  const index = createNameIndex()
  const keyOfCase = new Map<string, number>()
  const caseOfKey: ({ caseId: string; provinceId: string } | undefined)[] = []
  const free: number[] = []

  const remove = (caseId: string) => {
    const key = keyOfCase.get(caseId)
    if (key === undefined) return
    index.remove(key)
    keyOfCase.delete(caseId)
    caseOfKey[key] = undefined
    free.push(key)
  }

  return {
    search: ({ provinceId, text, birthYear = null, limit = 200 }) =>
      index
        .search({ text, birthYear, limit, accept: (key) => caseOfKey[key]?.provinceId === provinceId })
        .flatMap((hit) => {
          const found = caseOfKey[hit.key]
          return found ? [{ caseId: found.caseId, score: hit.score, why: hit.why }] : []
        }),
    put: ({ provinceId, caseId, names, birthYear }) => {
      remove(caseId)
      if (names.length === 0) return
      const key = free.pop() ?? caseOfKey.length
      index.put({ key, names: [...names], birthYear })
      keyOfCase.set(caseId, key)
      caseOfKey[key] = { caseId, provinceId }
    },
    remove,
    size: () => keyOfCase.size,
  }
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
      sql<{ province_id: string; case_id: string; sealed: Uint8Array; wrapped: Uint8Array | null }>`
        select i.province_id, i.case_id, i.sealed, k.wrapped from case_identity i
        join case_key k using (province_id, case_id)
        where (i.province_id, i.case_id) > (${after.province}, ${after.caseId}::uuid)
        order by i.province_id, i.case_id limit ${BATCH}`.execute(tx),
    )
    for (const row of rows) {
      const seal = caseKeys.of(row.case_id, row.wrapped)
      if (!seal) continue
      const { names: known, birthYear } = seal.open(identityPlace(row.case_id), row.sealed) as IndexedIdentity
      names.put({ provinceId: row.province_id, caseId: row.case_id, names: known, birthYear })
    }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = { province: last.province_id, caseId: last.case_id }
  }
}

export const identityPlace = (caseId: string) => ({
  table: 'case_identity',
  row: caseId,
  column: 'sealed',
  secrecy: 'C2',
})
