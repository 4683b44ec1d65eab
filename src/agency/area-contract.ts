import { z } from 'zod'
import { query } from '../kernel/operation.ts'

const area = z.object({ code: z.string(), name: z.string(), kind: z.string() })

/** Communes are asked for by province, so that no browser carries the whole country. */
const communes = query({
  name: 'area.communes',
  may: 'signed-in',
  says: 'The communes of a province as they stand on a day.',
  input: z.object({
    province: z.string().regex(/^\d\d$/),
    on: z.iso.date().nullable().default(null),
  }),
  output: z.object({ areas: z.array(area) }),
})

export const areaContract = { communes }
