import { protectedAsMinor } from '../course/age-group.ts'
import type { CaseState } from '../course/fold.ts'
import type { NewStep } from '../course/steps.ts'
import { addDays, type Day, dayOf } from '../kernel/day.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import {
  contactRuling,
  type Instruction,
  isTelling,
  type ProposedContact,
  plainContact,
} from '../person/contact-rule.ts'
import type { SafeContact } from '../person/schema.ts'

export const contactAgreed = (at: string, contact: SafeContact): NewStep<'contact-agreed'> => ({
  type: 'contact-agreed',
  effectiveAt: at,
  because: [],
  body: { mark: contactMark(contact), contact },
})

/** What lists may say of it: nobody may call, only with care, or as agreed. */
export const contactMark = (contact: SafeContact): 'none' | 'careful' | 'allowed' => {
  const { channel, mustNotKnow, askFor, hoursFrom, days, agenciesKeptOut } = contact
  const { codeCaller, codeSafe, codeDanger, placesNever } = contact
  if (channel === 'none') return 'none'
  const words = [mustNotKnow, askFor, codeCaller, codeSafe, codeDanger, placesNever]
  const isCareful =
    words.some((one) => one !== '') || hoursFrom !== null || days.length > 0 || agenciesKeptOut.length > 0
  return isCareful ? 'careful' : 'allowed'
}

/** An instruction is looked at again at the latest after thirty days (trust.md 4.3). */
const REVIEW_DAYS = 30

type Followed = Pick<CaseState, 'contact' | 'contactAgreedAt' | 'contactMark' | 'support' | 'stay'>

/**
 * The last day on which the instruction holds: thirty days, or the day on which the person moved or the risk
 * was seen to be another one since (trust.md 4.3); `null` when no contact was agreed.
 */
export const contactReviewBy = ({
  contactAgreedAt,
  contactMark,
  support,
  stay,
}: Omit<Followed, 'contact'>): Day | null => {
  if (contactAgreedAt === null || contactMark === 'none') return null
  const agreedOn = dayOf(contactAgreedAt)
  const changedRisk = support.visits.filter(({ risk }, index) => {
    const before = support.visits[index - 1]
    return before !== undefined && before.risk !== risk
  })
  const changes = [...changedRisk, ...(stay.home ? [stay.home] : [])]
    .map(({ on }) => on)
    .filter((on) => on > agreedOn)
  const [first = null] = [addDays(agreedOn, REVIEW_DAYS), ...changes].toSorted()
  return first
}

export const instructionOf = (state: Followed & Pick<CaseState, 'ageGroup'>, today: Day): Instruction => ({
  contact: state.contact,
  reviewBy: contactReviewBy(state),
  today,
  isMinor: protectedAsMinor(state.ageGroup),
})

export type Planned = Partial<ProposedContact> &
  Pick<ProposedContact, 'way'> & { /** The field it was typed into. */ readonly at: string }

/** Why the first of these may not be, as the refusal of an act; nothing when all may. */
export const contactRefused = (instruction: Instruction, planned: readonly Planned[]): Refusal | null => {
  for (const { at, ...asked } of planned) {
    const ruling = contactRuling(instruction, { ...plainContact, ...asked })
    const [first] = ruling.is === 'refused' ? ruling.why : []
    if (first !== undefined) return refuse(`contact.${first}`, { at })
  }
  return null
}

/** First words that would tell what must not be told (P-12), as the refusal of an act. */
export const tellingWords = ({ whatToSay, askFor, codeCaller }: SafeContact): Refusal | null => {
  if (isTelling(codeCaller)) return refuse('contact.wording', { at: 'contact.codeCaller' })
  if (isTelling(whatToSay)) return refuse('contact.wording', { at: 'contact.whatToSay' })
  return isTelling(askFor) ? refuse('contact.wording', { at: 'contact.askFor' }) : null
}
