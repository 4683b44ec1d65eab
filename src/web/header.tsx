import { ownContract as officer } from '../agency/officer-contract.ts'
import type { Me } from '../agency/schema.ts'
import { sessionContract as session } from '../agency/session-contract.ts'
import type { Instant } from '../kernel/day.ts'
import { drafts } from '../kit/drafts.ts'
import { instantText } from '../kit/format.ts'
import { Icon } from '../kit/icon.tsx'
import { Link } from '../kit/link.tsx'
import { go } from '../kit/route.ts'
import { send } from '../kit/send.ts'
import { useText } from '../kit/text.ts'
import { LangSwitch } from './lang-switch.tsx'
import { Mark } from './mark.tsx'
import { useRoleText } from './role-text.ts'
import type { Screen } from './screens.ts'
import { shellText } from './shell-text.ts'

type HeaderProps = {
  readonly me: Me
  readonly screens: readonly Screen[]
  readonly onLeave: () => void
  readonly onCover: () => void
}

export const Header = ({ me, screens, onLeave, onCover }: HeaderProps) => {
  const t = useText(shellText)
  const canFind = screens.some(({ path }) => path === '/find')
  return (
    <header className="top no-print">
      {me.demo && <p className="demo-note">{t('demo.note')}</p>}
      <div className="header">
        <Link to="/" className="brand">
          <Mark />
          <span className="brand-name">{t('brand')}</span>
        </Link>
        {canFind && (
          <Link to="/find" className="find-entry">
            <Icon name="search" />
            <span>{t('find.box')}</span>
          </Link>
        )}
        <div className="header-end">
          <LangSwitch onChoose={(lang) => void send(officer.setLang, { lang }, { gate: false })} />
          <AccountMenu me={me} onLeave={onLeave} onCover={onCover} />
        </div>
      </div>
    </header>
  )
}

const AccountMenu = ({ me, onLeave, onCover }: Omit<HeaderProps, 'screens'>) => {
  const roleText = useRoleText()
  const t = useText(shellText)
  const { lastSignIn } = me.session
  const posts = me.officer.roles
  // Another post sees other files: the page starts anew, with nothing of the old one left.
  const choosePost = async (postId: string) => {
    const outcome = await send(session.choosePost, { postId })
    if (outcome.ok) location.assign('/')
  }
  const signOut = async () => {
    const outcome = await send(session.signOut, { everywhere: false }, { gate: false })
    if (!outcome.ok && outcome.problem.code === 'offline') drafts.forgetKey()
    onLeave()
    go('/', { replace: true })
  }
  return (
    <>
      <button type="button" className="account" popoverTarget="account-menu">
        <span className="unseen">{t('me.menu')}</span>
        <Icon name="people" />
        <span className="account-name">{me.officer.name}</span>
        <Icon name="down" size={16} />
      </button>
      <div id="account-menu" popover="auto" className="account-menu">
        <div className="account-who">
          <b>{me.officer.name}</b>
          {posts
            .filter(({ current }) => current)
            .map((post) => (
              <span className="meta" key={post.postId}>
                {roleText(post.role)} · {post.agencyName}
              </span>
            ))}
          {lastSignIn && (
            <span className="meta">
              {t('me.last', { when: instantText(lastSignIn.at as Instant), device: lastSignIn.device })}
            </span>
          )}
        </div>
        {posts
          .filter(({ current }) => !current)
          .map((post) => (
            <button type="button" key={post.postId} onClick={() => void choosePost(post.postId)}>
              <Icon name="people" />
              <span>
                {t('me.posts')} {roleText(post.role)} · {post.agencyName}
              </span>
            </button>
          ))}
        <Link to="/sessions" onClick={closeMenu}>
          <Icon name="device" />
          {t('me.sessions')}
        </Link>
        <Link to="/security" onClick={closeMenu}>
          <Icon name="key" />
          {t('me.security')}
        </Link>
        <button
          type="button"
          onClick={() => {
            closeMenu()
            onCover()
          }}
        >
          <Icon name="eye-off" />
          {t('me.cover')}
        </button>
        <button type="button" onClick={() => void signOut()}>
          <Icon name="out" />
          {t('me.out')}
        </button>
      </div>
    </>
  )
}

const closeMenu = () => document.getElementById('account-menu')?.hidePopover()
