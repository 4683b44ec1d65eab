import { useEffect, useRef, useState } from 'react'
import { caseContract } from '../case/contract.ts'
import { ProblemBanner } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { Link } from '../kit/link.tsx'
import { answers } from '../kit/use-send.ts'
import { registerContract } from '../register/contract.ts'
import { SaveFaulty } from './found.web.tsx'
import type { Ready } from './import.web.tsx'
import { useImportWords } from './import-words.web.tsx'
import { type Decision, type PlannedRow, sorted } from './plan.ts'
import { ProgressBar } from './progress-bar.web.tsx'
import { type End, useImport } from './use-import.web.tsx'

type Props = {
  readonly ready: Ready
  readonly rows: readonly PlannedRow[]
  readonly taking: readonly PlannedRow[]
  readonly decisions: ReadonlyMap<number, Decision>
}

/** The good rows batch by batch, and what came of them. */
export const Taking = ({ ready, rows, taking, decisions }: Props) => {
  const { t } = useImportWords()
  const { take, progress, problem } = useImport()
  const [ends, setEnds] = useState<readonly End[]>([])
  const [isOver, setOver] = useState(false)
  const [importId] = useState(() => crypto.randomUUID())
  const begun = useRef(false)
  const go = async () => {
    setEnds([])
    const sent = taking.map(({ line, fields }) => ({ line, fields, other: decisions.get(line) === 'other' }))
    const whole = await take(sent, { ...ready.options, importId }, (more) =>
      setEnds((all) => [...all, ...more]),
    )
    setOver(whole)
    void answers.refresh([registerContract.list.name, registerContract.counts.name, caseContract.list.name])
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once, and by hand after it broke off
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void go()
  }, [])
  if (isOver) return <Done ready={ready} rows={rows} ends={ends} decisions={decisions} />
  return (
    <Card>
      {progress && <ProgressBar text={t('importer.taking', progress)} {...progress} />}
      <p className="muted">{t('importer.taking.body')}</p>
      {problem && (
        <>
          <ProblemBanner problem={problem} />
          <Banner
            tone="warn"
            live
            actions={
              <Button kind="main" onClick={() => void go()}>
                {t('importer.go-on')}
              </Button>
            }
          >
            {t('importer.stopped', { done: progress?.done ?? 0 })}
          </Banner>
        </>
      )}
    </Card>
  )
}

const MOST_LISTED = 200

type DoneProps = Omit<Props, 'taking'> & { readonly ends: readonly End[] }

const Done = ({ ready, rows, ends, decisions }: DoneProps) => {
  const { t, word } = useImportWords()
  const done = ends.filter(({ is }) => is === 'done')
  const known = ends.filter(({ is }) => is === 'known').length
  const odd = ends.filter(({ is }) => is !== 'done' && is !== 'known')
  const { faulty, doubtful } = sorted(rows, decisions)
  const left = odd.length + faulty.length + doubtful.length
  return (
    <>
      <Banner tone="good" live title={t('importer.done', { n: done.length })}>
        {t('importer.done.body')}
      </Banner>
      <Card>
        {known > 0 && <p>{t('importer.done.known', { n: known })}</p>}
        {left > 0 && <p>{t('importer.done.left', { n: left })}</p>}
        {odd.length > 0 && (
          <ul>
            {odd.map(({ line, is }) => (
              <li key={line} className="num">
                {t('importer.twins.line', { line })}: {word('importer.end', is)}
              </li>
            ))}
          </ul>
        )}
        <Actions>
          <LinkButton to="/register?sort=received" kind="main" icon="chart">
            {t('importer.done.register')}
          </LinkButton>
          {faulty.length > 0 && <SaveFaulty ready={ready} faulty={faulty} />}
        </Actions>
      </Card>
      <Card title={t('importer.done.files')}>
        <DataTable
          caption={t('importer.done.files')}
          hideCaption
          rows={done.slice(0, MOST_LISTED)}
          rowKey={({ line }) => String(line)}
          columns={[
            {
              key: 'line',
              head: t('importer.done.line'),
              asTitle: true,
              cell: ({ line }) => <span className="num">{line}</span>,
            },
            {
              key: 'code',
              head: t('importer.done.code'),
              cell: ({ caseCode }) =>
                caseCode && (
                  <Link to={`/files/${caseCode}`}>
                    <span className="code">{caseCode}</span>
                  </Link>
                ),
            },
          ]}
        />
      </Card>
    </>
  )
}
