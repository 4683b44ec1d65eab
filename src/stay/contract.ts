import { z } from 'zod'
import { citation } from '../case/line.ts'
import { caseCode, chosen, communeCode, instantText, version } from '../case/schema.ts'
import { AGE_GROUPS } from '../course/codes.ts'
import { dayText } from '../course/step-parts.ts'
import { COUNTRIES, EXTENDED_BY, ITEMS_ISSUED, LEFT_FOR, PLACES, TRAVEL_HOME } from '../course/steps-stay.ts'
import { command, query } from '../kernel/operation.ts'
import { facilityContract, placesLeft } from './facility-contract.ts'

const bound = { caseCode, version }
const at = instantText.meta({ label: 'case.at' })
const number = z.string().trim().max(60).default('').meta({ label: 'stay.minutes' })
const stayId = z.uuid()
const written = z.object({ version: z.int() })

const limit = z.object({
  rule: z.string(),
  due: z.string(),
  because: z.array(citation),
  verified: z.boolean(),
})

/** A sum, or what to find out or enter before it can be said. */
const amount = z.object({
  is: z.enum(['sum', 'unknown']),
  amount: z.int().nullable(),
  missing: z.array(z.string()),
  because: z.array(citation),
  verified: z.boolean(),
})

const counted = z.object({
  present: z.int(),
  dayNumber: z.int(),
  limit: limit.nullable(),
  otherReading: limit.nullable(),
  remindOn: z.string().nullable(),
  extendedBy: z.array(z.string()),
  paidUntil: z.string().nullable(),
  paidDays: z.int(),
  daysLeft: z.int().nullable(),
  /** Its parts tell the age: a child’s day costs more. */
  money: amount.nullable().meta({ secrecy: 'C9' }),
})

const stay = z.object({
  stayId,
  facility: z.string(),
  place: z.enum(PLACES),
  despiteFull: z.string().nullable().meta({ secrecy: 'C6' }),
  from: z.string(),
  until: z.string().nullable(),
  to: z.enum(LEFT_FOR).nullable(),
  extensions: z.array(z.object({ until: z.string(), by: z.string(), number: z.string() })),
  absences: z.array(z.object({ from: z.string(), until: z.string() })),
  issued: z.array(z.object({ on: z.string(), items: z.array(z.string()) })),
  counted,
})

const board = query({
  name: 'stay.board',
  may: 'case.read',
  about: 'case',
  personal: true,
  says: 'Stays of one person: days, last paid day under the law, extension, money for meals, items, the way home.',
  input: z.object({ caseCode }),
  output: z.object({
    version: z.int(),
    today: z.string(),
    regime: z.enum(['2011', '2024']),
    ageGroup: z.enum(AGE_GROUPS),
    stays: z.array(stay),
    home: z
      .object({
        on: z.string(),
        communeId: z.string().nullable(),
        country: z.enum(COUNTRIES).nullable(),
        how: z.enum(TRAVEL_HOME),
        adultVerified: z.boolean(),
      })
      .nullable(),
    /** Whether the way home may lead to a country of their own. */
    foreign: z.boolean().nullable().meta({ secrecy: 'C2' }),
    homeAdult: z.string().nullable().meta({ secrecy: 'C4' }),
    /** What the law has handed out in a facility. */
    items: z.object({
      items: z.array(z.string()),
      counts: z.record(z.string(), z.int()),
      because: z.array(citation),
      verified: z.boolean(),
    }),
    /** Where the person may stay: the facilities of the province; who works in one begins with it. */
    facilities: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        mine: z.boolean(),
        /** Places left; `null` where nobody entered how many there are, or for another role. */
        free: placesLeft.nullable(),
      }),
    ),
    suggestedPlace: z.enum(PLACES).nullable().meta({ secrecy: 'C2' }),
    /** Why an arrival cannot be recorded now. */
    beginWhyNot: z.string().nullable(),
  }),
})

const begin = command({
  name: 'stay.begin',
  may: 'case.stay',
  about: 'case',
  says: 'Record that the person came into a facility, with the kind of place they were given.',
  input: z.object({
    ...bound,
    facilityId: chosen(z.uuid('err.choose')).meta({ label: 'stay.facility' }),
    place: z.enum(PLACES, 'err.choose').meta({ label: 'stay.place' }),
    /** Why the person is taken in although no such place is left. */
    despiteFull: z.string().trim().max(300).default('').meta({ label: 'stay.despiteFull' }),
    minutes: number,
    at,
  }),
  output: written,
})

const extend = command({
  name: 'stay.extend',
  may: 'case.stay',
  about: 'case',
  says: 'Record the paper that lets the person stay longer than the law’s term.',
  input: z.object({
    ...bound,
    stayId,
    until: dayText.meta({ label: 'stay.until' }),
    by: z.enum(EXTENDED_BY, 'err.choose').meta({ label: 'stay.extendedBy' }),
    number: z.string().trim().min(1, 'err.required').max(60).meta({ label: 'stay.number' }),
    why: z.string().trim().min(1, 'err.required').max(1000).meta({ label: 'stay.why' }),
    at,
  }),
  output: written,
})

const issueItems = command({
  name: 'stay.issueItems',
  may: 'case.stay',
  about: 'case',
  says: 'Record what was handed to the person in the facility.',
  input: z.object({
    ...bound,
    stayId,
    issued: z.array(z.enum(ITEMS_ISSUED)).min(1, 'err.required').max(20).meta({ label: 'stay.items' }),
    at,
  }),
  output: written,
})

const noteAbsence = command({
  name: 'stay.noteAbsence',
  may: 'case.stay',
  about: 'case',
  says: 'Record whole days away from the facility; no meals are paid for them.',
  input: z.object({
    ...bound,
    stayId,
    from: dayText.meta({ label: 'stay.away.from' }),
    until: dayText.meta({ label: 'stay.away.until' }),
  }),
  output: written,
})

const end = command({
  name: 'stay.end',
  may: 'case.stay',
  about: 'case',
  says: 'Record that the person left the facility, and where to. A child leaves for home with a checked adult only, and never by its own wish alone.',
  input: z.object({
    ...bound,
    stayId,
    to: z.enum(LEFT_FOR, 'err.choose').meta({ label: 'stay.to' }),
    adultVerified: z.boolean().default(false).meta({ label: 'stay.home.adultVerified' }),
    minutes: number,
    note: z.string().trim().max(1000).default('').meta({ label: 'stay.note' }),
    at,
  }),
  output: written,
})

const goHome = command({
  name: 'stay.goHome',
  may: 'case.stay',
  about: 'case',
  says: 'Record the way home, to a commune, which answers for the person from then on, or of a foreigner to their own country. A child goes with a checked adult only.',
  input: z.object({
    ...bound,
    communeId: communeCode.nullable().default(null).meta({ label: 'stay.home.commune' }),
    country: z.enum(COUNTRIES).nullable().default(null).meta({ label: 'stay.home.country' }),
    how: z.enum(TRAVEL_HOME, 'err.choose').meta({ label: 'stay.home.how' }),
    adult: z.string().trim().max(200).default('').meta({ label: 'stay.home.adult' }),
    adultVerified: z.boolean().default(false).meta({ label: 'stay.home.adultVerified' }),
    minutes: number,
    at,
  }),
  output: written,
})

export const stayContract = {
  board,
  ...facilityContract,
  begin,
  extend,
  issueItems,
  noteAbsence,
  end,
  goHome,
} as const
