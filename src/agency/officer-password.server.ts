import { dayOf, instantFromMs } from '../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { Before, Ctx, Handler } from '../store/context.ts'
import { insertRow } from '../store/rows.ts'
import { provinceAt } from './area-provinces.ts'
import { ownContract } from './officer-contract.ts'
import { judgePassword } from './password.ts'
import {
  oneTimeVerifier,
  passwordFits,
  type Stretched,
  slowVersionOf,
  verifierOf,
} from './password-hash.server.ts'
import { endSessions, type Open, openSession, openSessionOf, renewSession } from './session-rows.server.ts'
import { codeOf } from './session-token.ts'
import { type Tries, triesOf, waitOf, waitRefusal } from './sign-in-attempts.server.ts'
import { handleSlowly, type SignIn } from './sign-in-config.server.ts'
import { endCredentials, over } from './sign-in-factor.server.ts'
import { tellOfficer } from './sign-in-notice.server.ts'
import { type CredentialRow, liveCredentials, type OfficerRow } from './sign-in-people.server.ts'
import { ONE_TIME_LABEL, stepFor, stepOf } from './sign-in-step.server.ts'

const setVerifier = async (
  ctx: Ctx,
  officer: OfficerRow,
  { secret, label }: { secret: Buffer; label: string },
) => {
  await endCredentials(ctx, officer, ['password'])
  return insertRow(ctx, 'credential', {
    province_id: officer.province_id,
    credential_id: ctx.newId(),
    officer_id: officer.officer_id,
    kind: 'password',
    secret,
    label,
    created_at: ctx.now,
  })
}

export const setPassword = (ctx: Ctx, officer: OfficerRow, stretched: Stretched) =>
  setVerifier(ctx, officer, { secret: verifierOf(stretched), label: '' })

/** A hundred random bits that whoever made the account hands over; good for a week and one sign-in. */
export const giveOneTimePassword = async (ctx: Ctx, officer: OfficerRow): Promise<string> => {
  const text = codeOf(ctx.randomBytes(20))
  const secret = oneTimeVerifier(ctx.keyring, officer.officer_id, text)
  await setVerifier(ctx, officer, { secret, label: ONE_TIME_LABEL })
  return text
}

/** A half session may only change a password that was given out: who knows but the password changes nothing. */
const mayChange = ({ session }: Open, credentials: readonly CredentialRow[]): boolean =>
  session.state === 'full' || stepFor(credentials).changePassword

type Made = { readonly current: Stretched | null; readonly next: Stretched | null }

/** Both hashes are done before the transaction; the second only for who proved the first. */
const stretchBoth = async (
  { hasher }: SignIn,
  input: { current: string; next: string },
  about: Before,
): Promise<Made | Refusal> => {
  const { keyring, nowMs } = about
  const now = instantFromMs(nowMs)
  const found = await about.look(async (db) => {
    const open = await openSession(db, { token: about.session.token, nowMs })
    if (!open) return undefined
    const credentials = await liveCredentials(db, open.officer)
    const wait = await waitOf({ db, keyring, now }, 'change-password', open.officer.officer_id)
    return { open, credentials, wait }
  })
  const stored = found?.credentials.find((one) => one.kind === 'password')
  if (!found || !stored || !mayChange(found.open, found.credentials)) return over()
  const { officer_id: officerId, login, name, province_id } = found.open.officer
  const bad = judgePassword(input.next, [login, name, provinceAt(province_id, dayOf(now))?.name ?? ''])
  if (bad) return bad
  if (found.wait > 0) return waitRefusal(found.wait)
  const { address } = about.session
  const pepperVersion = slowVersionOf(stored.secret)
  const current =
    pepperVersion === undefined
      ? null
      : await hasher.stretch({ keyring, login, password: input.current, address, pepperVersion })
  if (isRefusal(current)) return current
  const check = { keyring, officerId, stored: stored.secret, hasher, login, stretched: current }
  if (!(await passwordFits({ ...check, password: input.current }))) return { current, next: null }
  const next = await hasher.stretch({ keyring, login, password: input.next, address })
  return isRefusal(next) ? next : { current, next }
}

type Current = {
  tries: Tries
  officer: OfficerRow
  current: string
  stored: CredentialRow
  stretched: Stretched | null
}

/** Asked again inside, under the lock of the tries: what was found before counts for nothing. */
const checkCurrent = async (
  { hasher }: SignIn,
  ctx: Ctx,
  { tries, officer, current, stored, stretched }: Current,
): Promise<Refusal | undefined> => {
  if (tries.wait > 0) return waitRefusal(tries.wait)
  const { keyring } = ctx
  const { officer_id: officerId, login } = officer
  // changed by another session while this one hashed: nothing slow is done here, one begins again
  const isOther = slowVersionOf(stored.secret) !== stretched?.pepperVersion
  const check = { keyring, officerId, stored: stored.secret, hasher, login, password: current, stretched }
  if (isOther) return over()
  if (!(await passwordFits(check))) return { ...(await tries.failed()).refusal, at: 'current' }
  await tries.succeeded()
  return undefined
}

const changePassword = (signIn: SignIn): Handler =>
  handleSlowly(ownContract.changePassword, {
    before: (input, about) => stretchBoth(signIn, input, about),
    run: async ({ current, next }, ctx, made) => {
      const whose = await openSessionOf(ctx)
      if (!whose) return over()
      const tries = await triesOf(ctx, 'change-password', whose.officer.officer_id)
      // read again under the lock: of two changes at once, the second finds what the first has left
      const open = await openSessionOf(ctx)
      if (!open) return over()
      const { officer, session } = open
      const credentials = await liveCredentials(ctx.db, officer)
      const stored = credentials.find((one) => one.kind === 'password')
      if (!stored || !mayChange(open, credentials)) return over()
      const wrong = await checkCurrent(signIn, ctx, {
        tries,
        officer,
        current,
        stored,
        stretched: made.current,
      })
      if (wrong) return wrong
      if (next.normalize('NFKC') === current.normalize('NFKC')) return refuse('password.same', { at: 'next' })
      if (!made.next) return over()
      await setPassword(ctx, officer, made.next)
      await endSessions(ctx, officer, session)
      await renewSession(ctx, session)
      if (stored.label !== ONE_TIME_LABEL) await tellOfficer(ctx, { ...open, kind: 'password-changed' })
      return stepOf(ctx, session, officer)
    },
  })

export const passwordHandlers = (signIn: SignIn): readonly Handler[] => [changePassword(signIn)]
