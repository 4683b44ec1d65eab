import { z } from 'zod'
import { citation } from './line.ts'

export const STEP_GROUPS = ['reception', 'identification', 'support', 'stay', 'file'] as const

/** One step as the dossier tells it: what, which office as named that day, when, late or not, under which article. */
export const timelineStep = z.object({
  seq: z.int(),
  type: z.string(),
  group: z.enum(STEP_GROUPS),
  effectiveAt: z.string(),
  recordedAt: z.string(),
  /** Days between the act and its entry. */
  late: z.int(),
  officer: z.string(),
  agency: z.string(),
  because: z.array(citation),
  said: z.array(z.object({ of: z.string(), is: z.string() })),
  number: z.string().nullable().meta({ secrecy: 'C1' }),
  letter: z.string().nullable().meta({ secrecy: 'C7' }),
  amount: z.int().nullable().meta({ secrecy: 'C9' }),
  /** Taken back as a mistake, with the reason; it counts no more. */
  withdrawn: z.string().nullable(),
})
