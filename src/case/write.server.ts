import { ageGroupOn } from '../course/age-group.ts'
import { given } from '../person/schema.ts'
import { type Handler, handle } from '../store/context.ts'
import { deleteRows, insertRows } from '../store/rows.ts'
import { appendTo } from './append.server.ts'
import { contactAgreed, tellingWords } from './contact.ts'
import { caseContract } from './contract.ts'
import { numberHashes, takenBy } from './identity-number.server.ts'
import { looksLikeKnown } from './look-alike.server.ts'

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
  appendTo(ctx, input, () => tellingWords(input.contact) ?? [contactAgreed(ctx.now, input.contact)]),
)

const readRights = handle(caseContract.readRights, (input, ctx) =>
  appendTo(ctx, input, (file) => {
    const { regime } = file.state
    const instrument = regime === '2011' ? '66/2011/QH12' : '53/2024/QH15'
    return [
      {
        type: 'rights-read',
        effectiveAt: input.at,
        because: [{ instrument, article: '6' }],
        body: { law: regime, how: input.how, textVersion: `${regime}/1`, understood: input.understood },
      },
    ]
  }),
)

const tellLeadOffice = handle(caseContract.tellLeadOffice, (input, ctx) =>
  appendTo(ctx, input, (file) => {
    const told = file.state.deadlines.find(({ rule }) => rule === 'DL-02' || rule === 'DL-03')
    return [
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

const withdrawStep = handle(caseContract.withdrawStep, (input, ctx) =>
  appendTo(ctx, input, () => [
    {
      type: 'step-withdrawn',
      effectiveAt: ctx.now,
      because: [],
      body: { seq: input.seq, why: input.why },
    },
  ]),
)

export const writeHandlers: readonly Handler[] = [
  noteNeeds,
  agreeContact,
  readRights,
  tellLeadOffice,
  recordIdentity,
  withdrawStep,
]
