import { z } from 'zod'
import { dayText } from '../course/step-parts.ts'

/** A day that may be left empty in a form: an empty box comes as nothing. */
export const maybeDay = z.literal('').or(dayText).optional()
export const dayOrNull = (typed: string | undefined): string | null => (typed ? typed : null)

/** What a checked form says, without day and time, which are sent as one instant. */
export const saidIn = <S extends z.ZodObject>(
  schema: S,
  values: unknown,
): Omit<z.output<S>, 'day' | 'time'> => {
  const { day: _, time: __, ...said } = schema.parse(values)
  return said as Omit<z.output<S>, 'day' | 'time'>
}
