import { useState } from 'react'
import { z } from 'zod'
import { useAreaName } from '../agency/area-names.web.tsx'
import type { Day } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked, ProblemBanner } from '../kit/asked.tsx'
import { EmptyState, PageTitle } from '../kit/blocks.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { useMay } from '../kit/me.ts'
import type { Problem } from '../kit/problem.ts'
import { useSearch } from '../kit/route.ts'
import { Select } from '../kit/select.tsx'
import { ask } from '../kit/send.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { useAsk } from '../kit/use-send.ts'
import { caseContract } from './contract.ts'
import type { CaseLine } from './line.ts'
import { LineLink, NextBadge, StageBadges } from './line.web.tsx'
import { useListWords } from './list-words.web.tsx'
import { optionsOf } from './words.web.tsx'

const STAGES = [
  'received',
  'initial-verification',
  'being-identified',
  'identified',
  'not-a-victim',
  'in-facility',
  'home',
  'reintegration',
  'follow-up',
  'closed',
] as const

const filter = z.object({ stage: z.enum(STAGES).optional() })

export const AreaFiles = () => <Files of="area" />
export const SharedFiles = () => <Files of="shared" />

type Of = 'area' | 'shared'

/** Files by their next deadline. The stage that is looked at stays in the address; a name never does. */
const Files = ({ of }: { of: Of }) => {
  const words = useListWords()
  const { t } = words
  const mayReceive = useMay('case.receive')
  const [{ stage }, setFilter] = useSearch(filter)
  return (
    <div className="stack">
      <PageTitle
        actions={
          mayReceive && (
            <LinkButton to="/find" kind="main" icon="search">
              {t('case.files.find')}
            </LinkButton>
          )
        }
      >
        {t('case.files.title')}
      </PageTitle>
      <Tabs
        label={t('case.files.tabs')}
        tabs={[
          { to: '/files', text: t('case.files.area') },
          { to: '/shared', text: t('case.files.shared') },
        ]}
      />
      <Select
        label={t('case.files.stage')}
        emptyText={t('case.files.every-stage')}
        options={optionsOf(STAGES, 'case.stage', words)}
        value={stage}
        onChange={(next) => setFilter({ stage: next })}
      />
      <FilePages key={`${of} ${stage ?? ''}`} of={of} stage={stage ?? null} />
    </div>
  )
}

type Pages = { readonly of: Of; readonly stage: string | null }
type Page = OutputOf<typeof caseContract.list>

const FilePages = ({ of, stage }: Pages) => {
  const { t } = useListWords()
  const first = useAsk(caseContract.list, { of, stage })
  const [rest, setRest] = useState<Page | undefined>(undefined)
  const [loading, setLoading] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)

  const loadMore = async (lines: readonly CaseLine[]) => {
    const last = lines.at(-1)
    if (!last) return
    setLoading(true)
    const after = { alert: last.next?.alert ?? null, caseCode: last.caseCode }
    const outcome = await ask(caseContract.list, { of, stage, after })
    setLoading(false)
    if (!outcome.ok) return setProblem(outcome.problem)
    setProblem(undefined)
    setRest({ ...outcome.value, lines: [...(rest?.lines ?? []), ...outcome.value.lines] })
  }
  return (
    <Asked of={first} skeleton={<Skeleton kind="table" lines={6} />}>
      {(page) => {
        const lines = [...page.lines, ...(rest?.lines ?? [])]
        return (
          <>
            <FileTable lines={lines} today={page.today as Day} of={of} filtered={stage !== null} />
            {problem && <ProblemBanner problem={problem} />}
            {(rest ?? page).more && (
              <div>
                <Button busy={loading} icon="down" onClick={() => void loadMore(lines)}>
                  {t('case.files.more')}
                </Button>
              </div>
            )}
          </>
        )
      }}
    </Asked>
  )
}

type TableProps = { lines: readonly CaseLine[]; today: Day; of: Of; filtered: boolean }

const FileTable = ({ lines, today, of, filtered }: TableProps) => {
  const { t } = useListWords()
  const areaName = useAreaName()
  const columns: readonly Column<CaseLine>[] = [
    { key: 'who', head: t('case.files.person'), cell: (line) => <LineLink line={line} />, asTitle: true },
    { key: 'next', head: t('case.next'), cell: (line) => <NextBadge line={line} today={today} /> },
    { key: 'stage', head: t('case.stage'), cell: (line) => <StageBadges line={line} /> },
    { key: 'commune', head: t('case.commune'), cell: (line) => areaName(line.communeId) },
    { key: 'holder', head: t('case.holder'), cell: (line) => line.holder },
  ]
  return (
    <DataTable
      caption={t('case.files.caption')}
      hideCaption
      columns={columns}
      rows={lines}
      rowKey={(line) => line.caseCode}
      empty={<NoFiles of={of} filtered={filtered} />}
    />
  )
}

const NoFiles = ({ of, filtered }: { of: Of; filtered: boolean }) => {
  const { t } = useListWords()
  const mayReceive = useMay('case.receive')
  if (filtered) return <EmptyState title={t('case.files.empty-stage')} />
  const action = mayReceive && of === 'area' && (
    <LinkButton to="/find" icon="search">
      {t('case.files.find')}
    </LinkButton>
  )
  return (
    <EmptyState title={t(`case.files.empty-${of}`)} action={action}>
      {t(`case.files.empty-${of}-body`)}
    </EmptyState>
  )
}
