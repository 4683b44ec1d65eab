import { useState } from 'react'
import { ProblemBanner } from '../kit/asked.tsx'
import { Actions } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { DayField } from '../kit/day-field.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { Form, useForm } from '../kit/form.tsx'
import { todayHere } from '../kit/format.ts'
import { failed } from '../kit/problem.ts'
import { toast } from '../kit/toast.tsx'
import { useSend } from '../kit/use-send.ts'
import { useAdminWords } from './admin-words.web.tsx'
import { officerContract, postContract } from './contract.ts'
import { type OfficerLine, usePostText } from './officers.web.tsx'
import { PostFields, type PostForm, postForm } from './post-fields.web.tsx'

type Props = { readonly officer: OfficerLine; readonly alone: boolean; readonly onClose: () => void }

const refreshes = [officerContract.list]

/** Posts and account of one officer. Every act asks for the second factor again. */
export const ManageOfficer = ({ officer, alone, onClose }: Props) => {
  const { t } = useAdminWords()
  const held = officer.posts.filter(({ to }) => to === null)
  return (
    <Dialog open onClose={onClose} title={t('officers.manage-of', { name: officer.name })}>
      {held.map((post) => (
        <EndPost key={post.postId} post={post} />
      ))}
      <Disclosure summary={t('post.give')}>
        <GivePost officerId={officer.id} alone={alone} />
      </Disclosure>
      <Account officer={officer} />
    </Dialog>
  )
}

const EndPost = ({ post }: { post: OfficerLine['posts'][number] }) => {
  const { t } = useAdminWords()
  const postText = usePostText()
  const today = todayHere(new Date())
  const [lastDay, setLastDay] = useState<string>(today)
  const sender = useSend(postContract.end, { refreshes })
  return (
    <Disclosure summary={postText(post)}>
      {sender.problem && <ProblemBanner problem={sender.problem} />}
      <DayField label={t('post.last-day')} value={lastDay} onChange={setLastDay} today={today} />
      <div>
        <Button
          kind="danger"
          busy={sender.sending}
          onClick={async () => {
            const outcome = await sender.send({ postId: post.postId, lastDay })
            if (outcome.ok) toast(t('admin.done'))
          }}
        >
          {t('post.end')}
        </Button>
      </div>
    </Disclosure>
  )
}

const schema = postForm.extend({ from: postContract.give.input.shape.from })

const GivePost = ({ officerId, alone }: { officerId: string; alone: boolean }) => {
  const { t } = useAdminWords()
  const today = todayHere(new Date())
  const [start] = useState<PostForm & { from: string }>({ agencyId: undefined, role: undefined, from: today })
  const form = useForm({ schema, start })
  const sender = useSend(postContract.give, { refreshes })
  return (
    <Form
      form={form}
      label={t('post.give')}
      onSend={async ({ agencyId, role, from }) => {
        if (!agencyId || !role) return failed('input.invalid')
        const outcome = await sender.send({ officerId, agencyId, role, from })
        if (outcome.ok) {
          toast(t(outcome.value.proposalId ? 'post.proposed' : 'admin.done'))
          form.fill(start)
        }
        return outcome
      }}
    >
      <PostFields agency={form.field('agencyId')} role={form.field('role')} alone={alone} />
      <DayField {...form.field('from')} label={t('post.from')} today={today} />
      <Actions>
        <Button kind="main" type="submit" busy={form.sending}>
          {t('post.give')}
        </Button>
      </Actions>
    </Form>
  )
}

const Account = ({ officer }: { officer: OfficerLine }) => {
  const { t } = useAdminWords()
  const disable = useSend(officerContract.disable, { refreshes })
  const enable = useSend(officerContract.enable, { refreshes })
  const reset = useSend(officerContract.resetSignIn, { refreshes })
  const problem = disable.problem ?? enable.problem ?? reset.problem
  const officerId = officer.id
  const act = async (sender: typeof disable | typeof reset) => {
    const outcome = await sender.send({ officerId })
    if (outcome.ok) toast(t('admin.done'))
  }
  const open = async () => {
    const outcome = await enable.send({ officerId })
    if (outcome.ok) toast(t(outcome.value.waiting > 0 ? 'officers.enabled-waiting' : 'admin.done'))
  }
  return (
    <>
      {problem && <ProblemBanner problem={problem} />}
      <p className="muted">
        {t('officers.reset-body')} {t(officer.active ? 'officers.disable-body' : 'officers.enable-body')}
      </p>
      <Actions>
        <Button icon="key" busy={reset.sending} onClick={() => void act(reset)}>
          {t('officers.reset')}
        </Button>
        {officer.active ? (
          <Button kind="danger" icon="lock" busy={disable.sending} onClick={() => void act(disable)}>
            {t('officers.disable')}
          </Button>
        ) : (
          <Button icon="check" busy={enable.sending} onClick={() => void open()}>
            {t('officers.enable')}
          </Button>
        )}
      </Actions>
    </>
  )
}
