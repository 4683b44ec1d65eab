import { useEffect, useSyncExternalStore } from 'react'
import type { refusalText } from './refusal-text.ts'

type Words = typeof refusalText

/** The words of refusals come with the first refusal: the first page does without them. */
let words: Words | undefined
let coming: Promise<void> | undefined
const listeners = new Set<() => void>()

const load = async () => {
  const loaded = await import('./refusal-text.ts').catch(() => undefined) // offline: the plain words do
  words = loaded?.refusalText
  coming = words && coming
  for (const listener of listeners) listener()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useRefusalText = (): Words | undefined => {
  const now = useSyncExternalStore(listen, () => words)
  useEffect(() => {
    coming ??= load()
  }, [])
  return now
}
