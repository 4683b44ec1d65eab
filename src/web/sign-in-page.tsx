import { useText } from '../kit/text.ts'
import { LangSwitch } from './lang-switch.tsx'
import { Mark } from './mark.tsx'
import { SignIn } from './sign-in.tsx'
import { signInText } from './sign-in-text.ts'

/** The first page of somebody who is not signed in. */
export const SignInPage = ({ onDone }: { onDone: () => void }) => {
  const t = useText(signInText)
  return (
    <div className="sign-in-page">
      <header className="row apart">
        <span className="brand">
          <Mark />
          {t('sign.brand')}
        </span>
        <LangSwitch />
      </header>
      <main id="content" tabIndex={-1}>
        <div className="stack tight">
          <h1>{t('sign.title')}</h1>
          <p className="muted">{t('sign.lead')}</p>
        </div>
        <SignIn onDone={onDone} demo />
      </main>
    </div>
  )
}
