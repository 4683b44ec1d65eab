import { ageGroupOn } from '../course/age-group.ts'
import { caseAt } from '../course/fold.ts'
import type { NewStep, Step } from '../course/steps.ts'
import { given } from '../person/schema.ts'
import { type Handler, handle } from '../store/context.ts'
import { appendTo } from './append.server.ts'
import { contactAgreed, tellingWords } from './contact.ts'
import { caseContract } from './contract.ts'
import type { LoadedCase } from './file.server.ts'
import { keepHashes, takenBy } from './identity-number.server.ts'
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
    const { case_id: caseId } = file.row
    const taken = await takenBy(ctx, identity, caseId)
    if (taken) return taken
    const renamed = given(identity.name) !== given(file.state.identity.name)
    if (renamed && !input.notTheSame) {
      const alike = await looksLikeKnown(ctx, identity, caseId)
      if (alike) return alike
    }
    await keepHashes(ctx, caseId, identity)
    const said = file.state.ageGroup === 'possible-minor' ? 'unknown' : file.state.ageGroup
    const ageGroup = ageGroupOn(file.state.receivedOn, { said, born: given(identity.born) })
    return [{ type: 'identity-recorded', effectiveAt: ctx.now, because: [], body: { ageGroup, ...identity } }]
  }),
)

const withdrawStep = handle(caseContract.withdrawStep, (input, ctx) =>
  appendTo(ctx, input, async (file) => {
    const body = { seq: input.seq, why: input.why }
    const step = { type: 'step-withdrawn', effectiveAt: ctx.now, because: [], body } as const
    // of a sheet taken back the one before stands again, with its numbers
    if (file.steps[input.seq - 1]?.type === 'identity-recorded' || isWithdrawal(file, input.seq)) {
      const { identity } = stateWith(file, step)
      const taken = await takenBy(ctx, identity, file.row.case_id)
      if (taken) return taken
      await keepHashes(ctx, file.row.case_id, identity)
    }
    return [step]
  }),
)

/** Taking back can be taken back. */
const isWithdrawal = ({ steps }: LoadedCase, seq: number) => steps[seq - 1]?.type === 'step-withdrawn'

const stateWith = ({ steps }: LoadedCase, step: NewStep) => {
  const seq = steps.length + 1
  return caseAt([...steps, { ...step, seq, recordedAt: step.effectiveAt } as Step])
}

export const writeHandlers: readonly Handler[] = [
  noteNeeds,
  agreeContact,
  readRights,
  tellLeadOffice,
  recordIdentity,
  withdrawStep,
]
