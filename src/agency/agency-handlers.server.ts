import type { Handler } from '../store/context.ts'
import { agencyAdminHandlers } from './agency-admin.server.ts'
import { canSeeHandlers } from './can-see.server.ts'
import { officerAdminHandlers } from './officer-admin.server.ts'
import { factorHandlers } from './officer-factors.server.ts'
import { meHandlers } from './officer-me.server.ts'
import { passwordHandlers } from './officer-password.server.ts'
import { resetHandlers } from './officer-reset.server.ts'
import { createHasher } from './password-hash.server.ts'
import { postHandlers } from './post-admin.server.ts'
import { proposalHandlers } from './post-proposal.server.ts'
import { demoHandlers } from './session-demo.server.ts'
import { ownSessionHandlers } from './session-own.server.ts'
import { signInHandlers } from './session-sign-in.server.ts'
import { stepUpHandlers } from './session-step-up.server.ts'
import type { SignIn, SignInConfig } from './sign-in-config.server.ts'
import { noticeHandlers } from './sign-in-notice.server.ts'
import { setupHandlers } from './sign-in-setup.server.ts'
import { createGate } from './sign-in-throttle.ts'

/** Everything about who works here and how they sign in. One queue and one gate for the process. */
export const createAgencyHandlers = (config: SignInConfig): readonly Handler[] => {
  const signIn: SignIn = { config, hasher: config.hasher ?? createHasher(), gate: createGate() }
  return [
    ...signInHandlers(signIn),
    ...ownSessionHandlers,
    ...stepUpHandlers(signIn),
    ...noticeHandlers,
    ...demoHandlers(signIn),
    ...setupHandlers(signIn),
    ...meHandlers,
    ...passwordHandlers(signIn),
    ...factorHandlers(signIn),
    ...officerAdminHandlers,
    ...resetHandlers,
    ...agencyAdminHandlers,
    ...postHandlers,
    ...proposalHandlers,
    ...canSeeHandlers(signIn),
  ]
}
