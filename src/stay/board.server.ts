import { agencyNames } from '../case/agency-names.server.ts'
import { loadCase } from '../case/file.server.ts'
import { openFor } from '../course/lifecycle.ts'
import { isForeigner } from '../course/rules-stay.ts'
import type { Stay } from '../course/stay.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { stayItems } from '../law/stay-items.ts'
import { lawOfProvince } from '../lawbook/rows.server.ts'
import { given } from '../person/schema.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { stayContract } from './contract.ts'
import { type CountedStay, countStay } from './count-stay.ts'
import { type Facility, facilitiesAmong } from './facilities.ts'
import { placeFor } from './place-for.ts'
import { keptOf, takenIn } from './places.server.ts'
import { freeAmong } from './places.ts'

const limitOut = (limit: CountedStay['limit']) => limit && { ...limit, because: [...limit.because] }

const moneyOut = (money: CountedStay['money']) =>
  money && {
    is: money.is,
    amount: money.is === 'sum' ? money.amount : money.atLeast,
    missing: money.is === 'sum' ? [] : [...money.missing],
    because: [...money.because],
    verified: money.verified,
  }

const countedOut = (counted: CountedStay) => ({
  ...counted,
  limit: limitOut(counted.limit),
  otherReading: limitOut(counted.otherReading),
  extendedBy: [...counted.extendedBy],
  money: moneyOut(counted.money),
})

const stayOut = (stay: Stay, facility: string, counted: CountedStay) => ({
  stayId: stay.stayId,
  facility,
  place: stay.place,
  despiteFull: stay.despiteFull,
  from: stay.from,
  until: stay.until,
  to: stay.to,
  extensions: stay.extensions.map((one) => ({ ...one })),
  absences: stay.absences.map((one) => ({ ...one })),
  issued: stay.issued.map(({ on, items }) => ({ on, items: [...items] })),
  counted: countedOut(counted),
})

/** Places left, for those who lodge people: one's own facility, for the lead office each of the province. */
const withFree = async (ctx: OfficerCtx, facilities: readonly Facility[]) => {
  const isLodging = ctx.who.may.has('case.stay')
  const told = []
  for (const one of facilities) {
    const isSeen = isLodging && (one.mine || ctx.who.scope === 'province')
    const kept = isSeen ? await keptOf(ctx, one.id) : null
    const free = kept && freeAmong(kept.places, await takenIn(ctx, one.id))
    told.push({ ...one, free })
  }
  return told
}

const board = handle(stayContract.board, async ({ caseCode }, ctx) => {
  const file = await loadCase(ctx, caseCode)
  if (isRefusal(file)) return file
  const { state } = file
  const { norms } = await lawOfProvince(ctx)
  const agencies = await agencyNames(ctx)
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  const born = given(state.identity.born) ?? null
  const { stays, home } = state.stay
  const items = stayItems[state.regime]
  const why = openFor(state, 'stay-began')
  return {
    version: file.row.version,
    today: ctx.today,
    regime: state.regime,
    ageGroup: state.ageGroup,
    stays: stays.toReversed().map((stay) => {
      const { regime } = state
      const asked = { stay, today: ctx.today, regime, province: ctx.who.provinceId, born, norms }
      return stayOut(stay, names.get(stay.facilityId) ?? '', countStay(asked))
    }),
    home: home && {
      on: home.on,
      communeId: home.communeId,
      country: home.country ?? null,
      how: home.how,
      adultVerified: home.adultVerified,
    },
    foreign: isForeigner(state),
    homeAdult: home?.adult ?? null,
    items: { ...items, items: [...items.items], counts: { ...items.counts }, because: [...items.because] },
    facilities: await withFree(ctx, facilitiesAmong(agencies, ctx.who.agencyId)),
    suggestedPlace: placeFor(state.ageGroup, state.identity),
    beginWhyNot: why === null ? null : `case.whyNot.${why}`,
  }
})

export const boardHandlers: readonly Handler[] = [board]
