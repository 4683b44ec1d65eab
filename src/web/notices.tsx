import { sessionContract as session } from '../agency/session-contract.ts'
import type { Instant } from '../kernel/day.ts'
import { Asked } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import { Card } from '../kit/blocks.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { instantText } from '../kit/format.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useText } from '../kit/text.ts'
import { useAsk } from '../kit/use-send.ts'
import { type Notice, NoticeAnswer, useNoticeWords } from './notice-answer.tsx'
import { noticeText } from './notice-text.ts'

/** Somebody else's doing was reported, and the password is still the one from before. */
const mustChange = (notices: readonly Notice[]): boolean => {
  const reported = notices.find(({ answer }) => answer === 'not-mine')
  const changed = notices.find(({ kind, answer }) => kind === 'password-changed' && answer !== 'not-mine')
  return reported !== undefined && (changed === undefined || changed.at < reported.at)
}

/** What happened to the officer's own sign-in in the last three months. */
export const Notices = () => {
  const t = useText(noticeText)
  const asked = useAsk(session.notices, {})
  return (
    <>
      {asked.state === 'ready' && mustChange(asked.value.notices) && (
        <Banner tone="warn" title={t('notice.change-now')}>
          {t('notice.change-body')}
        </Banner>
      )}
      <Card title={t('notice.title')}>
        <Asked of={asked} skeleton={<Skeleton kind="table" />}>
          {({ notices }) =>
            notices.length === 0 ? <p className="muted">{t('notice.none')}</p> : <List notices={notices} />
          }
        </Asked>
      </Card>
    </>
  )
}

const List = ({ notices }: { notices: readonly Notice[] }) => {
  const t = useText(noticeText)
  const words = useNoticeWords()
  return (
    <DataTable
      caption={t('notice.title')}
      hideCaption
      rows={notices}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', head: t('notice.what'), asTitle: true, cell: words.what },
        {
          key: 'when',
          head: t('notice.when'),
          cell: ({ at }) => <span className="num">{instantText(at as Instant)}</span>,
        },
        { key: 'where', head: t('notice.where'), cell: words.where },
        { key: 'answer', head: t('notice.answer'), cell: (notice) => <Answer notice={notice} /> },
      ]}
    />
  )
}

const Answer = ({ notice }: { notice: Notice }) => {
  const t = useText(noticeText)
  if (notice.answer) return t(`notice.${notice.answer}`)
  if (!notice.open) return <span className="muted">{t('notice.this')}</span>
  return (
    <span className="row">
      <NoticeAnswer notice={notice} />
    </span>
  )
}
