import { z } from 'zod'
import { CATEGORIES, dayText, openId, PURPOSES, SIGNED_HOW } from './step-parts.ts'

export const GIVEN_BY = ['person', 'representative', 'person-and-representative'] as const
/** Who speaks for a child or for somebody who cannot: never one who may have had a part in it. */
export const REPRESENTATIVES = ['parent', 'guardian', 'authority'] as const

export const CLOSING_REASONS = [
  'reintegrated',
  'refused-support',
  'moved-province',
  'died',
  'contact-lost',
  'not-a-victim',
  'opened-in-error',
] as const

export const DOCUMENT_KINDS = [
  'declaration',
  'reception-minutes',
  'handover-minutes',
  'verification',
  'certificate',
  'identity-paper',
  'assessment',
  'plan',
  'application',
  'decision',
  'receipt',
  'consent',
  'photo',
  'other',
] as const

/** What belongs to the file as a whole: consent, papers, closing, mistakes mended. */
export const fileSteps = {
  'consent-given': z.object({
    consentId: openId,
    purpose: z.enum(PURPOSES, 'err.choose'),
    categories: z.array(z.enum(CATEGORIES)).min(1, 'err.choose'),
    /** The one agency it is for. */
    agencyId: openId,
    until: dayText.nullable(),
    by: z.enum(GIVEN_BY, 'err.choose'),
    representative: z.enum(REPRESENTATIVES).nullable(),
    /** Somebody looked into it, and the representative is not suspected. */
    representativeChecked: z.boolean(),
    signed: z.enum(SIGNED_HOW, 'err.choose'),
  }),
  'consent-withdrawn': z.object({ consentId: openId }),
  'document-added': z.object({
    documentId: openId,
    kind: z.enum(DOCUMENT_KINDS, 'err.choose'),
    stepSeq: z.int().min(1).nullable(),
    /** An earlier version of the same paper, kept. */
    replaces: openId.nullable(),
    mime: z.string().max(80),
    bytes: z.int().min(1),
    parts: z.int().min(1),
    /** What a scanner said, where there is one. */
    scanned: z.enum(['clean', 'not-scanned']),
    title: z.string().trim().max(160).meta({ secrecy: 'C11' }),
  }),
  'closing-proposed': z.object({
    proposalId: openId,
    reason: z.enum(CLOSING_REASONS, 'err.choose'),
    summary: z.string().trim().min(1, 'err.required').max(4000).meta({ secrecy: 'C6' }),
  }),
  'closing-decided': z.object({
    proposalId: openId,
    agreed: z.boolean(),
    retainUntil: dayText.nullable(),
    why: z.string().trim().max(1000).meta({ secrecy: 'C6' }),
  }),
  reopened: z.object({ why: z.string().trim().min(1, 'err.required').max(1000).meta({ secrecy: 'C6' }) }),
  /** A step that was a mistake: it stays in the timeline, struck through, and counts no more. */
  'step-withdrawn': z.object({
    seq: z.int().min(2),
    why: z.string().trim().min(1, 'err.required').max(500).meta({ secrecy: 'C1' }),
  }),
} as const
