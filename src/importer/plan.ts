import type { OutputOf } from '../kernel/operation.ts'
import { writeCsv } from '../register/csv.ts'
import { type Fields, fieldsOf, type Mapping } from './columns.ts'
import type { importerContract } from './contract.ts'
import { FAULTS, type FaultCode, stops } from './faults.ts'
import type { Table } from './read-table.ts'
import type { Twin } from './twins.ts'

export type Checked = OutputOf<typeof importerContract.check>['rows'][number]
export type Decision = 'skip' | 'other'

/** Why a row has to be looked at before it is taken. */
export type Doubt =
  | { readonly is: 'twin'; readonly twin: Twin }
  | { readonly is: 'number'; readonly where: 'here' | 'elsewhere' }
  | { readonly is: 'alike' }

export type PlannedRow = {
  readonly line: number
  readonly fields: Fields
  readonly checked: Checked
  readonly doubt: Doubt | null
}

export const rowsOf = ({ rows }: Table, mapping: Mapping) =>
  rows
    .map(({ line, cells }) => ({ line, fields: fieldsOf(cells, mapping) }))
    .filter(({ fields }) => Object.keys(fields).some((field) => field !== 'number'))

const doubtOf = (checked: Checked, twin: Twin | undefined): Doubt | null => {
  if (checked.number !== 'free') return { is: 'number', where: checked.number }
  if (twin) return { is: 'twin', twin }
  return checked.alike.length > 0 ? { is: 'alike' } : null
}

export const planned = (
  rows: readonly { readonly line: number; readonly fields: Fields }[],
  checked: ReadonlyMap<number, Checked>,
  twins: ReadonlyMap<number, Twin>,
): readonly PlannedRow[] =>
  rows.flatMap(({ line, fields }) => {
    const one = checked.get(line)
    return one ? [{ line, fields, checked: one, doubt: doubtOf(one, twins.get(line)) }] : []
  })

export type Sorted = {
  readonly good: readonly PlannedRow[]
  readonly doubtful: readonly PlannedRow[]
  readonly faulty: readonly PlannedRow[]
  readonly taken: readonly PlannedRow[]
}

/** What would happen to each row now. A row in doubt that was decided is good, or passed over. */
export const sorted = (rows: readonly PlannedRow[], decisions: ReadonlyMap<number, Decision>): Sorted => {
  const isFaulty = ({ checked }: PlannedRow) => stops(checked.faults)
  const open = rows.filter(({ checked }) => !checked.taken)
  const whole = open.filter((row) => !isFaulty(row))
  return {
    taken: rows.filter(({ checked }) => checked.taken),
    faulty: open.filter(isFaulty),
    good: whole.filter(({ doubt, line }) => doubt === null || decisions.get(line) === 'other'),
    doubtful: whole.filter(({ doubt, line }) => doubt !== null && !decisions.has(line)),
  }
}

/** Which faults stand in which lines, the grave ones first. */
export const faultsIn = (
  rows: readonly PlannedRow[],
): readonly { code: FaultCode; lines: readonly number[] }[] => {
  const lines = new Map<FaultCode, number[]>()
  for (const { line, checked } of rows)
    for (const code of new Set(checked.faults.map((one) => one.code)))
      lines.set(code, [...(lines.get(code) ?? []), line])
  const weights = ['stops', 'warns', 'notes']
  return [...lines]
    .map(([code, found]) => ({ code, lines: found }))
    .sort(
      (a, b) =>
        weights.indexOf(FAULTS[a.code]) - weights.indexOf(FAULTS[b.code]) || b.lines.length - a.lines.length,
    )
}

/** The faulty rows as they stood, heads first, with what is wrong in a column of its own: mended, it is read again. */
export const faultyCsv = (
  table: Table,
  faulty: readonly { readonly line: number; readonly why: string }[],
  head: string,
): string => {
  const cells = new Map(table.rows.map((row) => [row.line, row.cells]))
  return writeCsv([
    [...table.heads, head],
    ...faulty.map(({ line, why }) => [...table.heads.map((_, at) => cells.get(line)?.[at] ?? ''), why]),
  ])
}
