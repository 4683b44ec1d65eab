import type { CaseState } from '../course/fold.ts'
import { openFor } from '../course/lifecycle.ts'
import type { StepType } from '../course/steps.ts'
import { isRefusal, refuse } from '../kernel/refusal.ts'
import { retentionOf } from '../law/retention.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { appendTo } from './append.server.ts'
import { closingContract } from './closing-contract.ts'
import { loadCase } from './file.server.ts'
import { officerNames } from './officer-names.server.ts'

const whyNot = (state: CaseState, step: StepType): string | null => {
  const why = openFor(state, step)
  return why === null ? null : `case.whyNot.${why}`
}

/** The open request to destroy the file, told only to who may ask for one. */
const erasureAskedOn = async (ctx: OfficerCtx, caseId: string): Promise<string | null> => {
  if (!ctx.who.may.has('case.requestErasure')) return null
  const row = await ctx.db
    .selectFrom('erasure_request')
    .select('asked_at')
    .where('province_id', '=', ctx.who.provinceId)
    .where('case_id', '=', caseId)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return row?.asked_at ?? null
}

const closing = handle(closingContract.closing, async ({ caseCode }, ctx) => {
  const file = await loadCase(ctx, caseCode)
  if (isRefusal(file)) return file
  const { state, row } = file
  const { closing: proposal, closed, closingReturned, reopenedOn } = state.file
  const names = proposal === null ? new Map<string, string>() : await officerNames(ctx, [proposal.by])
  const retention = retentionOf(ctx.today)
  return {
    version: row.version,
    today: ctx.today,
    proposal: proposal && {
      proposalId: proposal.proposalId,
      reason: proposal.reason,
      summary: proposal.summary,
      by: names.get(proposal.by) ?? '',
      on: proposal.on,
      own: proposal.by === ctx.who.officerId,
    },
    returned: closingReturned,
    closed: closed && {
      reason: closed.reason,
      summary: closed.summary,
      on: closed.closedOn,
      retainUntil: closed.retainUntil,
    },
    reopenedOn,
    retention: { ...retention, because: [...retention.because] },
    whyNot: {
      propose: whyNot(state, 'closing-proposed'),
      decide: whyNot(state, 'closing-decided'),
      reopen: whyNot(state, 'reopened'),
    },
    erasureAskedOn: await erasureAskedOn(ctx, row.case_id),
  }
})

const proposeClosing = handle(closingContract.proposeClosing, (input, ctx) =>
  appendTo(ctx, input, () => {
    const { reason, summary } = input
    const body = { proposalId: ctx.newId(), reason, summary }
    return [{ type: 'closing-proposed', effectiveAt: ctx.now, because: [], body }]
  }),
)

const decideClosing = handle(closingContract.decideClosing, (input, ctx) =>
  appendTo(ctx, input, () => {
    const { proposalId, agreed, why } = input
    if (!agreed && why === '') return refuse('input.invalid', { at: 'why' })
    const retainUntil = agreed ? input.retainUntil : null
    const because = agreed ? retentionOf(ctx.today).because : []
    return [
      {
        type: 'closing-decided',
        effectiveAt: ctx.now,
        because,
        body: { proposalId, agreed, retainUntil, why },
      },
    ]
  }),
)

const reopen = handle(closingContract.reopen, (input, ctx) =>
  appendTo(ctx, input, () => [
    { type: 'reopened', effectiveAt: ctx.now, because: [], body: { why: input.why } },
  ]),
)

export const closingHandlers: readonly Handler[] = [closing, proposeClosing, decideClosing, reopen]
