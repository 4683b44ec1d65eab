import { FileTabs } from '../case/file-tabs.web.tsx'
import { useFileWords } from '../case/file-words.web.tsx'
import { useWords } from '../case/words.web.tsx'
import type { Day, Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { Card, EmptyState, PageTitle } from '../kit/blocks.tsx'
import { LinkButton } from '../kit/button.tsx'
import { dayText, instantText, numberText } from '../kit/format.ts'
import { useParams } from '../kit/route.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import { AddDocument } from './add-document.web.tsx'
import { documentContract } from './contract.ts'
import { OpenDocument } from './open-document.web.tsx'
import { documentText } from './text.ts'

export type DocumentLine = OutputOf<typeof documentContract.list>['documents'][number]

/** The papers of one file: those that are there, newest first, and the way to add one. */
export const Documents = () => {
  const { code } = useParams<'code'>()
  const { t } = useWords(documentText)
  const words = useFileWords()
  const papers = useAsk(documentContract.list, { caseCode: code })
  return (
    <div className="stack">
      <PageTitle
        under={<span className="code">{code}</span>}
        actions={
          <LinkButton to={`/files/${code}`} kind="quiet" icon="back" small>
            {words.t('case.act.back')}
          </LinkButton>
        }
      >
        {t('document.page')}
      </PageTitle>
      <FileTabs code={code} />
      <Asked of={papers} skeleton={<Skeleton lines={6} />}>
        {(value) => (
          <>
            <Card title={t('document.page')}>
              {value.documents.length === 0 ? (
                <EmptyState title={t('document.none')} />
              ) : (
                <ul className="line-list">
                  {value.documents.map((one) => (
                    <li key={one.documentId} className="line">
                      <Paper code={code} paper={one} />
                    </li>
                  ))}
                </ul>
              )}
            </Card>
            <AddDocument code={code} list={value} />
          </>
        )}
      </Asked>
    </div>
  )
}

const KIB = 1024

/** `240 KB`, `3 MB`. */
const sizeText = (bytes: number): string => {
  const kib = Math.max(1, Math.round(bytes / KIB))
  return kib < KIB ? `${numberText(kib)} KB` : `${numberText(Math.round((kib / KIB) * 10) / 10)} MB`
}

const Paper = ({ code, paper }: { code: string; paper: DocumentLine }) => {
  const { t, word } = useWords(documentText)
  const words = useFileWords()
  const kind = word('document.kind', paper.kind)
  return (
    <>
      <p>
        <b>{paper.title || kind}</b>
        {paper.title && <span className="muted"> · {kind}</span>}
      </p>
      <p className="meta">
        <span className="num">{dayText(paper.on as Day)}</span> · {sizeText(paper.bytes)}
        {paper.stepType && ` · ${words.word('case.step', paper.stepType)}`}
        {' · '}
        {t('document.late', { when: instantText(paper.recordedAt as Instant) })}
      </p>
      {paper.replacedBy && <p className="meta">{t('document.replaced')}</p>}
      <p className="meta">{t(`document.scanned.${paper.scanned}`)}</p>
      {paper.mayOpen ? (
        <OpenDocument code={code} paper={paper} />
      ) : (
        <p className="muted">{t('document.not-for-role')}</p>
      )}
    </>
  )
}
