import { instantMs } from '../kernel/day.ts'
import { isRefusal, refuse } from '../kernel/refusal.ts'
import { type Ctx, type Handler, handleForAnyone } from '../store/context.ts'
import { askForPasskey, verifyPasskey } from './passkey.server.ts'
import { passwordFits } from './password-hash.server.ts'
import { sessionContract } from './session-contract.ts'
import { beginSession, completeSession, type Open, openSessionOf } from './session-rows.server.ts'
import { attemptKey, triesOfLogin, waitRefusal } from './sign-in-attempts.server.ts'
import { handleSlowly, refusing, type SignIn } from './sign-in-config.server.ts'
import { over, takeRecoveryCode, takeTotp } from './sign-in-factor.server.ts'
import { noteSignIn, tellOfficer } from './sign-in-notice.server.ts'
import {
  liveCredentials,
  NOBODY,
  normalLogin,
  type OfficerRow,
  officerById,
  officerByLogin,
  postsOn,
} from './sign-in-people.server.ts'
import { DONE, isExpired, stepFor } from './sign-in-step.server.ts'

const NOTHING = new Uint8Array()

const holdsPost = async (ctx: Ctx, officer: OfficerRow) =>
  (await postsOn(ctx.db, officer, ctx.today)).length > 0

const signIn = ({ hasher, gate }: SignIn): Handler =>
  handleSlowly(sessionContract.signIn, {
    before: async (input, { keyring, session, nowMs }) => {
      const login = normalLogin(input.login)
      const closed = gate.closedFor(attemptKey({ keyring }, login, session.address), nowMs)
      if (closed > 0) return waitRefusal(closed)
      return hasher.stretch({ keyring, login, password: input.password, address: session.address })
    },
    run: async (input, ctx, stretched) => {
      const login = normalLogin(input.login)
      const { keyring } = ctx
      const door = attemptKey(ctx, login, ctx.session.address)
      const tries = await triesOfLogin(ctx, login)
      if (tries.wait > 0) {
        gate.close(door, instantMs(ctx.now) + tries.wait)
        return waitRefusal(tries.wait)
      }
      const officer = await officerByLogin(ctx, login)
      const credentials = await liveCredentials(ctx.db, officer ?? NOBODY)
      const stored = credentials.find((one) => one.kind === 'password')
      const officerId = officer?.officer_id ?? NOBODY.officer_id
      const check = { keyring, officerId, stored: stored?.secret ?? NOTHING, hasher, login, stretched }
      const fits = await passwordFits({ ...check, password: input.password })
      if (officer) ctx.concerns({ officerId, provinceId: officer.province_id })
      if (!fits || !stored || !officer?.active || isExpired(stored, ctx.now)) {
        const { refusal, pause } = await tries.failed()
        if (pause > 0) gate.close(door, instantMs(ctx.now) + pause)
        return refusal
      }
      await tries.succeeded()
      gate.open(door)
      if (!(await holdsPost(ctx, officer))) return refusing(ctx, refuse('sign-in.no-post'))
      await beginSession(ctx, { officer, state: 'half', withFactor: false })
      return stepFor(credentials)
    },
  })

/** The half session that waits for this factor. */
const waiting = async (ctx: Ctx, factor: 'totp' | 'passkey' | 'recovery'): Promise<Open | undefined> => {
  const open = await openSessionOf(ctx)
  if (open?.session.state !== 'half') return undefined
  const step = stepFor(await liveCredentials(ctx.db, open.officer))
  return step.factors.includes(factor) ? open : undefined
}

const totp = handleForAnyone(sessionContract.totp, async ({ code }, ctx) => {
  const open = await waiting(ctx, 'totp')
  if (!open) return over()
  const used = await takeTotp(ctx, open.officer, code)
  if (isRefusal(used)) return used
  await completeSession(ctx, open.session)
  await noteSignIn(ctx, open)
  return DONE
})

const recovery = handleForAnyone(sessionContract.recovery, async ({ code }, ctx) => {
  const open = await waiting(ctx, 'recovery')
  if (!open) return over()
  const left = await takeRecoveryCode(ctx, open.officer, code)
  if (isRefusal(left)) return left
  await completeSession(ctx, open.session)
  await noteSignIn(ctx, open)
  await tellOfficer(ctx, { ...open, kind: 'recovery-used' })
  return { ...DONE, left }
})

const passkeyOptions = ({ config }: SignIn): Handler =>
  handleForAnyone(sessionContract.passkeyOptions, async (_, ctx) => {
    const open = await waiting(ctx, 'passkey')
    if (!open) return { options: await askForPasskey(ctx, { config, purpose: 'sign-in' }) }
    const credentials = await liveCredentials(ctx.db, open.officer)
    const allowed = credentials.filter((one) => one.kind === 'passkey')
    return {
      options: await askForPasskey(ctx, { config, purpose: `factor/${open.session.session_id}`, allowed }),
    }
  })

/** Nothing of this is throttled: a passkey cannot be guessed, and its holder is never locked out (S-21). */
const passkeyVerify = ({ config }: SignIn): Handler =>
  handleForAnyone(sessionContract.passkeyVerify, async ({ response }, ctx) => {
    const open = await waiting(ctx, 'passkey')
    const purpose = open ? (`factor/${open.session.session_id}` as const) : 'sign-in'
    const passkey = await verifyPasskey(ctx, { config, purpose, response })
    const officer = passkey && (await officerById(ctx.db, passkey.officer_id))
    const isOther = open !== undefined && open.officer.officer_id !== officer?.officer_id
    if (!officer?.active || isOther) return refusing(ctx, refuse('sign-in.wrong'))
    if (!(await holdsPost(ctx, officer))) return refusing(ctx, refuse('sign-in.no-post'))
    if (open) await completeSession(ctx, open.session)
    const session = open?.session ?? (await beginSession(ctx, { officer, state: 'full', withFactor: true }))
    await noteSignIn(ctx, { officer, session })
    return DONE
  })

export const signInHandlers = (signInParts: SignIn): readonly Handler[] => [
  signIn(signInParts),
  totp,
  recovery,
  passkeyOptions(signInParts),
  passkeyVerify(signInParts),
]
