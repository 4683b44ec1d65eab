import { useState } from 'react'
import { useAreaName } from '../agency/area-names.web.tsx'
import { ContactMark, LineLink, NextBadge } from '../case/line.web.tsx'
import type { Day } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked, ProblemBanner } from '../kit/asked.tsx'
import { EmptyState } from '../kit/blocks.tsx'
import { Button } from '../kit/button.tsx'
import { DataTable, type Column as TableColumn } from '../kit/data-table.tsx'
import { dayText } from '../kit/format.ts'
import type { Problem } from '../kit/problem.ts'
import { ask } from '../kit/send.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { useAsk } from '../kit/use-send.ts'
import { registerContract } from './contract.ts'
import type { Column, Sort } from './filter.ts'
import { useRegisterWords } from './register-words.web.tsx'
import type { View } from './search.ts'

type Page = OutputOf<typeof registerContract.list>
type Line = Page['lines'][number]

const keyOf = (line: Line, sort: Sort): string | null =>
  ({
    deadline: line.next?.alert ?? null,
    received: line.receivedOn,
    code: line.caseCode,
    commune: line.communeId,
    name: null,
  })[sort]

/** Fifty at a time: the next page begins behind the last line that is shown. */
export const RegisterTable = ({ view }: { view: View }) => {
  const { t } = useRegisterWords()
  const { filter, sort, columns } = view
  const first = useAsk(registerContract.list, { filter, sort })
  const [rest, setRest] = useState<Page | undefined>(undefined)
  const [loading, setLoading] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const loadMore = async (last: Line) => {
    setLoading(true)
    const after = { key: keyOf(last, sort), caseCode: last.caseCode }
    const outcome = await ask(registerContract.list, { filter, sort, after })
    setLoading(false)
    if (!outcome.ok) return setProblem(outcome.problem)
    setProblem(undefined)
    setRest({ ...outcome.value, lines: [...(rest?.lines ?? []), ...outcome.value.lines] })
  }
  return (
    <Asked of={first} skeleton={<Skeleton kind="table" lines={6} />}>
      {(page) => {
        const lines = [...page.lines, ...(rest?.lines ?? [])]
        const last = lines.at(-1)
        return (
          <>
            <Lines lines={lines} today={page.today as Day} columns={columns} />
            {problem && <ProblemBanner problem={problem} />}
            {(rest ?? page).more && last && (
              <div>
                <Button busy={loading} icon="down" onClick={() => void loadMore(last)}>
                  {t('register.more')}
                </Button>
              </div>
            )}
          </>
        )
      }}
    </Asked>
  )
}

type LinesProps = {
  readonly lines: readonly Line[]
  readonly today: Day
  readonly columns: readonly Column[]
}

const Lines = ({ lines, today, columns }: LinesProps) => {
  const { t, word } = useRegisterWords()
  const areaName = useAreaName()
  const cells: {
    readonly [C in Column]: (
      line: Line,
    ) => TableColumn<Line>['cell'] extends (row: Line) => infer R ? R : never
  } = {
    next: (line) => <NextBadge line={line} today={today} />,
    stage: (line) => word('case.stage', line.stage),
    regime: (line) => word('case.regime', line.regime),
    path: (line) => word('case.path', line.path),
    ageGroup: (line) => word('case.ageGroup', line.ageGroup),
    commune: (line) => areaName(line.communeId),
    holder: (line) => line.holder,
    facility: (line) => line.facility ?? '',
    receivedOn: (line) => <span className="num">{dayText(line.receivedOn as Day)}</span>,
    contact: (line) => <ContactMark mark={line.contact} />,
  }
  return (
    <DataTable
      caption={t('register.caption', { n: lines.length })}
      hideCaption
      columns={[
        { key: 'who', head: t('case.files.person'), cell: (line) => <LineLink line={line} />, asTitle: true },
        ...columns.map((key) => ({ key, head: word('register.column', key), cell: cells[key] })),
      ]}
      rows={lines}
      rowKey={(line) => line.caseCode}
      empty={<EmptyState title={t('register.none')}>{t('register.none-body')}</EmptyState>}
    />
  )
}
