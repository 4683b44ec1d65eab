import type { NewStep } from '../course/steps.ts'
import type { SafeContact } from '../person/schema.ts'

export const contactAgreed = (at: string, contact: SafeContact): NewStep<'contact-agreed'> => ({
  type: 'contact-agreed',
  effectiveAt: at,
  because: [],
  body: { mark: contactMark(contact), contact },
})

/** What lists may say of it: nobody may call, only with care, or as agreed. */
export const contactMark = (contact: SafeContact): 'none' | 'careful' | 'allowed' => {
  if (contact.channel === 'none') return 'none'
  return contact.mustNotKnow !== '' || contact.askFor !== '' || contact.hoursFrom !== null
    ? 'careful'
    : 'allowed'
}
