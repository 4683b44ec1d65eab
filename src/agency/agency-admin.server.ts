import { isRefusal, refuse } from '../kernel/refusal.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { insertRow, updateRow } from '../store/rows.ts'
import { isAgencyKindCode } from './agency-kinds.ts'
import { addAgency, versionsOf } from './agency-rows.server.ts'
import { closing, follow, versionOn } from './agency-version.ts'
import { areaAt, provinceOf } from './area.ts'
import { agencyContract } from './contract.ts'

const list = handle(agencyContract.list, async ({ on }, ctx) => {
  const { provinceId } = ctx.who
  const day = on ?? ctx.today
  const rows = await ctx.db
    .selectFrom('agency')
    .selectAll()
    .where('province_id', '=', provinceId)
    .orderBy('agency_id')
    .execute()
  const byAgency = Map.groupBy(await versionsOf(ctx, { provinceId }), (one) => one.agency_id)
  const agencies = rows.map((row) => {
    const versions = byAgency.get(row.agency_id) ?? []
    const holds = versionOn(versions, day)
    const named = holds ?? versions.at(-1)
    return {
      agencyId: row.agency_id,
      kind: row.kind,
      communeId: row.commune_id,
      partnerOnly: row.partner_only,
      version: row.version,
      name: { vi: named?.name_vi ?? '', en: named?.name_en ?? '' },
      open: holds !== undefined,
      history: versions.map((one) => ({
        from: one.valid_from,
        to: one.valid_to,
        name: { vi: one.name_vi, en: one.name_en },
        parentId: one.parent_id,
        citation: one.citation,
        verified: one.verified,
      })),
    }
  })
  return { agencies }
})

/** Somebody else may have changed the agency in between: the version says so. */
const claim = (ctx: OfficerCtx, agencyId: string, version: number) =>
  updateRow(ctx, 'agency', {
    key: { province_id: ctx.who.provinceId, agency_id: agencyId },
    expect: { version },
    set: { version: version + 1 },
  })

const create = handle(agencyContract.create, async (input, ctx) => {
  const { provinceId } = ctx.who
  const { kind, communeId, name, from, parentId, citation, partnerOnly } = input
  if (!isAgencyKindCode(kind)) return refuse('input.invalid', { at: 'kind' })
  if (communeId !== null && (!areaAt(communeId, from) || provinceOf(communeId, from) !== provinceId))
    return refuse('input.invalid', { at: 'communeId' })
  if (parentId !== null && (await versionsOf(ctx, { provinceId, agencyId: parentId })).length === 0)
    return refuse('input.invalid', { at: 'parentId' })
  const about = { provinceId, kind, communeId, name, from, parentId, citation, partnerOnly }
  return { agencyId: await addAgency(ctx, about) }
})

const rename = handle(agencyContract.rename, async ({ agencyId, name, from, citation, version }, ctx) => {
  const { provinceId } = ctx.who
  const versions = await versionsOf(ctx, { provinceId, agencyId })
  if (versions.length === 0) return refuse('not-found')
  const step = follow(versions, from)
  if (isRefusal(step)) return step
  if (!(await claim(ctx, agencyId, version))) return refuse('stale')
  const key = { province_id: provinceId, agency_id: agencyId }
  await updateRow(ctx, 'agency_version', {
    key: { ...key, valid_from: step.ends.valid_from },
    set: { valid_to: step.lastDay },
  })
  await insertRow(ctx, 'agency_version', {
    ...key,
    valid_from: from,
    name_vi: name.vi,
    name_en: name.en,
    seal: step.ends.seal,
    parent_id: step.ends.parent_id,
    citation,
  })
  return { version: version + 1 }
})

const close = handle(agencyContract.close, async ({ agencyId, lastDay, version }, ctx) => {
  const { provinceId } = ctx.who
  const versions = await versionsOf(ctx, { provinceId, agencyId })
  if (versions.length === 0) return refuse('not-found')
  const ends = closing(versions, lastDay)
  if (isRefusal(ends)) return ends
  const held = await ctx.db
    .selectFrom('post')
    .select('post_id')
    .where('province_id', '=', provinceId)
    .where('agency_id', '=', agencyId)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', lastDay)]))
    .execute()
  if (held.length > 0) return refuse('agency.has-posts', { with: { posts: held.length } })
  if (!(await claim(ctx, agencyId, version))) return refuse('stale')
  await updateRow(ctx, 'agency_version', {
    key: { province_id: provinceId, agency_id: agencyId, valid_from: ends.valid_from },
    set: { valid_to: lastDay },
  })
  return { version: version + 1 }
})

export const agencyAdminHandlers: readonly Handler[] = [list, create, rename, close]
