import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { send } from '../kit/send.ts'
import { useText } from '../kit/text.ts'
import { TextField } from '../kit/text-field.tsx'
import { session } from './session-contract.ts'
import { shellText } from './shell-text.ts'
import type { Step } from './sign-in.tsx'

type CodeStepProps = Step & { readonly passkeyFirst: boolean; readonly back: () => void }

/** The second factor: a code, a recovery code, or a passkey. */
export const CodeStep = ({ busy, run, usePasskey, passkeyFirst, back }: CodeStepProps) => {
  const t = useText(shellText)
  const [code, setCode] = useState('')
  const [recovery, setRecovery] = useState(false)
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
        <Button kind="main" icon="key" busy={busy} onClick={usePasskey}>
          {t('sign.passkey-short')}
        </Button>
      )}
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
        {!passkeyFirst && (
          <Button icon="key" onClick={usePasskey}>
            {t('sign.passkey-short')}
          </Button>
        )}
      </div>
      <div className="row">
        <Button kind="quiet" small onClick={() => setRecovery(!recovery)}>
          {t(recovery ? 'sign.use-code' : 'sign.use-recovery')}
        </Button>
        <Button kind="quiet" small icon="back" onClick={back}>
          {t('sign.back')}
        </Button>
      </div>
    </form>
  )
}
