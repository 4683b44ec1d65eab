import { z } from 'zod'
import { OWN_C7 } from '../agency/roles.ts'
import { caseLine, citation } from '../case/line.ts'
import { caseCode } from '../case/schema.ts'
import { PATHS } from '../course/codes.ts'
import {
  CERTIFICATES,
  EVIDENCE_KINDS,
  OUTCOMES,
  POLICE_ANSWERS,
  SIGNS,
  WEIGHTS,
} from '../course/steps-identification.ts'
import { query } from '../kernel/operation.ts'

/** When something took effect, when it was written down, by whom: a late entry shows as one. */
const written = {
  effectiveAt: z.string(),
  recordedAt: z.string(),
  officer: z.string(),
  agency: z.string(),
}

const evidence = z.object({
  ...written,
  seq: z.int(),
  kind: z.enum(EVIDENCE_KINDS),
  weight: z.enum(WEIGHTS),
  on: z.string().nullable(),
  what: z.string(),
})

/** How long the police have, by the law of the day on which they were asked. */
const clock = z.object({
  rule: z.string(),
  is: z.enum(['running', 'late', 'answered', 'unknown']),
  due: z.string().nullable(),
  /** The latest day that any extension may reach, where the law knows one. */
  limit: z.string().nullable(),
  /** Days since the request, up to the answer. */
  waited: z.int(),
  because: z.array(citation),
  verified: z.boolean(),
  provisional: z.boolean(),
})

const request = z.object({
  ...written,
  requestId: z.string(),
  office: z.string(),
  number: z.string(),
  askedOn: z.string(),
  extended: z
    .object({
      ...written,
      until: z.string(),
      number: z.string(),
      why: z.string().nullable().meta({ secrecy: 'C7' }),
      /** The same, where one's own agency wrote it. */
      ownWhy: z.string().nullable().meta({ secrecy: OWN_C7 }),
    })
    .nullable(),
  answer: z
    .object({
      ...written,
      answer: z.enum(POLICE_ANSWERS),
      number: z.string(),
      note: z.string().nullable().meta({ secrecy: 'C7' }),
      /** The same, where one's own agency wrote it. */
      ownNote: z.string().nullable().meta({ secrecy: OWN_C7 }),
    })
    .nullable(),
  clock,
})

const proposed = z.object({
  ...written,
  outcome: z.enum(OUTCOMES),
  certificate: z.enum(CERTIFICATES).nullable(),
  issuedOn: z.string().nullable(),
  legalised: z.boolean().nullable(),
  issuer: z.string().nullable().meta({ secrecy: 'C11' }),
  number: z.string().nullable().meta({ secrecy: 'C11' }),
  ground: z.string(),
})

const decision = proposed.extend({ decided: z.object({ ...written, on: z.string() }) })

const checkStep = z.object({
  law: z.enum(['2011', '2024']),
  code: z.string(),
  is: z.enum(['done', 'now', 'later', 'not-needed', 'remind']),
  on: z.string().nullable(),
})

export const boardQuery = query({
  name: 'identification.board',
  may: 'case.read',
  about: 'case',
  personal: true,
  says: 'Verification and identification of one person: steps of the law, evidence, requests to the police, proposal, result.',
  input: z.object({ caseCode }),
  output: z.object({
    line: caseLine,
    version: z.int(),
    today: z.string(),
    path: z.enum(PATHS),
    steps: z.array(checkStep),
    /** The kinds of evidence of the law of today, or of the day of the result, and those noted under another law. */
    kinds: z.object({
      codes: z.array(z.enum(EVIDENCE_KINDS)),
      because: z.array(citation),
      verified: z.boolean(),
    }),
    evidence: z.array(evidence).nullable().meta({ secrecy: 'C5' }),
    /** `null` under the law of 2011, which knows no list of signs. */
    signs: z
      .object({
        noted: z.array(z.enum(SIGNS)),
        note: z.string(),
        because: z.array(citation),
        verified: z.boolean(),
        written: z.object(written).nullable(),
      })
      .nullable()
      .meta({ secrecy: 'C5' }),
    initial: z
      .object({
        ...written,
        result: z.enum(['paper', 'no-paper']),
        withPolice: z.boolean(),
        number: z.string(),
      })
      .nullable(),
    requests: z.array(request),
    proposal: proposed.nullable().meta({ secrecy: 'C5' }),
    /** The proposal that waits is one’s own: somebody else must decide. */
    ownProposal: z.boolean(),
    returned: z.object({ why: z.string(), on: z.string() }).nullable().meta({ secrecy: 'C5' }),
    decision: decision.nullable().meta({ secrecy: 'C5' }),
    notified: z.object({ ...written, how: z.string(), number: z.string() }).nullable(),
    complaint: z
      .object({
        ...written,
        what: z.string().nullable().meta({ secrecy: 'C5' }),
        answer: z.object({ ...written, upheld: z.boolean(), number: z.string() }).nullable(),
      })
      .nullable(),
    reopenedOn: z.string().nullable(),
    returnPaper: z.object({ ...written, number: z.string().nullable().meta({ secrecy: 'C11' }) }).nullable(),
    /** Acts of this part, each with the reason why it is not open. */
    actions: z.array(
      z.object({ step: z.string(), code: z.string(), to: z.string(), whyNot: z.string().nullable() }),
    ),
  }),
})
