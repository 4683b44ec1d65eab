import { z } from 'zod'
import { caseLine, citation } from '../case/line.ts'
import { PLACES } from '../course/steps-stay.ts'
import { command, query } from '../kernel/operation.ts'

const count = z.int().min(0).max(999)
/** How many places there are of each kind. */
export const placeCount = z.object({
  women: count.meta({ label: 'stay.place.women' }),
  men: count.meta({ label: 'stay.place.men' }),
  girls: count.meta({ label: 'stay.place.girls' }),
  boys: count.meta({ label: 'stay.place.boys' }),
  family: count.meta({ label: 'stay.place.family' }),
})
/** What is left of each kind; below nothing where people were taken in all the same. */
export const placesLeft = z.record(z.enum(PLACES), z.int())

const facility = query({
  name: 'stay.facility',
  may: 'case.stay',
  personal: true,
  says: 'Who stays in a facility today, in which places, how many paid days are left. One’s own facility, or for the lead office one of the province.',
  input: z.object({ facilityId: z.uuid().nullable().default(null) }),
  output: z.object({
    today: z.string(),
    facility: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    choice: z.array(z.object({ id: z.uuid(), name: z.string() })),
    /** As entered by the facility or the lead office; `null` when nobody did. `version` 0: nothing entered yet. */
    places: placeCount.nullable(),
    free: placesLeft.nullable(),
    rooms: z.number().nullable(),
    placesVersion: z.int(),
    /** Room that the licence asks for so many people. */
    roomLaw: z.array(
      z.object({
        needs: z.number(),
        is: z.enum(['due', 'not-due', 'unknown']),
        because: z.array(citation),
        verified: z.boolean(),
      }),
    ),
    people: z.array(
      z.object({
        line: caseLine,
        place: z.enum(PLACES),
        from: z.string(),
        present: z.int(),
        paidUntil: z.string().nullable(),
        daysLeft: z.int().nullable(),
        verified: z.boolean(),
        away: z.boolean(),
      }),
    ),
  }),
})

const setPlaces = command({
  name: 'stay.setPlaces',
  may: 'case.stay',
  says: 'Enter how many places a facility has, by sex and age; one’s own facility, or for the lead office one of the province.',
  input: z.object({
    facilityId: z.uuid().nullable().default(null),
    version: z.int().min(0),
    ...placeCount.shape,
    /** Square metres of all rooms; `null`: not known. */
    rooms: z.number().min(0).max(100_000).nullable().default(null).meta({ label: 'stay.rooms' }),
  }),
  output: z.object({ version: z.int() }),
})

export const facilityContract = { facility, setPlaces } as const
