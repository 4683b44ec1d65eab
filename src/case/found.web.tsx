import type { OutputOf } from '../kernel/operation.ts'
import { Banner } from '../kit/banner.tsx'
import { EmptyState } from '../kit/blocks.tsx'
import { LinkButton } from '../kit/button.tsx'
import { todayHere } from '../kit/format.ts'
import type { caseContract } from './contract.ts'
import { LineCard } from './line.web.tsx'
import { useCaseWords } from './words.web.tsx'

type Value = OutputOf<typeof caseContract.search>

/** What the search found, each with its evidence in words; the way on is to open, not to begin anew. */
export const Found = ({ value }: { value: Value }) => {
  const { t } = useCaseWords()
  const today = todayHere(new Date())
  return (
    <section className="stack" aria-label={t('case.find.results')} aria-live="polite">
      {value.number === 'here' && <Banner tone="info">{t('case.find.number-here')}</Banner>}
      {value.number === 'elsewhere' && (
        <Banner tone="warn" title={t('case.find.number-elsewhere')}>
          {t('case.find.number-elsewhere-body')}
        </Banner>
      )}
      {value.number === 'free' && <Banner tone="plain">{t('case.find.number-free')}</Banner>}
      {value.found.length === 0 ? (
        value.number !== 'elsewhere' && (
          <EmptyState title={t('case.find.none')}>{t('case.find.none-body')}</EmptyState>
        )
      ) : (
        <>
          <h2>{t('case.find.count', { n: value.found.length })}</h2>
          <ul className="line-list">
            {value.found.map(({ line, why }) => (
              <LineCard
                key={line.caseCode}
                line={line}
                today={today}
                actions={
                  <LinkButton to={`/files/${line.caseCode}`} small>
                    {t('case.find.open')}
                  </LinkButton>
                }
              >
                <Evidence why={why} />
              </LineCard>
            ))}
          </ul>
          {value.more && <p className="muted">{t('case.find.more')}</p>}
        </>
      )}
    </section>
  )
}

/** Why somebody was found: «cùng âm tiết, khác thứ tự», «năm sinh lệch 1». */
export const Evidence = ({ why }: { why: readonly string[] }) => {
  const { t, word } = useCaseWords()
  return (
    <p>
      <span className="muted">{t('case.find.because')} </span>
      {why.map((code) => `«${word('why', code)}»`).join(', ')}
    </p>
  )
}
