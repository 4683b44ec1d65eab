import type { ActedStep } from './acts.ts'

/** Who is to act: an office by what it is to this file, or whoever may decide. */
export const SIDES = [
  'holder',
  'commune',
  'lead',
  'police',
  'facility',
  'legal-aid',
  'decider',
  'closer',
] as const
export type Side = (typeof SIDES)[number]

/** Who set it: the law, this system's own interval, or a day agreed with the person or the other office. */
export const SET_BY = ['law', 'ours', 'agreed'] as const

export type WorkKindRow = { readonly by: Side | 'carer'; readonly waits?: Side; readonly closes: ActedStep }

/**
 * What can be open on a file: the terms of the rule table, and what no term is known for. `carer` is the facility
 * while the person stays in one, else the commune that answers for them.
 */
export const WORK = {
  'DL-01': { by: 'holder', waits: 'lead', closes: 'lead-office-told' },
  'DL-02': { by: 'commune', waits: 'lead', closes: 'lead-office-told' },
  'DL-03': { by: 'commune', waits: 'lead', closes: 'lead-office-told' },
  'HO-01': { by: 'holder', waits: 'lead', closes: 'lead-office-told' },
  'HO-02': { by: 'holder', waits: 'lead', closes: 'lead-office-told' },
  'DL-04': { by: 'lead', closes: 'initial-verification-done' },
  'DL-05': { by: 'lead', closes: 'initial-verification-done' },
  'DL-06': { by: 'police', waits: 'lead', closes: 'police-answered' },
  'DL-07': { by: 'police', waits: 'lead', closes: 'police-answered' },
  'DL-08': { by: 'police', waits: 'lead', closes: 'police-answered' },
  'DL-09': { by: 'police', waits: 'lead', closes: 'return-certificate-issued' },
  'DL-10': { by: 'carer', closes: 'item-moved' },
  'DL-11': { by: 'commune', closes: 'item-moved' },
  'DL-12': { by: 'lead', waits: 'commune', closes: 'item-moved' },
  'DL-13': { by: 'lead', waits: 'commune', closes: 'item-moved' },
  'DL-14': { by: 'lead', waits: 'commune', closes: 'item-moved' },
  'DL-15': { by: 'facility', waits: 'lead', closes: 'stay-ended' },
  'DL-17': { by: 'facility', waits: 'lead', closes: 'stay-ended' },
  'DL-18': { by: 'facility', waits: 'lead', closes: 'stay-ended' },
  rights: { by: 'holder', closes: 'rights-read' },
  decide: { by: 'decider', closes: 'identification-decided' },
  notify: { by: 'lead', closes: 'result-notified' },
  complaint: { by: 'decider', closes: 'complaint-answered' },
  'legal-aid': { by: 'carer', closes: 'legal-aid-moved' },
  'legal-aid-centre': { by: 'legal-aid', waits: 'commune', closes: 'legal-aid-moved' },
  action: { by: 'carer', closes: 'action-ended' },
  visit: { by: 'carer', closes: 'visit-made' },
  outcome: { by: 'carer', closes: 'outcome-noted' },
  contact: { by: 'carer', closes: 'contact-agreed' },
  closing: { by: 'closer', closes: 'closing-decided' },
} as const satisfies { readonly [kind: string]: WorkKindRow }

export type WorkKind = keyof typeof WORK
export const WORK_KINDS = Object.keys(WORK) as readonly WorkKind[]
