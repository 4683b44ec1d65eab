import { Badge, type Tone } from '../kit/badge.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { Link } from '../kit/link.tsx'
import type { SourceQuality } from '../law/instruments.ts'
import { instrumentText } from './citation-text.ts'
import { useLawWords } from './law-words.web.tsx'
import type { InstrumentLine } from './search.ts'
import { slugOf } from './slug.ts'

const TONES = {
  source: 'good',
  'source-weak': 'warn',
  knowledge: 'info',
  uncertain: 'warn',
} as const satisfies Record<SourceQuality, Tone>

export const QualityBadge = ({ of }: { readonly of: SourceQuality }) => {
  const { t } = useLawWords()
  return (
    <Badge tone={TONES[of]} icon={of === 'source' ? 'check' : 'info'}>
      {t(`lawbook.quality.${of}`)}
    </Badge>
  )
}

export const InstrumentLink = ({ number }: { readonly number: string }) => {
  const { lang } = useLawWords()
  return <Link to={`/law/${slugOf(number)}`}>{instrumentText(number, lang)}</Link>
}

/** Instruments with their days and how sure we are of them. */
export const InstrumentTable = ({ of }: { readonly of: readonly InstrumentLine[] }) => {
  const { t, say, on, lang } = useLawWords()
  const columns: readonly Column<InstrumentLine>[] = [
    {
      key: 'number',
      head: t('lawbook.number'),
      asTitle: true,
      sortBy: ({ number }) => instrumentText(number, lang),
      cell: ({ number }) => <InstrumentLink number={number} />,
    },
    { key: 'title', head: t('lawbook.name'), cell: ({ title }) => say(title) },
    {
      key: 'inForce',
      head: t('lawbook.in-force'),
      sortBy: ({ inForce }) => inForce ?? '',
      cell: ({ inForce }) => <span className="num">{on(inForce)}</span>,
    },
    {
      key: 'ended',
      head: t('lawbook.ended'),
      sortBy: ({ ended }) => ended ?? '9999',
      cell: ({ ended, inForce }) =>
        ended === undefined ? (
          t(inForce === undefined ? 'lawbook.not-known' : 'lawbook.still')
        ) : (
          <span className="num">{on(ended)}</span>
        ),
    },
    {
      key: 'quality',
      head: t('lawbook.certainty'),
      cell: ({ quality }) => <QualityBadge of={quality} />,
    },
  ]
  return (
    <div className="law-table">
      <DataTable
        caption={t('lawbook.instruments')}
        hideCaption
        columns={columns}
        rows={of}
        rowKey={({ number }) => number}
      />
    </div>
  )
}
