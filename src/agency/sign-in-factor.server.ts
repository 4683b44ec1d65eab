import { instantMs } from '../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { Ctx } from '../store/context.ts'
import { insertRow, updateRow } from '../store/rows.ts'
import { isOneTime, oneTimeVerifier } from './password-hash.server.ts'
import { codeOf } from './session-token.ts'
import { triesOf, waitRefusal } from './sign-in-attempts.server.ts'
import { type CredentialRow, liveCredentials, type OfficerRow, type Person } from './sign-in-people.server.ts'
import { openSecret } from './sign-in-seal.server.ts'
import { totpStep } from './totp.server.ts'

const keyOf = (row: CredentialRow) => ({ province_id: row.province_id, credential_id: row.credential_id })

export const endCredential = (ctx: Ctx, row: CredentialRow) =>
  updateRow(ctx, 'credential', { key: keyOf(row), set: { ended_at: ctx.now } })

export const endCredentials = async (ctx: Ctx, person: Person, kinds: readonly CredentialRow['kind'][]) => {
  for (const row of await liveCredentials(ctx.db, person))
    if (kinds.includes(row.kind)) await endCredential(ctx, row)
}

/** Tries are counted for each officer and kind, so that wrong codes do not use up the way round them. */
const tried = async (
  ctx: Ctx,
  {
    officer,
    kind,
    check,
  }: { officer: Person; kind: string; check: () => Promise<CredentialRow | undefined> },
): Promise<CredentialRow | Refusal> => {
  const tries = await triesOf(ctx, kind, officer.officer_id)
  if (tries.wait > 0) return waitRefusal(tries.wait)
  const found = await check()
  if (!found) return (await tries.failed()).refusal
  await tries.succeeded()
  return found
}

/** Checks six digits against the officer's authenticator, and uses their step up (S-22). */
export const takeTotp = (ctx: Ctx, officer: OfficerRow, code: string): Promise<CredentialRow | Refusal> =>
  tried(ctx, {
    officer,
    kind: 'totp',
    check: async () => {
      const rows = await liveCredentials(ctx.db, officer)
      const row = rows.find((one) => one.kind === 'totp')
      if (!row) return undefined
      const place = { keyring: ctx.keyring, officerId: officer.officer_id, credentialId: row.credential_id }
      const secret = String(openSecret(place, row.secret))
      const step = totpStep({ secret, code, atMs: instantMs(ctx.now), lastStep: row.counter })
      if (step === undefined) return undefined
      return updateRow(ctx, 'credential', { key: keyOf(row), set: { counter: step, used_at: ctx.now } })
    },
  })

/** Uses one recovery code up; says how many are left. */
export const takeRecoveryCode = async (
  ctx: Ctx,
  officer: OfficerRow,
  code: string,
): Promise<number | Refusal> => {
  let left = 0
  const used = await tried(ctx, {
    officer,
    kind: 'recovery',
    check: async () => {
      const rows = (await liveCredentials(ctx.db, officer)).filter((one) => one.kind === 'recovery')
      const { keyring } = ctx
      const row = rows.find((one) =>
        isOneTime(code, { keyring, officerId: officer.officer_id, stored: one.secret }),
      )
      if (!row) return undefined
      left = rows.length - 1
      return updateRow(ctx, 'credential', { key: keyOf(row), set: { used_at: ctx.now, ended_at: ctx.now } })
    },
  })
  return isRefusal(used) ? used : left
}

const RECOVERY_CODES = 10
/** Ten new codes of sixty bits; the old ones end. */
export const newRecoveryCodes = async (ctx: Ctx, officer: OfficerRow): Promise<string[]> => {
  await endCredentials(ctx, officer, ['recovery'])
  const codes = Array.from({ length: RECOVERY_CODES }, () => codeOf(ctx.randomBytes(12)))
  for (const code of codes) {
    await insertRow(ctx, 'credential', {
      province_id: officer.province_id,
      credential_id: ctx.newId(),
      officer_id: officer.officer_id,
      kind: 'recovery',
      secret: oneTimeVerifier(ctx.keyring, officer.officer_id, code),
      created_at: ctx.now,
    })
  }
  return codes
}

/** The session is over or never was: begin again. */
export const over = (): Refusal => refuse('sign-in.over')
