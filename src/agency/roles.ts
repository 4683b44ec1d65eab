/**
 * The role templates, in words. A role says what its holder may do (permission words of the operations)
 * and how far they see files; nothing else decides. Classes are those of personal data (C1…C12).
 */
export type Scope = 'province' | 'commune' | 'agency'

export type RoleTemplate = {
  readonly code: RoleCode
  readonly scope: Scope
  readonly may: readonly string[]
  /** Classes of personal data that may be handed to this role at all. */
  readonly classes: readonly string[]
}

export const ROLE_CODES = [
  'commune-officer',
  'commune-police',
  'border-guard',
  'provincial-police',
  'case-manager',
  'facility-worker',
  'legal-aid',
  'service-partner',
  'inspector',
  'leader',
  'data-protection',
  'administrator',
] as const

export type RoleCode = (typeof ROLE_CODES)[number]

const RECEIVES = [
  'case.search',
  'case.receive',
  'case.read',
  'case.write',
  'case.reveal',
  'case.ask',
  'draft.own',
  'task.own',
]
const VERIFIES = [...RECEIVES, 'case.verify']
const SUPPORTS = [...RECEIVES, 'case.support', 'case.legalAid']
const READS = ['case.search', 'case.read', 'case.ask', 'draft.own']
/**
 * What one's own agency wrote of C7: whoever records the answer of the police knows it already, and the second
 * person of the same office must read it before deciding. Of what others wrote, nothing (trust.md 4.2).
 */
export const OWN_C7 = 'C7-own'

const EVERY_CLASS = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12'] as const
const without = (...left: string[]) => EVERY_CLASS.filter((c) => !left.includes(c))

export const ROLES: { readonly [R in RoleCode]: RoleTemplate } = {
  'commune-officer': { code: 'commune-officer', scope: 'commune', may: SUPPORTS, classes: without('C7') },
  'commune-police': { code: 'commune-police', scope: 'agency', may: VERIFIES, classes: without('C6') },
  'border-guard': { code: 'border-guard', scope: 'agency', may: VERIFIES, classes: without('C6') },
  'provincial-police': {
    code: 'provincial-police',
    scope: 'agency',
    may: [...VERIFIES, 'case.decide'],
    classes: without('C6'),
  },
  'case-manager': {
    code: 'case-manager',
    scope: 'province',
    may: [
      ...SUPPORTS,
      'case.verify',
      'case.decide',
      'case.stay',
      'case.close',
      'case.answer',
      'case.requestErasure',
      'agency.read',
      'case.duplicates',
      'register.export',
      'register.agree',
      'register.import',
      'task.oversee',
    ],
    classes: [...without('C7'), OWN_C7],
  },
  'facility-worker': {
    code: 'facility-worker',
    scope: 'agency',
    may: [...SUPPORTS, 'case.stay'],
    classes: without('C7'),
  },
  'legal-aid': {
    code: 'legal-aid',
    scope: 'agency',
    may: [...READS, 'case.reveal', 'case.legalAid', 'task.own'],
    classes: without('C6', 'C8'),
  },
  'service-partner': {
    code: 'service-partner',
    scope: 'agency',
    may: READS,
    classes: ['C1', 'C3', 'C6', 'C9', 'C12'],
  },
  inspector: {
    code: 'inspector',
    scope: 'agency',
    may: ['case.read', 'agency.read', 'audit.read'],
    classes: ['C1', 'C9'],
  },
  leader: {
    code: 'leader',
    scope: 'agency',
    may: ['agency.read', 'plan.read', 'task.oversee'],
    classes: ['C1'],
  },
  'data-protection': {
    code: 'data-protection',
    scope: 'agency',
    may: ['audit.read', 'agency.read', 'case.erase', 'register.agree'],
    classes: ['C1'],
  },
  administrator: {
    code: 'administrator',
    scope: 'agency',
    may: ['agency.read', 'agency.manage', 'officer.manage', 'audit.checkpoint', 'law.enter'],
    classes: [],
  },
}

/**
 * S-13: whoever may be handed personal data beyond C1, gives out rights or decides about erasure is
 * appointed by two people, whatever the role is called.
 */
export const takesTwo = (role: RoleCode): boolean => {
  const { classes, may } = ROLES[role]
  return classes.some((one) => one !== 'C1') || may.includes('officer.manage') || may.includes('case.erase')
}

export const isRoleCode = (text: string): text is RoleCode => (ROLE_CODES as readonly string[]).includes(text)
