import type { OfficerCtx } from '../store/context.ts'

export type AgencyName = { readonly id: string; readonly name: string; readonly kind: string }

/** The agencies of the province as they are called today, in the officer's language. */
export const agencyNames = async (ctx: OfficerCtx): Promise<readonly AgencyName[]> => {
  const rows = await ctx.db
    .selectFrom('agency as a')
    .innerJoin('agency_version as v', (join) =>
      join.onRef('v.province_id', '=', 'a.province_id').onRef('v.agency_id', '=', 'a.agency_id'),
    )
    .select(['a.agency_id', 'a.kind', 'v.name_vi', 'v.name_en'])
    .where('a.province_id', '=', ctx.who.provinceId)
    .where('v.valid_from', '<=', ctx.today)
    .where((eb) => eb.or([eb('v.valid_to', 'is', null), eb('v.valid_to', '>=', ctx.today)]))
    .orderBy('v.name_vi')
    .execute()
  return rows.map((row) => ({
    id: row.agency_id,
    name: ctx.lang === 'en' ? row.name_en : row.name_vi,
    kind: row.kind,
  }))
}

/** The offices that answer for a commune; the police of the place is none of them. */
export const agenciesOfCommune = async (ctx: OfficerCtx, communeId: string): Promise<readonly string[]> => {
  const rows = await ctx.db
    .selectFrom('agency')
    .select('agency_id')
    .where('province_id', '=', ctx.who.provinceId)
    .where('commune_id', '=', communeId)
    .where('kind', '<>', 'commune-police')
    .execute()
  return rows.map(({ agency_id }) => agency_id)
}
