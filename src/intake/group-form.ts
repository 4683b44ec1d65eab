import { z } from 'zod'
import type { Day } from '../kernel/day.ts'
import { notAsked } from '../person/schema.ts'
import { alikeKeys } from './group-alike.ts'
import { adultOrMinor, blankRow, type GroupRow, readBorn } from './group-lines.ts'
import { arrivalForm, arrivalOf } from './intake-form.ts'
import { groupPerson, type receiveGroupInput } from './schema.ts'

export const MOST_PEOPLE = 60

const row = z.object({
  name: z.string().trim().max(120).default(''),
  is: groupPerson.shape.is,
  born: z
    .string()
    .refine((text) => text === '' || readBorn(text) !== undefined, 'err.partial-date')
    .default(''),
  sex: z.enum(['female', 'male', 'other', '']).default(''),
  nationality: z.enum(['VN', 'stateless-resident', 'foreign', '']).default(''),
})

/** A hand-over as it stands on the screen: what is shared once, and a compact table. */
export const groupForm = z.object({
  arrival: arrivalForm,
  people: z.array(row).min(2, 'err.group-size').max(MOST_PEOPLE),
})
export type GroupForm = z.input<typeof groupForm>
export type GroupFormRow = GroupRow & { readonly is: 'adult' | 'minor' | 'unknown' }

export const blankGroupRow: GroupFormRow = { ...blankRow, is: 'unknown' }

/** A pasted line; the birth date says adult or minor where it can. */
export const groupRowOf = (pasted: GroupRow, on: Day): GroupFormRow => ({
  ...pasted,
  is: adultOrMinor(readBorn(pasted.born), on),
})

/** Rows in which nothing was written yet, and which a pasted list may take the place of. */
export const isBlankRow = ({ name = '', born = '', sex = '' }: GroupForm['people'][number]): boolean =>
  name.trim() === '' && born === '' && sex === ''

export const groupInputOf = (
  form: GroupForm,
  others: ReadonlySet<string>,
): z.input<typeof receiveGroupInput> | undefined => {
  const arrival = arrivalOf(form.arrival)
  if (!arrival) return undefined
  const keys = alikeKeys(form.people)
  return {
    arrival,
    people: form.people.map(({ name = '', is, born = '', sex, nationality }, at) => {
      const date = readBorn(born)
      return {
        name: name.normalize('NFC'),
        is,
        born: date === undefined ? notAsked : { is: 'given' as const, value: date },
        sex: sex ? { is: 'given' as const, value: sex } : notAsked,
        nationality: nationality ? { is: 'given' as const, value: nationality } : notAsked,
        notTheSame: others.has(keys[at] ?? ''),
      }
    }),
  }
}
