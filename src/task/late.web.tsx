import type { Day } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { DeadlineBadge } from '../kit/badge.tsx'
import { Banner } from '../kit/banner.tsx'
import { Card, EmptyState, Facts, PageTitle } from '../kit/blocks.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { Link } from '../kit/link.tsx'
import { useMay } from '../kit/me.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import { taskContract } from './contract.ts'
import { TaskTabs } from './tabs.web.tsx'
import { kindOf, useTaskWords } from './words.web.tsx'

type Answer = OutputOf<typeof taskContract.late>
type LateItem = Answer['items'][number]

/** What is late at the office, for whoever answers for it: by file code, and by who wrote last. No league table. */
export const LateWork = () => {
  const { t } = useTaskWords()
  const asked = useAsk(taskContract.late, {})
  return (
    <div className="stack">
      <PageTitle under={asked.state === 'ready' && asked.value.office}>{t('task.late.title')}</PageTitle>
      <TaskTabs />
      <Asked of={asked} skeleton={<Skeleton kind="table" lines={6} />}>
        {(answer) => <Late answer={answer} />}
      </Asked>
    </div>
  )
}

const Late = ({ answer }: { answer: Answer }) => {
  const { t, word } = useTaskWords()
  const mayRead = useMay('case.read')
  const { items, more } = answer
  const officerOf = ({ officer }: LateItem) => officer ?? t('task.late.nobody')
  if (items.length === 0) return <EmptyState title={t('task.late.empty')} />
  const sideOf = ({ by }: LateItem) => word('task.by', by)
  // who answers for other offices sees offices; within one's own, who wrote last
  const isOwn = items.some(({ officer }) => officer !== null)
  const grouped = [...Map.groupBy(items, isOwn ? officerOf : sideOf)]
  const parts = grouped.toSorted(([a], [b]) => a.localeCompare(b, 'vi'))
  const columns: readonly Column<LateItem>[] = [
    {
      key: 'file',
      head: t('task.late.file'),
      cell: ({ caseCode }) =>
        mayRead ? (
          <Link to={`/files/${caseCode}`} className="code">
            {caseCode}
          </Link>
        ) : (
          <span className="code">{caseCode}</span>
        ),
      asTitle: true,
    },
    { key: 'what', head: t('task.late.what'), cell: ({ kind }) => kindOf(kind, word) },
    {
      key: 'due',
      head: t('task.late.due'),
      cell: ({ due }) => <DeadlineBadge due={due as Day} today={answer.today as Day} alert="late" />,
      sortBy: ({ due }) => due,
    },
    { key: 'by', head: t('task.late.whose'), cell: sideOf, sortBy: sideOf },
    ...(isOwn ? [{ key: 'officer', head: t('task.late.officer'), cell: officerOf, sortBy: officerOf }] : []),
  ]
  return (
    <>
      <p className="muted">{t('task.late.note')}</p>
      <Card title={t(isOwn ? 'task.late.by' : 'task.late.whose')}>
        <Facts
          rows={parts.map(([label, own]) => ({ label, value: t('task.late.count', { n: own.length }) }))}
        />
      </Card>
      <DataTable
        caption={t('task.late.caption')}
        hideCaption
        columns={columns}
        rows={items}
        rowKey={({ caseCode, kind, due }) => `${caseCode} ${kind} ${due}`}
      />
      {more && <Banner>{t('task.beyond')}</Banner>}
    </>
  )
}
