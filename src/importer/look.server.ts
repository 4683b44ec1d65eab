import { hashOfNumber } from '../case/identity-number.server.ts'
import { resembling } from '../case/look-alike.server.ts'
import { canonicalJson } from '../store/canonical.ts'
import type { OfficerCtx } from '../store/context.ts'
import { blindIndex } from '../store/seal.ts'
import type { Fields } from './columns.ts'
import { type Options, type RowRead, readRow } from './row.ts'

export type GivenRow = {
  readonly line: number
  readonly fields: { readonly [F in keyof Fields]?: Fields[F] | undefined }
}

/** What is known of a row before it is taken. */
export type LookedAt = RowRead & {
  readonly line: number
  readonly fields: Fields
  /** By which the row is known again; the running number of the register is no part of it. */
  readonly hash: string
  readonly taken: string | null
  /** Files that hold its identity number. */
  readonly holders: readonly string[]
  readonly alike: readonly string[]
}

const given = (fields: GivenRow['fields']): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, text]) =>
      text === undefined || text.trim() === '' ? [] : [[field, text.normalize('NFC').trim()]],
    ),
  )

const hashOfRow = (ctx: OfficerCtx, { number: _, ...fields }: Fields): string =>
  blindIndex({ keyring: ctx.keyring, kind: 'import-row', value: canonicalJson(fields) })

const takenRows = async (ctx: OfficerCtx, hashes: readonly string[]): Promise<Map<string, string>> => {
  const rows = await ctx.db
    .selectFrom('import_row')
    .select(['hash', 'case_id'])
    .where('province_id', '=', ctx.who.provinceId)
    .where('hash', 'in', [...hashes])
    .execute()
  return new Map(rows.map(({ hash, case_id }) => [hash, case_id]))
}

const holdersByHash = async (ctx: OfficerCtx, hashes: readonly string[]): Promise<Map<string, string[]>> => {
  const found = new Map<string, string[]>()
  if (hashes.length === 0) return found
  await ctx.enter({ role: 'dv_system' })
  const rows = await ctx.db
    .selectFrom('identity_hash')
    .select(['hash', 'case_id'])
    .where('province_id', '=', ctx.who.provinceId)
    .where('hash', 'in', [...hashes])
    .execute()
  await ctx.enter({})
  for (const { hash, case_id } of rows) found.set(hash, [...(found.get(hash) ?? []), case_id])
  return found
}

export const optionsOf = (ctx: OfficerCtx, from: Pick<Options, 'order' | 'fallback'>): Options => ({
  ...from,
  today: ctx.today,
  province: ctx.who.provinceId,
})

/** Reads the rows and looks for each whether it, its number or its name is known already. */
export const lookAt = async (
  ctx: OfficerCtx,
  options: Options,
  rows: readonly GivenRow[],
): Promise<readonly LookedAt[]> => {
  const read = rows.map(({ line, fields }) => {
    const own = given(fields)
    return { line, fields: own, hash: hashOfRow(ctx, own), ...readRow(own, options) }
  })
  const taken = await takenRows(
    ctx,
    read.map(({ hash }) => hash),
  )
  const numbers = read.map(
    ({ reading }) => reading?.identity.papers.map(({ number }) => hashOfNumber(ctx, number)) ?? [],
  )
  const holders = await holdersByHash(ctx, [...new Set(numbers.flat())])
  return read.map((one, at) => ({
    ...one,
    taken: taken.get(one.hash) ?? null,
    holders: (numbers[at] ?? []).flatMap((hash) => holders.get(hash) ?? []),
    alike: one.reading === null || taken.has(one.hash) ? [] : resembling(ctx, one.reading.identity),
  }))
}
