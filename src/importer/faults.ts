import type { Field } from './columns.ts'

/**
 * What is wrong with a row, or worth knowing about it. `stops`: the row cannot become a file before it is
 * mended; `warns`: it can, and somebody should look; `notes`: what was done with it.
 */
export const FAULTS = {
  'row.empty': 'stops',
  'received.missing': 'stops',
  'received.impossible': 'stops',
  'received.unread': 'stops',
  'received.partial': 'stops',
  'received.future': 'stops',
  'way.missing': 'stops',
  'way.unknown': 'stops',
  'place.not-said': 'stops',
  'place.unknown': 'stops',
  'place.several': 'stops',
  'name.missing': 'warns',
  'born.impossible': 'warns',
  'born.unread': 'warns',
  'born.future': 'warns',
  'born.after-received': 'warns',
  'sex.unread': 'warns',
  'ethnicity.unknown': 'warns',
  'paper.odd': 'warns',
  'paper.unread': 'warns',
  'way.inside': 'warns',
  'certificate.unread': 'warns',
  'certificate.future': 'warns',
  'certificate.early': 'warns',
  'certificate.far': 'warns',
  'certificate.denied': 'warns',
  'amount.unread': 'warns',
  'amount.no-date': 'notes',
  'support.no-date': 'notes',
  'certificate.missing': 'notes',
  'place.fallback': 'notes',
  'place.old': 'notes',
  'born.missing': 'notes',
  'born.partial': 'notes',
  'date.either': 'notes',
  'paper.lost': 'notes',
  'companion.remark': 'notes',
} as const

export type FaultCode = keyof typeof FAULTS
export type Weight = (typeof FAULTS)[FaultCode]
export type Fault = { readonly code: FaultCode; readonly field: Field | null }

export const stops = (faults: readonly Fault[]): boolean =>
  faults.some(({ code }) => FAULTS[code] === 'stops')
