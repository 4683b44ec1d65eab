import { useState } from 'react'
import { Actions } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { failed } from '../kit/problem.ts'
import { TextField } from '../kit/text-field.tsx'
import { useSend } from '../kit/use-send.ts'
import { useAdminWords } from './admin-words.web.tsx'
import { officerContract } from './contract.ts'
import { OneTimePassword } from './one-time-password.web.tsx'
import { PostFields, type PostForm, postForm } from './post-fields.web.tsx'

const schema = officerContract.create.input.pick({ login: true, name: true }).extend(postForm.shape)
const START: { login: string; name: string } & PostForm = {
  login: '',
  name: '',
  agencyId: undefined,
  role: undefined,
}

/** A new account with its first post; the one-time password is shown once. */
export const NewOfficer = ({ alone }: { alone: boolean }) => {
  const { t, label } = useAdminWords()
  const [password, setPassword] = useState<string | undefined>(undefined)
  const [isProposed, setProposed] = useState(false)
  const form = useForm({ schema, start: START })
  const sender = useSend(officerContract.create, { refreshes: [officerContract.list] })
  return (
    <Form
      form={form}
      label={t('officers.new')}
      onSend={async ({ login, name, agencyId, role }) => {
        if (!agencyId || !role) return failed('input.invalid')
        const outcome = await sender.send({ login, name, agencyId, role })
        if (outcome.ok) {
          setPassword(outcome.value.oneTimePassword)
          setProposed(outcome.value.proposalId !== null)
          form.fill(START)
        }
        return outcome
      }}
    >
      <p>{t('officers.new-body')}</p>
      <TextField
        {...form.field('name')}
        label={label('officer.name')}
        maxLength={120}
        width="full"
        autoComplete="off"
      />
      <TextField
        {...form.field('login')}
        label={label('officer.login')}
        hint={t('officers.login-hint')}
        maxLength={40}
        width="medium"
        autoComplete="off"
      />
      <PostFields agency={form.field('agencyId')} role={form.field('role')} alone={alone} />
      <Actions>
        <Button kind="main" type="submit" busy={form.sending}>
          {t('officers.create')}
        </Button>
      </Actions>
      <OneTimePassword password={password} onTaken={() => setPassword(undefined)}>
        {isProposed && <p>{t('post.proposed')}</p>}
      </OneTimePassword>
    </Form>
  )
}
