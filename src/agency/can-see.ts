import type { Operation } from '../kernel/operation.ts'
import { OWN_C7, ROLES, type RoleCode, type Scope } from './roles.ts'

/** The twelve classes of personal data (`trust.md` 4.2). */
export const CLASS_CODES = [
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'C8',
  'C9',
  'C10',
  'C11',
  'C12',
] as const

export type Seen = {
  readonly role: RoleCode
  readonly scope: Scope
  readonly permissions: readonly string[]
  readonly operations: readonly Pick<Operation, 'name' | 'kind' | 'stepUp' | 'personal'>[]
  readonly classes: readonly string[]
  readonly hidden: readonly string[]
  /** Of the class of the investigation, what the own agency wrote is seen all the same. */
  readonly ownC7: boolean
  readonly counts: { operations: number; personal: number; classes: number; allClasses: number }
}

/**
 * What a role lets its holder do and see: the same tables that decide at every call, and no file. Operations
 * that anyone or every officer may call are left out, for they tell nothing about this one.
 */
export const canSee = (role: RoleCode, operations: readonly Operation[]): Seen => {
  const { scope, may, classes } = ROLES[role]
  const own = operations.filter((op) => may.includes(op.may)).sort((a, b) => (a.name < b.name ? -1 : 1))
  // a class may be given to the role, but without an operation that hands out data it sees none of it
  const personal = own.filter((op) => op.personal)
  const given = personal.length === 0 ? [] : CLASS_CODES.filter((one) => classes.includes(one))
  return {
    role,
    scope,
    permissions: [...may].sort(),
    operations: own.map(({ name, kind, stepUp = false, personal: isPersonal = false }) => ({
      name,
      kind,
      stepUp,
      personal: isPersonal,
    })),
    classes: given,
    hidden: CLASS_CODES.filter((one) => !given.includes(one)),
    ownC7: classes.includes(OWN_C7),
    counts: {
      operations: own.length,
      personal: personal.length,
      classes: given.length,
      allClasses: CLASS_CODES.length,
    },
  }
}
