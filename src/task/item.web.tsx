import type { Day } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { type Alert, Badge, DeadlineBadge } from '../kit/badge.tsx'
import { dayText } from '../kit/format.ts'
import { Link } from '../kit/link.tsx'
import type { taskContract } from './contract.ts'
import { kindOf, useTaskWords } from './words.web.tsx'
import './task.css'

export type WorkItem = OutputOf<typeof taskContract.mine>['items'][number]

const ALERT = { overdue: 'late', today: 'soon', soon: 'soon', later: 'later' } as const satisfies {
  readonly [S in WorkItem['state']]: Alert
}

const When = ({ item, today }: { item: WorkItem; today: Day }) => {
  const { t } = useTaskWords()
  if (item.due !== null)
    return <DeadlineBadge due={item.due as Day} today={today} alert={ALERT[item.state]} />
  return (
    <span className="deadline">
      <Badge icon="clock">{t('task.undated')}</Badge>
      <span className="nowrap">{t('task.since', { day: dayText(item.on as Day) })}</span>
    </span>
  )
}

/** Why it is there: the article, our own interval or an agreed day, and how sure that is. */
const Why = ({ item }: { item: WorkItem }) => {
  const { t, law } = useTaskWords()
  const doubts = [
    ...(item.verified ? [] : [t('task.unverified')]),
    ...(item.provisional ? [t('task.provisional')] : []),
  ]
  return (
    <span>
      {item.because.length > 0 ? (
        <>
          {t('task.why.law')} {law(item.because)}
        </>
      ) : (
        t(item.set === 'agreed' ? 'task.why.agreed' : 'task.why.ours')
      )}
      {doubts.length > 0 && ` (${doubts.join('; ')})`}
    </span>
  )
}

const Whose = ({ item }: { item: WorkItem }) => {
  const { t, word } = useTaskWords()
  if (item.group !== 'waiting') return null
  const isOwn = item.by === 'decider' || item.by === 'closer'
  return <p>{isOwn ? t('task.own-proposal') : t('task.waits', { who: word('task.by', item.by) })}</p>
}

/** One piece of work: what, on which file, until when, why, and the act that closes it. */
export const Item = ({ item, today }: { item: WorkItem; today: Day }) => {
  const { t, word } = useTaskWords()
  const what = kindOf(item.kind, word)
  return (
    <li className="work-item">
      <div className="row apart">
        <h3>{item.mayClose ? <Link to={`/files/${item.caseCode}/${item.to}`}>{what}</Link> : what}</h3>
        <When item={item} today={today} />
      </div>
      <p>
        <Link to={`/files/${item.caseCode}`}>{item.alias ?? t('case.alias.hidden')}</Link>{' '}
        <span className="code">{item.caseCode}</span>
      </p>
      <Whose item={item} />
      <p className="muted">
        <Why item={item} /> · {t('task.closes', { act: word('case.step', item.closes) })}
      </p>
    </li>
  )
}
