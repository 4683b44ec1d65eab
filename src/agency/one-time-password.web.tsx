import type { ReactNode } from 'react'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useAdminWords } from './admin-words.web.tsx'

type Props = {
  readonly password: string | undefined
  readonly onTaken: () => void
  readonly children?: ReactNode
}

/** A password that exists on this screen alone, until it was noted. */
export const OneTimePassword = ({ password, onTaken, children }: Props) => {
  const { t } = useAdminWords()
  return (
    <Dialog
      open={password !== undefined}
      onClose={onTaken}
      kind="alert"
      title={t('officers.password')}
      actions={
        <Button kind="main" onClick={onTaken}>
          {t('officers.password-taken')}
        </Button>
      }
    >
      <p className="secret num">{password}</p>
      <p>{t('officers.password-body')}</p>
      {children}
    </Dialog>
  )
}
