import { type Instant, instantMs } from '../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import { given } from '../person/schema.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { deleteRows, insertRows } from '../store/rows.ts'
import { ageGroupOn } from './age-group.ts'
import { contactAgreed } from './contact.ts'
import { caseContract } from './contract.ts'
import { appendSteps, type LoadedCase, loadCase } from './file.server.ts'
import { numberHashes, takenBy } from './identity-number.server.ts'
import { looksLikeKnown } from './look-alike.server.ts'
import type { NewStep } from './steps.ts'

type Bound = { caseCode: string; version: number }

/** Loads the one file, appends what `steps` makes of it, checked against the version the officer saw. */
const appendTo = async (
  ctx: OfficerCtx,
  bound: Bound,
  steps: (file: LoadedCase) => readonly NewStep[] | Refusal | Promise<readonly NewStep[] | Refusal>,
) => {
  const file = await loadCase(ctx, bound.caseCode)
  if (isRefusal(file)) return file
  const made = await steps(file)
  return isRefusal(made) ? made : appendSteps(ctx, file, bound.version, made)
}

const HOUR_MS = 3_600_000

/** An act cannot lie in the future, nor before the person was received. */
const wrongTime = (ctx: OfficerCtx, file: LoadedCase, at: string): Refusal | undefined => {
  const ms = instantMs(at as Instant)
  const early = ms < instantMs(file.state.receivedAt)
  return early || ms > instantMs(ctx.now as Instant) + HOUR_MS
    ? refuse('input.invalid', { at: 'at' })
    : undefined
}

const noteNeeds = handle(caseContract.noteNeeds, (input, ctx) =>
  appendTo(ctx, input, () => [
    {
      type: 'needs-noted',
      effectiveAt: ctx.now,
      because: [],
      body: { count: input.needs.length, needs: input.needs, note: input.note },
    },
  ]),
)

const agreeContact = handle(caseContract.agreeContact, (input, ctx) =>
  appendTo(ctx, input, () => [contactAgreed(ctx.now, input.contact)]),
)

const readRights = handle(caseContract.readRights, (input, ctx) =>
  appendTo(ctx, input, (file) => {
    const { regime } = file.state
    const instrument = regime === '2011' ? '66/2011/QH12' : '53/2024/QH15'
    return (
      wrongTime(ctx, file, input.at) ?? [
        {
          type: 'rights-read',
          effectiveAt: input.at,
          because: [{ instrument, article: '6' }],
          body: { law: regime, how: input.how, textVersion: `${regime}/1`, understood: input.understood },
        },
      ]
    )
  }),
)

const tellLeadOffice = handle(caseContract.tellLeadOffice, (input, ctx) =>
  appendTo(ctx, input, (file) => {
    if (file.state.stage !== 'received') return refuse('case.already-told')
    const told = file.state.deadlines.find(({ rule }) => rule === 'DL-02' || rule === 'DL-03')
    return (
      wrongTime(ctx, file, input.at) ?? [
        {
          type: 'lead-office-told',
          effectiveAt: input.at,
          because: [...(told?.because ?? [])],
          body: {
            office: file.state.regime === '2011' ? 'district-lead' : 'province-lead',
            number: input.number,
          },
        },
      ]
    )
  }),
)

const recordIdentity = handle(caseContract.recordIdentity, (input, ctx) =>
  appendTo(ctx, input, async (file) => {
    const { identity } = input
    const { caseId, provinceId } = { caseId: file.row.case_id, provinceId: ctx.who.provinceId }
    const taken = await takenBy(ctx, identity, caseId)
    if (taken) return taken
    const renamed = given(identity.name) !== given(file.state.identity.name)
    if (renamed && !input.notTheSame) {
      const alike = await looksLikeKnown(ctx, identity, caseId)
      if (alike) return alike
    }
    await deleteRows(ctx, 'identity_hash', { province_id: provinceId, case_id: caseId })
    await insertRows(
      ctx,
      'identity_hash',
      numberHashes(ctx, identity).map((hash) => ({ province_id: provinceId, hash, case_id: caseId })),
    )
    const said = file.state.ageGroup === 'possible-minor' ? 'unknown' : file.state.ageGroup
    const ageGroup = ageGroupOn(file.state.receivedOn, { said, born: given(identity.born) })
    return [{ type: 'identity-recorded', effectiveAt: ctx.now, because: [], body: { ageGroup, ...identity } }]
  }),
)

export const writeHandlers: readonly Handler[] = [
  noteNeeds,
  agreeContact,
  readRights,
  tellLeadOffice,
  recordIdentity,
]
