import type { Selectable } from 'kysely'
import type { Ctx } from '../store/context.ts'
import { insertRow } from '../store/rows.ts'
import type { AgencyVersionTable } from '../store/tables-agency.ts'

export type NewAgency = {
  readonly provinceId: string
  readonly kind: string
  readonly communeId: string | null
  readonly name: { readonly vi: string; readonly en: string }
  readonly from: string
  readonly parentId?: string | null
  readonly citation?: string | null
  readonly partnerOnly?: boolean
}

/** An agency and its first version; returns its id. */
export const addAgency = async (ctx: Ctx, agency: NewAgency): Promise<string> => {
  const agencyId = ctx.newId()
  await insertRow(ctx, 'agency', {
    province_id: agency.provinceId,
    agency_id: agencyId,
    kind: agency.kind,
    commune_id: agency.communeId,
    partner_only: agency.partnerOnly ?? false,
  })
  await insertRow(ctx, 'agency_version', {
    province_id: agency.provinceId,
    agency_id: agencyId,
    valid_from: agency.from,
    name_vi: agency.name.vi,
    name_en: agency.name.en,
    parent_id: agency.parentId ?? null,
    citation: agency.citation ?? null,
  })
  return agencyId
}

export const versionsOf = (
  ctx: Ctx,
  { provinceId, agencyId }: { provinceId: string; agencyId?: string },
): Promise<Selectable<AgencyVersionTable>[]> =>
  ctx.db
    .selectFrom('agency_version')
    .selectAll()
    .where('province_id', '=', provinceId)
    .$if(agencyId !== undefined, (query) => query.where('agency_id', '=', agencyId ?? ''))
    .orderBy('valid_from')
    .execute()
