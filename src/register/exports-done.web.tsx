import type { Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/blocks.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { instantText } from '../kit/format.ts'
import { useAsk } from '../kit/use-send.ts'
import { registerContract } from './contract.ts'
import { useRegisterWords } from './register-words.web.tsx'

type Exported = OutputOf<typeof registerContract.exports>['exports'][number]

/** What has been exported so far, by whom and what for. */
export const ExportsDone = () => {
  const { t } = useRegisterWords()
  const asked = useAsk(registerContract.exports, {})
  return (
    <Card title={t('register.exports')}>
      <Asked of={asked}>{({ exports }) => <ExportsTable exports={exports} />}</Asked>
    </Card>
  )
}

/** By its number an export is found on paper, in the log and in every list. */
export const numberColumn = (head: string): Column<{ readonly number: string }> => ({
  key: 'number',
  head,
  asTitle: true,
  cell: ({ number }) => <span className="code">{number}</span>,
})

export const ExportsTable = ({ exports }: { exports: readonly Exported[] }) => {
  const { t, word } = useRegisterWords()
  if (exports.length === 0) return <p className="muted">{t('register.exports.none')}</p>
  return (
    <DataTable
      caption={t('register.exports.caption')}
      hideCaption
      rows={exports}
      rowKey={({ number }) => number}
      columns={[
        numberColumn(t('register.exports.number')),
        {
          key: 'at',
          head: t('register.exports.at'),
          cell: ({ at }) => <span className="num">{instantText(at as Instant)}</span>,
        },
        { key: 'by', head: t('register.exports.by'), cell: ({ officer, agency }) => `${officer}, ${agency}` },
        { key: 'for', head: t('register.purpose'), cell: ({ purpose }) => word('register.purpose', purpose) },
        {
          key: 'what',
          head: t('register.exports.what'),
          cell: ({ files, names, format }) =>
            `${t('register.exports.files', { n: files })}, ${t(names ? 'register.exports.with-names' : 'register.exports.without-names')}, ${format.toUpperCase()}`,
        },
      ]}
    />
  )
}
