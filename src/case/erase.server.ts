import { sql } from 'kysely'
import { isRefusal, refuse } from '../kernel/refusal.ts'
import { type Ctx, type Handler, handle } from '../store/context.ts'
import { deleteRows, insertRow, updateRow } from '../store/rows.ts'
import { tombstone } from './erase.ts'
import { eraseContract } from './erase-contract.ts'
import { loadCase } from './file.server.ts'

const NOTHING = Buffer.alloc(0)

/**
 * Destroys the key of a file, and with it whatever was sealed anywhere; takes away its steps, which tell
 * commune, age, days and offices in the open; leaves the tombstone. Requests for the file held a name, too.
 */
export const eraseCase = async (ctx: Ctx, { provinceId, caseId }: { provinceId: string; caseId: string }) => {
  const key = { province_id: provinceId, case_id: caseId }
  await ctx.enter({ role: 'dv_erase', province: provinceId, caseCode: caseId })
  const summary = await ctx.db
    .selectFrom('case_summary')
    .select(['received_on', 'regime'])
    .where('province_id', '=', provinceId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!summary) return false
  await updateRow(ctx, 'case_key', { key, set: { wrapped: null, erased_at: ctx.now } })
  for (const table of ['case_step', 'case_identity', 'identity_hash', 'import_row', 'document_part'] as const)
    await deleteRows(ctx, table, key)
  await updateRow(ctx, 'case_summary', {
    key,
    set: { ...tombstone(summary), alias_sealed: NOTHING, updated_at: ctx.now },
  })
  const requests = await ctx.db
    .selectFrom('access_request')
    .select(['request_id', 'case_ids', 'answered_at', 'answer'])
    .where('province_id', '=', provinceId)
    .where(sql<boolean>`case_ids @> array[${caseId}::uuid]`)
    .execute()
  for (const { request_id, case_ids, answered_at, answer } of requests)
    await updateRow(ctx, 'access_request', {
      key: { province_id: provinceId, request_id },
      set: {
        case_ids: case_ids.filter((id) => id !== caseId),
        sealed: NOTHING,
        answered_at: answered_at ?? ctx.now,
        answer: answer ?? 'nothing-to-give',
      },
    })
  ctx.afterCommit(() => {
    ctx.names.remove(caseId)
    ctx.caseKeys.forget(caseId)
  })
  return true
}

const requestErasure = handle(eraseContract.requestErasure, async ({ caseCode, version, reason }, ctx) => {
  const file = await loadCase(ctx, caseCode)
  if (isRefusal(file)) return file
  if (file.row.version !== version) return refuse('stale')
  const open = await ctx.db
    .selectFrom('erasure_request')
    .select('request_id')
    .where('province_id', '=', ctx.who.provinceId)
    .where('case_id', '=', file.row.case_id)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  if (open) return { id: open.request_id }
  const id = ctx.newId()
  await insertRow(ctx, 'erasure_request', {
    province_id: ctx.who.provinceId,
    request_id: id,
    case_id: file.row.case_id,
    code: caseCode,
    reason,
    asked_by: ctx.who.officerId,
    asked_at: ctx.now,
    answered_by: null,
    answered_at: null,
    answer: null,
  })
  return { id }
})

const erasures = handle(eraseContract.erasures, async (_, ctx) => {
  const rows = await ctx.db
    .selectFrom('erasure_request as r')
    .leftJoin('officer as o', (join) =>
      join.onRef('o.province_id', '=', 'r.province_id').onRef('o.officer_id', '=', 'r.asked_by'),
    )
    .select(['r.request_id', 'r.code', 'r.reason', 'r.asked_at', 'r.answered_at', 'r.answer', 'o.name'])
    .where('r.province_id', '=', ctx.who.provinceId)
    .orderBy('r.asked_at', 'desc')
    .limit(200)
    .execute()
  return {
    requests: rows.map((row) => ({
      id: row.request_id,
      caseCode: row.code,
      reason: row.reason,
      askedBy: row.name ?? '',
      askedAt: row.asked_at,
      answeredAt: row.answered_at,
      answer: row.answer,
    })),
  }
})

/** The second person. Who asked cannot also decide, whatever posts they hold. */
const erase = handle(eraseContract.erase, async ({ id, erase: yes }, ctx) => {
  const { provinceId, officerId } = ctx.who
  const request = await ctx.db
    .selectFrom('erasure_request')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('request_id', '=', id)
    .executeTakeFirst()
  if (!request || request.answered_at !== null) return refuse('not-found')
  if (request.asked_by === officerId) return refuse('officer.self')
  const { case_id: caseId, code } = request
  ctx.concerns({ caseId, purpose: request.reason })
  if (yes) await eraseCase(ctx, { provinceId, caseId })
  await ctx.enter({ role: 'dv_erase', province: provinceId, caseCode: caseId })
  const answered = await updateRow(ctx, 'erasure_request', {
    key: { province_id: provinceId, request_id: id },
    set: { answered_by: officerId, answered_at: ctx.now, answer: yes ? 'erased' : 'declined' },
  })
  await ctx.enter({})
  if (!answered) return refuse('not-found')
  return { caseCode: code, erased: yes, at: ctx.now, certificate: id }
})

export const eraseHandlers: readonly Handler[] = [requestErasure, erasures, erase]
