import { type CaseState, caseAt } from '../course/fold.ts'
import { mayFollow } from '../course/lifecycle.ts'
import { firstBroken } from '../course/replay.ts'
import { type NewStep, STEPS, type Step } from '../course/steps.ts'
import { type Instant, instantMs } from '../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { Calendar } from '../law/calendar.ts'
import { holdCalendar } from '../lawbook/calendar.server.ts'
import { type IndexedIdentity, identityPlace } from '../person/names.server.ts'
import { given, type Identity } from '../person/schema.ts'
import { canonicalJson } from '../store/canonical.ts'
import type { OfficerCtx } from '../store/context.ts'
import { putRows, updateRow } from '../store/rows.ts'
import type { CaseSeal } from '../store/seal.ts'
import { splitBySecrecy } from '../store/secrecy.ts'
import { aliasPlace, type LoadedCase, loadCase, stepPlace } from './file.server.ts'
import { summaryOf } from './summary.ts'

export type Author = { officerId: string; agencyId: string; agencyName: string }

const stepRow = (
  ctx: OfficerCtx,
  at: { caseId: string; seq: number; seal: CaseSeal; author: Author },
  step: NewStep,
) => {
  const { open, sealed } = splitBySecrecy(STEPS[step.type], step.body)
  return {
    province_id: ctx.who.provinceId,
    case_id: at.caseId,
    seq: at.seq,
    step_id: ctx.newId(),
    type: step.type,
    effective_at: step.effectiveAt,
    recorded_at: ctx.now,
    officer_id: at.author.officerId,
    agency_id: at.author.agencyId,
    agency_name: at.author.agencyName,
    because: step.because,
    open,
    sealed: Object.fromEntries(
      Object.entries(sealed).map(([secrecy, value]) => [
        secrecy,
        at.seal.seal(stepPlace(at.caseId, at.seq, secrecy), value).toString('base64'),
      ]),
    ),
  }
}

/** The step as `caseAt` will see it when it is read again. */
const asStep = (ctx: OfficerCtx, author: Author, seq: number, step: NewStep): Step =>
  ({ ...step, ...author, seq, recordedAt: ctx.now }) as Step

/** The office's name on the day of the act, as papers of that day must show it. */
export const authorOf = async (ctx: OfficerCtx): Promise<Author> => {
  const version = await ctx.db
    .selectFrom('agency_version')
    .select('name_vi')
    .where('province_id', '=', ctx.who.provinceId)
    .where('agency_id', '=', ctx.who.agencyId)
    .where('valid_from', '<=', ctx.today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', ctx.today)]))
    .executeTakeFirst()
  return { officerId: ctx.who.officerId, agencyId: ctx.who.agencyId, agencyName: version?.name_vi ?? '' }
}

export type NewCase = { caseId: string; code: string; steps: readonly NewStep[]; identity: Identity }

type Under = { readonly author: Author; readonly calendar: Calendar }

/** The rows of a new file; its key is made here and leaves wrapped. */
const rowsOfNew = (ctx: OfficerCtx, { author, calendar }: Under, { caseId, code, steps }: NewCase) => {
  const { seal, wrapped, kekVersion } = ctx.caseKeys.create(caseId)
  const all = steps.map((step, index) => asStep(ctx, author, index + 1, step))
  const state = caseAt(all, calendar)
  const { provinceId: province_id } = ctx.who
  const alias_sealed = seal.seal(aliasPlace(caseId), state.alias)
  return {
    state,
    seal,
    summary: { province_id, case_id: caseId, code, alias_sealed, updated_at: ctx.now, ...summaryOf(state) },
    key: { province_id, case_id: caseId, kek_version: kekVersion, wrapped, erased_at: null },
    steps: steps.map((step, index) => stepRow(ctx, { caseId, seq: index + 1, seal, author }, step)),
  }
}

/** Opens a file: key, summary, steps, identity, all in this transaction. */
export const createCase = async (ctx: OfficerCtx, author: Author, file: NewCase): Promise<CaseState> => {
  const { caseId } = file
  const calendar = await holdCalendar(ctx)
  const { state, seal, summary, key, steps } = rowsOfNew(ctx, { author, calendar }, file)
  await putRows(ctx, 'case_summary', [summary])
  await putRows(ctx, 'case_key', [key])
  await putRows(ctx, 'case_step', steps)
  await writeIdentity(ctx, { caseId, seal, state, before: false })
  ctx.concerns({ caseId })
  return state
}

/** The same for many files at once: one statement for each table, not for each file. */
export const createCases = async (ctx: OfficerCtx, author: Author, files: readonly NewCase[]) => {
  const under = { author, calendar: await holdCalendar(ctx) }
  const made = files.map((file) => ({ ...rowsOfNew(ctx, under, file), caseId: file.caseId }))
  await putRows(
    ctx,
    'case_summary',
    made.map(({ summary }) => summary),
  )
  await putRows(
    ctx,
    'case_key',
    made.map(({ key }) => key),
  )
  await putRows(
    ctx,
    'case_step',
    made.flatMap(({ steps }) => steps),
  )
  await putRows(
    ctx,
    'case_identity',
    made.map((one) => identityRow(ctx, one)),
  )
}

const HOUR_MS = 3_600_000

/** An act cannot lie in the future, nor before the person was received. */
const isWrongTime = (ctx: OfficerCtx, state: CaseState, at: string) => {
  const ms = instantMs(at as Instant)
  return ms < instantMs(state.receivedAt) || ms > instantMs(ctx.now) + HOUR_MS
}

type More = Under & { readonly steps: readonly NewStep[] }

/** The file with these steps behind it, each asked whether it may follow; else why the first may not. */
const followed = (
  ctx: OfficerCtx,
  file: LoadedCase,
  { author, calendar, steps }: More,
): CaseState | Refusal => {
  let { state } = file
  let all: readonly Step[] = file.steps
  for (const step of steps) {
    if (isWrongTime(ctx, state, step.effectiveAt)) return refuse('input.invalid', { at: 'at' })
    const whyNot = mayFollow(state, step, author)
    if (whyNot !== null) return refuse('case.not-open', { with: { whyNot, step: step.type } })
    all = [...all, asStep(ctx, author, all.length + 1, step)]
    if (step.type === 'step-withdrawn' && firstBroken(all) !== undefined)
      return refuse('case.not-open', { with: { whyNot: 'needed-later', step: step.type } })
    state = caseAt(all, calendar)
  }
  return state
}

/**
 * An act may end the sight of who does it: the way home is recorded, a consent taken back. The row policy
 * would refuse the very row that says so; for the rest of this act the file stays open to it.
 */
const stayUntilWritten = async (ctx: OfficerCtx, { row }: LoadedCase, state: CaseState) => {
  const { scope, agencyId, communeId } = ctx.who
  const goesOn = state.readers.includes(agencyId) || (scope === 'commune' && communeId === state.communeId)
  if (scope !== 'province' && !goesOn)
    await ctx.enter({ role: 'dv_case', caseCode: row.code, scope: 'province' })
}

/** A sheet that was recorded, or taken back as a mistake: the searches must follow it either way. */
const isOtherPerson = (before: CaseState, after: CaseState, steps: readonly NewStep[]): boolean =>
  steps.some(({ type }) => type === 'identity-recorded') ||
  canonicalJson(indexedOf(before.identity)) !== canonicalJson(indexedOf(after.identity))

/** Appends steps to a file that nobody changed meanwhile, and writes what follows from them. */
export const appendSteps = async (
  ctx: OfficerCtx,
  file: LoadedCase,
  seen: number,
  steps: readonly NewStep[],
) => {
  if (file.row.version !== seen) return refuse('stale')
  const author = await authorOf(ctx)
  const calendar = await holdCalendar(ctx)
  const state = followed(ctx, file, { author, calendar, steps })
  if (isRefusal(state)) return state
  const { seal } = file
  const caseId = file.row.case_id
  await stayUntilWritten(ctx, file, state)
  const changed = await updateRow(ctx, 'case_summary', {
    key: { province_id: ctx.who.provinceId, case_id: caseId },
    expect: { version: seen },
    set: { ...summaryOf(state), updated_at: ctx.now },
  })
  if (!changed) return refuse('stale')
  await putRows(
    ctx,
    'case_step',
    steps.map((step, index) => stepRow(ctx, { caseId, seq: seen + index + 1, seal, author }, step)),
  )
  if (isOtherPerson(file.state, state, steps)) await writeIdentity(ctx, { caseId, seal, state, before: true })
  return { version: state.version }
}

type Bound = { readonly caseCode: string; readonly version: number }
type Made = readonly NewStep[] | Refusal

/** Loads the one file, appends what `steps` makes of it, checked against the version the officer saw. */
export const appendTo = async (
  ctx: OfficerCtx,
  bound: Bound,
  steps: (file: LoadedCase) => Made | Promise<Made>,
) => {
  const file = await loadCase(ctx, bound.caseCode)
  if (isRefusal(file)) return file
  const made = await steps(file)
  return isRefusal(made) ? made : appendSteps(ctx, file, bound.version, made)
}

/** What of an identity the name index keeps. */
export const indexedOf = (identity: Identity): IndexedIdentity => {
  const born = given(identity.born)
  const name = given(identity.name)
  return {
    names: [...(name === undefined ? [] : [name]), ...identity.otherNames],
    birthYear: born === undefined ? null : Number(born.slice(0, 4)),
  }
}

type Identified = { readonly caseId: string; readonly seal: CaseSeal; readonly state: CaseState }

/** What the name index holds of the person, sealed; the index itself changes after the commit. */
const identityRow = (ctx: OfficerCtx, { caseId, seal, state }: Identified) => {
  const provinceId = ctx.who.provinceId
  const indexed = indexedOf(state.identity)
  ctx.afterCommit(() => ctx.names.put({ provinceId, caseId, communeCode: state.communeId, ...indexed }))
  return { province_id: provinceId, case_id: caseId, sealed: seal.seal(identityPlace(caseId), indexed) }
}

const writeIdentity = async (ctx: OfficerCtx, { before, ...of }: Identified & { before: boolean }) => {
  const row = identityRow(ctx, of)
  if (!before) return putRows(ctx, 'case_identity', [row])
  const { province_id, case_id, sealed } = row
  await updateRow(ctx, 'case_identity', { key: { province_id, case_id }, set: { sealed } })
}
