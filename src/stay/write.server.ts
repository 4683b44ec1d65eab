import { agenciesOfCommune, agencyNames } from '../case/agency-names.server.ts'
import { appendTo } from '../case/append.server.ts'
import { contactRefused, instructionOf } from '../case/contact.ts'
import { openStay } from '../course/stay.ts'
import type { Citation } from '../kernel/citation.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import { isRefusal, refuse } from '../kernel/refusal.ts'
import { contentOf } from '../law/item-content.ts'
import { returnAbroad } from '../law/own-country.ts'
import { procedureRegime, type Regime } from '../law/regime.ts'
import { stayLimit } from '../law/stay.ts'
import { stayItems } from '../law/stay-items.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { stayContract } from './contract.ts'
import { facilitiesAmong } from './facilities.ts'
import { holdPlaces, keptOf, takenIn } from './places.server.ts'
import { freeAmong, type Place } from './places.ts'

const limitGrounds = (regime: Regime, at: string): readonly Citation[] => {
  const found = stayLimit({ regime, on: dayOf(at as Instant) })
  return isRefusal(found) ? [] : found.limit.because
}

/** Whether no place of the kind is left; never where nobody entered how many there are. */
const isFullOf = async (ctx: OfficerCtx, facilityId: string, place: Place): Promise<boolean> => {
  const kept = await keptOf(ctx, facilityId)
  if (kept === null) return false
  await holdPlaces(ctx, facilityId)
  const free = freeAmong(kept.places, await takenIn(ctx, facilityId))
  return free !== null && free[place] < 1
}

const begin = handle(stayContract.begin, (input, ctx) =>
  appendTo(ctx, input, async ({ state }) => {
    const { facilityId, place, despiteFull, minutes, at } = input
    const lodging = facilitiesAmong(await agencyNames(ctx), ctx.who.agencyId).find(
      ({ id }) => id === facilityId,
    )
    // who works in a facility takes people into their own; the lead office into any of the province
    if (!lodging || (ctx.who.scope !== 'province' && !lodging.mine))
      return refuse('input.invalid', { at: 'facilityId' })
    const refused = contactRefused(instructionOf(state, ctx.today), [
      { way: 'care', agencyIds: [facilityId], place: lodging.name, at: 'facilityId' },
    ])
    if (refused) return refused
    const because = limitGrounds(state.regime, at)
    const isFull = await isFullOf(ctx, facilityId, place)
    if (isFull && despiteFull === '') return refuse('stay.full', { at: 'place' })
    const why = isFull ? { despiteFull } : {}
    const body = { stayId: ctx.newId(), facilityId, place, minutes, ...why }
    return [{ type: 'stay-began', effectiveAt: at, because, body }]
  }),
)

const extend = handle(stayContract.extend, (input, ctx) =>
  appendTo(ctx, input, ({ state }) => {
    const { stayId, until, by, number, why, at } = input
    const stay = openStay(state.stay)
    const found = stay && stayLimit({ regime: state.regime, on: stay.from })
    if (found && !isRefusal(found) && until <= found.limit.due)
      return refuse('law.not-later', { at: 'until', with: { limit: found.limit.due } })
    const because = found && !isRefusal(found) ? found.limit.because : []
    return [{ type: 'stay-extended', effectiveAt: at, because, body: { stayId, until, by, number, why } }]
  }),
)

const issueItems = handle(stayContract.issueItems, (input, ctx) =>
  appendTo(ctx, input, ({ state }) => {
    const { stayId, issued, at } = input
    const { because } = stayItems[state.regime]
    return [{ type: 'items-issued', effectiveAt: at, because, body: { stayId, issued } }]
  }),
)

const noteAbsence = handle(stayContract.noteAbsence, (input, ctx) =>
  appendTo(ctx, input, () => {
    const { stayId, from, until } = input
    return [{ type: 'absence-noted', effectiveAt: ctx.now, because: [], body: { stayId, from, until } }]
  }),
)

const end = handle(stayContract.end, (input, ctx) =>
  appendTo(ctx, input, () => {
    const { stayId, to, adultVerified, minutes, note, at } = input
    const body = { stayId, to, adultVerified, minutes, note }
    return [{ type: 'stay-ended', effectiveAt: at, because: [], body }]
  }),
)

const goHome = handle(stayContract.goHome, (input, ctx) =>
  appendTo(ctx, input, async ({ state }) => {
    const { communeId, country, how, adult, adultVerified, minutes, at } = input
    // one of the two, and only one
    if ((communeId === null) === (country === null)) return refuse('input.invalid', { at: 'communeId' })
    // whoever fetches the person, and the office of the commune that will answer for them, learn of them
    const refused = contactRefused(instructionOf(state, ctx.today), [
      { way: 'care', present: how === 'alone' ? '' : adult, at: 'adult' },
      {
        way: 'care',
        agencyIds: communeId === null ? [] : await agenciesOfCommune(ctx, communeId),
        at: 'communeId',
      },
    ])
    if (refused) return refused
    const because =
      country === null
        ? (contentOf('travel', state.regime)?.because ?? [])
        : returnAbroad[procedureRegime(dayOf(at as Instant))]
    const body = { communeId, country, how, adult, adultVerified, minutes }
    return [{ type: 'went-home', effectiveAt: at, because, body }]
  }),
)

export const writeHandlers: readonly Handler[] = [begin, extend, issueItems, noteAbsence, end, goHome]
