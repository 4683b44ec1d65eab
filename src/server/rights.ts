import { isRoleCode, ROLES } from '../agency/roles.ts'
import { type Instant, instantMs } from '../kernel/day.ts'
import type { Operation } from '../kernel/operation.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import type { Actor } from '../store/context.ts'
import type { DbContext } from '../store/db.ts'

const STEP_UP_MS = 5 * 60_000

/** The first wall: permission and step-up, before anything of the input is looked at. */
export const mayNot = (op: Operation, who: Actor | null, now: Instant): Refusal | undefined => {
  if (op.may === 'anyone') return undefined
  if (!who) return refuse('not-signed-in')
  if (op.may !== 'signed-in' && !who.may.has(op.may)) return refuse('not-allowed')
  if (op.stepUp && !(who.factorAt && instantMs(now) - instantMs(who.factorAt) <= STEP_UP_MS))
    return refuse('step-up-needed')
  return undefined
}

/** What the transaction may see follows from the operation and the actor alone. */
export const contextOf = (op: Operation, who: Actor | null, input: unknown): DbContext => {
  if (!who) return { role: 'dv_auth' }
  const base = {
    province: who.provinceId,
    agency: who.agencyId,
    officer: who.officerId,
    scope: who.scope,
    ...(who.communeId ? { commune: who.communeId } : {}),
  }
  if (op.rows === 'sign-in') return { ...base, role: 'dv_auth' }
  if (op.rows === 'administration') return { ...base, role: 'dv_admin' }
  if (op.rows === 'log') return { ...base, role: 'dv_audit' }
  if (op.about === 'case')
    return { ...base, role: 'dv_case', caseCode: String((input as { caseCode: string }).caseCode) }
  return { ...base, role: `dv_${who.scope}` }
}

export const classesOf = (who: Actor | null): ReadonlySet<string> =>
  new Set(who && isRoleCode(who.role) ? ROLES[who.role].classes : [])
