import { useState } from 'react'
import { ProblemBanner } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import type { Outcome, Problem } from '../kit/problem.ts'
import { useText } from '../kit/text.ts'
import { CodeStep } from './sign-in-code.tsx'
import { DemoAccounts } from './sign-in-demo.tsx'
import { EnrolStep } from './sign-in-enrol.tsx'
import { PasswordStep } from './sign-in-password.tsx'
import { passkeyCeremony } from './passkey.ts'
import { session } from './session-contract.ts'
import { shellText } from './shell-text.ts'

type Next = 'done' | 'totp' | 'passkey' | 'enrol'

export type Step = {
  readonly busy: boolean
  readonly run: (act: () => Promise<Outcome<{ next: Next }> | 'given-up'>) => Promise<void>
  readonly usePasskey: () => void
}

/** The steps of signing in, one at a time. Used by the first page and over a locked page alike. */
export const SignIn = ({ onDone, demo }: { onDone: () => void; demo: boolean }) => {
  const t = useText(shellText)
  const [at, setAt] = useState<'password' | Next>('password')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const [gaveUp, setGaveUp] = useState(false)

  const goTo = (next: Next) => (next === 'done' ? onDone() : setAt(next))
  const run: Step['run'] = async (act) => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    setGaveUp(false)
    const outcome = await act()
    setBusy(false)
    if (outcome === 'given-up') setGaveUp(true)
    else if (outcome.ok) goTo(outcome.value.next)
    else setProblem(outcome.problem)
  }
  const usePasskey = () =>
    void run(() => passkeyCeremony({ kind: 'show', start: session.passkeyOptions, end: session.passkeyVerify }))
  const step: Step = { busy, run, usePasskey }

  return (
    <div className="stack">
      {problem && <ProblemBanner problem={problem} />}
      {gaveUp && (
        <Banner live tone="warn">
          {t('sign.passkey-failed')}
        </Banner>
      )}
      {at === 'password' && <PasswordStep {...step} />}
      {(at === 'totp' || at === 'passkey') && (
        <CodeStep {...step} passkeyFirst={at === 'passkey'} back={() => setAt('password')} />
      )}
      {at === 'enrol' && <EnrolStep onDone={onDone} />}
      {demo && at === 'password' && <DemoAccounts {...step} />}
    </div>
  )
}
