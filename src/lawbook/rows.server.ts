import { sql } from 'kysely'
import type { Day } from '../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import { reachOf } from '../law/calendar-change.ts'
import { type ProvinceLaw, type ProvinceRow, provinceLaw } from '../law/province-law.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { insertRow } from '../store/rows.ts'
import { lockCalendar } from './calendar.server.ts'
import { lawContract } from './contract.ts'
import { keptOf, type RowInput, rowFrom, rowInput } from './row.ts'
import { dryRunDay, type FileGroup, touchedBy } from './touched.ts'

type Stored = RowInput & {
  readonly rowId: string
  readonly knownAt: Day
  readonly enteredAt: string
  readonly enteredBy: string
}

const storedRows = async (ctx: OfficerCtx): Promise<readonly Stored[]> => {
  const found = await ctx.db
    .selectFrom('law_row')
    .leftJoin('officer', (join) =>
      join
        .onRef('officer.province_id', '=', 'law_row.province_id')
        .onRef('officer.officer_id', '=', 'law_row.entered_by'),
    )
    .selectAll('law_row')
    .select('officer.name as entered_name')
    .where('law_row.province_id', '=', ctx.who.provinceId)
    .orderBy('law_row.entered_at')
    .orderBy('law_row.row_id')
    .execute()
  return found.map((row) => ({
    ...rowInput.parse({
      kind: row.kind,
      regime: row.regime,
      subject: row.subject,
      effectiveFrom: row.effective_from,
      until: row.until,
      instrument: row.instrument,
      article: row.article ?? '',
      verified: row.verified,
      note: row.note,
      ...row.value,
    }),
    rowId: row.row_id,
    knownAt: row.known_at as Day,
    enteredAt: row.entered_at,
    enteredBy: row.entered_name ?? '',
  }))
}

const asLaw = (stored: readonly Stored[], province: string): readonly ProvinceRow[] =>
  stored.map((one) => {
    const row = rowFrom(one, { province, knownAt: one.knownAt })
    if (isRefusal(row)) throw new Error(`law_row ${one.rowId}: ${row.at}`)
    return row
  })

/** The law of the officer’s province, as it is known today or was known on a day. */
export const lawOfProvince = async (ctx: OfficerCtx, knownAt?: Day): Promise<ProvinceLaw> => {
  const rows = asLaw(await storedRows(ctx), ctx.who.provinceId)
  const made = provinceLaw(rows, knownAt === undefined ? {} : { knownAt })
  if (isRefusal(made)) throw new Error(`law rows of ${ctx.who.provinceId}: ${made.refused} ${made.at}`)
  return made
}

const rows = handle(lawContract.rows, async (_, ctx) => ({
  province: ctx.who.provinceId,
  today: ctx.today,
  rows: [...(await storedRows(ctx))],
}))

/** Open files, counted by what the law asks of a summary. Row policies decide which. */
const fileGroups = async (ctx: OfficerCtx): Promise<readonly FileGroup[]> => {
  const found = await ctx.db
    .selectFrom('case_summary')
    .select(['regime', 'stage', 'age_group', 'next_rule', 'next_alert', 'next_due'])
    .select(sql<boolean>`main_case_id is not null`.as('companion'))
    .select(sql<number>`count(*)`.as('files'))
    .where('province_id', '=', ctx.who.provinceId)
    .where('stage', '<>', 'closed')
    .groupBy(['regime', 'stage', 'age_group', 'next_rule', 'next_alert', 'next_due'])
    .groupBy(sql`main_case_id is not null`)
    .execute()
  return found.map((row) => ({
    regime: row.regime,
    stage: row.stage,
    ageGroup: row.age_group,
    isCompanion: row.companion,
    nextRule: row.next_rule,
    nextAlert: row.next_alert,
    nextDue: row.next_due,
    files: Number(row.files),
  }))
}

const files = handle(lawContract.files, async (_, ctx) => {
  const alike = Map.groupBy(await fileGroups(ctx), (one) =>
    [one.regime, one.stage, one.ageGroup, one.isCompanion, one.nextRule].join(),
  )
  const groups = [...alike.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return []
    const { nextAlert: _, nextDue: __, ...group } = first
    return [{ ...group, files: more.reduce((sum, one) => sum + one.files, first.files) }]
  })
  return { groups }
})

/** The field of the form that a table of the law refuses, instead of the table’s own name for it. */
const atField = ({ refused, at }: Refusal): Refusal =>
  refuse(refused, { at: at?.endsWith('.amount') ? 'amount' : 'effectiveFrom' })

type WithRow = { row: ProvinceRow; before: ProvinceLaw; after: ProvinceLaw }

const withRow = async (ctx: OfficerCtx, input: RowInput): Promise<WithRow | Refusal> => {
  const province = ctx.who.provinceId
  const row = rowFrom(input, { province, knownAt: ctx.today })
  if (isRefusal(row)) return row
  const stored = asLaw(await storedRows(ctx), province)
  const [before, after] = [provinceLaw(stored), provinceLaw([...stored, row])]
  if (isRefusal(before)) throw new Error(`law rows of ${province}: ${before.refused}`)
  return isRefusal(after) ? atField(after) : { row, before, after }
}

/** Counts the files of the whole province for somebody who may see none of them: numbers, no codes. */
const dryRun = handle(lawContract.dryRun, async (input, ctx) => {
  const made = await withRow(ctx, input)
  if (isRefusal(made)) return made
  await ctx.enter({ role: 'dv_province' })
  const groups = await fileGroups(ctx)
  await ctx.enter({})
  const { provinceId: province } = ctx.who
  const counted = touchedBy({ ...made, groups, province, today: ctx.today })
  const all = groups.reduce((sum, one) => sum + one.files, 0)
  return { counted: [...counted], files: all, on: dryRunDay(input, ctx.today) }
})

const add = handle(lawContract.add, async (input, ctx) => {
  if (input.kind === 'day') await lockCalendar(ctx)
  const made = await withRow(ctx, input)
  if (isRefusal(made)) return made
  const { kind, regime, subject, effectiveFrom, until, instrument, article, verified, note } = input
  const rowId = ctx.newId()
  await insertRow(ctx, 'law_row', {
    province_id: ctx.who.provinceId,
    row_id: rowId,
    kind,
    regime,
    subject,
    effective_from: effectiveFrom,
    until,
    known_at: ctx.today,
    value: keptOf(input),
    instrument,
    article: article === '' ? null : article,
    verified,
    note,
    entered_by: ctx.who.officerId,
    entered_at: ctx.now,
  })
  const { row, before, after } = made
  if (row.kind === 'day') {
    const reach = reachOf(row.on, { before: before.calendar, after: after.calendar })
    if (reach !== null) ctx.emit({ type: 'law.day-entered', reach })
  }
  return { rowId }
})

export const lawHandlers: readonly Handler[] = [rows, files, dryRun, add]
