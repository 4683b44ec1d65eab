import { type Instant, instantMs } from '../kernel/day.ts'
import { isRefusal, refuse } from '../kernel/refusal.ts'
import { type Ctx, type Handler, handle } from '../store/context.ts'
import { askForPasskey, verifyPasskey } from './passkey.server.ts'
import { sessionContract } from './session-contract.ts'
import { confirmSession, type Open, openSessionOf } from './session-rows.server.ts'
import { stepUpUntil } from './session-rules.ts'
import { refusing, type SignIn } from './sign-in-config.server.ts'
import { over, takeTotp } from './sign-in-factor.server.ts'
import { liveCredentials } from './sign-in-people.server.ts'

const confirmed = async (ctx: Ctx, { session }: Open): Promise<{ until: Instant }> => {
  await confirmSession(ctx, session)
  return { until: stepUpUntil(ctx.now, instantMs(ctx.now)) ?? ctx.now }
}

const byTotp = handle(sessionContract.stepUpTotp, async ({ code }, ctx) => {
  const open = await openSessionOf(ctx)
  if (!open) return over()
  const used = await takeTotp(ctx, open.officer, code)
  return isRefusal(used) ? used : confirmed(ctx, open)
})

const askPasskey = ({ config }: SignIn): Handler =>
  handle(sessionContract.stepUpPasskeyOptions, async (_, ctx) => {
    const person = { province_id: ctx.who.provinceId, officer_id: ctx.who.officerId }
    const credentials = await liveCredentials(ctx.db, person)
    const allowed = credentials.filter((one) => one.kind === 'passkey')
    if (allowed.length === 0) return refuse('not-found')
    return { options: await askForPasskey(ctx, { config, purpose: `step-up/${ctx.who.sessionId}`, allowed }) }
  })

const byPasskey = ({ config }: SignIn): Handler =>
  handle(sessionContract.stepUpPasskeyVerify, async ({ response }, ctx) => {
    const open = await openSessionOf(ctx)
    if (!open) return over()
    const purpose = `step-up/${ctx.who.sessionId}` as const
    const passkey = await verifyPasskey(ctx, { config, purpose, response })
    if (passkey?.officer_id !== ctx.who.officerId) return refusing(ctx, refuse('sign-in.wrong'))
    return confirmed(ctx, open)
  })

/** One click, for invented accounts that have nothing else; the log names this operation. */
const byDemo = ({ config }: SignIn): Handler =>
  handle(sessionContract.stepUpDemo, async (_, ctx) => {
    const open = await openSessionOf(ctx)
    if (!open) return over()
    if (!config.demo || !open.officer.demo) return refuse('not-allowed')
    return confirmed(ctx, open)
  })

export const stepUpHandlers = (signIn: SignIn): readonly Handler[] => [
  byTotp,
  askPasskey(signIn),
  byPasskey(signIn),
  byDemo(signIn),
]
