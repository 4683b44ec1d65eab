import { named } from './builders.ts'

const at = '2026-03-09T02:30:00.000Z'

/** A well-formed body for every operation that is bound to one file, its code left out. */
const BODIES: { readonly [operation: string]: Record<string, unknown> } = {
  'case.reveal': { purpose: 'paper' },
  'case.recordIdentity': { version: 3, identity: named('Ai Đó') },
  'case.noteNeeds': { version: 3, needs: ['food'] },
  'case.agreeContact': { version: 3, contact: { channel: 'none' } },
  'case.readRights': { version: 3, how: 'aloud', understood: 'yes', at },
  'case.tellLeadOffice': { version: 3, at },
  'case.withdrawStep': { version: 3, seq: 2, why: 'ghi nhầm' },
  'case.requestErasure': { version: 3, reason: 'retention-ended' },
}

export const bodyFor = (op: string): Record<string, unknown> => BODIES[op] ?? {}
