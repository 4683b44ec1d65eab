import { lazy, Suspense, useState } from 'react'
import { ownContract as officer } from '../agency/officer-contract.ts'
import { ProblemBanner } from '../kit/asked.tsx'
import { Button } from '../kit/button.tsx'
import { useText } from '../kit/text.ts'
import { TextField } from '../kit/text-field.tsx'
import { useSend } from '../kit/use-send.ts'
import { signInText } from './sign-in-text.ts'

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }))

type TotpEnrolmentProps = {
  readonly secret: string
  readonly uri: string
  readonly onCodes: (codes: readonly string[]) => void
}

const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret

export const TotpEnrolment = ({ secret, uri, onCodes }: TotpEnrolmentProps) => {
  const t = useText(signInText)
  const [code, setCode] = useState('')
  const finish = useSend(officer.enrolTotpFinish, { refreshes: [] })
  return (
    <form
      className="stack"
      onSubmit={async (event) => {
        event.preventDefault()
        const outcome = await finish.send({ code: code.replace(/\s/g, '') })
        if (outcome.ok) onCodes(outcome.value.recoveryCodes)
      }}
    >
      <p className="muted">{t('enrol.totp-body')}</p>
      <div className="qr-place">
        <Suspense>
          <QrCode text={uri} label={t('enrol.qr')} />
        </Suspense>
      </div>
      <p className="muted">{t('enrol.totp-by-hand')}</p>
      <p className="secret num">{inFours(secret)}</p>
      <p>
        <a href={uri}>{t('enrol.totp-open')}</a>
      </p>
      {finish.problem && <ProblemBanner problem={finish.problem} />}
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
      />
      <div className="actions">
        <Button kind="main" type="submit" busy={finish.sending}>
          {t('sign.confirm')}
        </Button>
      </div>
    </form>
  )
}
