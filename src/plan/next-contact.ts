import type { StepBody } from '../course/steps.ts'
import type { Day } from '../kernel/day.ts'
import type { ContactWay, ProposedContact } from '../person/contact-rule.ts'

export type VisitWay = StepBody<'visit-made'>['how']

/** What a visit is to the rule of safe contact: a partner's and an office's appointment are one alike. */
const CONTACT_OF: { readonly [W in VisitWay]: ContactWay } = {
  home: 'home-visit',
  office: 'appointment',
  facility: 'at-facility',
  phone: 'call',
  partner: 'appointment',
}

export type NextContact = { readonly on: Day; readonly how: VisitWay; readonly time: string | null }

type Part = Partial<ProposedContact> & {
  readonly way: ContactWay
  readonly at: 'nextHow' | 'nextOn' | 'nextTime'
}

/**
 * The visit that is planned, asked in parts so that each reason stands at its own field: the way first, whose
 * reasons (nothing agreed, review) hold for all.
 */
export const nextContacts = (
  { on, how, time }: NextContact,
  agencyIds: readonly string[],
): readonly Part[] => {
  const way = CONTACT_OF[how]
  return [
    { way, agencyIds, at: 'nextHow' },
    { way, day: on, at: 'nextOn' },
    { way, time, at: 'nextTime' },
  ]
}
