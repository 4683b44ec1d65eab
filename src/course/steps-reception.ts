import { z } from 'zod'
import { identity, safeContact } from '../person/schema.ts'
import { AGE_GROUPS, BROUGHT_BY, HEARD_FROM, PATHS, READ_HOW, URGENT_NEEDS } from './codes.ts'
import { areaCode, PURPOSES } from './step-parts.ts'

/** Reception and the first acts towards the person (66/2011/QH12, 24; 53/2024/QH15, 27). */
export const receptionSteps = {
  received: z.object({
    path: z.enum(PATHS),
    broughtBy: z.enum(BROUGHT_BY),
    /** Kind of the agency that received: from it follows whom the law bids to tell. */
    receiverKind: z.string(),
    communeId: areaCode,
    ageGroup: z.enum(AGE_GROUPS),
    arrivalId: z.uuid().nullable(),
    mainCaseId: z.uuid().nullable(),
    relation: z.string().nullable(),
    heardFrom: z.enum(HEARD_FROM).nullable(),
    alias: z.string().meta({ secrecy: 'C1' }),
    place: z.string().meta({ secrecy: 'C3' }),
    papers: z.string().meta({ secrecy: 'C7' }),
  }),
  'identity-recorded': z.object({
    ageGroup: z.enum(AGE_GROUPS),
    ...identity.shape,
  }),
  'needs-noted': z.object({
    count: z.int(),
    needs: z.array(z.enum(URGENT_NEEDS)).meta({ secrecy: 'C6' }),
    note: z.string().meta({ secrecy: 'C6' }),
  }),
  'contact-agreed': z.object({
    mark: z.enum(['none', 'careful', 'allowed']),
    contact: safeContact.meta({ secrecy: 'C12' }),
  }),
  'rights-read': z.object({
    law: z.enum(['2011', '2024']),
    how: z.enum(READ_HOW),
    textVersion: z.string(),
    understood: z.enum(['yes', 'partly', 'no']),
  }),
  /** The lead office was told, as the law asks "at once". */
  'lead-office-told': z.object({
    office: z.string(),
    number: z.string().max(40).meta({ secrecy: 'C7' }),
  }),
  /**
   * Another agency may read the file, as the province's case manager decided: for a task the law gives it, or,
   * with a purpose, because the person consented to that; then only as long and as far as they do.
   */
  'reader-added': z.object({
    agencyId: z.uuid(),
    purpose: z.enum(PURPOSES).optional(),
    /** Kind of the agency on that day: the police in charge cannot be kept out. */
    kind: z.string().optional(),
  }),
  'companion-linked': z.object({ companionCaseId: z.uuid(), relation: z.string() }),
  /** Copied from the office's own register: which row it was, and what the row tells that no other step holds. */
  'register-noted': z.object({
    importId: z.uuid(),
    line: z.int().min(1),
    way: z.string().max(300).meta({ secrecy: 'C1' }),
    handedBy: z.string().max(300).meta({ secrecy: 'C1' }),
    certificate: z.string().max(300).meta({ secrecy: 'C11' }),
    account: z.string().max(1000).meta({ secrecy: 'C5' }),
    support: z.string().max(1000).meta({ secrecy: 'C9' }),
    legalAid: z.string().max(300).meta({ secrecy: 'C9' }),
    remark: z.string().max(2000).meta({ secrecy: 'C6' }),
  }),
} as const
