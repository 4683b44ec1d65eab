import { useEffect, useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { Instant } from '../kernel/day.ts'
import { dayOf } from '../kernel/day.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import type { Draft } from './draft-vault.ts'
import { drafts, listDrafts } from './drafts.ts'
import type { Form } from './form.tsx'
import { instantText, timeText, todayHere } from './format.ts'
import { useKitText } from './kit-text.ts'

const SETTLE_MS = 250

export type DraftHold = {
  /** An older draft of this screen that waits for a decision. */
  readonly found: Draft | undefined
  readonly savedAt: Instant | undefined
  readonly resume: () => void
  readonly discard: () => void
  /** After sending: the draft has done its work. */
  readonly drop: () => Promise<void>
}

/** Saves the form on every change, a quarter second after the last key and at once when it is left. */
export const useDraft = <T extends FieldValues>({ form, key }: { form: Form<T>; key: string }): DraftHold => {
  const { hook } = form
  const id = useRef(crypto.randomUUID())
  const [found, setFound] = useState<Draft | undefined>(undefined)
  const [savedAt, setSavedAt] = useState<Instant | undefined>(undefined)

  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const all = await listDrafts()
      const mine = all.find((draft) => draft.key === key && draft.id !== id.current)
      if (isCurrent && mine) setFound(mine)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [key])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isUnsaved = false
    const save = async () => {
      clearTimeout(timer)
      if (!isUnsaved) return
      isUnsaved = false
      const now = new Date().toISOString() as Instant
      await drafts.save({ id: id.current, key, savedAt: now, values: hook.getValues() })
      setSavedAt(now)
    }
    const leave = () => void save()
    const { unsubscribe } = hook.watch(() => {
      isUnsaved = true
      clearTimeout(timer)
      timer = setTimeout(leave, SETTLE_MS)
    })
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    document.addEventListener('focusout', leave)
    return () => {
      leave()
      unsubscribe()
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      document.removeEventListener('focusout', leave)
    }
  }, [hook, key])

  return {
    found,
    savedAt,
    resume: () => {
      if (!found) return
      id.current = found.id as typeof id.current
      form.fill(found.values as T)
      setFound(undefined)
    },
    discard: () => {
      if (found) void drafts.drop(found.id)
      setFound(undefined)
    },
    drop: () => {
      const done = id.current
      id.current = crypto.randomUUID()
      return drafts.drop(done)
    },
  }
}

/** "Bản nháp lúc 16:42": continue or discard; afterwards, when the last save was. */
export const DraftBanner = ({ draft }: { draft: DraftHold }) => {
  const t = useKitText()
  if (!draft.found) {
    // the line has its place from the start: coming later it would push away what the finger is about to touch
    const key = drafts.hasKey() ? 'draft.saved' : 'draft.waiting'
    return <p className="meta">{draft.savedAt ? t(key, { when: timeText(draft.savedAt) }) : '\u00a0'}</p>
  }
  const { savedAt } = draft.found
  const isToday = dayOf(savedAt) === todayHere(new Date())
  return (
    <Banner
      tone="info"
      title={t('draft.found', { when: isToday ? timeText(savedAt) : instantText(savedAt) })}
      actions={
        <>
          <Button kind="main" onClick={draft.resume}>
            {t('draft.continue')}
          </Button>
          <Button kind="quiet" onClick={draft.discard}>
            {t('draft.drop')}
          </Button>
        </>
      }
    >
      {t('draft.found-body')}
    </Banner>
  )
}
