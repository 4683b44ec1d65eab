import { agencyNames } from '../case/agency-names.server.ts'
import { appendSteps } from '../case/append.server.ts'
import { contactRefused, instructionOf } from '../case/contact.ts'
import { loadCase } from '../case/file.server.ts'
import { hashOfNumber, holdersOf } from '../case/identity-number.server.ts'
import { linesOf } from '../case/line.server.ts'
import { consentFor } from '../course/whole-file.ts'
import { isRefusal, refuse } from '../kernel/refusal.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { insertRow, updateRow } from '../store/rows.ts'
import { openCase as sealOf } from '../store/seal.ts'
import { intakeContract } from './contract.ts'

const MOST = 5

/** What was asked is about somebody too: sealed with the province's own key, opened by who answers. */
const askPlace = (requestId: string) => ({
  table: 'access_request',
  row: requestId,
  column: 'sealed',
  secrecy: 'C2',
})
const askSeal = (ctx: OfficerCtx) => sealOf(ctx.keyring.purpose('draft', 1).key)

/**
 * Existence is secret: the request is taken, and answered alike, whether or not anything was found. Who
 * may see the whole province looks into it.
 */
const ask = handle(intakeContract.ask, async (input, ctx) => {
  if (input.text.replace(/\s/g, '').length < 2 && input.number === '')
    return refuse('input.invalid', { at: 'text' })
  const { provinceId } = ctx.who
  const byName =
    input.text === ''
      ? []
      : ctx.names
          .search({ provinceId, text: input.text, birthYear: input.birthYear, limit: MOST })
          .map(({ caseId }) => caseId)
  const byNumber = input.number === '' ? [] : await holdersOf(ctx, [hashOfNumber(ctx, input.number)])
  const requestId = ctx.newId()
  await insertRow(ctx, 'access_request', {
    province_id: provinceId,
    request_id: requestId,
    officer_id: ctx.who.officerId,
    agency_id: ctx.who.agencyId,
    asked_at: ctx.now,
    reason: input.reason,
    case_ids: [...new Set([...byNumber, ...byName])].slice(0, MOST),
    sealed: askSeal(ctx).seal(askPlace(requestId), { text: input.text, birthYear: input.birthYear }),
    answered_at: null,
    answer: null,
  })
  return { asked: true as const }
})

const asked = handle(intakeContract.asked, async (_, ctx) => {
  const rows = await ctx.db
    .selectFrom('access_request as r')
    .innerJoin('officer as o', (join) =>
      join.onRef('o.province_id', '=', 'r.province_id').onRef('o.officer_id', '=', 'r.officer_id'),
    )
    .leftJoin('agency_version as v', (join) =>
      join
        .onRef('v.province_id', '=', 'r.province_id')
        .onRef('v.agency_id', '=', 'r.agency_id')
        .on('v.valid_to', 'is', null),
    )
    .select(['r.request_id', 'r.asked_at', 'r.reason', 'r.case_ids', 'r.sealed', 'o.name', 'v.name_vi'])
    .where('r.province_id', '=', ctx.who.provinceId)
    .where('r.answered_at', 'is', null)
    .orderBy('r.asked_at')
    .limit(50)
    .execute()
  const lines = await linesOf(
    ctx,
    rows.flatMap((row) => row.case_ids),
  )
  return {
    requests: rows.map((row) => ({
      id: row.request_id,
      askedAt: row.asked_at,
      agency: row.name_vi ?? '',
      officer: row.name,
      reason: row.reason,
      text: (askSeal(ctx).open(askPlace(row.request_id), row.sealed) as { text: string }).text,
      lines: row.case_ids.flatMap((caseId) => lines.get(caseId) ?? []),
    })),
  }
})

const answer = handle(intakeContract.answer, async ({ id, give, purpose }, ctx) => {
  const key = { province_id: ctx.who.provinceId, request_id: id }
  const row = await ctx.db
    .selectFrom('access_request')
    .select(['agency_id', 'answered_at', 'case_ids'])
    .where('province_id', '=', key.province_id)
    .where('request_id', '=', id)
    .executeTakeFirst()
  if (!row || row.answered_at !== null) return refuse('not-found')
  if (give !== null) {
    await ctx.enter({ role: 'dv_case', caseCode: give })
    const file = await loadCase(ctx, give)
    if (isRefusal(file)) return file
    const agencyId = row.agency_id
    const refused = contactRefused(instructionOf(file.state, ctx.today), [
      { way: 'care', agencyIds: [agencyId], at: 'give' },
    ])
    if (refused) return refused
    const asked = { purpose: purpose ?? 'receive-verify', agencyId, category: 'C1', on: ctx.today } as const
    if (purpose !== null && !consentFor(file.state.file, asked))
      return refuse('case.not-open', { with: { whyNot: 'no-consent', step: 'reader-added' } })
    const kind = (await agencyNames(ctx)).find((one) => one.id === agencyId)?.kind
    const body = {
      agencyId,
      ...(purpose === null ? {} : { purpose }),
      ...(kind === undefined ? {} : { kind }),
    }
    const done = await appendSteps(ctx, file, file.row.version, [
      { type: 'reader-added', effectiveAt: ctx.now, because: [], body },
    ])
    if (isRefusal(done)) return done
    await ctx.enter({})
  }
  await updateRow(ctx, 'access_request', {
    key,
    set: { answered_at: ctx.now, answer: give === null ? 'nothing-to-give' : 'given' },
  })
  return { answered: true as const }
})

export const askHandlers: readonly Handler[] = [ask, asked, answer]
