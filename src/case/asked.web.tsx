import { useState } from 'react'
import type { Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked, ProblemBanner } from '../kit/asked.tsx'
import { Actions, Card, EmptyState, Facts, PageTitle } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import { instantText, todayHere } from '../kit/format.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { toast } from '../kit/toast.tsx'
import { useAsk, useSend } from '../kit/use-send.ts'
import { caseContract } from './contract.ts'
import { LineCard } from './line.web.tsx'
import { useCaseWords } from './words.web.tsx'

type Request = OutputOf<typeof caseContract.asked>['requests'][number]

/** The case manager's list: who asks for a file, what they looked for, which files may be meant. */
export const AskedFiles = () => {
  const { t } = useCaseWords()
  const asked = useAsk(caseContract.asked, {})
  return (
    <div className="stack">
      <PageTitle under={t('case.asked.under')}>{t('case.asked.title')}</PageTitle>
      <Asked of={asked} skeleton={<Skeleton kind="table" lines={4} />}>
        {({ requests }) =>
          requests.length === 0 ? (
            <EmptyState title={t('case.asked.none')}>{t('case.asked.none-body')}</EmptyState>
          ) : (
            requests.map((one) => <OneRequest key={one.id} request={one} />)
          )
        }
      </Asked>
    </div>
  )
}

const NOTHING = 'nothing'

const OneRequest = ({ request }: { request: Request }) => {
  const { t, word } = useCaseWords()
  const [give, setGive] = useState<string | undefined>(undefined)
  const [error, setError] = useState<string | undefined>(undefined)
  const sender = useSend(caseContract.answer, { refreshes: [caseContract.asked] })
  const answer = async () => {
    if (give === undefined) return setError('err.choose')
    setError(undefined)
    const outcome = await sender.send({ id: request.id, give: give === NOTHING ? null : give })
    if (outcome.ok) toast(t('case.asked.done'))
  }
  const options = [
    ...request.lines.map(({ caseCode }) => ({
      value: caseCode,
      text: t('case.asked.give', { code: caseCode }),
      hint: t('case.asked.give-hint'),
    })),
    { value: NOTHING, text: t('case.asked.nothing') },
  ]
  return (
    <Card title={request.agency}>
      <Facts
        rows={[
          { label: t('case.asked.when'), value: instantText(request.askedAt as Instant) },
          { label: t('case.asked.who'), value: request.officer },
          { label: t('case.ask.reason'), value: word('reason', request.reason) },
          { label: t('case.asked.looked-for'), value: request.text ?? t('case.asked.hidden') },
        ]}
      />
      <h3>{t('case.asked.candidates')}</h3>
      {request.lines.length === 0 ? (
        <p className="muted">{t('case.asked.no-candidates')}</p>
      ) : (
        <ul className="line-list">
          {request.lines.map((line) => (
            <LineCard key={line.caseCode} line={line} today={todayHere(new Date())} />
          ))}
        </ul>
      )}
      <Choice
        label={t('case.asked.choose')}
        options={options}
        value={give}
        onChange={setGive}
        error={error}
      />
      {sender.problem && <ProblemBanner problem={sender.problem} />}
      <Actions>
        <Button kind="main" busy={sender.sending} onClick={() => void answer()}>
          {t('case.asked.send')}
        </Button>
      </Actions>
    </Card>
  )
}
