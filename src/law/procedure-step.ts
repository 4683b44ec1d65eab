import type { Citation } from '../kernel/citation.ts'
import type { DeadlineRuleId } from './deadline-rules.ts'
import type { EntryPaper } from './entry-paths.ts'
import type { Stage } from './stages.ts'

type Words = { readonly vi: string; readonly en: string }

/** What in a file shows that a step of the law was taken. */
export type ProcedureMark =
  | 'received'
  | 'commune-told'
  | 'lead-told'
  | 'needs-met'
  | 'initial-done'
  | 'police-asked'
  | 'police-answered'
  | 'identified'
  | 'return-certificate'
  | 'in-facility'
  | 'went-home'
  | 'cared-for'
  | 'notified'

/** On what a step hangs, where it is not for everybody. */
export type ProcedureBranch = 'paper' | 'no-paper' | 'negative' | 'under-18'

export type ProcedureStep = {
  /** Letter of the entry path and number: `A4`. */
  readonly code: string
  readonly who: Words
  readonly does: Words
  /** The rule of its term; `null`: the law names no time that we know. */
  readonly term: DeadlineRuleId | null
  /** The rule of the longest term, for complex matters. */
  readonly limit?: DeadlineRuleId
  readonly papers: readonly EntryPaper[]
  /** Codes of what may come next; none: support, or the end. */
  readonly next: readonly string[]
  /** Where the file stands while the step is being taken. */
  readonly stage: Stage
  readonly when?: ProcedureBranch
  /** `null`: nothing in the file shows it; the list reminds of it. */
  readonly mark: ProcedureMark | null
  readonly because: readonly Citation[]
  readonly verified: boolean
  /** What is not known about it. */
  readonly note?: Words
}
