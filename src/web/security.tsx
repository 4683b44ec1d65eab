import { Actions, Card, PageTitle } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { go } from '../kit/route.ts'
import { useText } from '../kit/text.ts'
import { TextField } from '../kit/text-field.tsx'
import { toast } from '../kit/toast.tsx'
import { useSend } from '../kit/use-send.ts'
import { officer } from './session-contract.ts'
import { shellText } from './shell-text.ts'
import { EnrolStep } from './sign-in-enrol.tsx'

/** The officer's own password and second factor. */
export const Security = () => {
  const t = useText(shellText)
  const change = useSend(officer.changePassword, { refreshes: [] })
  const form = useForm({ operation: officer.changePassword, start: { current: '', next: '' } })
  return (
    <div className="stack">
      <PageTitle>{t('security.title')}</PageTitle>
      <Card title={t('security.password')}>
        <Form
          form={form}
          label={t('security.password')}
          onSend={async (input) => {
            const outcome = await change.send(input)
            if (outcome.ok) {
              form.fill({ current: '', next: '' })
              toast(t('security.changed'))
            }
            return outcome
          }}
        >
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
      </Card>
      <Card>
        <EnrolStep onDone={() => go('/')} />
      </Card>
    </div>
  )
}
