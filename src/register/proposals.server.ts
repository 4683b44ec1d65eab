import type { z } from 'zod'
import { officerNames } from '../case/officer-names.server.ts'
import { addHours } from '../kernel/day.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import type { Json } from '../store/canonical.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { headOf } from '../store/envelope.ts'
import { insertRow, updateRow } from '../store/rows.ts'
import { openCase, SealBroken } from '../store/seal.ts'
import { registerContract } from './contract.ts'

/** An agreement that nobody takes lapses: who is in the register has changed by then. */
const OPEN_HOURS = 3 * 24

export type AskedNames = z.output<typeof registerContract.exportNames.input>

const placeOf = (id: string) => ({ table: 'export_proposal', row: id, column: 'sealed', secrecy: 'C2' })

const sealAsked = (ctx: OfficerCtx, id: string, asked: AskedNames): Buffer => {
  const { version, key } = ctx.keyring.purpose('draft')
  return openCase(key, version).seal(placeOf(id), asked as unknown as Json)
}

const openAsked = (ctx: OfficerCtx, id: string, sealed: Uint8Array): AskedNames => {
  const version = headOf(sealed)?.version
  if (version === undefined) throw new SealBroken('an export that was asked for does not open')
  const seal = openCase(ctx.keyring.purpose('draft', version).key, version)
  return seal.open(placeOf(id), sealed) as unknown as AskedNames
}

/** Asks a second person: for these files and no others, whatever the filter finds later. */
export const propose = async (ctx: OfficerCtx, asked: AskedNames, caseIds: readonly string[]) => {
  const id = ctx.newId()
  await insertRow(ctx, 'export_proposal', {
    province_id: ctx.who.provinceId,
    proposal_id: id,
    asked_by: ctx.who.officerId,
    asked_at: ctx.now,
    until: addHours(ctx.now, OPEN_HOURS),
    sealed: sealAsked(ctx, id, asked),
    case_ids: [...caseIds],
    answered_by: null,
    answered_at: null,
    answer: null,
    taken_at: null,
    export_id: null,
  })
}

const openRows = (ctx: OfficerCtx) =>
  ctx.db
    .selectFrom('export_proposal')
    .selectAll()
    .where('province_id', '=', ctx.who.provinceId)
    .where('taken_at', 'is', null)
    .where('until', '>', ctx.now)

const proposals = handle(registerContract.proposals, async (_, ctx) => {
  const rows = await openRows(ctx).orderBy('asked_at', 'desc').limit(50).execute()
  const people = rows.flatMap((row) => [row.asked_by, ...(row.answered_by ? [row.answered_by] : [])])
  if (rows.length === 0) return { proposals: [] }
  const names = await officerNames(ctx, people)
  return {
    proposals: rows.map((row) => {
      const { identity, columns, format, purpose, reason, recipient, destroyBy } = openAsked(
        ctx,
        row.proposal_id,
        row.sealed,
      )
      return {
        id: row.proposal_id,
        askedBy: names.get(row.asked_by) ?? '',
        askedAt: row.asked_at,
        until: row.until,
        own: row.asked_by === ctx.who.officerId,
        files: row.case_ids.length,
        identity,
        columns,
        format,
        purpose,
        reason,
        recipient,
        destroyBy: destroyBy ?? null,
        answer: row.answer,
        answeredBy: row.answered_by && (names.get(row.answered_by) ?? ''),
      }
    }),
  }
})

/** Never by whoever asked; one may take back one's own question. */
const answerProposal = handle(registerContract.answerProposal, async ({ id, agree }, ctx) => {
  const row = await openRows(ctx).where('proposal_id', '=', id).executeTakeFirst()
  if (!row || row.answer !== null) return refuse('not-found')
  if (agree && row.asked_by === ctx.who.officerId) return refuse('officer.self')
  const key = { province_id: ctx.who.provinceId, proposal_id: id }
  const set = { answered_by: ctx.who.officerId, answered_at: ctx.now, answer: agree ? 'agreed' : 'declined' }
  const changed = await updateRow(ctx, 'export_proposal', { key, set })
  return changed ? { answered: true as const } : refuse('not-found')
})

type Agreed = { readonly asked: AskedNames; readonly caseIds: readonly string[]; readonly agreedBy: string }

/** One's own question that somebody else agreed to and that was not taken yet; locked, so that it is taken once. */
export const agreedOn = async (ctx: OfficerCtx, id: string): Promise<Agreed | Refusal> => {
  const row = await openRows(ctx)
    .where('proposal_id', '=', id)
    .where('asked_by', '=', ctx.who.officerId)
    .forUpdate()
    .executeTakeFirst()
  if (row?.answer !== 'agreed' || row.answered_by === null) return refuse('not-found')
  const agreedBy = (await officerNames(ctx, [row.answered_by])).get(row.answered_by) ?? ''
  return { asked: openAsked(ctx, id, row.sealed), caseIds: row.case_ids, agreedBy }
}

export const taken = (ctx: OfficerCtx, id: string, exportId: string) =>
  updateRow(ctx, 'export_proposal', {
    key: { province_id: ctx.who.provinceId, proposal_id: id },
    set: { taken_at: ctx.now, export_id: exportId },
  })

export const proposalHandlers: readonly Handler[] = [proposals, answerProposal]
