import { z } from 'zod'
import { Asked } from '../kit/asked.tsx'
import { Card, EmptyState } from '../kit/blocks.tsx'
import { Link } from '../kit/link.tsx'
import { useSearch } from '../kit/route.ts'
import { Select } from '../kit/select.tsx'
import { Skeleton } from '../kit/skeleton.tsx'
import { TextField } from '../kit/text-field.tsx'
import { InstrumentTable } from './instrument-table.web.tsx'
import { LawPage } from './law-tabs.web.tsx'
import { useLawWords } from './law-words.web.tsx'
import { ProvisionEntry, useFileGroups } from './provision.web.tsx'
import type { Provision } from './provisions.ts'
import { findInLaw } from './search.ts'
import { kindWords } from './table-words.ts'
import { useLaw, useLawIndex, type WholeLaw } from './use-law.web.tsx'

/** The whole law as it is known: search an article, an instrument or a word; see every version. */
export const Law = () => {
  const { t } = useLawWords()
  const law = useLaw()
  return (
    <LawPage under={t('lawbook.under')}>
      <Asked of={law} skeleton={<Skeleton lines={10} />}>
        {(value) => <LookUp whole={value} />}
      </Asked>
    </LawPage>
  )
}

type Kind = keyof typeof kindWords
const kinds = Object.keys(kindWords) as readonly Kind[]
/** Instruments stand beside the kinds of provision in the filter. */
const INSTRUMENT = 'instrument'
const filters = z.object({ q: z.string().default(''), kind: z.string().default('') })

const LookUp = ({ whole }: { readonly whole: WholeLaw }) => {
  const { t, say } = useLawWords()
  const [{ q, kind }, setFilters] = useSearch(filters)
  const groups = useFileGroups()
  const index = useLawIndex(whole)
  const isAsked = q.trim() !== '' || kind !== ''
  const found = findInLaw(index, q)
  const provisions = found.provisions.filter((one) => kind === '' || one.kind === kind)
  const instruments = (kind === '' && isAsked) || kind === INSTRUMENT ? found.instruments : []
  const n = provisions.length + instruments.length
  return (
    <>
      <search className="law-find">
        <TextField
          type="search"
          label={t('lawbook.search')}
          hint={t('lawbook.search-hint')}
          value={q}
          onChange={(text) => setFilters({ q: text, kind })}
          maxLength={80}
        />
        <Select<Kind | typeof INSTRUMENT>
          label={t('lawbook.kind')}
          emptyText={t('lawbook.kind-all')}
          value={kind === INSTRUMENT ? kind : kinds.find((one) => one === kind)}
          onChange={(next) => setFilters({ q, kind: next ?? '' })}
          options={[
            ...kinds.map((value) => ({ value, text: say(kindWords[value]) })),
            { value: INSTRUMENT, text: t('lawbook.instruments') },
          ]}
        />
      </search>
      {isAsked && (
        <p className="muted" aria-live="polite">
          {t('lawbook.found', { n })}
        </p>
      )}
      {isAsked && n === 0 && <EmptyState title={t('lawbook.none')}>{t('lawbook.none-body')}</EmptyState>}
      {!isAsked && <Kinds of={found.provisions} instruments={found.instruments.length} />}
      {instruments.length > 0 && (
        <Card title={t('lawbook.instruments')}>
          <InstrumentTable of={instruments} />
        </Card>
      )}
      {isAsked && provisions.length > 0 && (
        <Card title={t('lawbook.provisions')}>
          <ul className="provisions">
            {provisions.map((one) => (
              <ProvisionEntry key={one.id} of={one} today={whole.today} groups={groups} />
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

/** Before anything is asked: how much there is of each kind. */
type KindsProps = { readonly of: readonly Provision[]; readonly instruments: number }

const Kinds = ({ of, instruments }: KindsProps) => {
  const { t, say } = useLawWords()
  return (
    <Card title={t('lawbook.by-kind')}>
      <ul className="kinds">
        {kinds.map((kind) => (
          <li key={kind}>
            <Link to={`/law?kind=${kind}`}>
              {say(kindWords[kind])}
              <span className="count num">{of.filter((one) => one.kind === kind).length}</span>
            </Link>
          </li>
        ))}
        <li>
          <Link to={`/law?kind=${INSTRUMENT}`}>
            {t('lawbook.instruments')}
            <span className="count num">{instruments}</span>
          </Link>
        </li>
      </ul>
    </Card>
  )
}
