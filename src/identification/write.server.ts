import { appendTo } from '../case/append.server.ts'
import { openRequest } from '../course/identification.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type Handler, handle } from '../store/context.ts'
import { identificationContract as contract } from './contract.ts'
import {
  evidenceGround,
  extensionGround,
  paperGround,
  procedureGround,
  replyGround,
  signsGround,
} from './ground.ts'

type Bound = { readonly caseCode: string; readonly version: number; readonly at: string }

/** What the act says, without what binds it to the file. */
const bodyIn = <I extends Bound>({ caseCode: _, version: __, at: ___, ...body }: I) => body

const finishInitial = handle(contract.finishInitial, (input, ctx) =>
  appendTo(ctx, input, ({ state }) => [
    {
      type: 'initial-verification-done',
      effectiveAt: input.at,
      because: procedureGround(state.path, 'initial-done', input.at),
      body: bodyIn(input),
    },
  ]),
)

const noteEvidence = handle(contract.noteEvidence, (input, ctx) =>
  appendTo(ctx, input, () => [
    {
      type: 'evidence-noted',
      effectiveAt: input.at,
      because: evidenceGround(input.at),
      body: { evidenceId: ctx.newId(), ...bodyIn(input) },
    },
  ]),
)

const noteSigns = handle(contract.noteSigns, (input, ctx) =>
  appendTo(ctx, input, () => [
    {
      type: 'signs-noted',
      effectiveAt: input.at,
      because: signsGround(input.at),
      body: bodyIn(input),
    },
  ]),
)

const askPolice = handle(contract.askPolice, (input, ctx) =>
  appendTo(ctx, input, ({ state }) => [
    {
      type: 'police-asked',
      effectiveAt: input.at,
      because: procedureGround(state.path, 'police-asked', input.at),
      body: { requestId: ctx.newId(), ...bodyIn(input) },
    },
  ]),
)

const extend = handle(contract.extend, (input, ctx) =>
  appendTo(ctx, input, ({ state, calendars }) => {
    const request = openRequest(state.identification)
    const because = request === undefined ? [] : extensionGround(request, input, calendars())
    if (isRefusal(because)) return because
    return [
      {
        type: 'police-extended',
        effectiveAt: input.at,
        because,
        body: { requestId: request?.requestId ?? ctx.newId(), ...bodyIn(input) },
      },
    ]
  }),
)

const noteAnswer = handle(contract.noteAnswer, (input, ctx) =>
  appendTo(ctx, input, ({ state }) => {
    const request = openRequest(state.identification)
    return [
      {
        type: 'police-answered',
        effectiveAt: input.at,
        because: request === undefined ? [] : replyGround(request),
        body: { requestId: request?.requestId ?? ctx.newId(), ...bodyIn(input) },
      },
    ]
  }),
)

const propose = handle(contract.propose, (input, ctx) =>
  appendTo(ctx, input, () => [
    {
      type: 'identification-proposed',
      effectiveAt: input.at,
      because: input.outcome === 'victim' ? paperGround(input.issuedOn, input.at) : evidenceGround(input.at),
      body: { proposalId: ctx.newId(), ...bodyIn(input) },
    },
  ]),
)

const decide = handle(contract.decide, (input, ctx) =>
  appendTo(ctx, input, ({ state }) => {
    const { proposal } = state.identification
    const isVictim = proposal?.outcome === 'victim'
    return [
      {
        type: 'identification-decided',
        effectiveAt: input.at,
        because: isVictim ? paperGround(proposal.issuedOn, input.at) : evidenceGround(input.at),
        body: { proposalId: proposal?.proposalId ?? ctx.newId(), ...bodyIn(input) },
      },
    ]
  }),
)

const notify = handle(contract.notify, (input, ctx) =>
  appendTo(ctx, input, ({ state }) => [
    {
      type: 'result-notified',
      effectiveAt: input.at,
      because: procedureGround(state.path, 'notified', input.at),
      body: bodyIn(input),
    },
  ]),
)

const complain = handle(contract.complain, (input, ctx) =>
  appendTo(ctx, input, () => [
    { type: 'complaint-made', effectiveAt: input.at, because: [], body: bodyIn(input) },
  ]),
)

const answerComplaint = handle(contract.answerComplaint, (input, ctx) =>
  appendTo(ctx, input, () => [
    { type: 'complaint-answered', effectiveAt: input.at, because: [], body: bodyIn(input) },
  ]),
)

const reopen = handle(contract.reopen, (input, ctx) =>
  appendTo(ctx, input, () => [
    { type: 'identification-reopened', effectiveAt: input.at, because: [], body: bodyIn(input) },
  ]),
)

const noteReturnPaper = handle(contract.noteReturnPaper, (input, ctx) =>
  appendTo(ctx, input, ({ state }) => [
    {
      type: 'return-certificate-issued',
      effectiveAt: input.at,
      because: procedureGround(state.path, 'return-certificate', input.at),
      body: bodyIn(input),
    },
  ]),
)

export const writeHandlers: readonly Handler[] = [
  finishInitial,
  noteEvidence,
  noteSigns,
  askPolice,
  extend,
  noteAnswer,
  propose,
  decide,
  notify,
  complain,
  answerComplaint,
  reopen,
  noteReturnPaper,
]
