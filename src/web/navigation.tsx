import { useState } from 'react'
import { Dialog } from '../kit/dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { Link } from '../kit/link.tsx'
import { useText } from '../kit/text.ts'
import type { Screen } from './screens.ts'
import { shellText } from './shell-text.ts'

type NavProps = { readonly screens: readonly Screen[] }

const IN_BAR = 3

const Entry = ({ screen, onClick }: { screen: Screen; onClick?: () => void }) => {
  const t = useText(shellText)
  if (!screen.nav) return null
  return (
    <li>
      <Link to={screen.path} {...(onClick ? { onClick } : {})}>
        <Icon name={screen.nav.icon} size={22} />
        <span>{t(screen.nav.text)}</span>
      </Link>
    </li>
  )
}

/** At the left on a wide screen. */
export const NavRail = ({ screens }: NavProps) => {
  const t = useText(shellText)
  const entries = screens.filter(({ nav }) => nav)
  if (entries.length === 0) return null
  return (
    <nav className="nav-rail no-print" aria-label={t('nav.label')}>
      <ul>
        {entries.map((one) => (
          <Entry key={one.path} screen={one} />
        ))}
      </ul>
    </nav>
  )
}

/** At the foot of a narrow screen: three entries under the thumb, the rest one tap away. */
export const NavBar = ({ screens }: NavProps) => {
  const t = useText(shellText)
  const [isOpen, setOpen] = useState(false)
  const entries = screens.filter(({ nav }) => nav)
  if (entries.length === 0) return null
  const close = () => setOpen(false)
  const inBar = entries.length > IN_BAR + 1 ? entries.slice(0, IN_BAR) : entries
  return (
    <>
      <nav className="nav-bar no-print" aria-label={t('nav.label')}>
        <ul>
          {inBar.map((one) => (
            <Entry key={one.path} screen={one} />
          ))}
          {inBar.length < entries.length && (
            <li>
              <button type="button" aria-expanded={isOpen} onClick={() => setOpen(true)}>
                <Icon name="menu" size={22} />
                <span>{t('nav.more')}</span>
              </button>
            </li>
          )}
        </ul>
      </nav>
      <Dialog open={isOpen} onClose={close} title={t('nav.label')}>
        <nav className="nav-drawer" aria-label={t('nav.more')}>
          <ul>
            {entries.map((one) => (
              <Entry key={one.path} screen={one} onClick={close} />
            ))}
          </ul>
        </nav>
      </Dialog>
    </>
  )
}
