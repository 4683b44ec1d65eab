import { type RawBuilder, sql } from 'kysely'
import { stillShared, within } from '../case/list.server.ts'
import type { Actor } from '../store/context.ts'
import type { RegisterFilter } from './filter.ts'

type Who = Pick<Actor, 'provinceId' | 'communeId' | 'agencyId' | 'scope'>

/** The files of one's register that a filter leaves, by the very columns of the row policy and the summary. */
export const whereOf = (
  filter: RegisterFilter,
  { who, today }: { who: Who; today: string },
): RawBuilder<unknown> => {
  const parts: RawBuilder<unknown>[] = [
    within(who.scope, who),
    stillShared({ scope: who.scope, who, today }),
    sql`s.stage <> 'erased'`,
  ]
  const same = (column: RawBuilder<unknown>, value: string | null) => {
    if (value !== null) parts.push(sql`${column} = ${value}`)
  }
  same(sql`s.stage`, filter.stage)
  same(sql`s.regime`, filter.regime)
  same(sql`s.path`, filter.path)
  same(sql`s.commune_id`, filter.commune)
  same(sql`s.age_group`, filter.ageGroup)
  same(sql`s.holder_agency`, filter.holder)
  if (filter.receivedFrom !== null) parts.push(sql`s.received_on >= ${filter.receivedFrom}::date`)
  if (filter.receivedUntil !== null) parts.push(sql`s.received_on <= ${filter.receivedUntil}::date`)
  if (filter.dueUntil !== null) parts.push(sql`s.next_alert <= ${filter.dueUntil}::date`)
  if (filter.overdue) parts.push(sql`s.next_due < ${today}::date`)
  if (filter.facility === 'any') parts.push(sql`s.facility_id is not null`)
  else same(sql`s.facility_id`, filter.facility)
  return sql.join(parts, sql` and `)
}
