import type { Day, Instant } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { Asked } from '../kit/asked.tsx'
import { Badge } from '../kit/badge.tsx'
import { Card } from '../kit/blocks.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { dayText, instantText } from '../kit/format.ts'
import { useAsk } from '../kit/use-send.ts'
import { registerContract } from './contract.ts'
import { numberColumn } from './exports-done.web.tsx'
import { useRegisterWords } from './register-words.web.tsx'

type Named = OutputOf<typeof registerContract.namedExports>['exports'][number]

const TONE = { kept: 'plain', overdue: 'danger', unknown: 'warn' } as const

/** For whoever looks after the data: which files with names are outside, why, with whom, until when. */
export const NamedExports = () => {
  const { t } = useRegisterWords()
  const asked = useAsk(registerContract.namedExports, {})
  return (
    <Card title={t('register.named')}>
      <Asked of={asked}>
        {({ exports }) =>
          exports.length === 0 ? <p className="muted">{t('register.named.none')}</p> : <Listed of={exports} />
        }
      </Asked>
    </Card>
  )
}

const Listed = ({ of }: { of: readonly Named[] }) => {
  const { t, word } = useRegisterWords()
  return (
    <>
      <DataTable
        caption={t('register.named.caption')}
        hideCaption
        rows={of}
        rowKey={({ number }) => number}
        columns={[
          numberColumn(t('register.exports.number')),
          {
            key: 'state',
            head: t('register.named.state'),
            cell: ({ state, destroyBy }) => (
              <>
                <Badge tone={TONE[state]}>{word('register.named.state', state)}</Badge>{' '}
                {destroyBy && <span className="num">{dayText(destroyBy as Day)}</span>}
              </>
            ),
          },
          {
            key: 'files',
            head: t('register.exports.what'),
            cell: ({ files }) => t('register.exports.files', { n: files }),
          },
          { key: 'to', head: t('register.recipient.short'), cell: ({ recipient }) => recipient ?? '' },
          {
            key: 'why',
            head: t('register.reason'),
            cell: ({ reason, purpose }) =>
              [word('register.purpose', purpose), reason].filter(Boolean).join(': '),
          },
          {
            key: 'by',
            head: t('register.exports.by'),
            cell: ({ officer, agency, at, agreedBy }) =>
              `${officer}, ${agency}, ${instantText(at as Instant)}${agreedBy ? ` · ${t('register.agreed-by')}: ${agreedBy}` : ''}`,
          },
        ]}
      />
      <p className="muted">{t('register.named.how')}</p>
    </>
  )
}
