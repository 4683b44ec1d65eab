import { z } from 'zod'
import { isDay } from '../kernel/day.ts'
import { ROW_KINDS } from './row.ts'

const day = z.string().refine((text): boolean => isDay(text), 'err.day')

/** The form as it is typed: every box a text, empty where nothing is said. */
export const formSchema = z.object({
  kind: z.enum(ROW_KINDS),
  regime: z.string().default(''),
  subject: z.string().default(''),
  effectiveFrom: day,
  until: z.union([z.literal(''), day]).default(''),
  amount: z
    .string()
    .regex(/^[\d. ]*$/, 'err.format')
    .default(''),
  leads: z.string().default(''),
  helps: z.string().default(''),
  dayIs: z.string().default(''),
  instrument: z.string().trim().min(3, 'err.required').max(80),
  article: z.string().max(40).default(''),
  verified: z.boolean().default(false),
  note: z.string().max(300).default(''),
})
export type Typed = z.input<typeof formSchema>

const some = (text: string) => (text === '' ? null : text)

/** What is sent: `3.000.000` is three million, an empty box is nothing. */
export const toInput = (boxes: Typed): Record<string, unknown> => {
  const { amount, ...typed } = formSchema.parse(boxes)
  const digits = amount.replace(/[. ]/g, '')
  return {
    ...typed,
    regime: some(typed.regime),
    until: some(typed.until),
    leads: some(typed.leads),
    helps: some(typed.helps),
    dayIs: some(typed.dayIs),
    amount: typed.kind === 'norm' && digits !== '' ? Number(digits) : null,
  }
}
