import { type ButtonHTMLAttributes, type ReactNode, useId } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { useKitText } from './kit-text.ts'
import { Link } from './link.tsx'

type Look = {
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger'
  readonly icon?: IconName
  readonly small?: boolean
}

type ButtonProps = Look &
  Pick<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'type' | 'id' | 'form' | 'autoFocus'> & {
    /** A verb. */
    readonly children: ReactNode
    /** Why it cannot be pressed, and who can supply what is missing. Shown, and read out with the button. */
    readonly whyNot?: string | undefined
    readonly busy?: boolean
    /** Shows the drawing alone; the words remain for those who listen. */
    readonly iconOnly?: boolean
    readonly 'aria-expanded'?: boolean
    readonly 'aria-controls'?: string
  }

const lookOf = ({ kind = 'plain', small = false }: Look, more = '') =>
  ['button', kind, small && 'small', more].filter(Boolean).join(' ')

/** A disabled button stays reachable: `aria-disabled`, so that its reason can be read. */
export const Button = (props: ButtonProps) => {
  const {
    kind,
    icon,
    small,
    children,
    whyNot,
    busy = false,
    iconOnly = false,
    onClick,
    type,
    ...rest
  } = props
  const reasonId = useId()
  const t = useKitText()
  const blocked = busy || whyNot !== undefined
  const button = (
    <button
      {...rest}
      type={type ?? 'button'}
      className={lookOf({ kind: kind ?? 'plain', small: small ?? false }, iconOnly ? 'icon-only' : '')}
      aria-disabled={blocked || undefined}
      aria-describedby={whyNot ? reasonId : undefined}
      onClick={(event) => {
        if (blocked) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {icon && <Icon name={icon} />}
      {iconOnly ? <span className="unseen">{children}</span> : <span>{busy ? t('busy') : children}</span>}
    </button>
  )
  if (!whyNot) return button
  return (
    <div className="with-reason">
      {button}
      <p className="why-not" id={reasonId}>
        <Icon name="info" size={18} />
        {whyNot}
      </p>
    </div>
  )
}

/** A link that looks like a button, for going to a screen. */
export const LinkButton = ({ to, children, icon, ...look }: Look & { to: string; children: ReactNode }) => (
  <Link to={to} className={lookOf(look)}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </Link>
)
