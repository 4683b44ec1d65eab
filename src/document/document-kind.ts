import { DOCUMENT_KINDS } from '../course/steps-file.ts'

export type DocumentKind = (typeof DOCUMENT_KINDS)[number]
export { DOCUMENT_KINDS }

/**
 * The class of personal data that a kind of paper holds: it is sealed under it, and only a role that may be
 * given this class opens it (trust.md 4.2).
 */
export const CLASS_OF = {
  declaration: 'C5',
  'reception-minutes': 'C5',
  'handover-minutes': 'C3',
  verification: 'C7',
  certificate: 'C11',
  'identity-paper': 'C11',
  assessment: 'C6',
  plan: 'C6',
  application: 'C9',
  decision: 'C9',
  receipt: 'C9',
  consent: 'C1',
  photo: 'C8',
  other: 'C5',
} as const satisfies Record<DocumentKind, string>

/** A part is small enough for a weak line, and as base64 for one request. */
export const PART_BYTES = 150_000
