import { type RawBuilder, sql } from 'kysely'
import type { OfficerCtx } from '../store/context.ts'
import { aliasOf } from './file.server.ts'
import type { CaseLine } from './line.ts'

/** What a list reads of a file: summary, wrapped key for the alias, today's name of the agency that holds it. */
export type LineRow = {
  case_id: string
  code: string
  commune_id: string
  stage: string
  regime: '2011' | '2024'
  received_on: string
  age_group: CaseLine['ageGroup']
  next_rule: string | null
  next_alert: string | null
  next_due: string | null
  contact: CaseLine['contact']
  main_case_id: string | null
  alias_sealed: Uint8Array
  wrapped: Uint8Array | null
  holder: string | null
  holder_en: string | null
}

/** The columns of a line, of `s`, `k`, `v` as `joinedLine` names them. */
export const LINE = sql`s.case_id, s.code, s.commune_id, s.stage, s.regime, s.received_on, s.age_group, s.next_rule,
  s.next_alert, s.next_due, s.contact, s.main_case_id, s.alias_sealed, k.wrapped, v.name_vi as holder,
  v.name_en as holder_en`

export const joinedLine = (today: string) => sql`
  join case_key k on k.province_id = s.province_id and k.case_id = s.case_id and k.erased_at is null
  left join agency_version v on v.province_id = s.province_id and v.agency_id = s.holder_agency
    and v.valid_from <= ${today}::date and (v.valid_to is null or v.valid_to >= ${today}::date)`

/**
 * The first lines by their next alert. Fifty are chosen before anything is joined: otherwise the keys and
 * the offices of thousands of files are looked up to show fifty.
 */
export const firstLines = ({
  today,
  where,
  limit,
}: {
  today: string
  where: RawBuilder<unknown>
  limit: number
}) =>
  sql<LineRow>`select ${LINE} from (
    select * from case_summary s where ${where} and s.stage <> 'erased'
    order by s.next_alert, s.case_id limit ${limit}) s ${joinedLine(today)}
    order by s.next_alert, s.case_id`

export const toLine = (ctx: OfficerCtx, row: LineRow): CaseLine => {
  return {
    caseCode: row.code,
    alias: aliasOf(ctx, row),
    ageGroup: row.age_group,
    stage: row.stage,
    regime: row.regime,
    communeId: row.commune_id,
    holder: (ctx.lang === 'en' ? row.holder_en : row.holder) ?? '',
    receivedOn: row.received_on,
    contact: row.contact,
    next:
      row.next_rule && row.next_alert && row.next_due
        ? { rule: row.next_rule, alert: row.next_alert, due: row.next_due }
        : null,
    accompanies: row.main_case_id !== null,
  }
}

/** Lines of these files, as far as the role that is entered lets them through. */
export const linesOf = async (
  ctx: OfficerCtx,
  caseIds: readonly string[],
): Promise<Map<string, CaseLine>> => {
  if (caseIds.length === 0) return new Map()
  const { rows } = await sql<LineRow>`select ${LINE} from case_summary s ${joinedLine(ctx.today)}
    where s.province_id = ${ctx.who.provinceId} and s.case_id in (${sql.join([...caseIds])})`.execute(ctx.db)
  return new Map(rows.map((row) => [row.case_id, toLine(ctx, row)]))
}
