import { useEffect, useRef, useState } from 'react'
import type { Me } from '../agency/schema.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { onAnswer, serverAheadMs } from '../kit/send.ts'
import { useText } from '../kit/text.ts'
import { idleState } from './idle-state.ts'
import { shellText } from './shell-text.ts'

type IdleWatchProps = {
  readonly session: Me['session']
  readonly isLocked: boolean
  readonly keepAwake: () => Promise<unknown>
  readonly onIdle: () => void
}

const SPOKEN = [60, 30, 10]
/** Somebody who types without sending anything is not idle; the server is told at most once a minute. */
const TELL_EVERY_MS = 60_000

const serverNow = () => Date.now() + serverAheadMs()

/** Warns a minute before the session locks, counts down in sight, and locks the page in the end. */
export const IdleWatch = ({ session, isLocked, keepAwake, onIdle }: IdleWatchProps) => {
  const t = useText(shellText)
  const [left, setLeft] = useState<number | undefined>(undefined)
  const [spoken, setSpoken] = useState('')
  const answeredAt = useRef(serverNow())
  const receivedAt = useRef(serverNow())
  const keep = useRef(keepAwake)
  keep.current = keepAwake

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer starts the clock again
  useEffect(() => {
    receivedAt.current = serverNow()
    answeredAt.current = serverNow()
  }, [session.idleUntil])

  useEffect(
    () =>
      onAnswer(() => {
        answeredAt.current = serverNow()
      }),
    [],
  )

  useEffect(() => {
    if (isLocked) return
    const active = () => {
      const isWarned = left !== undefined
      if (isWarned || serverNow() - answeredAt.current < TELL_EVERY_MS) return
      answeredAt.current = serverNow()
      void keep.current()
    }
    const events = ['keydown', 'pointerdown'] as const
    for (const name of events) document.addEventListener(name, active, { passive: true })
    return () => {
      for (const name of events) document.removeEventListener(name, active)
    }
  }, [isLocked, left])

  useEffect(() => {
    if (isLocked) return
    const tick = () => {
      const state = idleState({
        now: serverNow(),
        receivedAt: receivedAt.current,
        answeredAt: answeredAt.current,
        idleUntil: Date.parse(session.idleUntil),
        absoluteUntil: Date.parse(session.absoluteUntil),
      })
      if (state.is === 'awake') setLeft(undefined)
      else if (state.is === 'warned') {
        setLeft(state.seconds)
        if (SPOKEN.includes(state.seconds)) setSpoken(t('idle.title', { n: state.seconds }))
      } else {
        setLeft(undefined)
        onIdle()
      }
    }
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [isLocked, session, onIdle, t])

  const stay = () => {
    answeredAt.current = serverNow()
    setLeft(undefined)
    void keepAwake()
  }
  return (
    <Dialog
      kind="alert"
      open={left !== undefined && !isLocked}
      onClose={stay}
      title={t('idle.title', { n: left ?? 0 })}
      actions={
        <Button kind="main" onClick={stay}>
          {t('idle.stay')}
        </Button>
      }
    >
      <p>{t('idle.body')}</p>
      <p className="unseen" role="status">
        {spoken}
      </p>
    </Dialog>
  )
}
