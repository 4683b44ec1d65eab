import { sessionContract as session } from '../agency/session-contract.ts'
import type { Instant } from '../kernel/day.ts'
import { Asked } from '../kit/asked.tsx'
import { Badge } from '../kit/badge.tsx'
import { Card, PageTitle } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { instantText } from '../kit/format.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useText } from '../kit/text.ts'
import { toast } from '../kit/toast.tsx'
import { useAsk, useSend } from '../kit/use-send.ts'
import { signInText } from './sign-in-text.ts'

/** Where this account is open, and the means to end it there. */
export const Sessions = () => {
  const t = useText(signInText)
  const list = useAsk(session.list, {})
  const ending = useSend(session.end, { refreshes: [session.list] })
  const end = async (id: string) => {
    const outcome = await ending.send({ id })
    if (outcome.ok) toast(t('sessions.ended'))
  }
  return (
    <div className="stack">
      <PageTitle under={t('sessions.body')}>{t('sessions.title')}</PageTitle>
      <Card>
        <Asked of={list} skeleton={<Skeleton kind="table" />}>
          {({ sessions }) => (
            <DataTable
              caption={t('sessions.title')}
              hideCaption
              rows={sessions}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'device',
                  head: t('sessions.device'),
                  asTitle: true,
                  cell: ({ device, here }) => (
                    <span className="row">
                      {device} {here && <Badge tone="info">{t('sessions.this')}</Badge>}
                    </span>
                  ),
                },
                {
                  key: 'started',
                  head: t('sessions.started'),
                  cell: ({ since }) => <span className="num">{instantText(since as Instant)}</span>,
                },
                {
                  key: 'seen',
                  head: t('sessions.seen'),
                  sortBy: ({ seen }) => seen,
                  cell: ({ seen }) => <span className="num">{instantText(seen as Instant)}</span>,
                },
                {
                  key: 'end',
                  head: t('sessions.act'),
                  cell: ({ id, here }) =>
                    !here && (
                      <Button small onClick={() => void end(id)}>
                        {t('sessions.end')}
                      </Button>
                    ),
                },
              ]}
            />
          )}
        </Asked>
      </Card>
    </div>
  )
}
