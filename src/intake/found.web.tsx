import { LineCard } from '../case/line.web.tsx'
import type { OutputOf } from '../kernel/operation.ts'
import { Banner } from '../kit/banner.tsx'
import { EmptyState } from '../kit/blocks.tsx'
import { LinkButton } from '../kit/button.tsx'
import { todayHere } from '../kit/format.ts'
import type { intakeContract } from './contract.ts'
import { useFindWords } from './find-words.web.tsx'

type Value = OutputOf<typeof intakeContract.search>

/** What the search found, each with its evidence in words; the way on is to open, not to begin anew. */
export const Found = ({ value }: { value: Value }) => {
  const { t } = useFindWords()
  const today = todayHere(new Date())
  return (
    <section className="stack" aria-label={t('intake.find.results')} aria-live="polite">
      {value.number === 'here' && <Banner tone="info">{t('intake.find.number-here')}</Banner>}
      {value.number === 'elsewhere' && (
        <Banner tone="warn" title={t('intake.find.number-elsewhere')}>
          {t('intake.find.number-elsewhere-body')}
        </Banner>
      )}
      {value.number === 'free' && <Banner tone="plain">{t('intake.find.number-free')}</Banner>}
      {value.found.length === 0 ? (
        value.number !== 'elsewhere' && (
          <EmptyState title={t('intake.find.none')}>{t('intake.find.none-body')}</EmptyState>
        )
      ) : (
        <>
          {value.crowded && (
            <Banner tone="info" title={t('intake.find.crowded')}>
              {t('intake.find.crowded-body')}
            </Banner>
          )}
          <h2>{t('intake.find.count', { n: value.found.length })}</h2>
          <ul className="line-list">
            {value.found.map(({ line, why }) => (
              <LineCard
                key={line.caseCode}
                line={line}
                today={today}
                actions={
                  <LinkButton to={`/files/${line.caseCode}`} small>
                    {t('intake.find.open')}
                  </LinkButton>
                }
              >
                <Evidence why={why} />
              </LineCard>
            ))}
          </ul>
          {value.more && !value.crowded && <p className="muted">{t('intake.find.more')}</p>}
        </>
      )}
    </section>
  )
}

/** Why somebody was found: «cùng âm tiết, khác thứ tự», «năm sinh lệch 1». */
export const Evidence = ({ why }: { why: readonly string[] }) => {
  const { t, word } = useFindWords()
  return (
    <p>
      <span className="muted">{t('intake.find.because')} </span>
      {why.map((code) => `«${word('intake.why', code)}»`).join(', ')}
    </p>
  )
}
