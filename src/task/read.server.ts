import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../agency/roles.ts'
import { stillShared, within } from '../case/list.server.ts'
import type { OpenWork } from '../case/open-work.ts'
import type { OfficerCtx } from '../store/context.ts'
import { MOST_FILES } from './contract.ts'
import { type Office, overseesAll, sidesOf, type WorkFile } from './whose.ts'

type Row = {
  case_id: string
  code: string
  commune_id: string
  holder_agency: string
  facility_id: string | null
  work: readonly OpenWork[]
  alias_sealed: Uint8Array
  wrapped: Uint8Array | null
  officer: string | null
}

export type WorkOnFile = WorkFile & {
  readonly caseId: string
  readonly caseCode: string
  readonly work: readonly OpenWork[]
  readonly aliasSealed: Uint8Array
  readonly wrapped: Uint8Array | null
  /** Of the asking office, who wrote last in the file. */
  readonly officer: string | null
}

const holds = (field: 'by' | 'waits' | 'not', value: string) =>
  sql`s.work @> ${JSON.stringify([{ [field]: value }])}::jsonb`

/** Files on which something may concern an office; whether it does is decided by `whose.ts`, item by item. */
const concerning = (office: Office, officerId: string): RawBuilder<unknown> => {
  if (overseesAll(office)) return sql`true`
  const sides = sidesOf(office)
  return sql.join(
    [
      sql`s.holder_agency = ${office.agencyId}`,
      sql`s.facility_id = ${office.agencyId}`,
      holds('not', officerId),
      ...sides.flatMap((side) => [holds('by', side), holds('waits', side)]),
    ],
    sql` or `,
  )
}

type Asked = {
  readonly scope: Scope
  /** Only what asked for attention before this day. */
  readonly before?: string
  readonly lastOfficer?: boolean
}

/**
 * Files with open work within a scope, by the very columns of its row policy, the earliest first and never more
 * than `MOST_FILES`. They are chosen before anything is joined to them, as in the list.
 */
export const filesWithWork = async (ctx: OfficerCtx, { scope, before, lastOfficer = false }: Asked) => {
  const { who, today } = ctx
  await ctx.enter({ role: `dv_${scope}` })
  const elsewhere =
    scope === 'agency' && who.scope === 'commune' ? sql`s.commune_id <> ${who.communeId}` : sql`true`
  const since = before === undefined ? sql`s.work_on is not null` : sql`s.work_on < ${before}::date`
  const officer = lastOfficer
    ? sql`(select t.officer_id from case_step t where t.province_id = s.province_id and t.case_id = s.case_id
        and t.agency_id = ${who.agencyId} order by t.seq desc limit 1)`
    : sql`null::uuid`
  const { rows } =
    await sql<Row>`select s.case_id, s.code, s.commune_id, s.holder_agency, s.facility_id, s.work,
      s.alias_sealed, k.wrapped, ${officer} as officer
    from (select * from case_summary s where ${within(scope, who)} and ${stillShared({ scope, who, today })}
      and ${elsewhere} and ${since} and (${concerning(who, who.officerId)})
      order by s.work_on, s.case_id limit ${MOST_FILES + 1}) s
    join case_key k on k.province_id = s.province_id and k.case_id = s.case_id and k.erased_at is null
    order by s.work_on, s.case_id`.execute(ctx.db)
  const files = rows.slice(0, MOST_FILES).map(
    (row): WorkOnFile => ({
      caseId: row.case_id,
      caseCode: row.code,
      communeId: row.commune_id,
      holder: row.holder_agency,
      facility: row.facility_id,
      work: row.work,
      aliasSealed: row.alias_sealed,
      wrapped: row.wrapped,
      officer: row.officer,
    }),
  )
  return { files, more: rows.length > MOST_FILES }
}
