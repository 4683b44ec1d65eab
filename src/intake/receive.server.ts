import { authorOf, createCase, type NewCase } from '../case/append.server.ts'
import { contactAgreed } from '../case/contact.ts'
import { numberHashes, takenBy } from '../case/identity-number.server.ts'
import { looksLikeKnown, rowsLikeKnown } from '../case/look-alike.server.ts'
import { nextOf } from '../course/fold.ts'
import type { NewStep } from '../course/steps.ts'
import type { Instant } from '../kernel/day.ts'
import { caseCodeFrom } from '../kernel/id.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import { blankIdentity, given, type Identity, noContact } from '../person/schema.ts'
import type { Handler, OfficerCtx } from '../store/context.ts'
import { handle } from '../store/context.ts'
import { putRows } from '../store/rows.ts'
import { aliasFrom } from './alias.ts'
import { intakeContract } from './contract.ts'
import {
  identityRecorded,
  type OpenedCase,
  openCase,
  type Reception,
  received,
  wrongArrival,
} from './open-case.ts'
import type { GroupPerson } from './schema.ts'

const newCode = (ctx: OfficerCtx) => caseCodeFrom(ctx.randomBytes(5))

const receptionOf = (ctx: OfficerCtx, mainCaseId: string, arrivalId: string | null): Reception => ({
  receiverKind: ctx.who.agencyKind,
  arrivalId,
  mainCaseId,
  alias: () => aliasFrom(ctx.randomBytes(2)),
})

const receive = handle(intakeContract.receive, async (input, ctx) => {
  const wrongPlace = outsideReach(ctx, input.arrival.communeId)
  if (wrongPlace) return wrongPlace
  const taken = await takenBy(ctx, input.identity)
  if (taken) return taken
  if (!input.notTheSame) {
    const alike = await looksLikeKnown(ctx, input.identity)
    if (alike) return alike
  }
  const mainCaseId = ctx.newId()
  const opened = openCase(input, receptionOf(ctx, mainCaseId, null), ctx.now as Instant)
  if (isRefusal(opened)) return opened
  const author = await authorOf(ctx)
  const companions = opened.companions.map((one) => asCase(ctx, ctx.newId(), one))
  const links = companions.map(
    ({ caseId, steps }): NewStep<'companion-linked'> => ({
      type: 'companion-linked',
      effectiveAt: input.arrival.receivedAt,
      because: [],
      body: { companionCaseId: caseId, relation: relationIn(steps) },
    }),
  )
  for (const one of companions) await createCase(ctx, author, one)
  const main = asCase(ctx, mainCaseId, { ...opened.main, steps: [...opened.main.steps, ...links] })
  const state = await createCase(ctx, author, main)
  await keepHashes(ctx, mainCaseId, input.identity)
  ctx.emit({ type: 'case.received', caseId: mainCaseId })
  return {
    caseCode: main.code,
    version: state.version,
    companions: companions.map(({ code }) => code),
    next: copy(nextOf(state.deadlines)),
  }
})

const receiveGroup = handle(intakeContract.receiveGroup, async (input, ctx) => {
  const wrong = outsideReach(ctx, input.arrival.communeId) ?? wrongArrival(input.arrival, ctx.now as Instant)
  if (wrong) return wrong
  const people = input.people.map((person) => ({ ...person, identity: identityOf(person) }))
  const alike = await rowsLikeKnown(ctx, people)
  if (alike) return alike
  const author = await authorOf(ctx)
  const arrivalId = ctx.newId()
  const codes: string[] = []
  let next: ReturnType<typeof nextOf>
  for (const { identity, ...person } of people) {
    const caseId = ctx.newId()
    const reception = receptionOf(ctx, caseId, arrivalId)
    const file = asCase(ctx, caseId, {
      identity,
      steps: [
        received({
          arrival: input.arrival,
          ids: reception,
          said: person.is,
          born: given(person.born),
          alias: '',
          heardFrom: null,
        }),
        identityRecorded(input.arrival, person.is, identity),
        contactAgreed(input.arrival.receivedAt, noContact),
      ],
    })
    const state = await createCase(ctx, author, file)
    next ??= nextOf(state.deadlines)
    codes.push(file.code)
    ctx.emit({ type: 'case.received', caseId })
  }
  return { caseCodes: codes, next: copy(next) }
})

const identityOf = ({ name, born, sex, nationality }: GroupPerson): Identity => ({
  ...blankIdentity,
  name: name === '' ? blankIdentity.name : { is: 'given', value: name },
  born,
  sex,
  nationality,
})

const asCase = (ctx: OfficerCtx, caseId: string, one: OpenedCase): NewCase => ({
  caseId,
  code: newCode(ctx),
  steps: one.steps,
  identity: one.identity,
})

const relationIn = (steps: readonly NewStep[]): string => {
  const [first] = steps
  return first?.type === 'received' ? (first.body.relation ?? 'unclear') : 'unclear'
}

const copy = (next: ReturnType<typeof nextOf>) => (next ? { ...next, because: [...next.because] } : null)

/** A commune office takes people in for its own commune; other offices for any commune of the province. */
const outsideReach = (ctx: OfficerCtx, communeId: string): Refusal | undefined => {
  if (ctx.who.scope === 'commune' && communeId !== ctx.who.communeId)
    return refuse('input.invalid', { at: 'arrival.communeId' })
  return undefined
}

const keepHashes = async (ctx: OfficerCtx, caseId: string, identity: Identity) => {
  await putRows(
    ctx,
    'identity_hash',
    numberHashes(ctx, identity).map((hash) => ({ province_id: ctx.who.provinceId, hash, case_id: caseId })),
  )
}

export const receiveHandlers: readonly Handler[] = [receive, receiveGroup]
