import { sql } from 'kysely'
import type { z } from 'zod'
import { authorOf, indexedOf } from '../case/append.server.ts'
import { statesOf } from '../case/file.server.ts'
import { officerNames } from '../case/officer-names.server.ts'
import { addDays } from '../kernel/day.ts'
import { isRefusal, refuse } from '../kernel/refusal.ts'
import type { Identity } from '../person/schema.ts'
import { namesListed } from '../person/who-is-named.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { insertRow } from '../store/rows.ts'
import { registerContract } from './contract.ts'
import { writeCsv } from './csv.ts'
import { type IdentityColumn, MOST_EXPORTED, MOST_KEPT_DAYS, MOST_NAMED, partsSet } from './filter.ts'
import { toRegisterLine } from './lines.server.ts'
import { mayOrderByName, registerRows } from './list.server.ts'
import { agreedOn, propose, taken } from './proposals.server.ts'
import { sealTold } from './saved.server.ts'
import { passwordFrom, sealXlsx } from './sealed-xlsx.server.ts'
import { said, tableOf } from './table.server.ts'
import { writeXlsx } from './xlsx.server.ts'

type Asked = z.output<typeof registerContract.export.input> & {
  readonly identity: readonly IdentityColumn[]
  readonly reason: string | null
  readonly recipient: string | null
  readonly destroyBy: string | null
  /** Who agreed to it, where it takes two. */
  readonly agreedBy?: string
  /** Only these, as they were when it was asked. */
  readonly only?: ReadonlySet<string>
  /** Behind a password, which whoever takes the file is told once. */
  readonly password?: string
}

const MIME = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Who these people are, as their files say it now; so few that each file is read. */
const identitiesOf = async (
  ctx: OfficerCtx,
  files: readonly { case_id: string; wrapped: Uint8Array | null }[],
): Promise<ReadonlyMap<string, Identity>> => {
  const states = await statesOf(ctx, { province: ctx.who.provinceId, files })
  return new Map([...states].map(([caseId, { identity }]) => [caseId, identity]))
}

/** Numbers run by province and year, without a gap and without a twin. */
const nextNumber = async (ctx: OfficerCtx): Promise<string> => {
  const begin = `XS-${ctx.today.slice(0, 4)}-`
  await sql`select pg_advisory_xact_lock(hashtext(${`register-export/${ctx.who.provinceId}`}))`.execute(
    ctx.db,
  )
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from register_export
    where province_id = ${ctx.who.provinceId} and number like ${`${begin}%`}`.execute(ctx.db)
  return `${begin}${String((rows[0]?.n ?? 0) + 1).padStart(4, '0')}`
}

const written = (day: string) => day.split('-').reverse().join('/')

const clock = (now: string) => {
  const at = new Date(Date.parse(now) + 7 * 3_600_000).toISOString()
  return `${at.slice(11, 16)} ${written(at.slice(0, 10))}`
}

/** The lines above the table: what this is, whose it is, and that it is counted. */
const marksOf = async (
  ctx: OfficerCtx,
  asked: Asked,
  { number, files }: { number: string; files: number },
) => {
  const say = (key: string) => said(ctx.lang, key)
  const officer = (await officerNames(ctx, [ctx.who.officerId])).get(ctx.who.officerId) ?? ''
  const { agencyName } = await authorOf(ctx)
  const { recipient, destroyBy } = asked
  const day = destroyBy === null ? '' : written(destroyBy)
  const outside =
    recipient === null
      ? ''
      : ` · ${say('register.destroyBy')}: ${day} · ${say('register.recipient.short')}: ${recipient}`
  const mark = `${say('register.mark.number')} ${number} · ${clock(ctx.now)} · ${officer}, ${agencyName}${outside} · ${say(`register.purpose.${asked.purpose}`)}`
  const rows = [
    [say(asked.identity.length > 0 ? 'register.mark.title-names' : 'register.mark.title')],
    [mark],
    [
      `${say('register.mark.files')}: ${files}${partsSet(asked.filter) > 0 ? `. ${say('register.mark.filtered')}` : ''}`,
    ],
    ...(asked.reason === null ? [] : [[`${say('register.reason')}: ${asked.reason}`]]),
    ...(asked.recipient === null ? [] : [[`${say('register.recipient')}: ${asked.recipient}`]]),
    ...(day === '' ? [] : [[`${say('register.destroyBy')}: ${day}`]]),
    ...(asked.agreedBy === undefined ? [] : [[`${say('register.agreed-by')}: ${asked.agreedBy}`]]),
    [say('register.mark.warn')],
  ]
  return { rows, mark, officer }
}

/** The files that an export would hold now, or that there are too many. */
const rowsAsked = async (ctx: OfficerCtx, { filter, sort, identity, only }: Asked) => {
  const most = identity.length > 0 ? MOST_NAMED : MOST_EXPORTED
  const rows = await registerRows(ctx, { filter, sort, after: null, limit: most + 1 })
  if (isRefusal(rows)) return rows
  if (rows.length > most) return refuse('register.too-many', { with: { most } })
  return only ? rows.filter(({ case_id }) => only.has(case_id)) : rows
}

const toldOf = ({ recipient, destroyBy }: Asked) => ({ recipient, destroyBy })

const exportAs = async (ctx: OfficerCtx, asked: Asked) => {
  const rows = await rowsAsked(ctx, asked)
  if (isRefusal(rows)) return rows
  const number = await nextNumber(ctx)
  const exportId = ctx.newId()
  const lines = rows.map((row) => ({ ...toRegisterLine(ctx, row), caseId: row.case_id }))
  const { identity, columns } = asked
  const identities = identity.length > 0 ? await identitiesOf(ctx, rows) : new Map<string, Identity>()
  const table = tableOf(ctx, { lines, columns, identity, identities })
  const marks = await marksOf(ctx, asked, { number, files: lines.length })
  await insertRow(ctx, 'register_export', {
    province_id: ctx.who.provinceId,
    export_id: exportId,
    number,
    officer_id: ctx.who.officerId,
    agency_id: ctx.who.agencyId,
    at: ctx.now,
    format: asked.format,
    columns: [...identity, ...columns],
    names: identity.length > 0,
    purpose: asked.purpose,
    reason:
      asked.reason === null ? null : sealTold(ctx, exportId, { ...toldOf(asked), reason: asked.reason }),
    case_ids: lines.map(({ caseId }) => caseId),
  })
  const whole = [...marks.rows, [], ...table, [], [marks.mark]]
  const workbook = () =>
    writeXlsx({
      name: said(ctx.lang, 'register.title'),
      rows: whole,
      head: marks.rows.length + 1,
      mark: marks.mark,
      author: marks.officer,
    })
  const content = asked.format === 'csv' ? Buffer.from(writeCsv(whole)) : workbook()
  const { password } = asked
  const sealed =
    password === undefined ? content : await sealXlsx(content, { password, random: ctx.randomBytes })
  return {
    exportId,
    number,
    // S-64: the name of a file tells nothing about anybody
    fileName: `${number}.${asked.format}`,
    mime: MIME[asked.format],
    files: lines.length,
    content: sealed.toString('base64'),
  }
}

/** The file alone; its row is the database's affair. */
const given = async (made: ReturnType<typeof exportAs>) => {
  const one = await made
  if (isRefusal(one)) return one
  const { exportId: _, ...file } = one
  return file
}

const exportList = handle(registerContract.export, (input, ctx) =>
  given(exportAs(ctx, { ...input, identity: [], reason: null, recipient: null, destroyBy: null })),
)

/**
 * Reason and recipient are read by who is given no names (data protection): nobody of these files may stand in
 * them. A name of one word is left out: «An» is in «an toàn».
 */
const namedIn = async (
  ctx: OfficerCtx,
  rows: Parameters<typeof identitiesOf>[1],
  asked: { readonly reason: string; readonly recipient: string },
) => {
  const identities = [...(await identitiesOf(ctx, rows)).values()]
  const names = identities.flatMap((one) => indexedOf(one).names).filter((name) => /\S\s+\S/.test(name))
  const at = (['reason', 'recipient'] as const).find((one) => namesListed(names.join(','), asked[one]))
  return at && refuse('register.names-somebody', { at })
}

/** Of one person at once; of several only when a second person agreed (S-13, S-68). */
const exportNames = handle(registerContract.exportNames, async (input, ctx) => {
  if (!mayOrderByName(ctx)) return refuse('not-allowed')
  const { destroyBy } = input
  const last = addDays(ctx.today, MOST_KEPT_DAYS)
  if (destroyBy < ctx.today || destroyBy > last)
    return refuse('register.destroy-by', { at: 'destroyBy', with: { day: written(last) } })
  const rows = await rowsAsked(ctx, input)
  if (isRefusal(rows)) return rows
  const named = await namedIn(ctx, rows, input)
  if (named) return named
  if (rows.length > 1) {
    await propose(
      ctx,
      input,
      rows.map(({ case_id }) => case_id),
    )
    return { made: null, files: rows.length }
  }
  const password = passwordFrom(ctx.randomBytes(20))
  const made = await given(exportAs(ctx, { ...input, password }))
  return isRefusal(made) ? made : { made: { ...made, password }, files: made.files }
})

const takeProposal = handle(registerContract.takeProposal, async ({ id }, ctx) => {
  if (!mayOrderByName(ctx)) return refuse('not-allowed')
  const found = await agreedOn(ctx, id)
  if (isRefusal(found)) return found
  const { asked, caseIds, agreedBy } = found
  const password = passwordFrom(ctx.randomBytes(20))
  const made = await exportAs(ctx, { ...asked, agreedBy, only: new Set(caseIds), password })
  if (isRefusal(made)) return made
  const { exportId, ...file } = made
  if (!(await taken(ctx, id, exportId))) return refuse('not-found')
  return { ...file, password }
})

export const exportHandlers: readonly Handler[] = [exportList, exportNames, takeProposal]
