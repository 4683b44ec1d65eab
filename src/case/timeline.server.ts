import { withdrawnSteps } from '../course/fold.ts'
import type { Step } from '../course/steps.ts'
import { fileSteps } from '../course/steps-file.ts'
import { identificationSteps } from '../course/steps-identification.ts'
import { receptionSteps } from '../course/steps-reception.ts'
import { staySteps } from '../course/steps-stay.ts'
import { dayOf, daysBetween, type Instant } from '../kernel/day.ts'
import type { OfficerCtx } from '../store/context.ts'
import { agencyNames } from './agency-names.server.ts'
import type { LoadedCase } from './file.server.ts'
import { officerNames } from './officer-names.server.ts'
import { saidOf } from './step-said.ts'
import type { STEP_GROUPS } from './timeline-contract.ts'

const groupOf = (type: string): (typeof STEP_GROUPS)[number] => {
  if (type in receptionSteps) return 'reception'
  if (type in identificationSteps) return 'identification'
  if (type in staySteps) return 'stay'
  return type in fileSteps ? 'file' : 'support'
}

/** An office as it was named on the day of the step; in English as its version of that day says. */
const officesOf = async (ctx: OfficerCtx, steps: readonly Step[]): Promise<(step: Step) => string> => {
  if (ctx.lang !== 'en') return (step) => step.agencyName
  const versions = await ctx.db
    .selectFrom('agency_version')
    .select(['agency_id', 'name_en', 'valid_from', 'valid_to'])
    .where('province_id', '=', ctx.who.provinceId)
    .where('agency_id', 'in', [...new Set(steps.map(({ agencyId }) => agencyId))])
    .execute()
  return ({ agencyId, agencyName, recordedAt }) => {
    const on = dayOf(recordedAt as Instant)
    const named = versions.find(
      (one) =>
        one.agency_id === agencyId && one.valid_from <= on && (one.valid_to === null || one.valid_to >= on),
    )
    return named?.name_en ?? agencyName
  }
}

const NAMING = new Set(['reader-added', 'stay-began', 'consent-given', 'consent-withdrawn'])

/** Names of the agencies that steps speak of; most files speak of none. */
const namesIn = async (ctx: OfficerCtx, steps: readonly Step[]): Promise<ReadonlyMap<string, string>> =>
  steps.some(({ type }) => NAMING.has(type))
    ? new Map((await agencyNames(ctx)).map(({ id, name }) => [id, name]))
    : new Map()

/** Everything that happened, as the dossier tells it; the answer's classes take away what the role may not see. */
export const timelineOf = async (ctx: OfficerCtx, { steps, state }: LoadedCase) => {
  const gone = withdrawnSteps(steps)
  const officers = await officerNames(
    ctx,
    steps.map(({ officerId }) => officerId),
  )
  const office = await officesOf(ctx, steps)
  const names = await namesIn(ctx, steps)
  const from = {
    lang: ctx.lang,
    agency: (id: string) => names.get(id) ?? '',
    consent: (id: string) => state.file.consents.find(({ consentId }) => consentId === id),
    typeOf: (seq: number) => steps[seq - 1]?.type ?? '',
  }
  return steps.map((step) => {
    const { pieces, number, letter, amount } = saidOf(step, from)
    const [effective, recorded] = [step.effectiveAt as Instant, step.recordedAt as Instant].map(dayOf)
    return {
      seq: step.seq,
      type: step.type,
      group: groupOf(step.type),
      effectiveAt: step.effectiveAt,
      recordedAt: step.recordedAt,
      late: effective && recorded ? Math.max(0, daysBetween(effective, recorded)) : 0,
      officer: officers.get(step.officerId) ?? '',
      agency: office(step),
      because: [...step.because],
      said: pieces.map((one) => ({ ...one })),
      number: number === '' ? null : number,
      letter: letter === '' ? null : letter,
      amount,
      withdrawn: gone.has(step.seq) ? (state.file.withdrawn[step.seq]?.why ?? '') : null,
    }
  })
}

/** A visit is over after half an hour: what is read again meanwhile belongs to the same one. */
const VISIT_MS = 30 * 60_000

/**
 * When the officer last looked at this file before now, as the audit log knows it: nothing is kept on the
 * officer's machine, and it holds on every machine.
 */
export const lastVisit = async (ctx: OfficerCtx, caseId: string): Promise<string | null> => {
  const before = new Date(Date.parse(ctx.now) - VISIT_MS).toISOString()
  const row = await ctx.db
    .selectFrom('audit_event')
    .select('at')
    .where('province_id', '=', ctx.who.provinceId)
    .where('case_id', '=', caseId)
    .where('officer_id', '=', ctx.who.officerId)
    .where('op', '=', 'case.file')
    .where('at', '<', before)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}
