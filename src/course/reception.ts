import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import { blankIdentity, type Identity, noContact, type SafeContact } from '../person/schema.ts'
import type { AgeGroup, EntryPath, READ_HOW } from './codes.ts'
import { type Grant, takeGrant } from './readers.ts'
import type { Step, StepBody } from './steps.ts'

/** How the person came, who it is as far as known, and the first acts towards them. */
export type Reception = {
  readonly path: EntryPath
  readonly broughtBy: StepBody<'received'>['broughtBy']
  readonly heardFrom: StepBody<'received'>['heardFrom']
  readonly communeId: string
  readonly receivedAt: Instant
  readonly receivedOn: Day
  readonly recordedAt: string
  readonly receivedBy: string
  readonly receiverKind: string
  /** Who was let into the file and why: the agency that received, and those it was opened to. */
  readonly grants: readonly Grant[]
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
}

export const beginReception = (step: Step<'received'>): Reception => ({
  path: step.body.path,
  broughtBy: step.body.broughtBy,
  heardFrom: step.body.heardFrom,
  communeId: step.body.communeId,
  receivedAt: step.effectiveAt as Instant,
  receivedOn: dayOf(step.effectiveAt as Instant),
  recordedAt: step.recordedAt,
  receivedBy: step.agencyId,
  receiverKind: step.body.receiverKind,
  grants: [{ agencyId: step.agencyId, by: 'reception' }],
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

export const takeReception = (before: Reception, step: Step): Reception => {
  const facts = { ...before, grants: takeGrant(before.grants, step) }
  const at = step.effectiveAt as Instant
  switch (step.type) {
    case 'identity-recorded': {
      const { ageGroup, ...identity } = step.body
      return { ...facts, ageGroup, identity }
    }
    case 'needs-noted':
      return { ...facts, needs: step.body.needs, needsNote: step.body.note }
    case 'contact-agreed':
      // a step of before a question was asked says nothing about it: then the careful answer stands
      return {
        ...facts,
        contact: { ...noContact, ...step.body.contact },
        contactMark: step.body.mark,
        contactAgreedAt: at,
      }
    case 'rights-read':
      return { ...facts, rightsRead: { at, how: step.body.how } }
    case 'lead-office-told':
      return { ...facts, toldLeadOfficeAt: at }
    case 'companion-linked': {
      const { companionCaseId: caseId, relation } = step.body
      return { ...facts, companions: [...facts.companions, { caseId, relation }] }
    }
    // from here the home commune answers for the person; in another country nobody new here does
    case 'went-home':
      return { ...facts, communeId: step.body.communeId ?? facts.communeId }
    default:
      return facts
  }
}
