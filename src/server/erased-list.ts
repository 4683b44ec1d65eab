import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { eraseCase } from '../case/erase.server.ts'
import { isUuid } from '../kernel/id.ts'
import type { Database } from '../store/db.ts'
import type { Keyring } from '../store/keyring.ts'
import { createSystemAct } from './system-act.ts'

/**
 * The files that were erased, by id, outside the database: one line each, written once the erasure is
 * durable. A backup older than an erasure must not bring the person back, so the list is gone through
 * before anything is opened.
 */
export const readErased = (file: string): string[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line) => /"case":"([^"]+)"/.exec(line)?.[1] ?? [])
        .filter(isUuid)
    : []

export const noteErased = (file: string, caseIds: readonly string[]) => {
  const known = new Set(readErased(file))
  const lines = caseIds.filter((id) => !known.has(id)).map((id) => `${JSON.stringify({ case: id })}\n`)
  if (lines.length === 0) return
  const handle = openSync(file, 'a', 0o600)
  try {
    writeSync(handle, lines.join(''))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

type Spec = { db: Database; keyring: Keyring; file: string; nowMs?: () => number }

/** Makes list and database tell the same: what either knows as erased is erased in both. Returns how many were. */
export const eraseAgain = async ({ db, keyring, file, nowMs = Date.now }: Spec): Promise<number> => {
  const done = await db.transaction({ role: 'dv_system' }, (tx) =>
    tx.selectFrom('case_key').select('case_id').where('erased_at', 'is not', null).execute(),
  )
  const listed = readErased(file)
  noteErased(
    file,
    done.map(({ case_id }) => case_id),
  )
  const erased = new Set(done.map(({ case_id }) => case_id))
  const act = createSystemAct({ db, keyring, nowMs, randomBytes })
  let count = 0
  for (const caseId of listed) {
    if (erased.has(caseId)) continue
    const row = await db.transaction({ role: 'dv_system' }, (tx) =>
      tx.selectFrom('case_key').select('province_id').where('case_id', '=', caseId).executeTakeFirst(),
    )
    if (!row) continue
    await act({ op: 'case.erase-again', province: row.province_id, caseId }, (ctx) =>
      eraseCase(ctx, { provinceId: row.province_id, caseId }),
    )
    count += 1
  }
  return count
}
