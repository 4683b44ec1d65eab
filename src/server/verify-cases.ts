import type { Selectable } from 'kysely'
import { indexedOf } from '../case/append.server.ts'
import { isTombstone } from '../case/erase.ts'
import { aliasPlace, openStep } from '../case/file.server.ts'
import { hashOfNumber } from '../case/identity-number.server.ts'
import { isOfDates, summaryOf } from '../case/summary.ts'
import { caseAt } from '../course/fold.ts'
import type { Calendar } from '../law/calendar.ts'
import { type Calendars, calendarsOf } from '../lawbook/calendar.server.ts'
import { identityPlace } from '../person/names.server.ts'
import { canonicalJson } from '../store/canonical.ts'
import type { CaseKeys } from '../store/case-keys.ts'
import type { RunSql } from '../store/db.ts'
import type { Keyring } from '../store/keyring.ts'
import { SealBroken, wrappedVersion } from '../store/seal.ts'
import type { CaseStepTable, CaseSummaryTable, LawRowTable } from '../store/tables.ts'
import type { FaultList, VerifyFault } from './verify-report.ts'

type FileRow = Selectable<CaseSummaryTable> & {
  wrapped: Uint8Array | null
  kek_version: number | null
  erased_at: string | null
  identity: Uint8Array | null
}
type StepRow = Selectable<CaseStepTable>
type Spec = { run: RunSql; keyring: Keyring; caseKeys: CaseKeys; faults: FaultList }

const BATCH = 500

/** Folds every file again and compares it with what lists and searches read (idea 1). */
export const verifyCases = async (spec: Spec) => {
  const { run, faults } = spec
  const calendars = await calendarsByProvince(run)
  let after = ['', '00000000-0000-0000-0000-000000000000']
  const sum = { cases: 0, steps: 0, erased: 0 }
  for (;;) {
    const files = (await run(
      `select s.*, k.wrapped, k.kek_version, k.erased_at, i.sealed as identity from case_summary s
       left join case_key k using (province_id, case_id) left join case_identity i using (province_id, case_id)
       where (s.province_id, s.case_id) > ($1, $2) order by s.province_id, s.case_id limit ${BATCH}`,
      after,
    )) as FileRow[]
    const last = files.at(-1)
    if (!last) break
    const range = [...after, last.province_id, last.case_id]
    const within = '(province_id, case_id) > ($1, $2) and (province_id, case_id) <= ($3, $4)'
    const steps = grouped(
      (await run(
        `select * from case_step where ${within} order by province_id, case_id, seq`,
        range,
      )) as StepRow[],
    )
    const hashes = grouped(
      (await run(`select case_id, hash from identity_hash where ${within}`, range)) as {
        case_id: string
        hash: string
      }[],
    )
    for (const file of files) {
      const own = steps.get(file.case_id) ?? []
      sum.cases += 1
      sum.steps += own.length
      if (file.erased_at !== null) sum.erased += 1
      const parts = {
        file,
        steps: own,
        hashes: (hashes.get(file.case_id) ?? []).map(({ hash }) => hash),
        calendar: calendars.get(file.province_id)?.(),
      }
      checkFile(spec, parts)
    }
    after = [last.province_id, last.case_id]
  }
  const [all] = await run('select count(*) as n from case_step', [])
  if (Number(all?.n) !== sum.steps) faults.add({ table: 'case_step', key: 'of no file', is: 'added' })
  return sum
}

/** What each province knows of days off: the dates that its files keep follow it. */
const calendarsByProvince = async (run: RunSql): Promise<ReadonlyMap<string, Calendars>> => {
  const rows = (await run(
    `select * from law_row where kind in ('day', 'year') order by entered_at, row_id`,
    [],
  )) as Selectable<LawRowTable>[]
  const groups = Map.groupBy(rows, ({ province_id }) => province_id)
  return new Map([...groups].map(([province, own]) => [province, calendarsOf(own)]))
}

const grouped = <T extends { case_id: string }>(rows: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.case_id)
    if (group) group.push(row)
    else groups.set(row.case_id, [row])
  }
  return groups
}

type Parts = {
  file: FileRow
  steps: readonly StepRow[]
  hashes: readonly string[]
  calendar: Calendar | undefined
}

const checkFile = (spec: Spec, parts: Parts) => {
  const { file, steps, hashes } = parts
  const { faults } = spec
  const fault = (table: string, is: VerifyFault['is'], column?: string) =>
    faults.add({ table, key: file.case_id, is, ...(column ? { column } : {}) })

  if (file.erased_at !== null || file.wrapped === null) {
    const gone = steps.length === 0 && hashes.length === 0 && file.identity === null && file.wrapped === null
    if (!gone) fault('case_key', 'changed', 'erased')
    if (!isTombstone(file)) fault('case_summary', 'not-as-folded', 'stage')
    return
  }
  try {
    if (file.kek_version !== wrappedVersion(file.wrapped)) fault('case_key', 'changed', 'kek_version')
    if (steps.some((step, index) => step.seq !== index + 1)) fault('case_step', 'removed', 'seq')
    foldAgain(spec, { ...parts, wrapped: file.wrapped }, fault)
  } catch (error) {
    // a broken seal tells its place; anything else is a step that no version of ours has written
    if (error instanceof SealBroken)
      fault(/of (\w+)\./.exec(error.message)?.[1] ?? 'case_key', 'does-not-open')
    else fault('case_step', 'not-as-folded')
  }
}

type Report = (table: string, is: VerifyFault['is'], column?: string) => void

const foldAgain = (spec: Spec, parts: Parts & { wrapped: Uint8Array }, fault: Report) => {
  const { keyring, caseKeys } = spec
  const { file, steps, hashes, wrapped, calendar } = parts
  const seal = caseKeys.of(file.case_id, wrapped)
  if (!seal) throw new SealBroken('a key that was given')
  const opened = steps.map((row) => openStep(row, seal))
  const state = caseAt(opened, calendar)
  // files of before work was kept are folded again at the next start; their digest tells one taken away from none
  const begun = file.work !== null
  for (const [column, value] of Object.entries(summaryOf(state)))
    if ((begun || !isOfDates(column)) && !same(file[column as keyof FileRow], value))
      fault('case_summary', 'not-as-folded', column)
  if (seal.open(aliasPlace(file.case_id), file.alias_sealed) !== state.alias)
    fault('case_summary', 'not-as-folded', 'alias_sealed')
  const identity = file.identity && seal.open(identityPlace(file.case_id), file.identity)
  if (canonicalJson(identity) !== canonicalJson(indexedOf(state.identity)))
    fault('case_identity', 'not-as-folded')
  const numbers = new Set(state.identity.papers.map(({ number }) => hashOfNumber({ keyring }, number)))
  if (numbers.size !== hashes.length || !hashes.every((hash) => numbers.has(hash)))
    fault('identity_hash', 'not-as-folded')
}

const same = (stands: unknown, says: unknown): boolean =>
  stands === says ||
  (typeof says === 'object' && says !== null && canonicalJson(stands) === canonicalJson(says))
