import { type ReactNode, useEffect } from 'react'
import { z } from 'zod'
import { articleText } from '../kernel/citation.ts'
import { Asked } from '../kit/asked.tsx'
import { Card, EmptyState, Facts, Num, PageTitle } from '../kit/blocks.tsx'
import { LinkButton } from '../kit/button.tsx'
import { useParams, useSearch } from '../kit/route.ts'
import { Skeleton } from '../kit/skeleton.tsx'
import { instrumentText } from './citation-text.ts'
import { InstrumentLink, QualityBadge } from './instrument-table.web.tsx'
import { useLawWords } from './law-words.web.tsx'
import { ProvisionEntry, useFileGroups } from './provision.web.tsx'
import { type ArticleGroup, byArticle, type InstrumentLine } from './search.ts'
import { anchorOf, slugOf } from './slug.ts'
import { useLaw, useLawIndex, type WholeLaw } from './use-law.web.tsx'
import './lawbook.css'

/** One instrument: what it is, and all that rests on it, by article. */
export const LawInstrument = () => {
  const { t } = useLawWords()
  const law = useLaw()
  return (
    <div className="stack">
      {law.state !== 'ready' && <PageTitle>{t('lawbook.title')}</PageTitle>}
      <Asked of={law} skeleton={<Skeleton lines={10} />}>
        {(value) => <Instrument whole={value} />}
      </Asked>
    </div>
  )
}

const Instrument = ({ whole }: { readonly whole: WholeLaw }) => {
  const { instrument: slug } = useParams<'instrument'>()
  const { t } = useLawWords()
  const index = useLawIndex(whole)
  const found = index.instruments.find(({ of }) => slugOf(of.number) === slug)?.of
  const back = (
    <LinkButton to="/law" kind="quiet" icon="back" small>
      {t('lawbook.back')}
    </LinkButton>
  )
  if (found === undefined) {
    return (
      <>
        <PageTitle actions={back}>{t('lawbook.title')}</PageTitle>
        <EmptyState title={t('lawbook.not-found')} />
      </>
    )
  }
  const groups = byArticle(
    index.provisions.map(({ of }) => of),
    found.number,
  )
  return (
    <>
      <InstrumentHead of={found} back={back} />
      <Articles groups={groups} whole={whole} />
    </>
  )
}

const InstrumentHead = ({ of, back }: { readonly of: InstrumentLine; readonly back: ReactNode }) => {
  const { t, lang, say, on } = useLawWords()
  const { number, title, issued, inForce, ended, replacedBy, amendedBy, quality, doubt } = of
  const days = (label: string, text: string | undefined) => ({ label, value: <Num>{on(text)}</Num> })
  return (
    <>
      <PageTitle under={say(title)} actions={back}>
        {instrumentText(number, lang)}
      </PageTitle>
      <Card>
        <Facts
          rows={[
            days(t('lawbook.issued'), issued),
            days(t('lawbook.in-force'), inForce),
            ended === undefined
              ? {
                  label: t('lawbook.ended'),
                  value: t(inForce === undefined ? 'lawbook.not-known' : 'lawbook.still'),
                }
              : days(t('lawbook.ended'), ended),
            ...(replacedBy === undefined
              ? []
              : [{ label: t('lawbook.replaced'), value: <InstrumentLink number={replacedBy} /> }]),
            ...(amendedBy ?? []).map((one) => ({
              label: t('lawbook.amended'),
              value: <InstrumentLink number={one} />,
            })),
            { label: t('lawbook.certainty'), value: <QualityBadge of={quality} /> },
            ...(doubt === undefined ? [] : [{ label: t('lawbook.doubt'), value: say(doubt) }]),
          ]}
        />
      </Card>
    </>
  )
}

const place = z.object({ at: z.string().default('') })

const Articles = ({
  groups,
  whole,
}: {
  readonly groups: readonly ArticleGroup[]
  readonly whole: WholeLaw
}) => {
  const { t, lang } = useLawWords()
  const [{ at }] = useSearch(place)
  const fileGroups = useFileGroups()
  useEffect(() => {
    if (at === '') return
    const wanted = document.getElementById(anchorOf(at))
    wanted?.scrollIntoView({ block: 'start' })
    wanted?.focus({ preventScroll: true })
  }, [at])
  if (groups.length === 0) return <EmptyState title={t('lawbook.nothing-rests')} />
  return groups.map(({ article, provisions }) => (
    <section
      key={article ?? ''}
      id={anchorOf(article ?? 'whole')}
      className="card article"
      data-wanted={article !== null && article === at ? '' : undefined}
      tabIndex={-1}
      aria-labelledby={`${anchorOf(article ?? 'whole')}-name`}
    >
      <h2 id={`${anchorOf(article ?? 'whole')}-name`}>
        {article === null ? t('lawbook.whole') : articleText(article, lang)}
      </h2>
      <ul className="provisions">
        {provisions.map((one) => (
          <ProvisionEntry key={one.id} of={one} today={whole.today} groups={fileGroups} />
        ))}
      </ul>
    </section>
  ))
}
