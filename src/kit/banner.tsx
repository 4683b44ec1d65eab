import type { ReactNode } from 'react'
import type { Tone } from './badge.tsx'
import { Icon, type IconName } from './icon.tsx'

const ICONS = {
  plain: 'info',
  good: 'check',
  info: 'info',
  warn: 'alert',
  danger: 'alert',
} as const satisfies Record<Tone, IconName>

type BannerProps = {
  readonly tone?: Tone
  readonly title?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** Read out at once when it appears. */
  readonly live?: boolean
}

export const Banner = ({ tone = 'info', title, children, actions, live = false }: BannerProps) => (
  <div className={`banner tone-${tone}`} role={live ? 'alert' : undefined}>
    <Icon name={ICONS[tone]} />
    <div className="banner-body">
      {title && <p className="banner-title">{title}</p>}
      {children && <div>{children}</div>}
      {actions && <div className="row">{actions}</div>}
    </div>
  </div>
)
