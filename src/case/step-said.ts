import type { Step } from '../course/steps.ts'
import type { Consent } from '../course/whole-file.ts'
import { items } from '../law/items.ts'
import { certificates, evidence } from '../law/papers.ts'

/**
 * One piece of the line that says what a step did: a code of a group of words, a day, a number, a name. What
 * names a person, an injury, a story is never among them.
 */
export type Piece = { readonly of: string; readonly is: string }

/** What a line holds beside its pieces, each under the class of its field. */
export type Said = {
  readonly pieces: readonly Piece[]
  /** Number of a letter, minutes or decision (C1). */
  readonly number: string
  /** Number of a letter that touches the investigation (C7). */
  readonly letter: string
  /** In đồng (C9). */
  readonly amount: number | null
}

export type SaidFrom = {
  readonly lang: 'vi' | 'en'
  readonly agency: (id: string) => string
  readonly consent: (id: string) => Pick<Consent, 'purpose' | 'agencyId'> | undefined
  readonly typeOf: (seq: number) => string
}

const piece = (of: string, is: string | number | boolean | null | undefined): readonly Piece[] =>
  is === null || is === undefined || is === '' ? [] : [{ of, is: String(is) }]

const yesNo = (is: boolean) => (is ? 'yes' : 'no')

const receptionPieces = (step: Step, { agency }: SaidFrom): readonly Piece[] => {
  switch (step.type) {
    case 'received':
      return [...piece('case.path', step.body.path), ...piece('case.ageGroup', step.body.ageGroup)]
    case 'needs-noted':
      return piece('case.said.needs', step.body.count)
    case 'contact-agreed':
      return piece('case.mark', step.body.mark)
    case 'rights-read':
      return [
        ...piece('case.readHow', step.body.how),
        ...piece('case.understood', step.body.understood),
        ...piece('case.regime', step.body.law),
      ]
    case 'reader-added':
      return [...piece('text', agency(step.body.agencyId)), ...piece('case.said.purpose', step.body.purpose)]
    case 'companion-linked':
      return piece('case.relation', step.body.relation)
    case 'register-noted':
      return piece('case.said.line', step.body.line)
    default:
      return []
  }
}

const identificationPieces = (step: Step, { lang }: SaidFrom): readonly Piece[] => {
  switch (step.type) {
    case 'initial-verification-done':
      return piece('case.said.initial', step.body.result)
    case 'evidence-noted':
      return [
        ...piece('text', evidence[step.body.kind][lang]),
        ...piece('case.said.weight', step.body.weight),
      ]
    case 'police-asked':
      return piece('text', step.body.office)
    case 'police-extended':
      return piece('case.said.until', step.body.until)
    case 'police-answered':
      return piece('case.said.answer', step.body.answer)
    case 'identification-proposed':
      return [
        ...piece('case.said.outcome', step.body.outcome),
        ...piece('text', step.body.certificate === null ? null : certificates[step.body.certificate][lang]),
      ]
    case 'identification-decided':
      return piece('case.said.agreed', yesNo(step.body.agreed))
    case 'certificate-copied':
      return piece('text', certificates[step.body.certificate][lang])
    case 'result-notified':
      return piece('case.said.notice', step.body.how)
    case 'complaint-answered':
      return piece('case.said.upheld', yesNo(step.body.upheld))
    default:
      return []
  }
}

const supportPieces = (step: Step, { lang }: SaidFrom): readonly Piece[] => {
  switch (step.type) {
    case 'item-moved':
      return [...piece('text', items[step.body.item][lang]), ...piece('case.said.item', step.body.state)]
    case 'legal-aid-moved':
      return piece('case.said.legalAid', step.body.state)
    case 'plan-agreed':
      return [...piece('case.said.plan', step.body.planVersion), ...piece('case.said.by', step.body.agreedBy)]
    case 'action-ended':
      return piece('case.said.result', step.body.result)
    case 'service-given': {
      const { service } = step.body
      return service in items
        ? piece('text', items[service as keyof typeof items][lang])
        : piece('case.said.service', service)
    }
    case 'visit-made':
      return [
        ...piece('case.said.visit', step.body.how),
        ...piece('case.said.risk', step.body.risk),
        ...piece('case.said.next', step.body.nextOn),
      ]
    case 'outcome-noted':
      return [...piece('case.said.month', step.body.month), ...piece('case.said.scale', step.body.scale)]
    default:
      return []
  }
}

const stayPieces = (step: Step, { agency }: SaidFrom): readonly Piece[] => {
  switch (step.type) {
    case 'stay-began':
      return [...piece('text', agency(step.body.facilityId)), ...piece('case.said.place', step.body.place)]
    case 'stay-extended':
      return [...piece('case.said.until', step.body.until), ...piece('case.said.extended', step.body.by)]
    case 'items-issued':
      return piece('case.said.items', step.body.issued.length)
    case 'absence-noted':
      return [...piece('case.said.from', step.body.from), ...piece('case.said.until', step.body.until)]
    case 'stay-ended':
      return piece('case.said.left', step.body.to)
    case 'went-home':
      return [
        ...piece('area', step.body.communeId),
        ...piece('case.said.country', step.body.country),
        ...piece('case.said.travel', step.body.how),
      ]
    default:
      return []
  }
}

const filePieces = (step: Step, { agency, consent, typeOf }: SaidFrom): readonly Piece[] => {
  switch (step.type) {
    case 'consent-given':
      return [
        ...piece('case.said.purpose', step.body.purpose),
        ...piece('text', agency(step.body.agencyId)),
        ...piece('case.said.until', step.body.until),
      ]
    case 'consent-withdrawn': {
      const given = consent(step.body.consentId)
      return given === undefined
        ? []
        : [...piece('case.said.purpose', given.purpose), ...piece('text', agency(given.agencyId))]
    }
    case 'document-added':
      return piece('case.said.document', step.body.kind)
    case 'closing-proposed':
      return piece('case.said.closing', step.body.reason)
    case 'closing-decided':
      return [
        ...piece('case.said.agreed', yesNo(step.body.agreed)),
        ...piece('case.said.retain', step.body.retainUntil),
      ]
    case 'step-withdrawn':
      return [...piece('case.step', typeOf(step.body.seq)), ...piece('case.said.seq', step.body.seq)]
    default:
      return []
  }
}

const numberOf = (step: Step): string => {
  switch (step.type) {
    case 'initial-verification-done':
    case 'police-asked':
    case 'police-extended':
    case 'police-answered':
    case 'result-notified':
    case 'complaint-answered':
    case 'item-moved':
    case 'legal-aid-moved':
    case 'stay-extended':
      return step.body.number
    case 'stay-began':
    case 'stay-ended':
    case 'went-home':
      return step.body.minutes
    default:
      return ''
  }
}

/** What a step did, in pieces that a screen puts into words. */
export const saidOf = (step: Step, from: SaidFrom): Said => ({
  pieces: [receptionPieces, identificationPieces, supportPieces, stayPieces, filePieces].flatMap((part) =>
    part(step, from),
  ),
  number: numberOf(step),
  letter: step.type === 'lead-office-told' ? step.body.number : '',
  amount: step.type === 'item-moved' ? step.body.amount : null,
})
