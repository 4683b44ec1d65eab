import { z } from 'zod'
import { isDay } from '../kernel/day.ts'
import { ROLE_CODES } from './roles.ts'
import { WHERE } from './sign-in-place.ts'

export const day = z.string().refine(isDay, 'err.day')
export const uuid = z.uuid()
export const provinceCode = z.string().regex(/^\d{2}$/, 'err.choose')
export const nothing = z.object({})

/** How an officer calls himself at sign-in. Folded to lower case; no address, no number of a document. */
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9.-]{2,39}$/, 'err.login')
  .meta({ label: 'officer.login' })

/** What was typed, as typed: length and words are judged in `password.ts`, and only for a new one. */
export const typedPassword = z.string().min(1, 'err.required').max(512).meta({ label: 'session.password' })
export const sixDigits = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'err.six-digits'))
  .meta({ label: 'session.code' })

export const FACTORS = ['totp', 'passkey', 'recovery'] as const
export type Factor = (typeof FACTORS)[number]
const NEXT_STEPS = ['done', 'totp', 'passkey', 'enrol'] as const

/** Where a sign-in stands: `enrol` lets the session set up password and second factor, nothing else. */
export const step = z.object({
  next: z.enum(NEXT_STEPS),
  /** What may be given now, the best first. */
  factors: z.array(z.enum(FACTORS)),
  /** The password was given out by an administrator and must be changed first. */
  changePassword: z.boolean(),
})
export type Step = z.output<typeof step>

export const role = z.enum(ROLE_CODES, 'err.choose').meta({ label: 'post.role' })
export const agencyKind = z
  .string()
  .regex(/^[a-z][a-z-]{2,40}$/, 'err.choose')
  .meta({ label: 'agency.kind' })
const agencyText = z.string().trim().min(2, 'err.required').max(200)
export const agencyNames = z.object({
  vi: agencyText.meta({ label: 'agency.nameVi' }),
  en: agencyText.meta({ label: 'agency.nameEn' }),
})
export const officerName = z.string().trim().min(2, 'err.required').max(120).meta({ label: 'officer.name' })

/**
 * What the browser's passkey calls give and take. It is the browser's own shape; only what the server
 * needs to find the credential is named, the rest is checked byte by byte when it is verified.
 */
export const passkeyOptions = z.object({ options: z.record(z.string(), z.unknown()) })
export const passkeyResponse = z
  .object({
    id: z.string().min(1).max(1400),
    rawId: z.string().min(1).max(1400),
    type: z.literal('public-key'),
    response: z.record(z.string(), z.unknown()),
    clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
    authenticatorAttachment: z.string().max(40).nullish(),
  })
  .meta({ label: 'session.passkey' })

export const demoAccount = z.object({
  account: uuid,
  name: z.string(),
  role,
  agency: z.object({ vi: z.string(), en: z.string() }),
})

export const sessionLine = z.object({
  id: uuid,
  /** Browser and system in two words. */
  device: z.string(),
  since: z.string(),
  seen: z.string(),
  here: z.boolean(),
})

const NOTICE_KINDS = [
  'new-place',
  'password-changed',
  'factor-added',
  'factor-removed',
  'recovery-used',
] as const

export const noticeLine = z.object({
  id: uuid,
  kind: z.enum(NOTICE_KINDS),
  factor: z.enum(['totp', 'passkey']).nullable(),
  at: z.string(),
  device: z.string(),
  where: z.enum(WHERE),
  /** The beginning of the address, never the whole of it. */
  part: z.string(),
  /** Awaits an answer, and from this session: not the one that it speaks of. */
  open: z.boolean(),
  answer: z.enum(['mine', 'not-mine']).nullable(),
})

export const factorLine = z.object({
  id: z.string(),
  kind: z.enum(['password', ...FACTORS]),
  label: z.string(),
  since: z.string(),
  used: z.string().nullable(),
})

const postLine = z.object({
  postId: uuid,
  role,
  agencyId: uuid,
  agencyName: z.string(),
  from: z.string(),
  to: z.string().nullable(),
})

export const me = z.object({
  officer: z.object({
    id: uuid,
    name: z.string(),
    lang: z.enum(['vi', 'en']),
    roles: z.array(
      z.object({
        postId: uuid,
        role,
        agencyId: uuid,
        agencyName: z.string(),
        kind: z.string(),
        communeId: z.string().nullable(),
        current: z.boolean(),
      }),
    ),
    may: z.array(z.string()),
  }),
  session: z.object({
    idleUntil: z.string(),
    absoluteUntil: z.string(),
    /** Until when acts that need the second factor again go through; null: not given lately. */
    stepUpUntil: z.string().nullable(),
    /** The sign-in before this one, for the officer to recognise. */
    lastSignIn: z.object({ at: z.string(), device: z.string() }).nullable(),
  }),
  province: z.object({ code: z.string(), name: z.string() }),
  demo: z.boolean(),
})
export type Me = z.output<typeof me>

export const officerLine = z.object({
  id: uuid,
  login: z.string(),
  name: z.string(),
  active: z.boolean(),
  demo: z.boolean(),
  since: z.string(),
  posts: z.array(postLine),
  factors: z.array(z.enum(FACTORS)),
  /** A password given out that was not changed yet. */
  awaitsFirstSignIn: z.boolean(),
  lastSignIn: z.string().nullable(),
})

export const resetLine = z.object({
  resetId: uuid,
  officerId: uuid,
  askedBy: uuid,
  askedAt: z.string(),
  until: z.string(),
  /** Whether the one who looks may approve it: it takes another administrator. */
  mayApprove: z.boolean(),
})

export const proposalLine = z.object({
  proposalId: uuid,
  officerId: uuid,
  role,
  agencyName: z.string(),
  from: z.string(),
  proposedBy: uuid,
  proposedAt: z.string(),
  until: z.string(),
  /** Whether the one who looks may confirm it: it takes another administrator, and not the officer. */
  mayConfirm: z.boolean(),
})

/** A post that was given, or what another administrator must confirm first. */
export const given = z.object({ postId: uuid.nullable(), proposalId: uuid.nullable() })

const agencyVersion = z.object({
  from: z.string(),
  to: z.string().nullable(),
  name: z.object({ vi: z.string(), en: z.string() }),
  parentId: uuid.nullable(),
  citation: z.string().nullable(),
  verified: z.boolean(),
})

export const agencyLine = z.object({
  agencyId: uuid,
  kind: z.string(),
  communeId: z.string().nullable(),
  partnerOnly: z.boolean(),
  version: z.int(),
  name: z.object({ vi: z.string(), en: z.string() }),
  /** Closed, or not yet open, on the day asked for. */
  open: z.boolean(),
  history: z.array(agencyVersion),
})

/** What a post lets its holder see: from role and policies alone, never from a file. */
export const sight = z.object({
  role,
  agencyName: z.string(),
  scope: z.enum(['province', 'commune', 'agency']),
  /** One line of plain words for the scope, with the place or office it means. */
  scopeWords: z.string(),
  permissions: z.array(z.object({ code: z.string(), words: z.string() })),
  operations: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['command', 'query']),
      stepUp: z.boolean(),
      personal: z.boolean(),
    }),
  ),
  classes: z.array(z.object({ code: z.string(), words: z.string() })),
  hidden: z.array(z.object({ code: z.string(), words: z.string() })),
  counts: z.object({ operations: z.int(), personal: z.int(), classes: z.int(), allClasses: z.int() }),
})
export type Sight = z.output<typeof sight>
