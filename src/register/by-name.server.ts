import { type RawBuilder, sql } from 'kysely'
import { aliasPlace } from '../case/file.server.ts'
import { type IndexedIdentity, identityPlace } from '../person/names.server.ts'
import { compareVietnameseNames } from '../person/vietnamese-name.ts'
import type { OfficerCtx } from '../store/context.ts'
import { MOST_ORDERED_BY_NAME } from './filter.ts'

type Sealed = {
  case_id: string
  code: string
  holder_agency: string
  alias_sealed: Uint8Array
  wrapped: Uint8Array | null
  identity: Uint8Array | null
}

/** Whether this officer may be shown names at all; only then may a name give the order. */
export const seesNames = ({ who }: Pick<OfficerCtx, 'who'>, classes: ReadonlySet<string>): boolean =>
  who.may.has('case.reveal') && classes.has('C2')

/** By what a file is ordered: the first name where it may be seen, else the alias. It never leaves this file. */
const nameOf = (ctx: OfficerCtx, row: Sealed, byName: boolean): string => {
  const seal = ctx.caseKeys.of(row.case_id, row.wrapped)
  const isOwn = ctx.who.scope !== 'agency' || row.holder_agency === ctx.who.agencyId
  if (!seal) return row.code
  if (byName && isOwn && row.identity) {
    const { names } = seal.open(identityPlace(row.case_id), row.identity) as IndexedIdentity
    if (names[0]) return names[0]
  }
  return String(seal.open(aliasPlace(row.case_id), row.alias_sealed))
}

/** The files of a list by Vietnamese given name; `undefined` when there are too many to open them all. */
export const idsByName = async (
  ctx: OfficerCtx,
  where: RawBuilder<unknown>,
  byName: boolean,
): Promise<readonly { readonly caseId: string; readonly code: string }[] | undefined> => {
  const { rows } = await sql<Sealed>`select s.case_id, s.code, s.holder_agency, s.alias_sealed, k.wrapped,
      i.sealed as identity
    from case_summary s join case_key k on k.province_id = s.province_id and k.case_id = s.case_id
    left join case_identity i on i.province_id = s.province_id and i.case_id = s.case_id
    where ${where} limit ${MOST_ORDERED_BY_NAME + 1}`.execute(ctx.db)
  if (rows.length > MOST_ORDERED_BY_NAME) return undefined
  return rows
    .map((row) => ({ caseId: row.case_id, code: row.code, name: nameOf(ctx, row, byName) }))
    .sort((a, b) => compareVietnameseNames(a.name, b.name) || (a.code < b.code ? -1 : 1))
    .map(({ caseId, code }) => ({ caseId, code }))
}
