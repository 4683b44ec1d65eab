import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { go, usePlace } from './route.ts'

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { readonly to: string }

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** A link to a screen of ours. Stays a real link: opens in a new tab, can be copied. */
export const Link = ({ to, onClick, ...rest }: LinkProps) => {
  const { path } = usePlace()
  const here = to.split('?')[0] === path
  return (
    <a
      href={to}
      aria-current={here ? 'page' : undefined}
      {...rest}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || !isPlainClick(event) || rest.target) return
        event.preventDefault()
        go(to)
      }}
    />
  )
}
