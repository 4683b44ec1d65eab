import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Me } from '../agency/schema.ts'
import { setGate } from '../kit/gate.ts'
import { mayDo } from '../kit/me.ts'
import { SkipLink } from '../kit/skip-link.tsx'
import { useText } from '../kit/text.ts'
import { useFocusReturn } from './focus-return.ts'
import { Header } from './header.tsx'
import { IdleWatch } from './idle-watch.tsx'
import { NavBar, NavRail } from './navigation.tsx'
import { Page } from './page.tsx'
import { screens } from './routes.ts'
import { shellText } from './shell-text.ts'

const LockScreen = lazy(async () => ({ default: (await import('./lock-screen.tsx')).LockScreen }))
const NoticeBanner = lazy(async () => ({ default: (await import('./notice-banner.tsx')).NoticeBanner }))
const StepUp = lazy(async () => ({ default: (await import('./step-up.tsx')).StepUp }))

type ShellProps = {
  readonly me: Me
  /** Asks the server again who we are: keeps the session awake, and follows a new sign-in. */
  readonly look: () => Promise<Me | undefined>
  readonly onLeave: () => void
}

type Waiter = (passed: boolean) => void

/** A gate that a request has come to: shown until the person passes or gives up. */
const useGate = (kind: 'sign-in' | 'step-up') => {
  const [isOpen, setOpen] = useState(false)
  const waiters = useRef<Waiter[]>([])
  useEffect(
    () =>
      setGate(kind, () => {
        setOpen(true)
        return new Promise<boolean>((resolve) => waiters.current.push(resolve))
      }),
    [kind],
  )
  const answer = (passed: boolean) => {
    setOpen(false)
    for (const resolve of waiters.current.splice(0)) resolve(passed)
  }
  return { isOpen, open: () => setOpen(true), answer }
}

/** Header, navigation and the page; over them, when needed, the lock and the second factor. */
export const Shell = ({ me, look, onLeave }: ShellProps) => {
  const t = useText(shellText)
  const lock = useGate('sign-in')
  const stepUp = useGate('step-up')
  const [isCovered, setCovered] = useState(false)
  const allowed = screens.filter((one) => mayDo(me, one.may))

  const unlock = async () => {
    const now = await look()
    // Somebody else at the same computer: nothing of the first person may stay on the page.
    if (now && now.officer.id !== me.officer.id) return location.assign('/')
    if (now) lock.answer(true)
  }
  const isHidden = lock.isOpen || isCovered
  useFocusReturn(isHidden)
  const shellLook = ['shell', me.demo && 'demo', isHidden && 'blurred'].filter(Boolean).join(' ')
  return (
    <>
      <div className={shellLook} inert={isHidden}>
        <SkipLink to="content" />
        <Header me={me} screens={allowed} onLeave={onLeave} onCover={() => setCovered(true)} />
        <div className="shell-body">
          <NavRail screens={allowed} />
          <main id="content" tabIndex={-1}>
            {!me.demo && (
              <Suspense>
                <NoticeBanner />
              </Suspense>
            )}
            <Page me={me} screens={allowed} />
          </main>
        </div>
        <NavBar screens={allowed} />
      </div>
      {isCovered && !lock.isOpen && (
        <div className="cover">
          <h2>{t('cover.title')}</h2>
          <button type="button" className="button main" ref={focusOnce} onClick={() => setCovered(false)}>
            {t('cover.back')}
          </button>
        </div>
      )}
      <IdleWatch session={me.session} isLocked={lock.isOpen} keepAwake={look} onIdle={lock.open} />
      <Suspense>
        {lock.isOpen && <LockScreen demo={me.demo} onDone={() => void unlock()} />}
        {stepUp.isOpen && <StepUp demo={me.demo} onAnswer={stepUp.answer} />}
      </Suspense>
    </>
  )
}

const focusOnce = (button: HTMLButtonElement | null) => button?.focus()
