import { type Citation, cite } from '../kernel/citation.ts'
import { type Day, day } from '../kernel/day.ts'
import { dataInstruments } from './instruments-data.ts'
import { socialInstruments } from './instruments-social.ts'
import { stateInstruments } from './instruments-state.ts'
import { traffickingInstruments } from './instruments-trafficking.ts'

/**
 * How sure we are of a row: seen in a published text, seen in an unreliable place, known but not compared,
 * or a guess. Only `source` counts as verified.
 */
export type SourceQuality = 'source' | 'source-weak' | 'knowledge' | 'uncertain'

export type Instrument = {
  readonly title: { readonly vi: string; readonly en: string }
  readonly issued?: string
  readonly inForce?: string
  /** Last day in force. */
  readonly ended?: string
  readonly replacedBy?: string
  readonly amendedBy?: readonly string[]
  readonly quality: SourceQuality
  /** What is not sure about the row itself. */
  readonly doubt?: { readonly vi: string; readonly en: string }
}

/** Every instrument that an answer may cite, by number. */
export const instruments = {
  ...traffickingInstruments,
  ...socialInstruments,
  ...stateInstruments,
  ...dataInstruments,
} satisfies Record<string, Instrument>

export type InstrumentNumber = keyof typeof instruments

/** A citation of an instrument that stands in the table; a wrong number does not compile. */
export const cited = (number: InstrumentNumber, article?: string): Citation => cite(number, article)

/** The row of an instrument, or `undefined` for a number not in the table (rows that a province entered). */
export const instrumentOf = (number: string): Instrument | undefined =>
  Object.hasOwn(instruments, number) ? instruments[number as InstrumentNumber] : undefined

/** In force on a day; `undefined` where the table does not know its dates. */
export const isInForce = (number: InstrumentNumber, on: Day): boolean | undefined => {
  const { inForce, ended } = instruments[number] as Instrument
  if (inForce === undefined) return undefined
  return day(inForce) <= on && (ended === undefined || on <= day(ended))
}
