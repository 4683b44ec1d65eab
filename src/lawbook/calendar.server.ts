import { type Selectable, sql } from 'kysely'
import type { Day } from '../kernel/day.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { type Calendar, calendar as stateCalendar } from '../law/calendar.ts'
import { provinceLaw } from '../law/province-law.ts'
import type { Actor, Ctx } from '../store/context.ts'
import { send } from '../store/db.ts'
import type { LawRowTable } from '../store/tables.ts'
import { rowFrom, rowInput } from './row.ts'

/** The days off as a province knows them today, or knew them on a day. */
export type Calendars = (knownAt?: Day) => Calendar

type Stored = Selectable<LawRowTable>

const lawRow = (row: Stored) => {
  const { effective_from: effectiveFrom, article, value, ...more } = row
  const input = rowInput.parse({
    ...(value as object),
    kind: more.kind,
    subject: more.subject,
    instrument: more.instrument,
    verified: more.verified,
    article: article ?? '',
    effectiveFrom,
  })
  const made = rowFrom(input, { province: row.province_id, knownAt: row.known_at as Day })
  if (isRefusal(made)) throw new Error(`law_row ${row.row_id}: ${made.at}`)
  return made
}

/** A calendar costs some milliseconds, and every act on a file asks for it: made once for what was entered. */
const made = new Map<string, Calendar>()
const MOST_KEPT = 200

const calendarOf = (rows: readonly Stored[]): Calendar => {
  if (rows.length === 0) return stateCalendar
  const key = rows.map(({ row_id }) => row_id).join()
  const known = made.get(key)
  if (known) return known
  const law = provinceLaw(rows.map(lawRow))
  if (isRefusal(law)) throw new Error(`days of ${rows[0]?.province_id}: ${law.refused} ${law.at}`)
  if (made.size >= MOST_KEPT) made.clear()
  made.set(key, law.calendar)
  return law.calendar
}

/** Rows of days and of years announced, in the order in which they were entered. */
export const calendarsOf =
  (rows: readonly Stored[]): Calendars =>
  (knownAt) =>
    calendarOf(knownAt === undefined ? rows : rows.filter((row) => row.known_at <= knownAt))

const DAYS = sql`select * from law_row where kind in ('day', 'year')`
const AS_ENTERED = sql`order by entered_at, row_id`

/** Somebody of a province, or the system at work for it. */
type InProvince = Pick<Ctx, 'db'> & { readonly who: Pick<Actor, 'provinceId'> }

/** The calendars of the officer’s province. */
export const loadCalendars = async (ctx: InProvince): Promise<Calendars> => {
  const { rows } = await sql<Stored>`${DAYS} and province_id = ${ctx.who.provinceId} ${AS_ENTERED}`.execute(
    ctx.db,
  )
  return calendarsOf(rows)
}

const lockOf = ({ who }: InProvince) => `law/${who.provinceId}`

/**
 * For an act that keeps a date: the calendar as it stays until the act is committed. Whoever enters a day off
 * waits for such acts and moves the dates they kept; whoever comes later waits for that one.
 */
export const holdCalendar = async (ctx: InProvince): Promise<Calendar> => {
  await send(
    ctx.db,
    sql`select pg_advisory_xact_lock_shared(hashtextextended(${lockOf(ctx)}, 46))`.compile(ctx.db),
  )
  return (await loadCalendars(ctx))()
}

/** For entering a day off: nobody keeps a date by the old calendar meanwhile. */
export const lockCalendar = async (ctx: InProvince): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${lockOf(ctx)}, 46))`.execute(ctx.db)
}
