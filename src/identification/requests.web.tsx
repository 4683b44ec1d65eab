import type { Day } from '../kernel/day.ts'
import { Badge, DeadlineBadge } from '../kit/badge.tsx'
import { Banner } from '../kit/banner.tsx'
import { Card } from '../kit/blocks.tsx'
import { dayText } from '../kit/format.ts'
import { openQuestions } from '../law/open-questions.ts'
import { ActLinks } from './act-link.web.tsx'
import type { BoardValue } from './board.web.tsx'
import { useIdentificationWords } from './words.web.tsx'
import { WrittenLine } from './written.web.tsx'

type Part = { readonly board: BoardValue }
type Request = BoardValue['requests'][number]

/** Whom to ask about a term that the tables do not know. */
export const askAbout = (rule: string) =>
  openQuestions.find(({ touches }) => (touches as readonly string[]).includes(rule))?.ask

/** Every letter to the police, its clock, what came back. */
export const RequestsCard = ({ board }: Part) => {
  const { t } = useIdentificationWords()
  return (
    <Card title={t('identification.requests')}>
      {board.requests.length === 0 && <p>{t('identification.requests.none')}</p>}
      {board.requests.length > 0 && (
        <ul className="plain-list">
          {board.requests.map((one) => (
            <li key={one.requestId} className="request">
              <OneRequest request={one} today={board.today as Day} />
            </li>
          ))}
        </ul>
      )}
      <ActLinks board={board} steps={['police-asked', 'police-answered', 'police-extended']} />
    </Card>
  )
}

const OneRequest = ({ request, today }: { readonly request: Request; readonly today: Day }) => {
  const { t } = useIdentificationWords()
  const { office, number, extended, answer } = request
  const why = extended?.why ?? extended?.ownWhy ?? null
  const note = answer?.note ?? answer?.ownNote ?? null
  return (
    <>
      <p>
        <b>{t('identification.request.to', { office })}</b>
        {number && <span className="num"> · {t('identification.request.number', { number })}</span>}
      </p>
      <Clock request={request} today={today} />
      <WrittenLine of={request} />
      {extended && (
        <div className="part-of">
          <p>
            {t('identification.request.extended', { day: dayText(extended.until as Day) })}
            {extended.number && ` · ${t('identification.request.number', { number: extended.number })}`}
          </p>
          <p className={why === null ? 'muted' : 'said'}>{why ?? t('identification.hidden')}</p>
          <WrittenLine of={extended} />
        </div>
      )}
      {answer && (
        <div className="part-of">
          <p>
            <b>{t(`identification.answer.${answer.answer}`)}</b>
            {answer.number && ` · ${t('identification.request.number', { number: answer.number })}`}
          </p>
          {note !== '' && (
            <p className={note === null ? 'muted' : 'said'}>{note ?? t('identification.hidden')}</p>
          )}
          <WrittenLine of={answer} />
        </div>
      )}
    </>
  )
}

/** How long is left; a term that is not known is said to be unknown, with whom to ask. */
const Clock = ({ request, today }: { readonly request: Request; readonly today: Day }) => {
  const { t, law, say } = useIdentificationWords()
  const { clock } = request
  const waited = t(
    clock.is === 'answered' ? 'identification.request.took' : 'identification.request.waited',
    {
      n: clock.waited,
    },
  )
  const isUnknown = clock.is === 'unknown'
  return (
    <>
      <p className="row">
        <Badge icon={clock.is === 'answered' ? 'check' : 'clock'}>{waited}</Badge>
        {clock.due && clock.is !== 'answered' && (
          <DeadlineBadge due={clock.due as Day} today={today} article={law(clock.because)} />
        )}
        {clock.limit && clock.is !== 'answered' && (
          <span className="meta">
            {t('identification.request.limit', { day: dayText(clock.limit as Day) })}
          </span>
        )}
      </p>
      {clock.is === 'late' && <Banner tone="danger">{t('identification.request.late')}</Banner>}
      {isUnknown && (
        <Banner tone="warn">{t('identification.request.unknown', { ask: say(askAbout(clock.rule)) })}</Banner>
      )}
    </>
  )
}
