import { type Day, weekday } from '../kernel/day.ts'
import { foldText } from '../kernel/fold-text.ts'
import type { SafeContact } from './schema.ts'
import { namesListed } from './who-is-named.ts'

/** How somebody may come into touch with the person, or with what concerns them. */
export const CONTACT_WAYS = [
  'call',
  'voicemail',
  'sms',
  'zalo',
  'through-person',
  'letter',
  'home-visit',
  'appointment',
  'at-facility',
  'care', // an agency or somebody takes the person on: a stay, a service, the way home, sight of the file
] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]

export type ProposedContact = {
  readonly way: ContactWay
  /** `null`: not settled yet. */
  readonly day: Day | null
  readonly time: string | null
  /** The agencies that would act, or whose people would be there. */
  readonly agencyIds: readonly string[]
  /** Who would be there or do it, as written. */
  readonly present: string
  /** Where it would be, as written. */
  readonly place: string
  /** What would be said or stand on the outside of it. */
  readonly wording: string
  readonly neutralEnvelope: boolean
  readonly toSchool: boolean
}

export const plainContact: Omit<ProposedContact, 'way'> = {
  day: null,
  time: null,
  agencyIds: [],
  present: '',
  place: '',
  wording: '',
  neutralEnvelope: true,
  toSchool: false,
}

export type Instruction = {
  readonly contact: SafeContact
  /** The last day on which the instruction holds; `null` when none was agreed. */
  readonly reviewBy: Day | null
  readonly today: Day
  readonly isMinor: boolean
}

export const CONTACT_WHY = [
  'agency',
  'person',
  'place',
  'none',
  'review',
  'school',
  'voicemail',
  'letters',
  'home',
  'way',
  'days',
  'hours',
  'wording',
] as const
export type ContactWhy = (typeof CONTACT_WHY)[number]

/** What is to be minded although it is allowed. */
export type ToMind =
  | 'review-before'
  | 'settle-day'
  | 'settle-time'
  | 'plain-clothes'
  | 'code-words'
  | 'places'

export type ContactRuling =
  | { readonly is: 'allowed'; readonly mind: readonly ToMind[] }
  | { readonly is: 'refused'; readonly why: readonly ContactWhy[] }

/** Words that no first word, envelope or message to a person may carry (trust.md 4.3). */
const TELLING = ['nạn nhân', 'mua bán', 'hồ sơ', 'công an', 'xác minh', 'victim', 'trafficking', 'police']

const isBare = (text: string): boolean => foldText(text) === text.toLowerCase()

/** Whether a wording tells what must not be told; without accents it is read without them. */
export const isTelling = (wording: string): boolean => {
  const text = wording.normalize('NFC').toLowerCase()
  return TELLING.some((word) => text.includes(isBare(text) ? foldText(word) : word))
}

/** Ways by which something leaves towards the person, so that an instruction must stand. */
const LEAVES: ReadonlySet<ContactWay> = new Set(
  CONTACT_WAYS.filter((way) => way !== 'care' && way !== 'at-facility'),
)
/** Ways bound to the hours at which the person is safely reached. */
const AT_HOURS: ReadonlySet<ContactWay> = new Set(['call', 'voicemail', 'sms', 'zalo', 'home-visit'])

const CHANNEL_OF = {
  call: 'phone',
  sms: 'sms',
  zalo: 'zalo',
  'through-person': 'trusted-person',
} as const satisfies Partial<Record<ContactWay, SafeContact['channel']>>

const isByChannel = (way: ContactWay): way is keyof typeof CHANNEL_OF => way in CHANNEL_OF

/** Hours may run over midnight; one end alone leaves the other open until midnight. */
const isInHours = ({ hoursFrom, hoursTo }: SafeContact, time: string): boolean => {
  const from = hoursFrom ?? '00:00'
  const to = hoursTo ?? '23:59'
  return from <= to ? from <= time && time <= to : time >= from || time <= to
}

const wayRefused = (
  { contact }: Instruction,
  { way, neutralEnvelope }: ProposedContact,
): ContactWhy | null => {
  if (way === 'voicemail') return 'voicemail'
  if (way === 'letter') return contact.letters === 'neutral-envelope' && neutralEnvelope ? null : 'letters'
  if (way === 'home-visit') return contact.homeVisits === 'plain' ? null : 'home'
  if (isByChannel(way)) return contact.channel === CHANNEL_OF[way] ? null : 'way'
  return null
}

const timesRefused = ({ contact }: Instruction, asked: ProposedContact): readonly ContactWhy[] => {
  if (!AT_HOURS.has(asked.way)) return []
  const { day, time } = asked
  const wrongDay = day !== null && contact.days.length > 0 && !contact.days.includes(weekday(day))
  const wrongHour = time !== null && !isInHours(contact, time)
  return [...(wrongDay ? (['days'] as const) : []), ...(wrongHour ? (['hours'] as const) : [])]
}

const peopleRefused = ({ contact }: Instruction, asked: ProposedContact): readonly ContactWhy[] => [
  ...(asked.agencyIds.some((one) => contact.agenciesKeptOut.includes(one)) ? (['agency'] as const) : []),
  ...(namesListed(contact.mustNotKnow, asked.present) ? (['person'] as const) : []),
  ...(namesListed(contact.placesNever, asked.place) ? (['place'] as const) : []),
]

const standsRefused = ({ contact, reviewBy, today }: Instruction): ContactWhy | null => {
  if (contact.channel === 'none' || reviewBy === null) return 'none'
  return today > reviewBy ? 'review' : null
}

const hasCodeWords = ({ codeCaller, codeSafe, codeDanger }: SafeContact): boolean =>
  codeCaller !== '' || codeSafe !== '' || codeDanger !== ''

const minded = (
  { contact, reviewBy }: Instruction,
  { way, day, time }: ProposedContact,
): readonly ToMind[] => {
  const atHours = AT_HOURS.has(way)
  const hasHours = contact.hoursFrom !== null || contact.hoursTo !== null
  return [
    ...(LEAVES.has(way) && day !== null && reviewBy !== null && day > reviewBy
      ? (['review-before'] as const)
      : []),
    ...(atHours && contact.days.length > 0 && day === null ? (['settle-day'] as const) : []),
    ...(atHours && hasHours && time === null ? (['settle-time'] as const) : []),
    ...(way === 'home-visit' ? (['plain-clothes'] as const) : []),
    ...(LEAVES.has(way) && hasCodeWords(contact) ? (['code-words'] as const) : []),
    ...(way !== 'call' && contact.placesNever !== '' ? (['places'] as const) : []),
  ]
}

/**
 * Whether a contact may be planned under what was agreed with the person (trust.md 4.3, P-10, P-12, P-18,
 * P-24): every reason against it, the gravest first. The default is no contact. A day after the review is
 * allowed, with the review before it to be minded; who does it then is asked again by the same rule.
 */
export const contactRuling = (instruction: Instruction, asked: ProposedContact): ContactRuling => {
  const { contact, isMinor } = instruction
  const leaves = LEAVES.has(asked.way)
  const stands = leaves ? standsRefused(instruction) : null
  const way = stands === 'none' ? null : wayRefused(instruction, asked)
  const why: readonly ContactWhy[] = [
    ...peopleRefused(instruction, asked),
    ...(stands === null ? [] : [stands]),
    ...(asked.toSchool && isMinor && !contact.schoolMayKnow ? (['school'] as const) : []),
    ...(way === null ? [] : [way]),
    ...timesRefused(instruction, asked),
    ...(leaves && isTelling(asked.wording) ? (['wording'] as const) : []),
  ]
  return why.length > 0 ? { is: 'refused', why } : { is: 'allowed', mind: minded(instruction, asked) }
}
