import { z } from 'zod'
import { certificates, evidence } from '../law/papers.ts'
import { signs } from '../law/signs.ts'
import { dayText, keysOf, letterNumber, openId } from './step-parts.ts'

export const EVIDENCE_KINDS = keysOf(evidence)
export const WEIGHTS = ['for', 'against', 'unclear'] as const
export const CERTIFICATES = keysOf(certificates)

/** Law 53/2024/QH15, 32(2): where proof fails, signs that speak for the account. The published excerpt is cut off. */
export const SIGNS = keysOf(signs)

export const POLICE_ANSWERS = ['victim', 'not-victim', 'cannot-tell'] as const
export const OUTCOMES = ['victim', 'not-a-victim'] as const
export const NOTICE_WAYS = ['handed-over', 'read-aloud', 'through-representative'] as const

const proposal = {
  outcome: z.enum(OUTCOMES, 'err.choose'),
  /** The paper that proves the status, for a positive outcome. */
  certificate: z.enum(CERTIFICATES).nullable(),
  issuedOn: dayText.nullable(),
  /** Consular legalisation, asked of foreign papers only. */
  legalised: z.boolean().nullable(),
}

/** Verification and identification (66/2011/QH12, 24–28; 53/2024/QH15, 27–33). */
export const identificationSteps = {
  'initial-verification-done': z.object({
    result: z.enum(['paper', 'no-paper'], 'err.choose'),
    withPolice: z.boolean(),
    number: letterNumber,
  }),
  'evidence-noted': z.object({
    evidenceId: openId,
    kind: z.enum(EVIDENCE_KINDS, 'err.choose'),
    weight: z.enum(WEIGHTS, 'err.choose'),
    on: dayText.nullable(),
    what: z.string().trim().max(2000).meta({ secrecy: 'C5' }),
  }),
  'signs-noted': z.object({
    signs: z.array(z.enum(SIGNS)).meta({ secrecy: 'C5' }),
    note: z.string().trim().max(2000).meta({ secrecy: 'C5' }),
  }),
  'police-asked': z.object({ requestId: openId, office: z.string().trim().max(160), number: letterNumber }),
  'police-extended': z.object({
    requestId: openId,
    until: dayText,
    number: letterNumber,
    why: z.string().trim().max(1000).meta({ secrecy: 'C7' }),
  }),
  'police-answered': z.object({
    requestId: openId,
    answer: z.enum(POLICE_ANSWERS, 'err.choose'),
    number: letterNumber,
    note: z.string().trim().max(2000).meta({ secrecy: 'C7' }),
  }),
  'identification-proposed': z.object({
    proposalId: openId,
    ...proposal,
    issuer: z.string().trim().max(160).meta({ secrecy: 'C11' }),
    number: z.string().trim().max(60).meta({ secrecy: 'C11' }),
    ground: z.string().trim().max(2000).meta({ secrecy: 'C5' }),
  }),
  /** The second person: agrees, and it is decided, or gives it back. */
  'identification-decided': z.object({
    proposalId: openId,
    agreed: z.boolean(),
    why: z.string().trim().max(1000).meta({ secrecy: 'C5' }),
  }),
  /** A certificate of that time as an imported register names it: nobody proposed or decided it here. */
  'certificate-copied': z.object({
    certificate: z.enum(CERTIFICATES),
    issuedOn: dayText,
    issuer: z.string().trim().max(160).meta({ secrecy: 'C11' }),
    number: z.string().trim().max(60).meta({ secrecy: 'C11' }),
  }),
  'result-notified': z.object({ how: z.enum(NOTICE_WAYS, 'err.choose'), number: letterNumber }),
  'complaint-made': z.object({ what: z.string().trim().max(2000).meta({ secrecy: 'C5' }) }),
  'complaint-answered': z.object({ upheld: z.boolean(), number: letterNumber }),
  'identification-reopened': z.object({ why: z.string().trim().min(1).max(1000).meta({ secrecy: 'C5' }) }),
  'return-certificate-issued': z.object({ number: z.string().trim().max(60).meta({ secrecy: 'C11' }) }),
} as const
