import { FileTabs } from '../case/file-tabs.web.tsx'
import { aliasOf, StageBadges } from '../case/line.web.tsx'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { PageTitle } from '../kit/blocks.tsx'
import { LinkButton } from '../kit/button.tsx'
import { useParams } from '../kit/route.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import { Checklist } from './checklist.web.tsx'
import { identificationContract } from './contract.ts'
import { EvidenceCard, SignsCard } from './evidence.web.tsx'
import './identification.css'
import { RequestsCard } from './requests.web.tsx'
import { ResultCard } from './result.web.tsx'
import { useIdentificationWords } from './words.web.tsx'

export type BoardValue = OutputOf<typeof identificationContract.board>

/** Verification and identification of one person on one page. */
export const IdentificationBoard = () => {
  const { code } = useParams<'code'>()
  const words = useIdentificationWords()
  const board = useAsk(identificationContract.board, { caseCode: code })
  return (
    <div className="stack">
      <PageTitle
        under={
          <span className="row">
            {board.state === 'ready' && aliasOf(board.value.line, words)} <span className="code">{code}</span>
            {board.state === 'ready' && <StageBadges line={board.value.line} />}
          </span>
        }
        actions={
          <LinkButton to={`/files/${code}`} kind="quiet" icon="back" small>
            {words.t('case.act.back')}
          </LinkButton>
        }
      >
        {words.t('identification.title')}
      </PageTitle>
      <FileTabs code={code} />
      <Asked of={board} skeleton={<Skeleton lines={10} />}>
        {(value) => (
          <div className="identification">
            <Checklist board={value} />
            <div className="stack">
              <EvidenceCard board={value} />
              <SignsCard board={value} />
              <RequestsCard board={value} />
              <ResultCard board={value} />
            </div>
          </div>
        )}
      </Asked>
    </div>
  )
}
