import { useSyncExternalStore } from 'react'

export type Lang = 'vi' | 'en'

const PLACE = 'lang'

const stored = (): Lang => {
  try {
    return globalThis.localStorage?.getItem(PLACE) === 'en' ? 'en' : 'vi'
  } catch {
    return 'vi' // storage refused by the browser
  }
}

let current: Lang = stored()
const listeners = new Set<() => void>()

const show = () => {
  if (globalThis.document) document.documentElement.lang = current
}

show()

export const currentLang = (): Lang => current

export const setLang = (lang: Lang): void => {
  if (lang === current) return
  current = lang
  try {
    localStorage.setItem(PLACE, lang)
  } catch {
    // the choice then lasts until the page is closed
  }
  show()
  for (const listener of listeners) listener()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLang = (): Lang => useSyncExternalStore(listen, currentLang, currentLang)
