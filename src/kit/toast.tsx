import { useSyncExternalStore } from 'react'
import { Icon } from './icon.tsx'

type Toast = { readonly id: number; readonly text: string }

const LASTS_MS = 6000
let toasts: readonly Toast[] = []
let next = 1
const listeners = new Set<() => void>()

const set = (now: readonly Toast[]) => {
  toasts = now
  for (const listener of listeners) listener()
}

/** A short word that something is done. Never the only place where it can be read. */
export const toast = (text: string): void => {
  const one = { id: next++, text }
  set([...toasts, one])
  setTimeout(() => set(toasts.filter((other) => other !== one)), LASTS_MS)
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stands once, in the shell. Read out politely. */
export const Toasts = () => {
  const shown = useSyncExternalStore(listen, () => toasts)
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map(({ id, text }) => (
        <div className="toast" key={id}>
          <Icon name="check" />
          {text}
        </div>
      ))}
    </div>
  )
}
