import { z } from 'zod'
import { command, query } from '../kernel/operation.ts'

const nothing = z.object({})
const next = z.object({ next: z.enum(['done', 'totp', 'passkey', 'enrol']) })
const code = z.object({ code: z.string().min(6, 'err.required').max(40) })
const ceremony = z.object({ response: z.record(z.string(), z.unknown()) })
const options = z.object({ options: z.record(z.string(), z.unknown()) })
const may = 'anyone'

export const me = query({
  name: 'officer.me',
  may: 'signed-in',
  input: nothing,
  output: z.object({
    officer: z.object({
      id: z.string(),
      name: z.string(),
      lang: z.enum(['vi', 'en']),
      roles: z.array(z.object({ role: z.string(), agencyName: z.string() })),
      may: z.array(z.string()),
    }),
    session: z.object({ idleUntil: z.string(), absoluteUntil: z.string() }),
    province: z.object({ code: z.string(), name: z.string() }),
    demo: z.boolean(),
  }),
  says: 'Who is signed in.',
})

export const session = {
  signIn: command({
    name: 'session.signIn',
    may,
    input: z.object({ login: z.string().min(1), password: z.string().min(1) }),
    output: next,
    says: 'Signs in with login and password.',
  }),
  totp: command({ name: 'session.totp', may, input: code, output: next, says: 'Second factor: code.' }),
  recovery: command({ name: 'session.recovery', may, input: code, output: next, says: 'Recovery code.' }),
  passkeyOptions: command({
    name: 'session.passkeyOptions',
    may,
    input: nothing,
    output: options,
    says: 'Starts a passkey ceremony.',
  }),
  passkeyVerify: command({
    name: 'session.passkeyVerify',
    may,
    input: ceremony,
    output: next,
    says: 'Ends a passkey ceremony.',
  }),
  demoAccounts: query({
    name: 'session.demoAccounts',
    may,
    input: nothing,
    output: z.object({
      accounts: z.array(z.object({ account: z.string(), name: z.string(), role: z.string(), agencyName: z.string() })),
    }),
    says: 'The accounts of the invented province; empty elsewhere.',
  }),
  demo: command({
    name: 'session.demo',
    may,
    input: z.object({ account: z.string() }),
    output: next,
    says: 'Signs in as an invented officer.',
  }),
  signOut: command({
    name: 'session.signOut',
    may: 'signed-in',
    input: nothing,
    output: nothing,
    says: 'Ends this session.',
  }),
  list: query({
    name: 'session.list',
    may: 'signed-in',
    input: nothing,
    output: z.object({
      sessions: z.array(
        z.object({
          id: z.string(),
          current: z.boolean(),
          startedAt: z.string(),
          lastSeenAt: z.string(),
          device: z.string(),
        }),
      ),
    }),
    says: 'The open sessions of the officer.',
  }),
  end: command({
    name: 'session.end',
    may: 'signed-in',
    input: z.object({ id: z.string() }),
    output: nothing,
    says: 'Ends another session of the officer.',
  }),
  stepUpTotp: command({
    name: 'session.stepUpTotp',
    may: 'signed-in',
    input: code,
    output: nothing,
    says: 'Second factor again.',
  }),
  stepUpPasskeyOptions: command({
    name: 'session.stepUpPasskeyOptions',
    may: 'signed-in',
    input: nothing,
    output: options,
    says: 'Starts a passkey ceremony for a step-up.',
  }),
  stepUpPasskey: command({
    name: 'session.stepUpPasskey',
    may: 'signed-in',
    input: ceremony,
    output: nothing,
    says: 'Ends a passkey ceremony for a step-up.',
  }),
}

export const officer = {
  draftKey: query({
    name: 'officer.draftKey',
    may: 'signed-in',
    input: nothing,
    output: z.object({ key: z.string() }),
    says: 'The key of the officer’s drafts.',
  }),
  enrolTotpStart: command({
    name: 'officer.enrolTotpStart',
    may: 'signed-in',
    input: nothing,
    output: z.object({ secret: z.string(), uri: z.string() }),
    says: 'Starts the enrolment of an authenticator.',
  }),
  enrolTotpFinish: command({
    name: 'officer.enrolTotpFinish',
    may: 'signed-in',
    input: code,
    output: z.object({ recoveryCodes: z.array(z.string()) }),
    says: 'Ends the enrolment, hands out recovery codes once.',
  }),
  enrolPasskeyStart: command({
    name: 'officer.enrolPasskeyStart',
    may: 'signed-in',
    input: nothing,
    output: options,
    says: 'Starts the enrolment of a passkey.',
  }),
  enrolPasskeyFinish: command({
    name: 'officer.enrolPasskeyFinish',
    may: 'signed-in',
    input: ceremony,
    output: z.object({ recoveryCodes: z.array(z.string()).optional() }),
    says: 'Ends the enrolment of a passkey.',
  }),
  changePassword: command({
    name: 'officer.changePassword',
    may: 'signed-in',
    input: z.object({ current: z.string().min(1), next: z.string().min(12, 'err.too-short') }),
    output: nothing,
    says: 'Changes the password.',
  }),
}
