import { useEffect, useRef } from 'react'
import { useText } from '../kit/text.ts'
import { LangSwitch } from './lang-switch.tsx'
import { Mark } from './mark.tsx'
import { SignIn } from './sign-in.tsx'
import { signInText } from './sign-in-text.ts'

/** Over the blurred page, which stays as it was: sign in, and go on in the same field. */
export const LockScreen = ({ onDone, demo }: { onDone: () => void; demo: boolean }) => {
  const t = useText(signInText)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog lock"
      aria-labelledby="lock-title"
      onCancel={(event) => event.preventDefault()}
    >
      <div className="dialog-inner">
        <div className="dialog-head">
          <Mark />
          <LangSwitch />
        </div>
        <div className="stack tight">
          <h2 id="lock-title">{t('lock.title')}</h2>
          <p>{t('lock.body')}</p>
        </div>
        <SignIn onDone={onDone} demo={demo} />
      </div>
    </dialog>
  )
}
