import type { ReactNode } from 'react'
import { useAreaName } from '../agency/area-names.web.tsx'
import { type Day, dayOf, type Instant, isDay } from '../kernel/day.ts'
import { Badge, DeadlineBadge, type Tone } from '../kit/badge.tsx'
import type { IconName } from '../kit/icon.tsx'
import { Link } from '../kit/link.tsx'
import type { CaseLine } from './line.ts'
import { useCaseWords, type Words } from './words.web.tsx'

/** A term in hours is an instant; lists count in days. */
export const asDay = (text: string): Day => (isDay(text) ? text : dayOf(text as Instant))

export const NextBadge = ({ line, today }: { line: CaseLine; today: Day }) => {
  const { t, word } = useCaseWords()
  if (!line.next) return <span className="muted">{t('case.next.none')}</span>
  return (
    <DeadlineBadge due={asDay(line.next.due)} today={today} what={word('case.deadline', line.next.rule)} />
  )
}

/** No red for people (that colour is for clocks): the mark says in words what may be done. */
const MARKS = {
  none: { tone: 'warn', icon: 'lock' },
  careful: { tone: 'warn', icon: 'shield' },
  allowed: { tone: 'good', icon: 'phone' },
} as const satisfies Record<CaseLine['contact'], { tone: Tone; icon: IconName }>

export const ContactMark = ({ mark }: { mark: CaseLine['contact'] }) => {
  const { word } = useCaseWords()
  return <Badge {...MARKS[mark]}>{word('case.mark', mark)}</Badge>
}

export const StageBadges = ({ line }: { line: CaseLine }) => {
  const { word } = useCaseWords()
  return (
    <span className="row">
      <Badge tone="info">{word('case.stage', line.stage)}</Badge>
      <Badge>{word('case.regime', line.regime)}</Badge>
    </span>
  )
}

export const aliasOf = (line: CaseLine, { t }: Pick<Words<'case.alias.hidden'>, 't'>): string =>
  line.alias ?? t('case.alias.hidden')

export const LineLink = ({ line }: { line: CaseLine }) => {
  const words = useCaseWords()
  return (
    <span className="row">
      <Link to={`/files/${line.caseCode}`}>
        <b>{aliasOf(line, words)}</b>
      </Link>
      <span className="code">{line.caseCode}</span>
    </span>
  )
}

/** A file as a card of a few facts, with what the caller adds: evidence, a button. */
export const LineCard = (props: {
  line: CaseLine
  today: Day
  children?: ReactNode
  actions?: ReactNode
}) => {
  const { line, today, children, actions } = props
  const { t, word } = useCaseWords()
  const areaName = useAreaName()
  return (
    <li className="card line-card">
      <div className="row apart">
        <LineLink line={line} />
        <StageBadges line={line} />
      </div>
      {children}
      <p className="muted">
        {word('case.ageGroup', line.ageGroup)} · {areaName(line.communeId)} · {line.holder}
        {line.accompanies && ` · ${t('case.accompanies')}`}
      </p>
      <div className="row apart">
        <NextBadge line={line} today={today} />
        {actions}
      </div>
    </li>
  )
}
