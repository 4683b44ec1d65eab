import type { StepBody } from '../course/steps.ts'
import type { Day } from '../kernel/day.ts'
import type { ContactWay } from '../person/contact-rule.ts'

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

/** The visit that is planned, asked in parts so that each reason stands at its own field. */
export const nextContacts = ({ on, how, time }: NextContact, agencyId: string) => {
  const way = CONTACT_OF[how]
  return [
    { way, agencyIds: [agencyId], at: 'nextHow' },
    { way, day: on, at: 'nextOn' },
    { way, time, at: 'nextTime' },
  ] as const
}
