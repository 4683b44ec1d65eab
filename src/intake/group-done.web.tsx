import type { OutputOf } from '../kernel/operation.ts'
import { Actions, Card, PageTitle } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Link } from '../kit/link.tsx'
import type { intakeContract } from './contract.ts'
import { useIntakeWords } from './intake-words.web.tsx'
import { NextStep } from './received.web.tsx'

/** The codes in the order of the list, to be written beside each person; the print bears no name. */
export const GroupDone = ({ received }: { received: OutputOf<typeof intakeContract.receiveGroup> }) => {
  const { t } = useIntakeWords()
  const { caseCodes, next } = received
  return (
    <div className="stack">
      <PageTitle>{t('intake.group.done', { n: caseCodes.length })}</PageTitle>
      <Card title={t('case.code')}>
        <p>{t('intake.group.done-body')}</p>
        <ol className="code-list">
          {caseCodes.map((code) => (
            <li key={code}>
              <Link to={`/files/${code}`} className="code">
                {code}
              </Link>
            </li>
          ))}
        </ol>
      </Card>
      <NextStep next={next} />
      <Actions>
        <Button kind="main" icon="print" onClick={() => window.print()}>
          {t('intake.group.print')}
        </Button>
        <LinkButton to="/files" icon="file">
          {t('case.files.title')}
        </LinkButton>
      </Actions>
    </div>
  )
}
