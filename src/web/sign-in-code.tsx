import { useState } from 'react'
import type { Step as Stage } from '../agency/schema.ts'
import { sessionContract as session } from '../agency/session-contract.ts'
import { Button } from '../kit/button.tsx'
import { send } from '../kit/send.ts'
import { useText } from '../kit/text.ts'
import { TextField } from '../kit/text-field.tsx'
import type { Step } from './sign-in.tsx'
import { signInText } from './sign-in-text.ts'

type CodeStepProps = Step & { readonly stage: Stage; readonly back: () => void }

/** The second factor: a code, a recovery code, or a passkey. */
export const CodeStep = ({ busy, run, byPasskey, stage, back }: CodeStepProps) => {
  const t = useText(signInText)
  const [code, setCode] = useState('')
  const hasTotp = stage.factors.includes('totp')
  const hasPasskey = stage.factors.includes('passkey')
  const passkeyFirst = stage.next === 'passkey'
  const [recovery, setRecovery] = useState(!hasTotp && !hasPasskey)
  const showsCode = hasTotp || recovery
  const way = recovery ? 'sign.recovery' : 'sign.code'
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = code.replace(/\s/g, '')
        void run(() => send(recovery ? session.recovery : session.totp, { code: typed }))
      }}
    >
      <h2>{t('sign.code-title')}</h2>
      {passkeyFirst && (
        <Button kind="main" icon="key" busy={busy} onClick={byPasskey}>
          {t('sign.passkey-short')}
        </Button>
      )}
      {showsCode && (
        <>
          <TextField
            key={way}
            label={t(way)}
            hint={t(`${way}-hint`)}
            value={code}
            onChange={setCode}
            inputMode={recovery ? 'text' : 'numeric'}
            autoComplete="one-time-code"
            width="medium"
            num
            required
            autoFocus={!passkeyFirst}
          />
          <div className="actions">
            <Button kind={passkeyFirst ? 'plain' : 'main'} type="submit" busy={busy}>
              {t('sign.confirm')}
            </Button>
            {!passkeyFirst && hasPasskey && (
              <Button icon="key" onClick={byPasskey}>
                {t('sign.passkey-short')}
              </Button>
            )}
          </div>
        </>
      )}
      <div className="row">
        {stage.factors.includes('recovery') && (!recovery || hasTotp) && (
          <Button kind="quiet" small onClick={() => setRecovery(!recovery)}>
            {t(recovery ? 'sign.use-code' : 'sign.use-recovery')}
          </Button>
        )}
        <Button kind="quiet" small icon="back" onClick={back}>
          {t('sign.back')}
        </Button>
      </div>
    </form>
  )
}
