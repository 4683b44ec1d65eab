import { sql } from 'kysely'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import { normaliseNumber } from '../person/identity-number.ts'
import type { Identity } from '../person/schema.ts'
import type { Ctx, OfficerCtx } from '../store/context.ts'
import { deleteRows, insertRows } from '../store/rows.ts'
import { blindIndex } from '../store/seal.ts'

/** Keyed hashes of the identity numbers: the only thing by which two agencies' files can be matched. */
export const numberHashes = (ctx: OfficerCtx, identity: Identity): string[] => [
  ...new Set(identity.papers.map(({ number }) => hashOfNumber(ctx, number))),
]

export const hashOfNumber = (ctx: Pick<Ctx, 'keyring'>, number: string): string =>
  blindIndex({ keyring: ctx.keyring, kind: 'paper', value: normaliseNumber(number) })

/** The numbers by which a file is found are those of the sheet in force, and no others. */
export const keepHashes = async (ctx: OfficerCtx, caseId: string, identity: Identity) => {
  const { provinceId: province_id } = ctx.who
  await deleteRows(ctx, 'identity_hash', { province_id, case_id: caseId })
  await insertRows(
    ctx,
    'identity_hash',
    numberHashes(ctx, identity).map((hash) => ({ province_id, hash, case_id: caseId })),
  )
}

/** Files that hold one of these numbers, whoever may see them; only the caller decides what of it to tell. */
export const holdersOf = async (ctx: OfficerCtx, hashes: readonly string[]): Promise<string[]> => {
  if (hashes.length === 0) return []
  await ctx.enter({ role: 'dv_system' })
  const rows = await ctx.db
    .selectFrom('identity_hash')
    .select('case_id')
    .where('province_id', '=', ctx.who.provinceId)
    .where('hash', 'in', [...hashes])
    .execute()
  await ctx.enter({})
  return rows.map((row) => row.case_id)
}

/**
 * A certified number that is already on a file blocks a second one. The code of that file is told only to
 * those who may see it; the others learn that they must ask, and nothing more.
 */
export const takenBy = async (
  ctx: OfficerCtx,
  identity: Identity,
  own?: string,
): Promise<Refusal | undefined> => {
  const holders = (await holdersOf(ctx, numberHashes(ctx, identity))).filter((caseId) => caseId !== own)
  if (holders.length === 0) return undefined
  const visible = await visibleCodes(ctx, holders)
  const [caseCode] = visible.values()
  return refuse('case.same-number', { at: 'identity.papers', ...(caseCode ? { with: { caseCode } } : {}) })
}

/** Codes of those files that the actor's own scopes let through. */
export const visibleCodes = async (
  ctx: OfficerCtx,
  caseIds: readonly string[],
): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  if (caseIds.length === 0) return found
  for (const role of rolesOf(ctx)) {
    await ctx.enter({ role })
    const { rows } = await sql<{ case_id: string; code: string }>`
      select case_id, code from case_summary
      where province_id = ${ctx.who.provinceId} and case_id in (${sql.join([...caseIds])})`.execute(ctx.db)
    for (const row of rows) found.set(row.case_id, row.code)
  }
  await ctx.enter({})
  return found
}

/** Lists are made of one's own area and of what other agencies gave to one's own. */
export const rolesOf = (ctx: OfficerCtx) =>
  ctx.who.scope === 'agency' ? (['dv_agency'] as const) : ([`dv_${ctx.who.scope}`, 'dv_agency'] as const)
