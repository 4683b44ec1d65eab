import { useState } from 'react'
import { sessionContract as session } from '../agency/session-contract.ts'
import { Button } from '../kit/button.tsx'
import { send } from '../kit/send.ts'
import { useText } from '../kit/text.ts'
import { TextField } from '../kit/text-field.tsx'
import type { Step } from './sign-in.tsx'
import { signInText } from './sign-in-text.ts'

export const PasswordStep = ({ busy, run, byPasskey }: Step) => {
  const t = useText(signInText)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void run(() => send(session.signIn, { login: login.trim(), password }))
      }}
    >
      <TextField
        label={t('sign.login')}
        value={login}
        onChange={setLogin}
        autoComplete="username webauthn"
        required
      />
      <TextField
        label={t('sign.password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        required
      />
      <div className="stack tight">
        <Button kind="main" type="submit" busy={busy}>
          {t('sign.do')}
        </Button>
        <Button kind="quiet" icon="key" onClick={byPasskey}>
          {t('sign.passkey-short')}
        </Button>
      </div>
      <p className="meta">{t('sign.trouble')}</p>
    </form>
  )
}
