import { isRoleCode, OWN_C7, ROLES } from '../agency/roles.ts'
import { actionsOf } from '../case/acts.ts'
import { appendSteps } from '../case/append.server.ts'
import { type LoadedCase, loadCase } from '../case/file.server.ts'
import { consentedTo } from '../course/readers.ts'
import type { FileDocument } from '../course/whole-file.ts'
import { isRefusal, type Refusal, type RefusalCode, refuse } from '../kernel/refusal.ts'
import { type Handler, handle, type OfficerCtx } from '../store/context.ts'
import { insertRows } from '../store/rows.ts'
import { type Cleaned, cleaned } from './cleaned.ts'
import { MOST_BYTES } from './content.ts'
import { documentContract } from './contract.ts'
import { CLASS_OF, type DocumentKind, PART_BYTES } from './document-kind.ts'
import { scanBytes } from './scanner.server.ts'

/** Papers on their way at one time, for one officer. */
const MOST_UNDER_WAY = 3 * Math.ceil(MOST_BYTES / PART_BYTES)

const uploadPlace = (uploadId: string, part: number) => ({
  table: 'upload_part',
  row: `${uploadId}/${part}`,
  column: 'sealed',
  secrecy: 'C5',
})

const partPlace = (documentId: string, part: number, kind: DocumentKind) => ({
  table: 'document_part',
  row: `${documentId}/${part}`,
  column: 'sealed',
  secrecy: CLASS_OF[kind],
})

const put = handle(documentContract.put, async ({ caseCode, uploadId, part, content }, ctx) => {
  const file = await loadCase(ctx, caseCode)
  if (isRefusal(file)) return file
  const { provinceId: province_id, officerId: officer_id } = ctx.who
  const held = await ctx.db
    .selectFrom('upload_part')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('province_id', '=', province_id)
    .where('officer_id', '=', officer_id)
    .executeTakeFirstOrThrow()
  if (Number(held.n) >= MOST_UNDER_WAY) return refuse('too-many')
  const bytes = Buffer.from(content, 'base64')
  const sealed = file.seal.sealBytes(uploadPlace(uploadId, part), bytes)
  await ctx.db
    .insertInto('upload_part')
    .values({
      province_id,
      upload_id: uploadId,
      part,
      officer_id,
      case_id: file.row.case_id,
      at: ctx.now,
      sealed,
    })
    .onConflict((on) => on.doNothing())
    .execute()
  return { part }
})

/** The parts in order; what is missing is told by its number, so that the browser sends just that again. */
const uploaded = async (ctx: OfficerCtx, file: LoadedCase, spec: { uploadId: string; parts: number }) => {
  const rows = await ctx.db
    .selectFrom('upload_part')
    .select(['part', 'sealed'])
    .where('province_id', '=', ctx.who.provinceId)
    .where('officer_id', '=', ctx.who.officerId)
    .where('case_id', '=', file.row.case_id)
    .where('upload_id', '=', spec.uploadId)
    .orderBy('part')
    .execute()
  const missing = Array.from({ length: spec.parts }, (_, n) => n).find((n) => rows[n]?.part !== n)
  if (missing !== undefined) return refuse('document.incomplete', { with: { part: missing } })
  return Buffer.concat(
    rows
      .slice(0, spec.parts)
      .map(({ part, sealed }) => file.seal.openBytes(uploadPlace(spec.uploadId, part), sealed)),
  )
}

const WHY = {
  empty: 'document.empty',
  'unknown-kind': 'document.unknown-kind',
  'runs-code': 'document.runs-code',
  locked: 'document.locked',
  'broken-picture': 'document.broken-picture',
  'too-large': 'too-large',
} as const satisfies Record<Extract<Cleaned, { ok: false }>['why'], RefusalCode>

const fits = (
  file: LoadedCase,
  input: { stepSeq: number | null; replaces: string | null },
): Refusal | undefined => {
  if (input.stepSeq !== null && input.stepSeq > file.steps.length)
    return refuse('input.invalid', { at: 'stepSeq' })
  const isHere = file.state.file.documents.some(({ documentId }) => documentId === input.replaces)
  return input.replaces !== null && !isHere ? refuse('input.invalid', { at: 'replaces' }) : undefined
}

const add = handle(documentContract.add, async (input, ctx) => {
  const file = await loadCase(ctx, input.caseCode)
  if (isRefusal(file)) return file
  const wrong = fits(file, input)
  if (wrong) return wrong
  const bytes = await uploaded(ctx, file, input)
  if (isRefusal(bytes)) return bytes
  const clean = cleaned(bytes)
  if (!clean.ok) return refuse(WHY[clean.why], { at: 'file' })
  const scanned = await scanBytes(clean.bytes, process.env.DUONGVE_CLAMD)
  if (scanned === 'infected') return refuse('document.infected', { at: 'file' })

  const documentId = ctx.newId()
  const parts = Math.ceil(clean.bytes.length / PART_BYTES)
  const { kind, title, stepSeq, replaces } = input
  const body = { documentId, kind, stepSeq, replaces, mime: clean.mime, bytes: clean.bytes.length, parts }
  const written = await appendSteps(ctx, file, input.version, [
    { type: 'document-added', effectiveAt: input.at, because: [], body: { ...body, scanned, title } },
  ])
  if (isRefusal(written)) return written
  for (let part = 0; part < parts; part++) {
    const content = clean.bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)
    await insertRows(ctx, 'document_part', [
      {
        province_id: ctx.who.provinceId,
        document_id: documentId,
        part,
        case_id: file.row.case_id,
        sealed: file.seal.sealBytes(partPlace(documentId, part, kind), content),
      },
    ])
  }
  await ctx.db
    .deleteFrom('upload_part')
    .where('province_id', '=', ctx.who.provinceId)
    .where('officer_id', '=', ctx.who.officerId)
    .where('upload_id', '=', input.uploadId)
    .execute()
  return { version: written.version, documentId }
})

type Paper = { readonly kind: DocumentKind; readonly seq: number }

/**
 * Whether a paper may be opened: by its class, as far as the role and, where the agency reads by consent alone,
 * the consent go. What one's own office put there of the investigation, it may read again.
 */
const mayOpen = (ctx: OfficerCtx, { state, steps }: LoadedCase, { kind, seq }: Paper): boolean => {
  const { role, agencyId } = ctx.who
  if (!isRoleCode(role)) return false
  const { classes } = ROLES[role]
  const wanted = CLASS_OF[kind]
  const consented = consentedTo(state, agencyId, ctx.today)
  const isWide =
    ctx.who.scope === 'province' || (ctx.who.scope === 'commune' && ctx.who.communeId === state.communeId)
  if (!isWide && consented !== null && !consented.has(wanted)) return false
  if (classes.includes(wanted)) return true
  return wanted === 'C7' && classes.includes(OWN_C7) && steps[seq - 1]?.agencyId === agencyId
}

const list = handle(documentContract.list, async ({ caseCode }, ctx) => {
  const file = await loadCase(ctx, caseCode)
  if (isRefusal(file)) return file
  const { documents } = file.state.file
  const act = actionsOf(file.state, ctx.who.may).find(({ step }) => step === 'document-added')
  return {
    version: file.row.version,
    mayAdd: act?.whyNot ?? null,
    documents: documents.toReversed().map((one) => lineOf(ctx, file, one)),
  }
})

const lineOf = (ctx: OfficerCtx, file: LoadedCase, one: FileDocument) => {
  const { documentId, kind, title, on, seq, stepSeq, mime, bytes, parts, scanned } = one
  const step = (at: number | null) => (at === null ? undefined : file.steps[at - 1])
  return {
    documentId,
    kind,
    title,
    on,
    recordedAt: step(seq)?.recordedAt ?? '',
    seq,
    stepSeq,
    stepType: step(stepSeq)?.type ?? null,
    mime,
    bytes,
    parts,
    scanned,
    replacedBy: file.state.file.documents.find(({ replaces }) => replaces === documentId)?.documentId ?? null,
    mayOpen: mayOpen(ctx, file, one),
  }
}

const fetchPart = handle(documentContract.fetch, async ({ caseCode, documentId, part }, ctx) => {
  const file = await loadCase(ctx, caseCode)
  if (isRefusal(file)) return file
  const found = file.state.file.documents.find((one) => one.documentId === documentId)
  if (!found) return refuse('not-found')
  if (!mayOpen(ctx, file, found)) return refuse('not-allowed')
  const row = await ctx.db
    .selectFrom('document_part')
    .select('sealed')
    .where('province_id', '=', ctx.who.provinceId)
    .where('case_id', '=', file.row.case_id)
    .where('document_id', '=', documentId)
    .where('part', '=', part)
    .executeTakeFirst()
  if (!row) return refuse('not-found')
  const content = file.seal.openBytes(partPlace(documentId, part, found.kind), row.sealed)
  return { content: content.toString('base64'), parts: found.parts }
})

export const documentHandlers: readonly Handler[] = [put, add, list, fetchPart]
