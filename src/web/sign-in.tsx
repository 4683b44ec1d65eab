import { useEffect, useState } from 'react'
import type { Step as Stage } from '../agency/schema.ts'
import { sessionContract as session } from '../agency/session-contract.ts'
import { ProblemBanner } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import type { Outcome, Problem } from '../kit/problem.ts'
import { ask } from '../kit/send.ts'
import { useText } from '../kit/text.ts'
import { ChangePassword } from './change-password.tsx'
import { passkeyCeremony } from './passkey.ts'
import { CodeStep } from './sign-in-code.tsx'
import { DemoAccounts } from './sign-in-demo.tsx'
import { EnrolStep } from './sign-in-enrol.tsx'
import { PasswordStep } from './sign-in-password.tsx'
import { signInText } from './sign-in-text.ts'

export type Step = {
  readonly busy: boolean
  readonly run: (act: () => Promise<Outcome<Stage> | 'given-up'>) => Promise<void>
  readonly byPasskey: () => void
}

/** The steps of signing in, one at a time. Used by the first page and over a locked page alike. */
export const SignIn = ({ onDone, demo }: { onDone: () => void; demo: boolean }) => {
  const t = useText(signInText)
  const [stage, setStage] = useState<Stage | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const [gaveUp, setGaveUp] = useState(false)

  const goTo = (next: Stage) => {
    if (next.next === 'done' && !next.changePassword) onDone()
    else setStage(next)
  }
  // Somebody who loaded the page again half-way goes on where he was.
  useEffect(() => {
    ask(session.state, {}, { gate: false }).then((answer) => {
      if (answer.ok && answer.value.state === 'half' && answer.value.step) setStage(answer.value.step)
    })
  }, [])
  const run: Step['run'] = async (act) => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    setGaveUp(false)
    const outcome = await act()
    setBusy(false)
    if (outcome === 'given-up') setGaveUp(true)
    else if (outcome.ok) goTo(outcome.value)
    else setProblem(outcome.problem)
  }
  const byPasskey = () =>
    void run(() =>
      passkeyCeremony({ kind: 'show', start: session.passkeyOptions, end: session.passkeyVerify }),
    )
  const step: Step = { busy, run, byPasskey }

  return (
    <div className="stack">
      {problem && <ProblemBanner problem={problem} />}
      {gaveUp && (
        <Banner live tone="warn">
          {t('sign.passkey-failed')}
        </Banner>
      )}
      {!stage && <PasswordStep {...step} />}
      {stage && needsCode(stage) && <CodeStep {...step} stage={stage} back={() => setStage(undefined)} />}
      {stage && !needsCode(stage) && stage.changePassword && <ChangePassword onChanged={goTo} />}
      {stage?.next === 'enrol' && !stage.changePassword && <EnrolStep onDone={onDone} />}
      {demo && !stage && <DemoAccounts {...step} />}
    </div>
  )
}

const needsCode = ({ next }: Stage) => next === 'totp' || next === 'passkey'
