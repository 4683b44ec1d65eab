import type { CaseState } from './fold.ts'
import { type Author, type Rule, unless, type WhyNot } from './rule.ts'
import { fileRules } from './rules-file.ts'
import { identificationRules } from './rules-identification.ts'
import { stayRules } from './rules-stay.ts'
import { supportRules } from './rules-support.ts'
import type { NewStep, StepType } from './steps.ts'

const RULES: { readonly [T in StepType]: Rule } = {
  received: { now: () => 'once' },
  'identity-recorded': {},
  'needs-noted': {},
  'contact-agreed': {},
  'rights-read': {},
  'lead-office-told': { now: (state) => unless(state.stage === 'received', 'told') },
  'reader-added': {},
  'companion-linked': {},
  // only while the row is copied: right after the reception, its sheet and its contact
  'register-noted': { now: ({ version, file }) => unless(version <= 3 && file.imported === null, 'once') },
  ...identificationRules,
  ...supportRules,
  ...stayRules,
  ...fileRules,
}

/** What may still be written into a closed file: it is opened again, consent is taken back, a paper arrives. */
const IN_CLOSED: readonly StepType[] = ['reopened', 'consent-withdrawn', 'document-added', 'step-withdrawn']

/** Whether a kind of step is open at all, for buttons. */
export const openFor = (state: CaseState, type: StepType): WhyNot | null =>
  state.file.closed !== null && !IN_CLOSED.includes(type) ? 'closed' : (RULES[type].now?.(state) ?? null)

/** Whether this very step may follow now. The law and the file decide, never the screen. */
export const mayFollow = (state: CaseState, step: NewStep, author: Author): WhyNot | null =>
  openFor(state, step.type) ?? RULES[step.type].step?.(state, step, author) ?? null
