import { z } from 'zod'
import { command, query } from '../kernel/operation.ts'
import {
  factorLine,
  me,
  nothing,
  passkeyOptions,
  passkeyResponse,
  sixDigits,
  step,
  typedPassword,
} from './schema.ts'

// Open to anyone where a session that is not whole yet must set up its password and factor; each handler
// looks at the session itself. An answer with a secret in it is never kept for a repetition.
const anyone = { may: 'anyone', rows: 'sign-in' } as const
const mine = { may: 'signed-in', rows: 'sign-in' } as const
const secret = { secret: true } as const
const done = z.object({ done: z.literal(true) })
const label = z.string().trim().max(60).default('')

const changePassword = command({
  ...anyone,
  name: 'officer.changePassword',
  says: 'A new password; all other sessions end.',
  input: z.object({ current: typedPassword, next: typedPassword.meta({ label: 'officer.newPassword' }) }),
  output: step,
})
const enrolTotpStart = command({
  ...anyone,
  ...secret,
  name: 'officer.enrolTotpStart',
  says: 'A new secret for an authenticator; counts once it was confirmed.',
  input: nothing,
  output: z.object({ secret: z.string(), uri: z.string() }),
})
const enrolTotpFinish = command({
  ...anyone,
  ...secret,
  name: 'officer.enrolTotpFinish',
  says: 'Confirm the authenticator with its first code; gives ten recovery codes, shown once.',
  input: z.object({ code: sixDigits }),
  output: step.extend({ recoveryCodes: z.array(z.string()) }),
})
const enrolPasskeyStart = query({
  ...anyone,
  name: 'officer.enrolPasskeyStart',
  says: 'What the browser needs to make a passkey.',
  input: nothing,
  output: passkeyOptions,
})
const enrolPasskeyFinish = command({
  ...anyone,
  ...secret,
  name: 'officer.enrolPasskeyFinish',
  says: 'Keep the passkey that the browser made; gives recovery codes when there are none yet.',
  input: z.object({ response: passkeyResponse, label }),
  output: step.extend({ recoveryCodes: z.array(z.string()) }),
})

/** What an officer does about himself. */
export const ownContract = {
  me: query({
    ...mine,
    name: 'officer.me',
    says: 'Who is signed in, from which post, and what this person may do.',
    input: nothing,
    output: me,
  }),
  draftKey: query({
    ...mine,
    name: 'officer.draftKey',
    says: "The key under which the browser keeps this officer's drafts.",
    input: nothing,
    output: z.object({ key: z.string() }),
  }),
  setLang: command({
    ...mine,
    name: 'officer.setLang',
    says: 'The language of the screens.',
    input: z.object({ lang: z.enum(['vi', 'en']) }),
    output: done,
  }),
  changePassword,
  enrolTotpStart,
  enrolTotpFinish,
  enrolPasskeyStart,
  enrolPasskeyFinish,
  factors: query({
    ...mine,
    name: 'officer.factors',
    says: 'How one signs in: password, authenticator, passkeys, recovery codes left.',
    input: nothing,
    output: z.object({ factors: z.array(factorLine) }),
  }),
  endFactor: command({
    ...mine,
    name: 'officer.endFactor',
    says: 'Give up an authenticator or a passkey, as long as another stays.',
    stepUp: true,
    input: z.object({ id: z.string().min(1).max(1400) }),
    output: done,
  }),
} as const
