import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type Happening = {
  readonly id: string
  /** Already in words: `14:30, 24/11/2026`. */
  readonly when: string
  readonly title: string
  readonly office?: string
  readonly body?: ReactNode
  readonly icon?: IconName
  readonly tone?: 'plain' | 'warn' | 'danger'
  /** Taken back: struck through, still there to read. */
  readonly struck?: boolean
}

/** What happened, in order, each with its day and office. */
export const Timeline = ({ label, items }: { label: string; items: readonly Happening[] }) => (
  <ol className="timeline" aria-label={label}>
    {items.map(({ id, when, title, office, body, icon = 'check', tone = 'plain', struck = false }) => (
      <li key={id}>
        <span className={`timeline-mark tone-${tone}`}>
          <Icon name={icon} size={18} />
        </span>
        <div className="timeline-body">
          <h3>{struck ? <s>{title}</s> : title}</h3>
          <p className="meta">
            <span className="num">{when}</span>
            {office && ` · ${office}`}
          </p>
          {body && <div>{body}</div>}
        </div>
      </li>
    ))}
  </ol>
)
