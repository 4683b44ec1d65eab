import type { Selectable } from 'kysely'
import { type CaseState, caseAt } from '../course/fold.ts'
import { consentedTo, readersOn } from '../course/readers.ts'
import { isStepType, type Step } from '../course/steps.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import type { Calendar } from '../law/calendar.ts'
import { type Calendars, loadCalendars } from '../lawbook/calendar.server.ts'
import type { Ctx, OfficerCtx } from '../store/context.ts'
import type { CaseSeal } from '../store/seal.ts'
import type { CaseStepTable, CaseSummaryTable } from '../store/tables.ts'

export type CaseRow = Selectable<CaseSummaryTable>
export type LoadedCase = {
  row: CaseRow
  seal: CaseSeal
  steps: Step[]
  state: CaseState
  calendars: Calendars
}

export const stepPlace = (caseId: string, seq: number, secrecy: string) => ({
  table: 'case_step',
  row: `${caseId}/${seq}`,
  column: 'sealed',
  secrecy,
})

export const aliasPlace = (caseId: string) => ({
  table: 'case_summary',
  row: caseId,
  column: 'alias_sealed',
  secrecy: 'C1',
})

/** The one file the transaction may see; "no such file" and "no access" are the same answer. */
export const loadCase = async (ctx: OfficerCtx, caseCode: string): Promise<LoadedCase | Refusal> => {
  const row = await ctx.db
    .selectFrom('case_summary')
    .selectAll()
    .where('province_id', '=', ctx.who.provinceId)
    .where('code', '=', caseCode)
    .executeTakeFirst()
  if (!row) return refuse('not-found')
  const key = await ctx.db
    .selectFrom('case_key')
    .select('wrapped')
    .where('province_id', '=', row.province_id)
    .where('case_id', '=', row.case_id)
    .executeTakeFirst()
  const seal = ctx.caseKeys.of(row.case_id, key?.wrapped ?? null)
  if (!seal) return refuse('not-found')
  const stepRows = await ctx.db
    .selectFrom('case_step')
    .selectAll()
    .where('province_id', '=', row.province_id)
    .where('case_id', '=', row.case_id)
    .orderBy('seq')
    .execute()
  const steps = stepRows.map((one) => openStep(one, seal))
  const calendars = await loadCalendars(ctx)
  const state = caseAt(steps, calendars())
  if (!mayStillRead(ctx, state)) return refuse('not-found')
  ctx.concerns({ caseId: row.case_id })
  return { row, seal, steps, state, calendars }
}

type Several = {
  readonly province: string
  readonly files: readonly { readonly case_id: string; readonly wrapped: Uint8Array | null }[]
  readonly calendar?: Calendar
}

/** Several files folded at once, as far as the role that is entered lets their steps through. */
export const statesOf = async (
  ctx: Pick<Ctx, 'db' | 'caseKeys'>,
  { province, files, calendar }: Several,
): Promise<ReadonlyMap<string, CaseState>> => {
  const states = new Map<string, CaseState>()
  if (files.length === 0) return states
  const rows = await ctx.db
    .selectFrom('case_step')
    .selectAll()
    .where('province_id', '=', province)
    .where(
      'case_id',
      'in',
      files.map(({ case_id }) => case_id),
    )
    .orderBy('case_id')
    .orderBy('seq')
    .execute()
  const steps = Map.groupBy(rows, ({ case_id }) => case_id)
  for (const { case_id, wrapped } of files) {
    const seal = ctx.caseKeys.of(case_id, wrapped)
    const own = steps.get(case_id)
    if (!seal || !own) continue
    const opened = own.map((row) => openStep(row, seal))
    states.set(case_id, caseAt(opened, calendar))
  }
  return states
}

type Named = {
  readonly case_id: string
  readonly alias_sealed: Uint8Array
  readonly wrapped: Uint8Array | null
}

/** The alias by which lists call a file; `null` once its key is gone. */
export const aliasOf = (ctx: Pick<Ctx, 'caseKeys'>, row: Named): string | null => {
  const alias = ctx.caseKeys.of(row.case_id, row.wrapped)?.open(aliasPlace(row.case_id), row.alias_sealed)
  return typeof alias === 'string' ? alias : null
}

/**
 * The row policy knows the agencies of the last step; a consent that ran out since has no step. Who reads by
 * consent alone is given what was consented to and no more.
 */
const mayStillRead = (ctx: OfficerCtx, state: CaseState): boolean => {
  const { who, today } = ctx
  if (who.scope === 'province' || (who.scope === 'commune' && who.communeId === state.communeId)) return true
  if (!readersOn(state, today).includes(who.agencyId)) return false
  const only = consentedTo(state, who.agencyId, today)
  if (only !== null) ctx.narrow(only)
  return true
}

export const openStep = (row: Selectable<CaseStepTable>, seal: CaseSeal): Step => {
  if (!isStepType(row.type)) throw new Error(`unknown step ${row.type}`)
  const sealed = row.sealed as Record<string, string>
  const opened = Object.entries(sealed).map(([secrecy, text]) =>
    seal.open(stepPlace(row.case_id, row.seq, secrecy), Buffer.from(text, 'base64')),
  )
  return {
    type: row.type,
    seq: row.seq,
    effectiveAt: row.effective_at,
    recordedAt: row.recorded_at,
    officerId: row.officer_id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    because: row.because,
    body: Object.assign({}, row.open, ...opened),
  } as Step
}
