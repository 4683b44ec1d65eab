import { z } from 'zod'
import { chosen, instantOf } from '../case/schema.ts'
import { dayOf, type Instant, inVietnam, isDay } from '../kernel/day.ts'
import { blankIdentity, noContact, type PAPER_KINDS } from '../person/schema.ts'
import { arrival, companion, receiveInput } from './schema.ts'

/** Day and time as an officer types them, on Vietnam's clock. */
export const arrivalForm = z.object({
  path: chosen(arrival.shape.path),
  broughtBy: chosen(arrival.shape.broughtBy),
  province: z.string(),
  communeId: chosen(arrival.shape.communeId),
  day: z.string().refine(isDay, 'err.day'),
  time: z.string().regex(/^\d\d:\d\d$/, 'err.time'),
  place: arrival.shape.place,
  papers: arrival.shape.papers,
})
export type ArrivalForm = z.input<typeof arrivalForm>

/** A companion as typed: birth and sex need no default here, the form always holds them. */
const companionForm = companion.extend({
  is: chosen(companion.shape.is),
  relation: chosen(companion.shape.relation),
  born: companion.shape.born.unwrap(),
  sex: companion.shape.sex.unwrap(),
})
export type CompanionForm = z.input<typeof companionForm>

/** The reception sheet as it stands on the screen. */
export const intakeForm = receiveInput.omit({ notTheSame: true }).extend({
  arrival: arrivalForm,
  is: chosen(receiveInput.shape.is),
  companions: z.array(companionForm).max(8),
  heardFrom: receiveInput.shape.heardFrom.unwrap(),
})
export type IntakeForm = z.input<typeof intakeForm>

const notAsked = { is: 'not-asked' } as const

export const blankCompanion: CompanionForm = {
  is: undefined,
  relation: undefined,
  name: '',
  born: notAsked,
  sex: notAsked,
}

type Known = {
  readonly now: Instant
  readonly province: string
  readonly communeId: string | undefined
  readonly name: string
  readonly birthYear: number | null
  readonly number: string
}

/** Twelve digits are a citizen's number; what the officer sees differently is changed by hand. */
const paperKindOf = (number: string): (typeof PAPER_KINDS)[number] => {
  if (/^\d{12}$/.test(number)) return 'cccd'
  if (/^\d{9}$/.test(number)) return 'cmnd'
  return /^[A-Z]\d{7,8}$/i.test(number) ? 'passport' : 'foreign-paper'
}

export const blankArrival = ({
  now,
  province,
  communeId,
}: Pick<Known, 'now' | 'province' | 'communeId'>): ArrivalForm => ({
  path: undefined,
  broughtBy: undefined,
  province,
  communeId,
  day: dayOf(now),
  time: inVietnam(now).slice(11, 16),
  place: '',
  papers: '',
})

/** A new sheet: here and now, with what was looked for before. */
export const blankIntake = (known: Known): IntakeForm => ({
  arrival: blankArrival(known),
  is: undefined,
  alias: '',
  identity: {
    ...blankIdentity,
    name: known.name === '' ? notAsked : { is: 'given', value: known.name },
    born: known.birthYear === null ? notAsked : { is: 'given', value: String(known.birthYear) },
    papers: known.number === '' ? [] : [{ kind: paperKindOf(known.number), number: known.number }],
  },
  needs: [],
  needsNote: '',
  contact: { ...noContact },
  companions: [],
  heardFrom: notAsked,
})

export const arrivalOf = (form: ArrivalForm) => {
  const { province: _, day, time, path, broughtBy, communeId, ...rest } = form
  const receivedAt = instantOf(day, time)
  if (!path || !broughtBy || !communeId || !receivedAt) return undefined
  return { ...rest, path, broughtBy, communeId, receivedAt }
}

/** The sheet as the operation takes it; undefined while something that must be said is missing. */
export const receiveInputOf = (
  form: IntakeForm,
  notTheSame: boolean,
): z.input<typeof receiveInput> | undefined => {
  const arrived = arrivalOf(form.arrival)
  if (!arrived || !form.is) return undefined
  const companions = form.companions.flatMap(({ is, relation, ...rest }) =>
    is && relation ? [{ is, relation, ...rest }] : [],
  )
  return { ...form, arrival: arrived, is: form.is, companions, notTheSame }
}

/** A server names the instant; on the screen it is a day and a time. */
export const fieldOnScreen = (at: string): string => (at === 'arrival.receivedAt' ? 'arrival.day' : at)
