import { z } from 'zod'
import type { Instant } from '../kernel/day.ts'
import { Asked } from '../kit/asked.tsx'
import { Card, EmptyState } from '../kit/blocks.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { dayText, instantText } from '../kit/format.ts'
import { useMay } from '../kit/me.ts'
import { useSearch } from '../kit/route.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { LawLinks } from './law-links.web.tsx'
import { LawPage } from './law-tabs.web.tsx'
import { useLawWords } from './law-words.web.tsx'
import { VerifiedBadge } from './provision.web.tsx'
import { REGIMES, ROW_KINDS } from './row.ts'
import { RowForm } from './row-form.web.tsx'
import { rowTitle, rowValue } from './row-words.ts'
import { type StoredRow, useLaw } from './use-law.web.tsx'

const asked = z.object({
  kind: z.enum(ROW_KINDS).optional(),
  subject: z.string().max(40).default(''),
  regime: z.enum(REGIMES).optional(),
})

/** What the province decided for itself; whoever administers the law adds rows, nobody changes one. */
export const LawRows = () => {
  const { t } = useLawWords()
  const law = useLaw()
  const mayEnter = useMay('law.enter')
  const [start] = useSearch(asked)
  return (
    <LawPage under={t('lawbook.rows.under')}>
      {mayEnter && (
        <Card title={t('lawbook.rows.new')}>
          <RowForm key={`${start.kind} ${start.subject} ${start.regime}`} start={start} />
        </Card>
      )}
      <Asked of={law} skeleton={<Skeleton kind="table" lines={4} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('lawbook.rows.none')}>{t('lawbook.rows.none-body')}</EmptyState>
          ) : (
            <Card title={t('lawbook.rows.caption')}>
              <RowTable rows={rows.toReversed()} />
            </Card>
          )
        }
      </Asked>
    </LawPage>
  )
}

const RowTable = ({ rows }: { readonly rows: readonly StoredRow[] }) => {
  const { t, say } = useLawWords()
  const columns: readonly Column<StoredRow>[] = [
    { key: 'what', head: t('lawbook.rows.what'), asTitle: true, cell: (row) => say(rowTitle(row)) },
    { key: 'value', head: t('lawbook.rows.value'), cell: (row) => say(rowValue(row)) },
    {
      key: 'period',
      head: t('lawbook.rows.period'),
      sortBy: ({ effectiveFrom }) => effectiveFrom,
      cell: ({ kind, effectiveFrom, until }) => (
        <span className="num">
          {kind === 'day' || until === null
            ? dayText(effectiveFrom)
            : t('lawbook.from-until', { from: dayText(effectiveFrom), until: dayText(until) })}
        </span>
      ),
    },
    {
      key: 'basis',
      head: t('lawbook.rows.basis'),
      cell: ({ instrument, article, verified, note }) => (
        <>
          <div>
            <LawLinks of={[article === '' ? { instrument } : { instrument, article }]} />
          </div>
          <VerifiedBadge verified={verified} />
          {note !== '' && <div className="meta">{note}</div>}
        </>
      ),
    },
    {
      key: 'entered',
      head: t('lawbook.rows.entered'),
      sortBy: ({ enteredAt }) => enteredAt,
      cell: ({ enteredBy, enteredAt }) => (
        <span className="meta">
          {t('lawbook.rows.entered-by', { who: enteredBy, when: instantText(enteredAt as Instant) })}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('lawbook.rows.caption')}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={({ rowId }) => rowId}
    />
  )
}
