import { useState } from 'react'
import type { Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked, ProblemBanner } from '../kit/asked.tsx'
import { Badge } from '../kit/badge.tsx'
import { Actions, Card, EmptyState, Facts, PageTitle } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { instantText } from '../kit/format.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk, useSend } from '../kit/use-send.ts'
import { useClosingWords } from './closing-words.web.tsx'
import { caseContract } from './contract.ts'

type Request = OutputOf<typeof caseContract.erasures>['requests'][number]

/** The data-protection officer's list: who asks that which file be destroyed and why; the certificate afterwards. */
export const Erasures = () => {
  const { t } = useClosingWords()
  const asked = useAsk(caseContract.erasures, {})
  const [shown, setShown] = useState<Request | undefined>(undefined)
  if (shown) return <Certificate request={shown} onEnd={() => setShown(undefined)} />
  return (
    <div className="stack">
      <PageTitle under={t('case.erasure.under')}>{t('case.erasure.list')}</PageTitle>
      <Asked of={asked} skeleton={<Skeleton lines={6} />}>
        {({ requests }) =>
          requests.length === 0 ? (
            <EmptyState title={t('case.erasure.none')} />
          ) : (
            requests.map((one) => <One key={one.id} request={one} show={setShown} />)
          )
        }
      </Asked>
    </div>
  )
}

const One = ({ request, show }: { request: Request; show: (one: Request) => void }) => {
  const { t, word } = useClosingWords()
  const [isAsked, setIsAsked] = useState(false)
  const sender = useSend(caseContract.erase, { refreshes: [caseContract.erasures] })
  const decide = async (erase: boolean) => {
    const outcome = await sender.send({ id: request.id, erase })
    setIsAsked(false)
    if (outcome.ok && erase) show({ ...request, answeredAt: outcome.value.at, answer: 'erased' })
  }
  return (
    <Card title={request.caseCode}>
      <Facts
        rows={[
          { label: t('case.erasure.reason'), value: word('case.erasure.reason', request.reason) },
          { label: t('case.erasure.asked-by'), value: request.askedBy },
          { label: t('case.erasure.asked-at'), value: instantText(request.askedAt as Instant) },
        ]}
      />
      {sender.problem && <ProblemBanner problem={sender.problem} />}
      {request.answer === null ? (
        <Actions>
          <Button kind="danger" onClick={() => setIsAsked(true)}>
            {t('case.erasure.do')}
          </Button>
          <Button busy={sender.sending} onClick={() => void decide(false)}>
            {t('case.erasure.decline')}
          </Button>
        </Actions>
      ) : (
        <div className="row">
          <Badge>{t(`case.erasure.${request.answer}`)}</Badge>
          {request.answeredAt && <span className="meta">{instantText(request.answeredAt as Instant)}</span>}
          {request.answer === 'erased' && (
            <Button small onClick={() => show(request)}>
              {t('case.erasure.show')}
            </Button>
          )}
        </div>
      )}
      {isAsked && (
        <Dialog open onClose={() => setIsAsked(false)} title={t('case.erasure.sure')}>
          <p>{t('case.erasure.sure-body', { code: request.caseCode })}</p>
          <Actions>
            <Button kind="danger" busy={sender.sending} onClick={() => void decide(true)}>
              {t('case.erasure.do')}
            </Button>
            <Button kind="quiet" onClick={() => setIsAsked(false)}>
              {t('case.cancel')}
            </Button>
          </Actions>
        </Dialog>
      )}
    </Card>
  )
}

const Certificate = ({ request, onEnd }: { request: Request; onEnd: () => void }) => {
  const { t, word } = useClosingWords()
  return (
    <div className="stack">
      <PageTitle>{t('case.erasure.certificate')}</PageTitle>
      <Card>
        <Facts
          rows={[
            { label: t('case.code'), value: request.caseCode },
            { label: t('case.erasure.reason'), value: word('case.erasure.reason', request.reason) },
            { label: t('case.erasure.asked-by'), value: request.askedBy },
            { label: t('case.erasure.at'), value: instantText((request.answeredAt ?? '') as Instant) },
            {
              label: t('case.erasure.certificate-no'),
              value: <span className="code breaks">{request.id}</span>,
            },
          ]}
        />
        <p>{t('case.erasure.certificate-body')}</p>
        <Actions>
          <Button kind="main" icon="print" onClick={() => window.print()}>
            {t('case.erasure.print')}
          </Button>
          <Button kind="quiet" icon="back" onClick={onEnd}>
            {t('case.erasure.list')}
          </Button>
        </Actions>
      </Card>
    </div>
  )
}
