import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import { type Ctx, type Handler, handleForAnyone } from '../store/context.ts'
import { insertRow } from '../store/rows.ts'
import { provinceAt } from './area-provinces.ts'
import { ownContract } from './officer-contract.ts'
import { judgePassword } from './password.ts'
import { oneTimeVerifier, passwordFits, type Stretched, verifierOf } from './password-hash.server.ts'
import { endSessions, type Open, openSessionOf, renewSession } from './session-rows.server.ts'
import { codeOf } from './session-token.ts'
import { triesOf, waitRefusal } from './sign-in-attempts.server.ts'
import type { SignIn } from './sign-in-config.server.ts'
import { endCredentials, over } from './sign-in-factor.server.ts'
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

const checkCurrent = async (
  { hasher }: SignIn,
  ctx: Ctx,
  { officer, current, stored }: { officer: OfficerRow; current: string; stored: CredentialRow },
): Promise<Refusal | undefined> => {
  const tries = await triesOf(ctx, 'change-password', officer.officer_id)
  if (tries.wait > 0) return waitRefusal(tries.wait)
  const { keyring } = ctx
  const { officer_id: officerId, login } = officer
  const stretched = await hasher.stretch({ keyring, login, password: current })
  if (isRefusal(stretched)) return stretched
  const check = { keyring, officerId, stored: stored.secret, hasher, login, password: current, stretched }
  if (!(await passwordFits(check))) return { ...(await tries.failed()).refusal, at: 'current' }
  await tries.succeeded()
  return undefined
}

const changePassword = (signIn: SignIn): Handler =>
  handleForAnyone(ownContract.changePassword, async ({ current, next }, ctx) => {
    const open = await openSessionOf(ctx)
    if (!open) return over()
    const { officer, session } = open
    const credentials = await liveCredentials(ctx.db, officer)
    const stored = credentials.find((one) => one.kind === 'password')
    if (!stored || !mayChange(open, credentials)) return over()
    const province = provinceAt(officer.province_id, ctx.today)?.name ?? ''
    const bad = judgePassword(next, [officer.login, officer.name, province])
    if (bad) return bad
    const wrong = await checkCurrent(signIn, ctx, { officer, current, stored })
    if (wrong) return wrong
    if (next.normalize('NFKC') === current.normalize('NFKC')) return refuse('password.same', { at: 'next' })
    const { keyring } = ctx
    const stretched = await signIn.hasher.stretch({ keyring, login: officer.login, password: next })
    if (isRefusal(stretched)) return stretched
    await setPassword(ctx, officer, stretched)
    await endSessions(ctx, officer, session)
    await renewSession(ctx, session)
    return stepOf(ctx, session, officer)
  })

export const passwordHandlers = (signIn: SignIn): readonly Handler[] => [changePassword(signIn)]
