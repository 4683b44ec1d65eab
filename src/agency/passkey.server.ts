import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { z } from 'zod'
import type { Ctx } from '../store/context.ts'
import { insertRow, updateRow } from '../store/rows.ts'
import { newChallenge, takeChallenge } from './passkey-challenge.server.ts'
import type { passkeyResponse } from './schema.ts'
import type { SignInConfig } from './sign-in-config.server.ts'
import type { CredentialRow, OfficerRow } from './sign-in-people.server.ts'
import { openSecret, sealSecret } from './sign-in-seal.server.ts'

type Response = z.output<typeof passkeyResponse>
/** ES256, EdDSA, RS256: what devices have today. Named, so that both sides agree on the list. */
const ALGORITHMS = [-7, -8, -257]

type Kept = { readonly publicKey: string; readonly transports: readonly string[] }

/** What a challenge was asked for; given to another use it is worth nothing. */
export type Purpose = 'sign-in' | `factor/${string}` | `step-up/${string}` | `enrol/${string}`

const keptOf = (ctx: Ctx, row: CredentialRow): Kept =>
  openSecret(
    { keyring: ctx.keyring, officerId: row.officer_id, credentialId: row.credential_id },
    row.secret,
  ) as Kept

const described = (ctx: Ctx, row: CredentialRow) => ({
  id: row.credential_id,
  transports: [...keptOf(ctx, row).transports],
})

/** With no passkeys named, the browser offers those it has for this place: nobody's login is asked or told. */
export const askForPasskey = async (
  ctx: Ctx,
  {
    config,
    purpose,
    allowed,
  }: { config: SignInConfig; purpose: Purpose; allowed?: readonly CredentialRow[] },
): Promise<Record<string, unknown>> => {
  const options = await generateAuthenticationOptions({
    rpID: config.rpId,
    challenge: Uint8Array.from(newChallenge(ctx, purpose)),
    userVerification: 'required',
    timeout: 300_000,
    ...(allowed === undefined ? {} : { allowCredentials: allowed.map((row) => described(ctx, row)) }),
  })
  return { ...options }
}

export const askForNewPasskey = async (
  ctx: Ctx,
  { config, officer, known }: { config: SignInConfig; officer: OfficerRow; known: readonly CredentialRow[] },
): Promise<Record<string, unknown>> => {
  const options = await generateRegistrationOptions({
    rpName: 'Đường Về',
    rpID: config.rpId,
    userName: officer.login,
    userDisplayName: officer.login,
    userID: new TextEncoder().encode(officer.officer_id),
    challenge: Uint8Array.from(newChallenge(ctx, `enrol/${officer.officer_id}`)),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map((row) => described(ctx, row)),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout: 300_000,
  })
  return { ...options }
}

/** The library throws on whatever does not fit: for us all of that is one answer, «not this one». */
const orNothing = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work()
  } catch {
    return undefined
  }
}

const passkeyById = (ctx: Ctx, id: string): Promise<CredentialRow | undefined> =>
  ctx.db
    .selectFrom('credential')
    .selectAll()
    .where('credential_id', '=', id)
    .where('kind', '=', 'passkey')
    .where('ended_at', 'is', null)
    .executeTakeFirst()

const handleOf = (response: Response): string | undefined => {
  const { userHandle } = response.response
  return typeof userHandle === 'string' ? Buffer.from(userHandle, 'base64url').toString() : undefined
}

/**
 * The passkey that signed, when everything fits: place, challenge, user verification, signature, counter.
 * Its use is noted. The challenge is used up whether it fits or not.
 */
export const verifyPasskey = async (
  ctx: Ctx,
  { config, purpose, response }: { config: SignInConfig; purpose: Purpose; response: Response },
): Promise<CredentialRow | undefined> => {
  const row = await passkeyById(ctx, response.id)
  const kept = row && keptOf(ctx, row)
  const verified = await orNothing(() =>
    verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: (challenge) => takeChallenge(ctx, challenge, purpose),
      expectedOrigin: config.origin,
      expectedRPID: config.rpId,
      requireUserVerification: true,
      credential: {
        id: response.id,
        publicKey: Uint8Array.from(Buffer.from(kept?.publicKey ?? '', 'base64url')),
        counter: row?.counter ?? 0,
        transports: [...(kept?.transports ?? [])],
      },
    }),
  )
  if (!row || !verified?.verified) return undefined
  const handle = handleOf(response)
  if (handle !== undefined && handle !== row.officer_id) return undefined
  return updateRow(ctx, 'credential', {
    key: { province_id: row.province_id, credential_id: row.credential_id },
    set: { counter: verified.authenticationInfo.newCounter, used_at: ctx.now },
  })
}

/** Keeps a new passkey; undefined when it does not fit or is known already. */
export const keepPasskey = async (
  ctx: Ctx,
  spec: { config: SignInConfig; officer: OfficerRow; response: Response; label: string },
): Promise<CredentialRow | undefined> => {
  const { config, officer, response, label } = spec
  const made = await orNothing(() =>
    verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: (challenge) => takeChallenge(ctx, challenge, `enrol/${officer.officer_id}`),
      expectedOrigin: config.origin,
      expectedRPID: config.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  )
  if (!made?.verified) return undefined
  const { credential } = made.registrationInfo
  const known = await ctx.db
    .selectFrom('credential')
    .select('credential_id')
    .where('credential_id', '=', credential.id)
    .executeTakeFirst()
  if (known) return undefined
  const kept = {
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    transports: [...(credential.transports ?? [])].map(String),
  }
  const { keyring } = ctx
  return insertRow(ctx, 'credential', {
    province_id: officer.province_id,
    credential_id: credential.id,
    officer_id: officer.officer_id,
    kind: 'passkey',
    secret: sealSecret({ keyring, officerId: officer.officer_id, credentialId: credential.id }, kept),
    label,
    counter: credential.counter,
    created_at: ctx.now,
  })
}
