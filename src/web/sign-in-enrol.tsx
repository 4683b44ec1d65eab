import { useState } from 'react'
import { ownContract as officer } from '../agency/officer-contract.ts'
import { ProblemBanner } from '../kit/asked.tsx'
import { Button } from '../kit/button.tsx'
import type { Problem } from '../kit/problem.ts'
import { useText } from '../kit/text.ts'
import { toast } from '../kit/toast.tsx'
import { useSend } from '../kit/use-send.ts'
import { passkeyCeremony } from './passkey.ts'
import { signInText } from './sign-in-text.ts'
import { TotpEnrolment } from './totp-enrolment.tsx'

/** The second factor is set up once, by everybody: a passkey or an authenticator, then recovery codes. */
export const EnrolStep = ({ onDone }: { onDone: () => void }) => {
  const t = useText(signInText)
  const [codes, setCodes] = useState<readonly string[] | undefined>(undefined)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const [secret, setSecret] = useState<{ secret: string; uri: string } | undefined>(undefined)
  const start = useSend(officer.enrolTotpStart, { refreshes: [] })

  const createPasskey = async () => {
    setProblem(undefined)
    const outcome = await passkeyCeremony({
      kind: 'create',
      start: officer.enrolPasskeyStart,
      end: officer.enrolPasskeyFinish,
    })
    if (outcome === 'given-up') return
    if (!outcome.ok) return setProblem(outcome.problem)
    toast(t('enrol.passkey-done'))
    if (outcome.value.recoveryCodes.length > 0) setCodes(outcome.value.recoveryCodes)
    else onDone()
  }
  const startTotp = async () => {
    setProblem(undefined)
    const outcome = await start.send({})
    if (outcome.ok) setSecret(outcome.value)
    else setProblem(outcome.problem)
  }
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  return (
    <div className="stack">
      <div className="stack tight">
        <h2>{t('enrol.title')}</h2>
        <p>{t('enrol.body')}</p>
      </div>
      {problem && <ProblemBanner problem={problem} />}
      <section className="stack tight">
        <h3>{t('enrol.passkey-title')}</h3>
        <p className="muted">{t('enrol.passkey-body')}</p>
        <div className="row">
          <Button kind="main" icon="key" onClick={() => void createPasskey()}>
            {t('enrol.passkey-do')}
          </Button>
        </div>
      </section>
      <section className="stack tight">
        <h3>{t('enrol.totp-title')}</h3>
        {secret ? (
          <TotpEnrolment secret={secret.secret} uri={secret.uri} onCodes={setCodes} />
        ) : (
          <div className="row">
            <Button icon="phone" busy={start.sending} onClick={() => void startTotp()}>
              {t('enrol.totp-start')}
            </Button>
          </div>
        )}
      </section>
    </div>
  )
}

const RecoveryCodes = ({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) => {
  const t = useText(signInText)
  return (
    <div className="stack">
      <h2>{t('enrol.codes-title')}</h2>
      <p>{t('enrol.codes-body')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li className="code" key={code}>
            {code}
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button kind="main" onClick={onDone}>
          {t('enrol.codes-done')}
        </Button>
        <Button icon="print" onClick={() => window.print()}>
          {t('enrol.print')}
        </Button>
      </div>
    </div>
  )
}
