import { z } from 'zod'
import { command, query } from '../kernel/operation.ts'
import {
  demoAccount,
  nothing,
  noticeLine,
  passkeyOptions,
  passkeyResponse,
  sessionLine,
  sixDigits,
  step,
  typedPassword,
  uuid,
} from './schema.ts'

// Sign-in works for sessions that are not whole yet, so most of these are open to anyone; each handler
// looks at the session itself.
const anyone = { may: 'anyone', rows: 'sign-in' } as const
const mine = { may: 'signed-in', rows: 'sign-in' } as const
const done = z.object({ done: z.literal(true) })

const signIn = command({
  ...anyone,
  name: 'session.signIn',
  says: 'Give login and password; answers what comes next.',
  input: z.object({
    login: z.string().trim().toLowerCase().min(1, 'err.required').max(80),
    password: typedPassword,
  }),
  output: step,
})
const totp = command({
  ...anyone,
  name: 'session.totp',
  says: 'The six digits of the authenticator as second factor.',
  input: z.object({ code: sixDigits }),
  output: step,
})
const recovery = command({
  ...anyone,
  name: 'session.recovery',
  says: 'One of the ten recovery codes as second factor; each works once.',
  input: z.object({ code: z.string().trim().min(8).max(40).meta({ label: 'session.recoveryCode' }) }),
  output: step.extend({ left: z.int() }),
})
const passkeyAsk = query({
  ...anyone,
  name: 'session.passkeyOptions',
  says: 'What the browser needs to ask for a passkey, alone or as second factor.',
  input: nothing,
  output: passkeyOptions,
})
const passkeyVerify = command({
  ...anyone,
  name: 'session.passkeyVerify',
  says: 'Sign in with a passkey, alone or as second factor.',
  input: z.object({ response: passkeyResponse }),
  output: step,
})
const state = query({
  ...anyone,
  name: 'session.state',
  says: 'Where the sign-in of this browser stands.',
  input: nothing,
  output: z.object({ state: z.enum(['none', 'half', 'full']), step: step.nullable() }),
})
const demoAccounts = query({
  ...anyone,
  name: 'session.demoAccounts',
  says: 'The invented accounts of a demonstration; empty on a real system.',
  input: nothing,
  output: z.object({ accounts: z.array(demoAccount) }),
})
const demo = command({
  ...anyone,
  name: 'session.demo',
  says: 'Sign in to an invented account with one click, on a demonstration only.',
  input: z.object({ account: uuid }),
  output: step,
})
const signOut = command({
  ...anyone,
  name: 'session.signOut',
  says: 'End the session, and all others of the officer.',
  input: z.object({ everywhere: z.boolean().default(true) }),
  output: done,
})
const list = query({
  ...mine,
  name: 'session.list',
  says: "The officer's own open sessions.",
  input: nothing,
  output: z.object({ sessions: z.array(sessionLine) }),
})
const end = command({
  ...mine,
  name: 'session.end',
  says: "End one of the officer's own sessions.",
  input: z.object({ id: uuid }),
  output: done,
})
const choosePost = command({
  ...mine,
  name: 'session.choosePost',
  says: 'Work from another of the posts one holds.',
  input: z.object({ postId: uuid }),
  output: done,
})
const stepUpTotp = command({
  ...mine,
  name: 'session.stepUpTotp',
  says: 'Give the second factor again, by authenticator.',
  input: z.object({ code: sixDigits }),
  output: z.object({ until: z.string() }),
})
const stepUpPasskeyOptions = query({
  ...mine,
  name: 'session.stepUpPasskeyOptions',
  says: 'What the browser needs to ask for the passkey again.',
  input: nothing,
  output: passkeyOptions,
})
const stepUpPasskeyVerify = command({
  ...mine,
  name: 'session.stepUpPasskeyVerify',
  says: 'Give the second factor again, by passkey.',
  input: z.object({ response: passkeyResponse }),
  output: z.object({ until: z.string() }),
})
const stepUpDemo = command({
  ...mine,
  name: 'session.stepUpDemo',
  says: 'Confirm with one click, for the invented accounts of a demonstration only.',
  input: nothing,
  output: z.object({ until: z.string() }),
})

const notices = query({
  ...mine,
  name: 'session.notices',
  says: "What happened to the officer's own sign-in lately: new device or place, password, factors.",
  input: nothing,
  output: z.object({ notices: z.array(noticeLine) }),
})
const answerNotice = command({
  ...mine,
  name: 'session.answerNotice',
  says: 'Say whether it was oneself; if not, every other session ends.',
  input: z.object({ id: uuid, mine: z.boolean() }),
  output: done,
})

export const sessionContract = {
  signIn,
  totp,
  recovery,
  passkeyOptions: passkeyAsk,
  passkeyVerify,
  state,
  demoAccounts,
  demo,
  signOut,
  list,
  end,
  choosePost,
  stepUpTotp,
  stepUpPasskeyOptions,
  stepUpPasskeyVerify,
  stepUpDemo,
  notices,
  answerNotice,
} as const
