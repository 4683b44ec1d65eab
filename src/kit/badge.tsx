import type { ReactNode } from 'react'
import type { Day } from '../kernel/day.ts'
import { daysBetween } from '../kernel/day.ts'
import { daysLeftText, dayText } from './format.ts'
import { Icon, type IconName } from './icon.tsx'
import { useKitText } from './kit-text.ts'
import { useLang } from './lang.ts'

export type Tone = 'plain' | 'good' | 'info' | 'warn' | 'danger'

/** A state: drawing, word and colour together. */
export const Badge = (props: { tone?: Tone; icon?: IconName; children: ReactNode }) => (
  <span className={`badge tone-${props.tone ?? 'plain'}`}>
    {props.icon && <Icon name={props.icon} size={16} />}
    {props.children}
  </span>
)

export type Alert = 'late' | 'soon' | 'later' | 'met'

const LOOKS = {
  late: { tone: 'danger', icon: 'alert' },
  soon: { tone: 'warn', icon: 'clock' },
  later: { tone: 'plain', icon: 'calendar' },
  met: { tone: 'good', icon: 'check' },
} as const satisfies Record<Alert, { tone: Tone; icon: IconName }>

type DeadlineProps = {
  readonly due: Day
  readonly today: Day
  /** As the law's own table says it; else by the days left: soon is three days. */
  readonly alert?: Alert | undefined
  /** `Điều 33 khoản 2 Luật 53/2024/QH15`, in words or as links. */
  readonly article?: ReactNode
  /** What is due. */
  readonly what?: string | undefined
}

/** A term: how long is left, until when, and under which article. Never the colour alone. */
export const DeadlineBadge = ({ due, today, alert, article, what }: DeadlineProps) => {
  const t = useKitText()
  const lang = useLang()
  const left = daysBetween(today, due)
  const state = alert ?? (left < 0 ? 'late' : left <= 3 ? 'soon' : 'later')
  return (
    <span className="deadline">
      <Badge {...LOOKS[state]}>{state === 'met' ? t('deadline.met') : daysLeftText(due, today, lang)}</Badge>
      <span>
        {what && `${what}, `}
        <span className="nowrap">{t('deadline.by', { day: dayText(due, { weekday: lang }) })}</span>
        {article && <span className="muted"> · {article}</span>}
      </span>
    </span>
  )
}
