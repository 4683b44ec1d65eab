import { useState } from 'react'
import { sessionContract as session } from '../agency/session-contract.ts'
import { ProblemBanner } from '../kit/asked.tsx'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import type { Outcome, Problem } from '../kit/problem.ts'
import { send } from '../kit/send.ts'
import { useText } from '../kit/text.ts'
import { TextField } from '../kit/text-field.tsx'
import { passkeyCeremony } from './passkey.ts'
import { signInText } from './sign-in-text.ts'

/** The second factor once more, for what is worth it. The request that asked is then sent again, once. */
export const StepUp = ({ onAnswer, demo }: { onAnswer: (passed: boolean) => void; demo: boolean }) => {
  const t = useText(signInText)
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)

  const run = async (act: () => Promise<Outcome<unknown> | 'given-up'>) => {
    setBusy(true)
    setProblem(undefined)
    const outcome = await act()
    setBusy(false)
    if (outcome === 'given-up') return
    if (outcome.ok) onAnswer(true)
    else setProblem(outcome.problem)
  }
  const withPasskey = () =>
    passkeyCeremony({ kind: 'show', start: session.stepUpPasskeyOptions, end: session.stepUpPasskeyVerify })

  return (
    <Dialog open title={t('step-up.title')} onClose={() => onAnswer(false)}>
      <p>{t('step-up.body')}</p>
      {problem && <ProblemBanner problem={problem} />}
      {demo && (
        <Button onClick={() => void run(() => send(session.stepUpDemo, {}, { gate: false }))}>
          {t('step-up.demo')}
        </Button>
      )}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void run(() => send(session.stepUpTotp, { code: code.replace(/\s/g, '') }, { gate: false }))
        }}
      >
        <TextField
          label={t('sign.code')}
          hint={t('sign.code-hint')}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          num
          required
          autoFocus
        />
        <div className="actions">
          <Button kind="main" type="submit" busy={busy}>
            {t('sign.confirm')}
          </Button>
          <Button icon="key" onClick={() => void run(withPasskey)}>
            {t('sign.passkey-short')}
          </Button>
          <Button kind="quiet" onClick={() => onAnswer(false)}>
            {t('step-up.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
