import type { Stage } from '../law/stages.ts'
import type { CaseFacts } from './fold.ts'

const LEAD_KINDS: ReadonlySet<string> = new Set(['province-lead', 'province-lead-branch', 'district-lead'])

/** Who stands before the person, as the terms of the law ask it. */
export const receiverOf = (kind: string) => {
  if (kind === 'commune-committee') return 'commune' as const
  return LEAD_KINDS.has(kind) ? ('support-agency' as const) : ('other' as const)
}

/** The stage in the law's words (domain.md 2.1). Being in a facility goes along with any of them. */
export const stageOf = (facts: CaseFacts): Stage => {
  const { identification, support, stay, file } = facts
  if (file.closed !== null) return 'closed'
  if (identification.decision?.outcome === 'not-a-victim') return 'not-a-victim'
  if (identification.decision !== null) {
    if (support.finishedOn !== null) return 'follow-up'
    if (support.plans.length > 0) return 'reintegration'
    return stay.home !== null ? 'home' : 'identified'
  }
  if (identification.initial !== null || identification.reopenedOn !== null) return 'being-identified'
  const isTold = facts.toldLeadOfficeAt !== null || receiverOf(facts.receiverKind) === 'support-agency'
  return isTold ? 'initial-verification' : 'received'
}
