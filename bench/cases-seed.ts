import { provinceAt } from '../src/agency/area-provinces.ts'
import { logEvent } from '../src/store/audit.ts'
import type { Ctx } from '../src/store/context.ts'
import type { Database } from '../src/store/db.ts'
import type { Keyring } from '../src/store/keyring.ts'
import { type EvidenceTable, insertRows } from '../src/store/rows.ts'
import { inventOffices, TODAY } from './cases-people.ts'

type Ground = { db: Database; keyring: Keyring }

const SINCE = '2012-01-01T00:00:00.000Z'
const BATCH = 500

/** Offices, officers and posts, written as set-up writes them, one audit event for each batch. */
export const seedOffices = async (db: Database, keyring: Keyring): Promise<void> => {
  const { offices, officers } = inventOffices()
  const provinces = [...new Set(offices.map(({ province }) => province))]
  const put = (table: EvidenceTable, rows: readonly Record<string, unknown>[]) =>
    insertAll({ db, keyring }, table, rows)
  await put(
    'setting',
    provinces.map((code) => ({
      province_id: code,
      key: 'province',
      value: { code, name: provinceAt(code, TODAY)?.name ?? code },
    })),
  )
  await put(
    'agency',
    offices.map((one) => ({
      province_id: one.province,
      agency_id: one.agencyId,
      kind: one.kind,
      commune_id: one.commune,
    })),
  )
  await put(
    'agency_version',
    offices.map((one) => ({
      province_id: one.province,
      agency_id: one.agencyId,
      valid_from: '2012-01-01',
      valid_to: null,
      name_vi: `Cơ quan bịa đặt ${one.commune ?? one.kind}`,
      name_en: `Invented office ${one.commune ?? one.kind}`,
      seal: null,
      parent_id: null,
      citation: null,
    })),
  )
  await put(
    'officer',
    officers.map(({ officerId, office }, n) => ({
      province_id: office.province,
      officer_id: officerId,
      login_hash: `invented-${n}`,
      login: `invented-${n}`,
      name: `Cán bộ bịa đặt ${n}`,
      lang: 'vi',
      active: true,
      demo: false,
      second_factor: true,
      created_at: SINCE,
      version: 1,
    })),
  )
  await put(
    'post',
    officers.map(({ officerId, postId, office }) => ({
      province_id: office.province,
      post_id: postId,
      officer_id: officerId,
      agency_id: office.agencyId,
      role: office.role,
      valid_from: '2012-01-01',
      valid_to: null,
      version: 1,
    })),
  )
}

const insertAll = async (
  { db, keyring }: Ground,
  table: EvidenceTable,
  rows: readonly Record<string, unknown>[],
) => {
  for (let from = 0; from < rows.length; from += BATCH)
    await db.transaction({ role: 'dv_system' }, async (tx) => {
      const writes: [string, string, string | null][] = []
      const ctx = {
        db: tx,
        wrote: (...one: [string, string, string | null]) => writes.push(one),
      } as unknown as Ctx
      await insertRows(ctx, table, rows.slice(from, from + BATCH))
      await logEvent(tx, keyring, {
        id: crypto.randomUUID(),
        at: SINCE,
        province: String(rows[from]?.province_id),
        officer: null,
        agency: null,
        op: 'bench.seed',
        outcome: 'ok',
        case: null,
        purpose: null,
        request: null,
        writes,
      })
    })
}
