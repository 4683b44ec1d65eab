import { ActLink, type FileValue } from '../case/file.web.tsx'
import type { Day } from '../kernel/day.ts'
import { Badge, DeadlineBadge } from '../kit/badge.tsx'
import { Actions, Card, Facts, Num } from '../kit/blocks.tsx'
import { dayText, moneyText } from '../kit/format.ts'
import { Link } from '../kit/link.tsx'
import { hasText } from '../kit/text.ts'
import type { Board, Stay } from './stay-page.web.tsx'
import { stayText } from './text.ts'
import { useStayWords } from './words.web.tsx'

type Props = { readonly stay: Stay; readonly board: Board; readonly file: FileValue }

const day = (text: string) => dayText(text as Day)

/** One stay: its days, the law's last paid day with its article, money, items, and what can be done. */
export const StayCard = ({ stay, board, file }: Props) => {
  const { t, word } = useStayWords()
  const { counted } = stay
  const isOpen = stay.until === null
  return (
    <Card title={t(isOpen ? 'stay.now' : 'stay.past', { facility: stay.facility })}>
      <p className="row">
        {isOpen && <Badge tone="info">{t('stay.day', { n: counted.dayNumber })}</Badge>}
        <Badge>{word('stay.place', stay.place)}</Badge>
      </p>
      <Facts
        rows={[
          { label: t('stay.from'), value: day(stay.from) },
          ...(stay.until === null
            ? []
            : [{ label: t('stay.left'), value: `${day(stay.until)} · ${word('stay.to', stay.to ?? '')}` }]),
          { label: t('stay.present'), value: <Num>{counted.present}</Num> },
          { label: t('stay.paid'), value: <Num>{counted.paidDays}</Num> },
          ...(stay.despiteFull ? [{ label: t('stay.despiteFull'), value: stay.despiteFull }] : []),
          { label: t('stay.away'), value: <Away stay={stay} /> },
          { label: t('stay.issued'), value: <Issued stay={stay} /> },
          { label: t('stay.money'), value: <Money stay={stay} /> },
        ]}
      />
      <Limits stay={stay} board={board} />
      {isOpen && (
        <Actions>
          <ActLink file={file} code="stay.issueItems" text={t('stay.act.items')} />
          <ActLink file={file} code="stay.noteAbsence" text={t('stay.act.absence')} />
          <ActLink file={file} code="stay.extend" text={t('stay.act.extend')} />
          <ActLink file={file} code="stay.end" text={t('stay.act.end')} />
        </Actions>
      )}
    </Card>
  )
}

const Away = ({ stay }: { stay: Stay }) => {
  const { t } = useStayWords()
  if (stay.absences.length === 0) return t('stay.away.none')
  return stay.absences
    .map(({ from, until }) => (from === until ? day(from) : `${day(from)} – ${day(until)}`))
    .join('; ')
}

const Issued = ({ stay }: { stay: Stay }) => {
  const { t, word } = useStayWords()
  if (stay.issued.length === 0) return t('stay.issued.none')
  return stay.issued
    .map(({ on, items }) => `${day(on)}: ${items.map((one) => word('stay.item', one)).join(', ')}`)
    .join('; ')
}

const Money = ({ stay }: { stay: Stay }) => {
  const { t, law } = useStayWords()
  const { money } = stay.counted
  if (money === null) return <span className="muted">{t('stay.money.unknown')}</span>
  if (money.is === 'sum' && money.amount !== null)
    return (
      <>
        <Num>{moneyText(money.amount)}</Num> <span className="meta">{law(money.because)}</span>
        {!money.verified && <span className="meta"> · {t('case.not-verified')}</span>}
      </>
    )
  return (
    <>
      {t('stay.money.unknown')}
      {money.amount !== null && money.amount > 0 && (
        <> {t('stay.money.at-least', { sum: moneyText(money.amount) })}</>
      )}{' '}
      {money.missing.map((one) => (
        <Missing key={one} what={one} />
      ))}
    </>
  )
}

/** What must be found out or entered before the sum can be said, and where. */
const Missing = ({ what }: { what: string }) => {
  const { t } = useStayWords()
  if (!what.startsWith('norm:')) {
    const key = `stay.missing.${what}`
    return <span>{hasText(stayText, key) ? t(key) : what} </span>
  }
  return (
    <span>
      {t('stay.missing.norm')}{' '}
      <Link to={`/law/rows?kind=norm&subject=${what.slice('norm:'.length)}`}>
        {t('stay.missing.norm-link')}
      </Link>
    </span>
  )
}

const Limits = ({ stay, board }: Omit<Props, 'file'>) => {
  const { t, word, law } = useStayWords()
  const { limit, otherReading, remindOn, paidUntil } = stay.counted
  if (limit === null) return <p className="muted">{t('stay.limit.unknown')}</p>
  const last = stay.extensions.at(-1)
  return (
    <div className="stack">
      <h3>{t('stay.limit')}</h3>
      {stay.until === null && paidUntil !== null ? (
        <DeadlineBadge due={paidUntil as Day} today={board.today as Day} article={law(limit.because)} />
      ) : (
        <p>{paidUntil && day(paidUntil)}</p>
      )}
      <p className="meta">
        {word('stay.limit', limit.rule)} ({day(limit.due)}). {t('stay.limit.not-rolled')}
        {!limit.verified && ` ${t('case.not-verified')}`}
      </p>
      {last && (
        <p>
          {t('stay.extended', { day: day(last.until) })}, {t('stay.extended.by', { number: last.number })} (
          {word('stay.extendedBy', last.by)})
        </p>
      )}
      {otherReading && (
        <p className="meta">
          {word('stay.limit', otherReading.rule)} ({day(otherReading.due)}), {law(otherReading.because)}.{' '}
          {t('stay.limit.two')}
        </p>
      )}
      {stay.until === null && remindOn && <p className="muted">{t('stay.remind', { day: day(remindOn) })}</p>}
    </div>
  )
}
