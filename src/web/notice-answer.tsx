import { sessionContract as session } from '../agency/session-contract.ts'
import type { Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { ProblemBanner } from '../kit/asked.tsx'
import { Button } from '../kit/button.tsx'
import { instantText } from '../kit/format.ts'
import { go } from '../kit/route.ts'
import { useText } from '../kit/text.ts'
import { toast } from '../kit/toast.tsx'
import { useSend } from '../kit/use-send.ts'
import { noticeText } from './notice-text.ts'
import { signInText } from './sign-in-text.ts'

export type Notice = OutputOf<typeof session.notices>['notices'][number]

export const useNoticeWords = () => {
  const t = useText(noticeText)
  const sign = useText(signInText)
  const where = ({ where: kind, part }: Notice) => t(`where.${kind}`, { part })
  return {
    what: ({ kind, factor }: Notice) =>
      t(`notice.${kind}`, { factor: factor ? sign(`factor.${factor}`) : '' }),
    where: (notice: Notice) => `${notice.device}, ${where(notice)}`,
    line: (notice: Notice) =>
      t('notice.line', {
        when: instantText(notice.at as Instant),
        device: notice.device,
        where: where(notice),
      }),
  }
}

/** «Not me» ends every other session and leads to where the password is changed. */
export const NoticeAnswer = ({ notice }: { notice: Notice }) => {
  const t = useText(noticeText)
  const sender = useSend(session.answerNotice, { refreshes: [session.notices, session.list] })
  const answer = async (mine: boolean) => {
    const outcome = await sender.send({ id: notice.id, mine })
    if (!outcome.ok || mine) return
    toast(t('notice.ended'))
    go('/security')
  }
  return (
    <>
      {sender.problem && <ProblemBanner problem={sender.problem} />}
      <Button small busy={sender.sending} onClick={() => void answer(true)}>
        {t('notice.mine')}
      </Button>
      <Button small kind="danger" busy={sender.sending} onClick={() => void answer(false)}>
        {t('notice.not-mine')}
      </Button>
    </>
  )
}
