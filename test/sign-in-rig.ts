import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAgencyHandlers } from '../src/agency/agency-handlers.server.ts'
import { createHasher } from '../src/agency/password-hash.server.ts'
import { totpCode } from '../src/agency/totp.server.ts'
import { operations } from '../src/contract.ts'
import { isRefusal } from '../src/kernel/refusal.ts'
import { createDispatch, type Outcome } from '../src/server/dispatch.ts'
import { build } from '../src/server/ground.ts'
import { actorOf } from '../src/server/session.ts'
import type { Handler } from '../src/store/context.ts'
import type { Database } from '../src/store/db.ts'
import { createKeyring } from '../src/store/keyring.ts'
import { LIGHT } from './light.ts'

export const ORIGIN = 'http://localhost:4700'
export const SETUP_CODE = 'ABCD-EFGH-JKMN'
export const PASSWORD = 'nắng vàng trên mái ngói rêu'
export const OTHER_PASSWORD = 'ba con cò đứng bên ao sen'

export type Browser = {
  token: string | null
  readonly address: string
  call(op: string, body?: object, requestId?: string): Promise<Outcome>
  /** The value, or an error that names the refusal. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect
  done(op: string, body?: object): Promise<any>
  /** The refusal's code, or an error. */
  refused(op: string, body?: object): Promise<string>
}

export type Rig = {
  readonly now: { ms: number }
  readonly db: Database
  pass(ms: number): void
  browser(address?: string, device?: string): Browser
}

/** Sign-in from end to end without a port: a clock of the test, browsers that keep their cookie. */
export const openRig = async (
  db: Database,
  { demo = false, hasher = createHasher({ memory: 64, passes: 1 }) } = {},
): Promise<Rig> => {
  const now = { ms: Date.parse('2026-11-24T01:00:00Z') }
  const file = join(mkdtempSync(join(tmpdir(), 'duongve-')), 'keyring.json')
  const keyring = await createKeyring({
    file,
    passphrase: 'of the tests',
    now: new Date(now.ms).toISOString(),
    cost: LIGHT,
  })
  if (isRefusal(keyring)) throw new Error(keyring.refused)
  const opened = await build({ db, keyring, migrated: [], withNames: false })
  const config = {
    origin: ORIGIN,
    rpId: 'localhost',
    demo,
    setupCode: SETUP_CODE,
    operations: () => operations,
  }
  const handlers = createAgencyHandlers({ ...config, hasher })
  const byName = new Map<string, Handler>(handlers.map((one) => [one.op.name, one]))
  const ground = { ...opened.ground, nowMs: () => now.ms, logged: () => undefined }
  const dispatch = createDispatch(ground, byName)

  const browser = (address = '192.0.2.1', device = 'Firefox, Linux'): Browser => {
    const self: Browser = {
      token: null,
      address,
      call: async (op, body = {}, requestId = randomUUID()) => {
        const actor = await actorOf({ db, keyring, nowMs: now.ms, token: self.token })
        const set = (token: string | null) => {
          self.token = token
        }
        const session = { token: self.token, device, address, set, clear: () => set(null) }
        const who = actor === 'half' ? null : actor
        return dispatch({ name: op, body, who, requestId, lang: 'vi', session })
      },
      done: async (op, body) => {
        const outcome = await self.call(op, body)
        if (!outcome.ok) throw new Error(`${op} refused: ${JSON.stringify(outcome)}`)
        return outcome.value
      },
      refused: async (op, body) => {
        const outcome = await self.call(op, body)
        if (outcome.ok) throw new Error(`${op} was not refused: ${JSON.stringify(outcome.value)}`)
        return outcome.refusal.refused
      },
    }
    return self
  }
  return {
    now,
    db,
    pass: (ms) => {
      now.ms += ms
    },
    browser,
  }
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** Sets the authenticator up; gives its secret and the recovery codes. */
export const enrolTotp = async (
  rig: Rig,
  browser: Browser,
): Promise<{ secret: string; recoveryCodes: string[] }> => {
  const { secret } = await browser.done('officer.enrolTotpStart')
  const { recoveryCodes } = await browser.done('officer.enrolTotpFinish', {
    code: totpCode(secret, rig.now.ms),
  })
  rig.pass(30_000)
  return { secret, recoveryCodes }
}

export const setUp = {
  setupCode: SETUP_CODE,
  province: '46',
  office: { vi: 'Sở Y tế thành phố Huế', en: 'Department of Health of Huế City' },
  communes: false,
  officer: { login: 'quantri', name: 'Trần Văn Hư Cấu' },
  password: PASSWORD,
}

/** An empty system is set up; the administrator is signed in, with factor given just now. */
export const administrator = async (
  rig: Rig,
): Promise<{ browser: Browser; secret: string; recoveryCodes: string[] }> => {
  const browser = rig.browser()
  await browser.done('setup.begin', setUp)
  return { browser, ...(await enrolTotp(rig, browser)) }
}

/** A new officer made by the administrator, through the first sign-in until whole. */
export const newOfficer = async (
  rig: Rig,
  {
    admin,
    login,
    role,
    address = '192.0.2.7',
    confirm,
  }: {
    admin: Browser
    login: string
    role: string
    address?: string
    /** What a second administrator does, once there is one. */
    confirm?: (proposalId: string) => Promise<unknown>
  },
) => {
  const { agencies } = await admin.done('agency.list')
  const agencyId = agencies[0].agencyId
  const made = await admin.done('officer.create', { login, name: `Người ${login}`, agencyId, role })
  if (made.proposalId) await confirm?.(String(made.proposalId))
  const browser = rig.browser(address)
  await browser.done('session.signIn', { login, password: made.oneTimePassword })
  await browser.done('officer.changePassword', { current: made.oneTimePassword, next: PASSWORD })
  const { secret, recoveryCodes } = await enrolTotp(rig, browser)
  return { officerId: String(made.officerId), browser, secret, recoveryCodes, agencyId: String(agencyId) }
}
