import { agencyNames } from '../case/agency-names.server.ts'
import { appendTo } from '../case/append.server.ts'
import { contactRefused, instructionOf } from '../case/contact.ts'
import { itemStateOf } from '../course/support.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import { isRefusal, refuse } from '../kernel/refusal.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { supportContract } from './contract.ts'
import { rulingOf, unlawful } from './lawful.ts'
import { ruled } from './ruled.server.ts'

const noteCircumstances = handle(supportContract.noteCircumstances, (input, ctx) =>
  appendTo(ctx, input, () => {
    const { household, healthCard, canPayTravel, at } = input
    const body = { household, healthCard, canPayTravel }
    return [{ type: 'circumstances-noted', effectiveAt: at, because: [], body }]
  }),
)

/** Approving and handing over ask the law of the very day; everything else is what happened, and is written. */
const moveItem = handle(supportContract.moveItem, (input, ctx) =>
  appendTo(ctx, input, async (file) => {
    const { item, state, amount, money, signed, papersMissing, number, note, at } = input
    if (state === 'paid' && amount === null) return refuse('input.invalid', { at: 'amount' })
    const ruling = (await ruled(ctx, file)).on(dayOf(at as Instant))
    if (isRefusal(ruling)) return ruling
    const last = itemStateOf(file.state.support, item)
    const why = unlawful({ item, state, ruling, last })
    if (why !== null) {
      const articles = why.because.map(({ instrument, article = '' }) => `${article} ${instrument}`.trim())
      return refuse(why.why === 'not-due' ? 'support.not-due' : 'support.fact-missing', {
        at: 'state',
        with: { articles: articles.join('; '), missing: why.missing.join(' ') },
      })
    }
    const because = rulingOf(ruling, item)?.because ?? ruling.because
    const body = { item, state, amount, money, signed, papersMissing, number, note }
    return [{ type: 'item-moved', effectiveAt: at, because, body }]
  }),
)

/** To whom a request for legal aid goes: the centre of the province. */
const legalAidAgencies = async (ctx: OfficerCtx) =>
  (await agencyNames(ctx)).filter(({ kind }) => kind === 'legal-aid-centre').map(({ id }) => id)

const moveLegalAid = handle(supportContract.moveLegalAid, (input, ctx) =>
  appendTo(ctx, input, async (file) => {
    const { state, lawyer, number, note, at } = input
    const refused = contactRefused(instructionOf(file.state, ctx.today), [
      { way: 'care', present: state === 'lawyer-named' ? lawyer : '', at: 'lawyer' },
      { way: 'care', agencyIds: state === 'request-sent' ? await legalAidAgencies(ctx) : [], at: 'state' },
    ])
    if (refused) return refused
    const ruling = (await ruled(ctx, file)).on(dayOf(at as Instant))
    if (isRefusal(ruling)) return ruling
    const because = rulingOf(ruling, 'legal-aid')?.because ?? []
    return [{ type: 'legal-aid-moved', effectiveAt: at, because, body: { state, lawyer, number, note } }]
  }),
)

export const writeHandlers: readonly Handler[] = [noteCircumstances, moveItem, moveLegalAid]
