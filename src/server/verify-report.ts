/** What `verify` found: tables, keys and counts, never a value. */
export type FaultIs =
  | 'changed'
  | 'removed'
  | 'added'
  | 'reordered'
  | 'unlinked'
  | 'truncated'
  | 'rolled-back'
  | 'forked'
  | 'bad-signature'
  | 'not-witnessed'
  | 'does-not-open'
  | 'not-as-folded'

export type VerifyFault = {
  readonly table: string
  readonly key: string
  readonly is: FaultIs
  readonly column?: string
}

export type FaultList = {
  add(fault: VerifyFault): void
  count(): number
  list(): readonly VerifyFault[]
}

/** A table in ruins must not fill the memory, nor the screen. */
const MOST_KEPT = 1_000

export const createFaultList = (): FaultList => {
  const kept: VerifyFault[] = []
  let count = 0
  return {
    add: (fault) => {
      count += 1
      if (kept.length < MOST_KEPT) kept.push(fault)
    },
    count: () => count,
    list: () => kept,
  }
}

export type VerifyReport = {
  readonly ok: boolean
  readonly faultCount: number
  readonly faults: readonly VerifyFault[]
  readonly events: number
  readonly leaves: number
  /** Events that the next turn of the log keeper will gather. */
  readonly waiting: number
  readonly checkpoints: number
  readonly signedTo: number
  readonly root: string
  readonly rows: Readonly<Record<string, number>>
  readonly cases: number
  readonly steps: number
  readonly erased: number
  readonly ms: { readonly log: number; readonly rows: number; readonly cases: number }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
const perSecond = (n: number, ms: number) => (ms < 1 ? '' : `, ${Math.round((n / ms) * 1000)} a second`)

const WORDS: Record<FaultIs, string> = {
  changed: 'is not as it was written',
  removed: 'was removed',
  added: 'was put in past the system',
  reordered: 'stands in another order',
  unlinked: 'does not follow from the entry before',
  truncated: 'ends before a signed checkpoint',
  'rolled-back': 'is older than a checkpoint kept outside',
  forked: 'is another history than the one that was signed',
  'bad-signature': 'bears no good signature',
  'not-witnessed': 'was seen by no witness',
  'does-not-open': 'holds a sealed value that does not open',
  'not-as-folded': 'differs from what its steps say',
}

const SHOWN = 50

export const reportLines = (report: VerifyReport): string[] => {
  const rows = Object.values(report.rows).reduce((sum, n) => sum + n, 0)
  const faults = report.faults
    .slice(0, SHOWN)
    .map(({ table, key, is, column }) => `  ${table} ${key}${column ? ` (${column})` : ''} ${WORDS[is]}`)
  const more = report.faultCount - faults.length
  return [
    `Log:   ${report.events} events, ${report.leaves} leaves, ${report.checkpoints} checkpoints, signed up to ${report.signedTo}${report.waiting > 0 ? `, ${report.waiting} waiting` : ''} (${seconds(report.ms.log)})`,
    `Root:  ${report.root}`,
    `Rows:  ${rows} rows of ${Object.keys(report.rows).length} tables against their last digest (${seconds(report.ms.rows)})`,
    `Cases: ${report.cases} files, ${report.steps} steps folded again, ${report.erased} erased (${seconds(report.ms.cases)}${perSecond(report.steps, report.ms.cases)})`,
    ...faults,
    ...(more > 0 ? [`  … and ${more} more`] : []),
    report.ok ? 'Green: everything is as it was written.' : `Red: ${report.faultCount} faults.`,
  ]
}
