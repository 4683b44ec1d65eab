import { sql } from 'kysely'
import { agencyNames } from '../case/agency-names.server.ts'
import { statesOf } from '../case/file.server.ts'
import { linesOf } from '../case/line.server.ts'
import type { CaseState } from '../course/fold.ts'
import { openStay } from '../course/stay.ts'
import { lawOfProvince } from '../lawbook/rows.server.ts'
import { given } from '../person/schema.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { stayContract } from './contract.ts'
import { countStay } from './count-stay.ts'
import { facilitiesAmong } from './facilities.ts'
import { keptOf, lawOfPlaces } from './places.server.ts'
import { freeAmong, type Place } from './places.ts'

/** Files with a stay in the facility that no later step ended; steps taken back are sorted out by the fold. */
const casesStaying = async (ctx: OfficerCtx, facilityId: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ case_id: string }>`
    select distinct b.case_id from case_summary s
    join case_step b on b.province_id = s.province_id and b.case_id = s.case_id
      and b.type = 'stay-began' and b.open->>'facilityId' = ${facilityId}
    where s.province_id = ${ctx.who.provinceId} and s.readers @> array[${facilityId}::uuid]
      and s.stage not in ('closed', 'erased')`.execute(ctx.db)
  return rows.map(({ case_id }) => case_id)
}

/** These files, as far as the role that is entered lets them through. */
const statesOfCases = async (ctx: OfficerCtx, caseIds: readonly string[]) => {
  if (caseIds.length === 0) return new Map<string, CaseState>()
  const province = ctx.who.provinceId
  const files = await ctx.db
    .selectFrom('case_key')
    .select(['case_id', 'wrapped'])
    .where('province_id', '=', province)
    .where('case_id', 'in', [...caseIds])
    .execute()
  return statesOf(ctx, { province, files })
}

const noPlaces = { places: null, free: null, rooms: null, placesVersion: 0, roomLaw: [] }

const placesIn = async (
  ctx: OfficerCtx,
  facilityId: string,
  people: readonly { readonly place: Place }[],
) => {
  const kept = await keptOf(ctx, facilityId)
  if (kept === null) return noPlaces
  const { places, rooms, version } = kept
  const taken = people.map(({ place }) => place)
  const free = freeAmong(places, taken)
  return { places, free, rooms, placesVersion: version, roomLaw: lawOfPlaces(ctx, places, rooms) }
}

const facility = handle(stayContract.facility, async ({ facilityId }, ctx) => {
  const choice = facilitiesAmong(await agencyNames(ctx), ctx.who.agencyId)
  const isWide = ctx.who.scope === 'province'
  const wanted = isWide ? (facilityId ?? choice[0]?.id) : ctx.who.agencyId
  const found = choice.find(({ id }) => id === wanted)
  const shown = choice.filter(({ mine }) => isWide || mine).map(({ id, name }) => ({ id, name }))
  if (!found) return { today: ctx.today, facility: null, choice: shown, people: [], ...noPlaces }
  const { norms } = await lawOfProvince(ctx)
  const states = await statesOfCases(ctx, await casesStaying(ctx, found.id))
  const lines = await linesOf(ctx, [...states.keys()])
  const people = [...states].flatMap(([caseId, state]) => {
    const stay = openStay(state.stay)
    const line = lines.get(caseId)
    if (stay?.facilityId !== found.id || !line) return []
    const { regime } = state
    const born = given(state.identity.born) ?? null
    const asked = { stay, today: ctx.today, regime, province: ctx.who.provinceId, born, norms }
    const { present, paidUntil, daysLeft, limit } = countStay(asked)
    const away = stay.absences.some(({ from, until }) => from <= ctx.today && ctx.today <= until)
    const { place, from } = stay
    return [{ line, place, from, present, paidUntil, daysLeft, verified: limit?.verified ?? false, away }]
  })
  const soonest = (days: number | null) => days ?? Number.MAX_SAFE_INTEGER
  return {
    today: ctx.today,
    facility: { id: found.id, name: found.name },
    choice: shown,
    ...(await placesIn(ctx, found.id, people)),
    people: people.toSorted((a, b) => soonest(a.daysLeft) - soonest(b.daysLeft)),
  }
})

export const facilityHandlers: readonly Handler[] = [facility]
