import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useAdminWords } from './admin-words.web.tsx'

type Props = { readonly password: string | undefined; readonly onTaken: () => void }

/** A password that exists on this screen alone, until it was noted. */
export const OneTimePassword = ({ password, onTaken }: Props) => {
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
    </Dialog>
  )
}
