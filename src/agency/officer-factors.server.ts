import { type Instant, instantMs } from '../kernel/day.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import { type Ctx, type Handler, handle, handleForAnyone } from '../store/context.ts'
import { insertRow } from '../store/rows.ts'
import { ownContract } from './officer-contract.ts'
import { askForNewPasskey, keepPasskey } from './passkey.server.ts'
import type { Step } from './schema.ts'
import {
  completeSession,
  endSessions,
  holdForSession,
  type Open,
  openSessionOf,
  renewSession,
} from './session-rows.server.ts'
import { HALF_MS, stepUpUntil } from './session-rules.ts'
import { refusing, type SignIn } from './sign-in-config.server.ts'
import { endCredential, endCredentials, newRecoveryCodes, over } from './sign-in-factor.server.ts'
import { noteSignIn, tellOfficer } from './sign-in-notice.server.ts'
import { type CredentialRow, liveCredentials } from './sign-in-people.server.ts'
import { openSecret, sealSecret } from './sign-in-seal.server.ts'
import { DONE, stepFor } from './sign-in-step.server.ts'
import { TOTP_SECRET_BYTES, totpSecret, totpStep, totpUri } from './totp.server.ts'

type Enrolling = Open & { readonly credentials: readonly CredentialRow[] }

/**
 * Who may set up a factor: somebody who has none yet and has a password of his own, or somebody wholly
 * signed in who gave a factor in the last five minutes. A password alone never adds a second factor to a first.
 */
const enrolling = async (ctx: Ctx): Promise<Enrolling | Refusal> => {
  const open = await openSessionOf(ctx)
  if (!open) return over()
  const credentials = await liveCredentials(ctx.db, open.officer)
  const { next, changePassword } = stepFor(credentials)
  if (open.session.state === 'half')
    return next === 'enrol' && !changePassword ? { ...open, credentials } : over()
  if (open.officer.demo) return refuse('not-allowed')
  const fresh = stepUpUntil(open.session.factor_at, instantMs(ctx.now)) !== null
  return fresh ? { ...open, credentials } : refuse('step-up-needed')
}

type Change = { readonly kind: 'factor-added' | 'factor-removed'; readonly factor: 'totp' | 'passkey' }

/** A factor came or went: every other session ends, this one goes on under a new token, now whole. */
const settled = async (ctx: Ctx, { session, officer }: Open, change: Change): Promise<Step> => {
  await endSessions(ctx, officer, session)
  if (session.state === 'half') {
    await completeSession(ctx, session)
    await noteSignIn(ctx, { officer, session, isFirst: true })
    return DONE
  }
  await renewSession(ctx, session)
  await tellOfficer(ctx, { officer, session, ...change })
  return DONE
}

/** The secret waits in the session, under a name of its own, until its first code confirms it. */
const pending = (ctx: Ctx, { session, officer }: Open) => ({
  keyring: ctx.keyring,
  officerId: officer.officer_id,
  credentialId: `pending/${session.session_id}`,
})

const totpStart = handleForAnyone(ownContract.enrolTotpStart, async (_, ctx) => {
  const open = await enrolling(ctx)
  if ('refused' in open) return open
  const secret = totpSecret(ctx.randomBytes(TOTP_SECRET_BYTES))
  await holdForSession(ctx, open.session, sealSecret(pending(ctx, open), secret).toString('base64'))
  return { secret, uri: totpUri(secret, open.officer.login) }
})

const totpFinish = handleForAnyone(ownContract.enrolTotpFinish, async ({ code }, ctx) => {
  const open = await enrolling(ctx)
  if ('refused' in open) return open
  const { session, officer } = open
  if (session.challenge === null || session.challenge_at === null) return over()
  const atMs = instantMs(ctx.now)
  if (atMs - instantMs(session.challenge_at as Instant) > HALF_MS) return over()
  const secret = String(openSecret(pending(ctx, open), Buffer.from(session.challenge, 'base64')))
  const step = totpStep({ secret, code, atMs, lastStep: 0 })
  if (step === undefined) return refuse('sign-in.wrong', { at: 'code' })
  await endCredentials(ctx, officer, ['totp'])
  const credentialId = ctx.newId()
  await insertRow(ctx, 'credential', {
    province_id: officer.province_id,
    credential_id: credentialId,
    officer_id: officer.officer_id,
    kind: 'totp',
    secret: sealSecret({ keyring: ctx.keyring, officerId: officer.officer_id, credentialId }, secret),
    counter: step,
    created_at: ctx.now,
  })
  const recoveryCodes = await newRecoveryCodes(ctx, officer)
  return { ...(await settled(ctx, open, { kind: 'factor-added', factor: 'totp' })), recoveryCodes }
})

const passkeyStart = ({ config }: SignIn): Handler =>
  handleForAnyone(ownContract.enrolPasskeyStart, async (_, ctx) => {
    const open = await enrolling(ctx)
    if ('refused' in open) return open
    const known = open.credentials.filter((one) => one.kind === 'passkey')
    return { options: await askForNewPasskey(ctx, { config, officer: open.officer, known }) }
  })

const passkeyFinish = ({ config }: SignIn): Handler =>
  handleForAnyone(ownContract.enrolPasskeyFinish, async ({ response, label }, ctx) => {
    const open = await enrolling(ctx)
    if ('refused' in open) return open
    const { officer, credentials } = open
    if (!(await keepPasskey(ctx, { config, officer, response, label })))
      return refusing(ctx, refuse('sign-in.wrong'))
    const hasCodes = credentials.some((one) => one.kind === 'recovery')
    const recoveryCodes = hasCodes ? [] : await newRecoveryCodes(ctx, officer)
    return { ...(await settled(ctx, open, { kind: 'factor-added', factor: 'passkey' })), recoveryCodes }
  })

const factors = handle(ownContract.factors, async (_, ctx) => {
  const rows = await liveCredentials(ctx.db, {
    province_id: ctx.who.provinceId,
    officer_id: ctx.who.officerId,
  })
  return {
    factors: rows.map((row) => ({
      id: row.credential_id,
      kind: row.kind,
      label: row.label,
      since: row.created_at,
      used: row.used_at,
    })),
  }
})

const endFactor = handle(ownContract.endFactor, async ({ id }, ctx) => {
  const open = await openSessionOf(ctx)
  if (!open) return over()
  const live = await liveCredentials(ctx.db, open.officer)
  const strong = live.flatMap((row) =>
    row.kind === 'passkey' || row.kind === 'totp' ? [{ row, factor: row.kind }] : [],
  )
  const found = strong.find(({ row }) => row.credential_id === id)
  if (!found) return refuse('not-found')
  if (strong.length === 1) return refuse('factor.last')
  await endCredential(ctx, found.row)
  await settled(ctx, open, { kind: 'factor-removed', factor: found.factor })
  return { done: true as const }
})

export const factorHandlers = (signIn: SignIn): readonly Handler[] => [
  totpStart,
  totpFinish,
  passkeyStart(signIn),
  passkeyFinish(signIn),
  factors,
  endFactor,
]
