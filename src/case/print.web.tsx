import { useEffect, useState } from 'react'
import { useAreaName } from '../agency/area-names.web.tsx'
import type { Day, Instant } from '../kernel/day.ts'
import { ProblemBanner } from '../kit/asked.tsx'
import { Banner } from '../kit/banner.tsx'
import { Actions, Card, Facts } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { dayText, instantText } from '../kit/format.ts'
import { useMay, useMe } from '../kit/me.ts'
import type { Problem } from '../kit/problem.ts'
import { ask } from '../kit/send.ts'
import { type KnownIdentity, useIdentityRows } from '../person/identity-rows.web.tsx'
import { ActPage } from './act.web.tsx'
import { useClosingWords } from './closing-words.web.tsx'
import { caseContract } from './contract.ts'
import type { FileValue } from './file.web.tsx'
import { inOrder } from './file-timeline.web.tsx'
import { useSaid } from './timeline-said.web.tsx'

/** The file on one page for paper: without the true name, unless it is asked for, which is logged. */
export const PrintFile = () => {
  const { t } = useClosingWords()
  return <ActPage title={t('case.print.title')}>{({ file }) => <Page file={file} />}</ActPage>
}

const Page = ({ file }: { file: FileValue }) => {
  const { t, word, law } = useClosingWords()
  const areaName = useAreaName()
  const { officer } = useMe()
  const { line } = file
  const [now] = useState(() => new Date().toISOString() as Instant)
  return (
    <>
      <Actions>
        <Button kind="main" icon="print" onClick={() => window.print()}>
          {t('case.print.do')}
        </Button>
      </Actions>
      <Card title={t('case.file.summary')}>
        <Identity caseCode={line.caseCode} />
        <Facts
          rows={[
            { label: t('case.code'), value: line.caseCode },
            { label: t('case.alias'), value: line.alias ?? t('case.alias.hidden') },
            { label: t('case.file.status'), value: word('case.stage', line.stage) },
            { label: t('case.file.law'), value: word('case.regime', line.regime) },
            { label: t('case.path'), value: word('case.path', file.path) },
            { label: t('case.commune.received'), value: areaName(line.communeId) },
            { label: t('case.file.effective'), value: instantText(file.receivedAt as Instant) },
            { label: t('case.file.holder'), value: line.holder },
          ]}
        />
      </Card>
      {file.deadlines.length > 0 && (
        <Card title={t('case.file.deadlines')}>
          <ul>
            {file.deadlines.map((one) => (
              <li key={one.rule}>
                {word('case.deadline', one.rule)}: <b>{dayText(one.due as Day)}</b>{' '}
                <span className="meta">{law(one.because)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Story file={file} />
      <p className="meta">{t('case.print.printed', { when: instantText(now), by: officer.name })}</p>
    </>
  )
}

const Story = ({ file }: { file: FileValue }) => {
  const { t, word } = useClosingWords()
  const said = useSaid()
  return (
    <Card title={t('case.file.timeline')}>
      <ol className="print-story">
        {inOrder(file.timeline).map((step) => (
          <li key={step.seq}>
            <span className="num">{instantText(step.effectiveAt as Instant)}</span>{' '}
            {step.withdrawn === null ? (
              <b>{word('case.step', step.type)}</b>
            ) : (
              <s>{word('case.step', step.type)}</s>
            )}
            {said(step) && `: ${said(step)}`} <span className="meta">{step.agency}</span>
            {step.late > 0 && <span className="meta"> ({t('case.timeline.late', { days: step.late })})</span>}
          </li>
        ))}
      </ol>
    </Card>
  )
}

type Shown = KnownIdentity & { readonly seconds?: number | undefined }

/** Asked for apart from the cache, for the purpose of a paper, and gone again after its seconds or the print. */
const Identity = ({ caseCode }: { caseCode: string }) => {
  const { t } = useClosingWords()
  const mayReveal = useMay('case.reveal')
  const rows = useIdentityRows()
  const [identity, setIdentity] = useState<Shown | undefined>(undefined)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (!identity) return
    const hide = () => setIdentity(undefined)
    const timer = setTimeout(hide, (identity.seconds ?? 30) * 1000)
    window.addEventListener('afterprint', hide)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('afterprint', hide)
    }
  }, [identity])
  const add = async () => {
    setBusy(true)
    const outcome = await ask(caseContract.reveal, { caseCode, purpose: 'paper' })
    setBusy(false)
    if (outcome.ok) setIdentity(outcome.value)
    else setProblem(outcome.problem)
  }
  if (identity)
    return (
      <>
        <Banner tone="warn">{t('case.print.named')}</Banner>
        <Facts rows={rows(identity)} />
      </>
    )
  return (
    <>
      <p className="muted">{t('case.print.without')}</p>
      {problem && <ProblemBanner problem={problem} />}
      {mayReveal && (
        <Actions>
          <Button busy={busy} onClick={() => void add()}>
            {t('case.print.with')}
          </Button>
        </Actions>
      )}
    </>
  )
}
