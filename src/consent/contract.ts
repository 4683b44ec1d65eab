import { z } from 'zod'
import { caseCode, chosen, version } from '../case/schema.ts'
import { AGE_GROUPS } from '../course/codes.ts'
import { CATEGORIES, dayText, PURPOSES, SIGNED_HOW } from '../course/step-parts.ts'
import { GIVEN_BY, REPRESENTATIVES } from '../course/steps-file.ts'
import { command, query } from '../kernel/operation.ts'

const bound = { caseCode, version }

const one = z.object({
  consentId: z.uuid(),
  purpose: z.enum(PURPOSES),
  categories: z.array(z.enum(CATEGORIES)),
  agency: z.string(),
  on: z.string(),
  until: z.string().nullable(),
  by: z.enum(GIVEN_BY),
  representative: z.enum(REPRESENTATIVES).nullable(),
  signed: z.enum(SIGNED_HOW),
  withdrawnOn: z.string().nullable(),
  /** In force today: neither taken back nor run out. */
  holds: z.boolean(),
})

const list = query({
  name: 'consent.list',
  may: 'case.read',
  about: 'case',
  personal: true,
  says: 'What the person agreed to, for which agency, which data, until when; and who sees the file today, and why.',
  input: z.object({ caseCode }),
  output: z.object({
    version: z.int(),
    today: z.string(),
    ageGroup: z.enum(AGE_GROUPS),
    /** Under seven by every reading of the birth date: only the representative consents. */
    small: z.boolean(),
    consents: z.array(one),
    readers: z.array(z.object({ agency: z.string(), by: z.enum(['reception', 'task', 'stay', 'consent']) })),
    agencies: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
})

const give = command({
  name: 'consent.give',
  may: 'case.write',
  about: 'case',
  says: 'Record one consent: one purpose, one agency, named categories. Nothing is assumed.',
  input: z.object({
    ...bound,
    purpose: chosen(z.enum(PURPOSES, 'err.choose')).meta({ label: 'consent.purpose' }),
    agencyId: chosen(z.uuid('err.choose')).meta({ label: 'consent.agency' }),
    categories: z.array(z.enum(CATEGORIES)).min(1, 'err.choose').meta({ label: 'consent.categories' }),
    until: dayText.nullable().default(null).meta({ label: 'consent.until' }),
    by: chosen(z.enum(GIVEN_BY, 'err.choose')).meta({ label: 'consent.by' }),
    representative: z
      .enum(REPRESENTATIVES)
      .nullable()
      .default(null)
      .meta({ label: 'consent.representative' }),
    representativeChecked: z.boolean().default(false).meta({ label: 'consent.representativeChecked' }),
    signed: chosen(z.enum(SIGNED_HOW, 'err.choose')).meta({ label: 'consent.signed' }),
  }),
  output: z.object({ version: z.int() }),
})

const withdraw = command({
  name: 'consent.withdraw',
  may: 'case.write',
  about: 'case',
  says: 'Take a consent back; whoever saw the file by it alone sees it no more from the next request on.',
  input: z.object({ ...bound, consentId: z.uuid() }),
  output: z.object({ version: z.int() }),
})

export const consentContract = { list, give, withdraw } as const
