import { asDay } from '../case/line.web.tsx'
import { DeadlineBadge } from '../kit/badge.tsx'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card, PageTitle } from '../kit/blocks.tsx'
import { LinkButton } from '../kit/button.tsx'
import { CopyCode } from '../kit/copy-code.tsx'
import { todayHere } from '../kit/format.ts'
import type { ReceivedCase } from './intake.web.tsx'
import { useIntakeWords } from './intake-words.web.tsx'

/** What the reception set going: the code, and what the law asks next, by when, under which article. */
export const Received = ({ received }: { received: ReceivedCase }) => {
  const { t } = useIntakeWords()
  const { caseCode, companions, next } = received
  return (
    <div className="stack">
      <PageTitle>{t('intake.received.title')}</PageTitle>
      <Card title={t('case.code')}>
        <div className="big-code">
          <CopyCode code={caseCode} />
        </div>
        <p>{t('intake.received.code-body')}</p>
        {companions.length > 0 && (
          <>
            <h3>{t('intake.received.companions', { n: companions.length })}</h3>
            <ul className="code-list">
              {companions.map((code) => (
                <li key={code}>
                  <CopyCode code={code} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
      <NextStep next={next} />
      <Actions>
        <LinkButton to={`/files/${caseCode}`} kind="main" icon="file">
          {t('intake.received.open')}
        </LinkButton>
        <LinkButton to={`/files/${caseCode}/rights`} icon="book">
          {t('intake.received.read-rights')}
        </LinkButton>
        <LinkButton to="/find" kind="quiet" icon="plus">
          {t('intake.received.another')}
        </LinkButton>
      </Actions>
    </div>
  )
}

export const NextStep = ({ next }: { next: ReceivedCase['next'] }) => {
  const { t, word, law } = useIntakeWords()
  if (!next) return <Banner tone="plain">{t('intake.received.nothing-due')}</Banner>
  return (
    <Card title={t('intake.received.next')}>
      <p>
        <b>{word('case.deadline', next.rule)}</b>
      </p>
      <DeadlineBadge due={asDay(next.due)} today={todayHere(new Date())} article={law(next.because)} />
      {!next.verified && <p className="muted">{t('case.not-verified')}</p>}
    </Card>
  )
}
