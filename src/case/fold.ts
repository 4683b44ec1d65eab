import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import type { Stage } from '../law/stages.ts'
import { blankIdentity, type Identity, noContact, type SafeContact } from '../person/schema.ts'
import { type CaseDeadline, caseDeadlines } from './deadlines.ts'
import type { AgeGroup, EntryPath, READ_HOW } from './schema.ts'
import type { Step, StepBody } from './steps.ts'

/** Where a case stands: nothing but its steps and the law decide it. */
export type CaseState = {
  readonly path: EntryPath
  readonly broughtBy: StepBody<'received'>['broughtBy']
  readonly heardFrom: StepBody<'received'>['heardFrom']
  readonly communeId: string
  readonly receivedAt: Instant
  readonly receivedOn: Day
  readonly recordedAt: string
  readonly receivedBy: string
  readonly receiverKind: string
  /** Agencies that may see the file: the one that received, and those it was opened to. */
  readonly readers: readonly string[]
  readonly ageGroup: AgeGroup
  readonly arrivalId: string | null
  readonly mainCaseId: string | null
  readonly relation: string | null
  readonly alias: string
  readonly place: string
  readonly papers: string
  readonly identity: Identity
  readonly needs: StepBody<'needs-noted'>['needs']
  readonly needsNote: string
  readonly contact: SafeContact
  readonly contactMark: 'none' | 'careful' | 'allowed'
  readonly contactAgreedAt: Instant | null
  readonly rightsRead: { readonly at: Instant; readonly how: (typeof READ_HOW)[number] } | null
  readonly toldLeadOfficeAt: Instant | null
  readonly companions: readonly { readonly caseId: string; readonly relation: string }[]
  readonly stage: Stage
  readonly regime: '2011' | '2024'
  readonly deadlines: readonly CaseDeadline[]
  readonly version: number
}

type Facts = Omit<CaseState, 'stage' | 'regime' | 'deadlines' | 'version'>

/** A file is its steps (idea 1): the same steps give the same state, on the server, in `verify`, in tests. */
export const caseAt = (steps: readonly Step[]): CaseState => {
  const [first, ...rest] = steps
  if (first?.type !== 'received') throw new Error('a case begins with its reception')
  const facts = rest.reduce(take, begin(first))
  const { stage, regime, deadlines } = caseDeadlines(facts)
  return { ...facts, stage, regime, deadlines, version: steps.length }
}

const begin = (step: Step<'received'>): Facts => ({
  path: step.body.path,
  broughtBy: step.body.broughtBy,
  heardFrom: step.body.heardFrom,
  communeId: step.body.communeId,
  receivedAt: step.effectiveAt as Instant,
  receivedOn: dayOf(step.effectiveAt as Instant),
  recordedAt: step.recordedAt,
  receivedBy: step.agencyId,
  receiverKind: step.body.receiverKind,
  readers: [step.agencyId],
  ageGroup: step.body.ageGroup,
  arrivalId: step.body.arrivalId,
  mainCaseId: step.body.mainCaseId,
  relation: step.body.relation,
  alias: step.body.alias,
  place: step.body.place,
  papers: step.body.papers,
  identity: blankIdentity,
  needs: [],
  needsNote: '',
  contact: noContact,
  contactMark: 'none',
  contactAgreedAt: null,
  rightsRead: null,
  toldLeadOfficeAt: null,
  companions: [],
})

/** One step after another; a kind of step without a line here does not compile. */
const take = (facts: Facts, step: Step): Facts => {
  const at = step.effectiveAt as Instant
  switch (step.type) {
    case 'received':
      throw new Error('a case is received once')
    case 'identity-recorded': {
      const { ageGroup, ...identity } = step.body
      return { ...facts, ageGroup, identity }
    }
    case 'needs-noted':
      return { ...facts, needs: step.body.needs, needsNote: step.body.note }
    case 'contact-agreed':
      return { ...facts, contact: step.body.contact, contactMark: step.body.mark, contactAgreedAt: at }
    case 'rights-read':
      return { ...facts, rightsRead: { at, how: step.body.how } }
    case 'lead-office-told':
      return { ...facts, toldLeadOfficeAt: at }
    case 'reader-added':
      return { ...facts, readers: [...new Set([...facts.readers, step.body.agencyId])] }
    case 'companion-linked': {
      const { companionCaseId: caseId, relation } = step.body
      return { ...facts, companions: [...facts.companions, { caseId, relation }] }
    }
  }
}

/** The deadline that comes first among those still open. */
export const nextOf = (deadlines: readonly CaseDeadline[]): CaseDeadline | undefined =>
  [...deadlines].sort((a, b) => (a.alert < b.alert ? -1 : a.alert > b.alert ? 1 : 0))[0]
