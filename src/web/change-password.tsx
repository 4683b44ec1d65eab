import { ownContract } from '../agency/officer-contract.ts'
import type { Step } from '../agency/schema.ts'
import { Actions } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { useText } from '../kit/text.ts'
import { TextField } from '../kit/text-field.tsx'
import { toast } from '../kit/toast.tsx'
import { useSend } from '../kit/use-send.ts'
import { signInText } from './sign-in-text.ts'

/** A password of one's own: at the first sign-in, when it was given out, and whenever one likes. */
export const ChangePassword = ({
  onChanged,
  chosen = false,
}: {
  onChanged: (step: Step) => void
  chosen?: boolean
}) => {
  const t = useText(signInText)
  const change = useSend(ownContract.changePassword, { refreshes: [] })
  const form = useForm({ operation: ownContract.changePassword, start: { current: '', next: '' } })
  return (
    <Form
      form={form}
      label={t('security.password')}
      onSend={async (input) => {
        const outcome = await change.send(input)
        if (outcome.ok) {
          form.fill({ current: '', next: '' })
          toast(t('security.changed'))
          onChanged(outcome.value)
        }
        return outcome
      }}
    >
      {!chosen && <p>{t('security.must-change')}</p>}
      <TextField
        {...form.field('current')}
        label={t('security.current')}
        type="password"
        autoComplete="current-password"
        width="medium"
      />
      <TextField
        {...form.field('next')}
        label={t('security.next')}
        hint={t('security.next-hint')}
        type="password"
        autoComplete="new-password"
        width="medium"
      />
      <Actions>
        <Button kind="main" type="submit" busy={form.sending}>
          {t('security.change')}
        </Button>
      </Actions>
    </Form>
  )
}
