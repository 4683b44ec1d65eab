import { type RawBuilder, sql } from 'kysely'
import { joinedLine, LINE, type LineRow, toLine } from '../case/line.server.ts'
import type { OfficerCtx } from '../store/context.ts'
import type { Sort } from './filter.ts'

export type RegisterRow = LineRow & { path: string; facility: string | null; facility_en: string | null }

type Order = Exclude<Sort, 'name'>

const ORDERS: { readonly [S in Order]: RawBuilder<unknown> } = {
  deadline: sql`s.next_alert, s.case_id`,
  received: sql`s.received_on desc, s.case_id`,
  code: sql`s.code`,
  commune: sql`s.commune_id, s.case_id`,
}

const joinedFacility = (today: string) => sql`left join agency_version f on f.province_id = s.province_id
  and f.agency_id = s.facility_id and f.valid_from <= ${today}::date
  and (f.valid_to is null or f.valid_to >= ${today}::date)`

type Asked = { today: string; where: RawBuilder<unknown>; sort: Order; limit: number }

/** The first lines in an order; chosen before anything is joined, as in `case/line.server.ts`. */
export const registerLines = ({ today, where, sort, limit }: Asked) =>
  sql<RegisterRow>`select ${LINE}, s.path, f.name_vi as facility, f.name_en as facility_en from (
    select * from case_summary s where ${where} order by ${ORDERS[sort]} limit ${limit}) s
    ${joinedLine(today)} ${joinedFacility(today)} order by ${ORDERS[sort]}`

export type After = { readonly key: string | null; readonly caseCode: string }

/** What comes behind a line, by the line's own key: whoever is written in between moves nothing. */
export const behind = (sort: Order, { key, caseCode }: After, provinceId: string): RawBuilder<unknown> => {
  const id = sql`(select case_id from case_summary where province_id = ${provinceId} and code = ${caseCode})`
  if (sort === 'code') return sql`s.code > ${caseCode}`
  if (sort === 'commune') return sql`(s.commune_id, s.case_id) > (${key ?? ''}, ${id})`
  if (sort === 'received')
    return sql`(s.received_on < ${key}::date or (s.received_on = ${key}::date and s.case_id > ${id}))`
  return key === null
    ? sql`s.next_alert is null and s.case_id > ${id}`
    : sql`((s.next_alert, s.case_id) > (${key}::date, ${id}) or s.next_alert is null)`
}

export const toRegisterLine = (ctx: OfficerCtx, row: RegisterRow) => ({
  ...toLine(ctx, row),
  path: row.path as 'self-report',
  facility: ctx.lang === 'en' ? row.facility_en : row.facility,
})
