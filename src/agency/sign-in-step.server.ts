import { type Instant, instantMs } from '../kernel/day.ts'
import type { Ctx } from '../store/context.ts'
import type { Factor, Step } from './schema.ts'
import type { SessionRow } from './session-rows.server.ts'
import { type CredentialRow, liveCredentials, type Person } from './sign-in-people.server.ts'

/** A password that somebody else gave out: it must be changed at the first sign-in, within a week. */
export const ONE_TIME_LABEL = 'one-time'
const ONE_TIME_MS = 7 * 24 * 3_600_000

export const isExpired = (credential: CredentialRow, now: Instant): boolean =>
  credential.label === ONE_TIME_LABEL &&
  instantMs(now) - instantMs(credential.created_at as Instant) > ONE_TIME_MS

export const DONE: Step = { next: 'done', factors: [], changePassword: false }

/** What a half session still lacks. */
export const stepFor = (credentials: readonly CredentialRow[]): Step => {
  const has = (kind: CredentialRow['kind']) => credentials.some((one) => one.kind === kind)
  const changePassword = credentials.some((one) => one.kind === 'password' && one.label === ONE_TIME_LABEL)
  const strong: Factor[] = (['passkey', 'totp'] as const).filter(has)
  const [best] = strong
  if (changePassword || best === undefined || best === 'recovery')
    return { next: 'enrol', factors: [], changePassword }
  return { next: best, factors: has('recovery') ? [...strong, 'recovery'] : strong, changePassword }
}

export const stepOf = async (ctx: Ctx, session: SessionRow, person: Person): Promise<Step> =>
  session.state === 'full' ? DONE : stepFor(await liveCredentials(ctx.db, person))
