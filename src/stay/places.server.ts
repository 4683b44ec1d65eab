import { sql } from 'kysely'
import { z } from 'zod'
import { agencyNames } from '../case/agency-names.server.ts'
import { rolesOf } from '../case/identity-number.server.ts'
import { isRefusal, refuse } from '../kernel/refusal.ts'
import { checkFacility } from '../law/facility.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { insertRow, updateRow } from '../store/rows.ts'
import { facilitiesAmong } from './facilities.ts'
import { facilityContract, placeCount } from './facility-contract.ts'
import { type Place, type Places, totalOf } from './places.ts'

const kept = z.object({ places: placeCount, rooms: z.number().nullable() })
export type Kept = z.output<typeof kept> & { readonly version: number }

const keyOf = (facilityId: string) => `places/${facilityId}`

/** What was entered of a facility; `null` when nobody did. */
export const keptOf = async (ctx: OfficerCtx, facilityId: string): Promise<Kept | null> => {
  const row = await ctx.db
    .selectFrom('setting')
    .select(['value', 'version'])
    .where('province_id', '=', ctx.who.provinceId)
    .where('key', '=', keyOf(facilityId))
    .executeTakeFirst()
  return row ? { ...kept.parse(row.value), version: row.version } : null
}

/** In which places people lie now: open stays only, those away for some days included. */
export const takenIn = async (ctx: OfficerCtx, facilityId: string): Promise<readonly Place[]> => {
  const taken = new Map<string, Place>()
  for (const role of rolesOf(ctx)) {
    await ctx.enter({ role })
    const { rows } = await sql<{ case_id: string; place: Place }>`
      select distinct on (s.case_id) s.case_id, b.open->>'place' as place from case_summary s
      join case_step b on b.province_id = s.province_id and b.case_id = s.case_id
        and b.type = 'stay-began' and b.open->>'facilityId' = ${facilityId}
      where s.province_id = ${ctx.who.provinceId} and s.facility_id = ${facilityId}
        and s.stage not in ('closed', 'erased')
      order by s.case_id, b.seq desc`.execute(ctx.db)
    for (const { case_id, place } of rows) taken.set(case_id, place)
  }
  await ctx.enter({})
  return [...taken.values()]
}

/** Two who arrive at once are counted one after the other. */
export const holdPlaces = (ctx: OfficerCtx, facilityId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${keyOf(facilityId)}, 0))`.execute(ctx.db)

/** What the law asks of room for so many; empty where nothing was entered. */
export const lawOfPlaces = (ctx: OfficerCtx, places: Places, rooms: number | null) => {
  const facility = { places: totalOf(places), rooms, land: null, staff: null, socialWorkers: null }
  const found = checkFacility(facility, { on: ctx.today })
  if (isRefusal(found)) return []
  return found.flatMap(({ of, needs, ruling }) =>
    of === 'rooms' ? [{ needs, is: ruling.is, because: [...ruling.because], verified: ruling.verified }] : [],
  )
}

const setPlaces = handle(
  facilityContract.setPlaces,
  async ({ facilityId, version, rooms, ...places }, ctx) => {
    const wanted = ctx.who.scope === 'province' ? facilityId : ctx.who.agencyId
    const known = facilitiesAmong(await agencyNames(ctx), ctx.who.agencyId).some(({ id }) => id === wanted)
    if (!known || (facilityId !== null && facilityId !== wanted)) return refuse('not-found')
    const row = { province_id: ctx.who.provinceId, key: keyOf(wanted ?? '') }
    const value = { places, rooms }
    if (version === 0) {
      if (await keptOf(ctx, wanted ?? '')) return refuse('stale')
      await insertRow(ctx, 'setting', { ...row, value, version: 1 })
      return { version: 1 }
    }
    const changed = await updateRow(ctx, 'setting', {
      key: row,
      expect: { version },
      set: { value, version: version + 1 },
    })
    return changed ? { version: version + 1 } : refuse('stale')
  },
)

export const placesHandlers: readonly Handler[] = [setPlaces]
