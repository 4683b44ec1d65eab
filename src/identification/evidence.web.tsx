import type { Day } from '../kernel/day.ts'
import { Badge, type Tone } from '../kit/badge.tsx'
import { Card } from '../kit/blocks.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { dayText } from '../kit/format.ts'
import type { IconName } from '../kit/icon.tsx'
import { evidence as kinds } from '../law/papers.ts'
import { signs } from '../law/signs.ts'
import { ActLinks } from './act-link.web.tsx'
import type { BoardValue } from './board.web.tsx'
import { useIdentificationWords } from './words.web.tsx'
import { WrittenLine } from './written.web.tsx'

type Part = { readonly board: BoardValue }
type Noted = NonNullable<BoardValue['evidence']>[number]

/** No red and no green for what somebody told: a word, a drawing, a quiet colour. */
const LOOKS = {
  for: { tone: 'info', icon: 'check' },
  against: { tone: 'warn', icon: 'close' },
  unclear: { tone: 'plain', icon: 'search' },
} as const satisfies Record<Noted['weight'], { tone: Tone; icon: IconName }>

/** Evidence by the law's own kinds of the day, each in words. Nothing is counted up, no score decides. */
export const EvidenceCard = ({ board }: Part) => {
  const { t, law, say } = useIdentificationWords()
  const { evidence, kinds: of } = board
  if (evidence === null)
    return (
      <Card title={t('identification.evidence')}>
        <p className="muted">{t('identification.hidden')}</p>
      </Card>
    )
  const used = of.codes.filter((code) => evidence.some(({ kind }) => kind === code))
  const open = of.codes.filter((code) => !used.includes(code))
  return (
    <Card title={t('identification.evidence')}>
      <p className="muted">
        {t('identification.evidence.law', { n: of.codes.length })} {law(of.because)}
      </p>
      {used.length === 0 && <p>{t('identification.evidence.none')}</p>}
      {used.map((code) => (
        <section key={code} className="evidence-kind">
          <h3>{say(kinds[code])}</h3>
          <ul className="plain-list">
            {evidence
              .filter(({ kind }) => kind === code)
              .map((one) => (
                <Piece key={one.seq} noted={one} />
              ))}
          </ul>
        </section>
      ))}
      {open.length > 0 && (
        <Disclosure summary={t('identification.evidence.open-kinds', { n: open.length })}>
          <ul>
            {open.map((code) => (
              <li key={code}>{say(kinds[code])}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <ActLinks board={board} steps={['evidence-noted']} />
    </Card>
  )
}

export const Piece = ({ noted }: { readonly noted: Noted }) => {
  const { t } = useIdentificationWords()
  return (
    <li>
      <p className="row">
        <Badge {...LOOKS[noted.weight]}>{t(`identification.tone.${noted.weight}`)}</Badge>
        {noted.on && (
          <span className="meta">
            {t('identification.evidence.dated', { day: dayText(noted.on as Day) })}
          </span>
        )}
      </p>
      <p className="said">{noted.what}</p>
      <WrittenLine of={noted} />
    </li>
  )
}

/** The signs of the law of 2024, with what is known to be missing from the list. */
export const SignsCard = ({ board }: Part) => {
  const { t, law, say } = useIdentificationWords()
  const { signs: of } = board
  if (of === null) return null
  return (
    <Card title={t('identification.signs.title')}>
      <p className="muted">
        {t('identification.signs.cut')} {law(of.because)}
      </p>
      {of.written === null ? (
        <p>{t('identification.signs.none')}</p>
      ) : (
        <div>
          <ul>
            {of.noted.map((one) => (
              <li key={one}>{say(signs[one])}</li>
            ))}
          </ul>
          {of.note && <p className="said">{of.note}</p>}
          <WrittenLine of={of.written} />
        </div>
      )}
      <ActLinks board={board} steps={['signs-noted']} />
    </Card>
  )
}
