import { protectedAsMinor } from '../course/age-group.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Identity } from '../person/schema.ts'
import type { Handler, OfficerCtx } from '../store/context.ts'
import { handle } from '../store/context.ts'
import { actionsFor } from './acts.ts'
import { agencyNames } from './agency-names.server.ts'
import { contactReviewBy } from './contact.ts'
import { caseContract } from './contract.ts'
import { type LoadedCase, loadCase } from './file.server.ts'
import { rolesOf } from './identity-number.server.ts'
import { keptIn } from './kept-in.server.ts'
import { linesOf } from './line.server.ts'
import { lastVisit, timelineOf } from './timeline.server.ts'

const REVEAL_SECONDS = 30

const file = handle(caseContract.file, async ({ caseCode }, ctx) => {
  const loaded = await loadCase(ctx, caseCode)
  if (isRefusal(loaded)) return loaded
  const { row, state } = loaded
  const line = (await linesOf(ctx, [row.case_id])).get(row.case_id)
  if (!line) throw new Error('a file that was read has no line')
  return {
    line,
    version: row.version,
    today: ctx.today,
    path: state.path,
    broughtBy: state.broughtBy,
    receivedAt: state.receivedAt,
    recordedAt: state.recordedAt,
    heardFrom: state.heardFrom,
    place: state.place,
    papers: state.papers,
    deadlines: state.deadlines.map((one) => ({ ...one, because: [...one.because] })),
    needs: [...state.needs],
    needsNote: state.needsNote,
    contact: state.contact,
    contactReviewBy: contactReviewBy(state),
    keptOut: await keptOutOf(ctx, loaded),
    isMinor: protectedAsMinor(state.ageGroup),
    sheet: sheetOf(state.identity),
    rights: { law: state.regime, readAt: state.rightsRead?.at ?? null },
    toldLeadOffice: state.toldLeadOfficeAt,
    ...(await linkedTo(ctx, loaded)),
    copied: copiedIn(loaded),
    timeline: await timelineOf(ctx, loaded),
    lastVisit: await lastVisit(ctx, row.case_id),
    actions: [...actionsFor(state, ctx.who)],
  }
})

/** The row of the office's own register, where the file was copied from one. */
const copiedIn = ({ steps, state }: LoadedCase) => {
  const { imported } = state.file
  if (imported === null) return null
  for (const step of steps)
    if (step.type === 'register-noted' && step.body.importId === imported.importId) {
      const { importId: _, ...row } = step.body
      return row
    }
  return null
}

/** The agencies that must not know, by name; nothing is asked where none is meant. */
const keptOutOf = async (ctx: OfficerCtx, file: LoadedCase) => {
  const ids = file.state.contact.agenciesKeptOut
  return ids.length === 0 ? [] : (await agenciesFor(ctx, file)).filter(({ id }) => ids.includes(id))
}

const agenciesFor = async (ctx: OfficerCtx, file: LoadedCase) => {
  const names = await agencyNames(ctx)
  const why = await keptIn(ctx, file)
  return names.map(({ id, name }) => ({ id, name, keptIn: why(id) }))
}

/** The agencies that can be kept out, and those that cannot, for who agrees on contact. */
const contactAgencies = handle(caseContract.contactAgencies, async ({ caseCode }, ctx) => {
  const file = await loadCase(ctx, caseCode)
  return isRefusal(file) ? file : { agencies: await agenciesFor(ctx, file) }
})

/** Which parts of the sheet are filled; the values stay where they are. */
const sheetOf = (
  identity: Identity,
): Record<string, 'given' | 'not-asked' | 'unknown' | 'refused' | 'withheld'> => ({
  name: identity.name.is,
  born: identity.born.is,
  sex: identity.sex.is,
  nationality: identity.nationality.is,
  ethnicity: identity.ethnicity.is,
  language: identity.language.is,
  home: identity.home.is,
  papers: identity.papers.length > 0 ? 'given' : identity.noPaper === null ? 'not-asked' : 'unknown',
})

/** The one they came with, who came along, and the same arrival; each only as far as one's own scopes reach. */
const linkedTo = async (ctx: OfficerCtx, { row, state }: LoadedCase) => {
  type Link = { as: 'main' | 'companion' | 'same-arrival'; relation: string | null }
  const wanted = new Map<string, Link>()
  const shown = new Set<string>()
  if (state.mainCaseId) wanted.set(state.mainCaseId, { as: 'main', relation: state.relation })
  for (const { caseId, relation } of state.companions) wanted.set(caseId, { as: 'companion', relation })
  const linked: (Link & {
    line: NonNullable<Awaited<ReturnType<typeof linesOf>> extends Map<string, infer L> ? L : never>
  })[] = []
  for (const role of rolesOf(ctx)) {
    await ctx.enter({ role })
    if (state.arrivalId) {
      const together = await ctx.db
        .selectFrom('case_summary')
        .select('case_id')
        .where('province_id', '=', ctx.who.provinceId)
        .where('arrival_id', '=', state.arrivalId)
        .where('case_id', '<>', row.case_id)
        .limit(60)
        .execute()
      for (const { case_id } of together)
        if (!shown.has(case_id)) wanted.set(case_id, { as: 'same-arrival', relation: null })
    }
    for (const [caseId, line] of await linesOf(ctx, [...wanted.keys()])) {
      const link = wanted.get(caseId)
      if (link) linked.push({ ...link, line })
      wanted.delete(caseId)
      shown.add(caseId)
    }
  }
  await ctx.enter({})
  const unseen = [...wanted.values()].flatMap(({ as, relation }) =>
    as === 'same-arrival' ? [] : [{ as, relation }],
  )
  return { linked, unseen }
}

const reveal = handle(caseContract.reveal, async ({ caseCode }, ctx) => {
  const loaded = await loadCase(ctx, caseCode)
  if (isRefusal(loaded)) return loaded
  return { ...loaded.state.identity, seconds: REVEAL_SECONDS }
})

export const readHandlers: readonly Handler[] = [file, reveal, contactAgencies]
