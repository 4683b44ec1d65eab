import { z } from 'zod'
import { isDay } from '../kernel/day.ts'
import { ROW_KINDS } from './row.ts'

const day = z.string().refine((text): boolean => isDay(text), 'err.day')

/** The form as it is typed: every box a text, empty where nothing is said. */
export const formSchema = z.object({
  kind: z.enum(ROW_KINDS),
  regime: z.string(),
  subject: z.string(),
  effectiveFrom: day,
  until: z.union([z.literal(''), day]),
  amount: z.string().regex(/^[\d. ]*$/, 'err.format'),
  leads: z.string(),
  helps: z.string(),
  dayIs: z.string(),
  instrument: z.string().trim().min(3, 'err.required').max(80),
  article: z.string().max(40),
  verified: z.boolean(),
  note: z.string().max(300),
})
export type Typed = z.output<typeof formSchema>

const some = (text: string) => (text === '' ? null : text)

/** What is sent: `3.000.000` is three million, an empty box is nothing. */
export const toInput = ({ amount, ...typed }: Typed): Record<string, unknown> => {
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
