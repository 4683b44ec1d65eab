import type { Json } from '../store/canonical.ts'
import type { OfficerCtx } from '../store/context.ts'
import { headOf } from '../store/envelope.ts'
import { openCase, SealBroken } from '../store/seal.ts'

/** What officers keep for themselves has names they chose: it lies sealed, bound to its officer. */
export type SavedKind = 'list' | 'columns'

const placeOf = (officerId: string, savedId: string, column = 'sealed') => ({
  table: 'register_saved',
  row: `${officerId}/${savedId}`,
  column,
  secrecy: 'own',
})

export const sealOwn = (ctx: OfficerCtx, id: string, value: Json): Buffer => {
  const { version, key } = ctx.keyring.purpose('draft')
  return openCase(key, version).seal(placeOf(ctx.who.officerId, id), value)
}

const openOwn = (ctx: OfficerCtx, id: string, sealed: Uint8Array): Json => {
  const version = headOf(sealed)?.version
  if (version === undefined) throw new SealBroken('what an officer kept does not open')
  return openCase(ctx.keyring.purpose('draft', version).key, version).open(
    placeOf(ctx.who.officerId, id),
    sealed,
  )
}

const MOST = 50

/** One's own of a kind, the newest first. */
export const savedOf = async (ctx: OfficerCtx, kind: SavedKind) => {
  const rows = await ctx.db
    .selectFrom('register_saved')
    .select(['saved_id', 'sealed'])
    .where('province_id', '=', ctx.who.provinceId)
    .where('officer_id', '=', ctx.who.officerId)
    .where('kind', '=', kind)
    .orderBy('updated_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(({ saved_id, sealed }) => ({ id: saved_id, value: openOwn(ctx, saved_id, sealed) }))
}

/** Keeps a thing of one's own; under an id that is there already it takes its place. */
export const keepOwn = async (ctx: OfficerCtx, spec: { id: string; kind: SavedKind; value: Json }) => {
  const { provinceId: province_id, officerId: officer_id } = ctx.who
  const set = { sealed: sealOwn(ctx, spec.id, spec.value), updated_at: ctx.now }
  const changed = await ctx.db
    .updateTable('register_saved')
    .set(set)
    .where('province_id', '=', province_id)
    .where('officer_id', '=', officer_id)
    .where('saved_id', '=', spec.id)
    .executeTakeFirst()
  if (changed.numUpdatedRows > 0n) return
  await ctx.db
    .insertInto('register_saved')
    .values({ province_id, officer_id, saved_id: spec.id, kind: spec.kind, ...set })
    .execute()
}

export const dropOwn = async (ctx: OfficerCtx, id: string): Promise<boolean> => {
  const gone = await ctx.db
    .deleteFrom('register_saved')
    .where('province_id', '=', ctx.who.provinceId)
    .where('officer_id', '=', ctx.who.officerId)
    .where('saved_id', '=', id)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** Why, for whom and until when an export with names was made; read by whoever looks after the data. */
export type Told = {
  readonly reason: string
  readonly recipient: string | null
  readonly destroyBy: string | null
}

const toldPlace = (row: string) => ({ table: 'register_export', row, column: 'reason', secrecy: 'C2' })

export const sealTold = (ctx: OfficerCtx, exportId: string, told: Told): Buffer => {
  const { version, key } = ctx.keyring.purpose('draft')
  return openCase(key, version).seal(toldPlace(exportId), told)
}

/** Those of before held the reason alone. */
export const openTold = (ctx: OfficerCtx, exportId: string, sealed: Uint8Array): Told => {
  const version = headOf(sealed)?.version
  if (version === undefined) throw new SealBroken('the reason of an export does not open')
  const told = openCase(ctx.keyring.purpose('draft', version).key, version).open(toldPlace(exportId), sealed)
  return typeof told === 'string'
    ? { reason: told, recipient: null, destroyBy: null }
    : (told as unknown as Told)
}
