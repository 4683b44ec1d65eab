import { currentPost } from '../agency/post-current.ts'
import { ROLES } from '../agency/roles.ts'
import { type SessionRow, sessionByToken } from '../agency/session-rows.server.ts'
import { isAlive, isDueToBeSeen } from '../agency/session-rules.ts'
import { officerById, postsOn } from '../agency/sign-in-people.server.ts'
import { dayOf, type Instant, instantFromMs } from '../kernel/day.ts'
import type { Actor } from '../store/context.ts'
import type { Database, Tx } from '../store/db.ts'
import type { Keyring } from '../store/keyring.ts'

export type Question = {
  readonly db: Database
  readonly keyring: Keyring
  readonly token: string | null
  readonly nowMs: number
}

/**
 * Who acts under this token, read anew from session, officer and post, so that whatever was revoked is gone
 * at the next call (S-05). `half`: the second factor is still awaited; such a session acts as nobody.
 */
export const actorOf = async ({ db, token, nowMs }: Question): Promise<Actor | 'half' | null> => {
  if (token === null || !/^[\w-]{43}$/.test(token)) return null
  return db.transaction({ role: 'dv_auth' }, async (tx) => {
    const session = await sessionByToken(tx, token)
    if (!session || !isAlive(session, nowMs)) return null
    if (session.state === 'half') return 'half'
    const actor = await actorFor(tx, session, nowMs)
    if (actor && isDueToBeSeen(session, nowMs)) await see(tx, session, nowMs)
    return actor
  })
}

const actorFor = async (tx: Tx, session: SessionRow, nowMs: number): Promise<Actor | null> => {
  const officer = await officerById(tx, session.officer_id)
  if (!officer?.active) return null
  const today = dayOf(instantFromMs(nowMs))
  const post = currentPost(await postsOn(tx, officer, today), session.post_id)
  if (!post) return null
  const role = ROLES[post.role]
  return {
    officerId: officer.officer_id,
    sessionId: session.session_id,
    provinceId: officer.province_id,
    agencyId: post.agency_id,
    agencyKind: post.agency_kind,
    communeId: post.commune_id,
    role: post.role,
    may: new Set(role.may),
    scope: role.scope,
    factorAt: session.factor_at as Instant | null,
    demo: officer.demo,
  }
}

const see = (tx: Tx, session: SessionRow, nowMs: number) =>
  tx
    .updateTable('session')
    .set({ seen_at: instantFromMs(nowMs) })
    .where('token_hash', '=', session.token_hash)
    .where('ended_at', 'is', null)
    .execute()
