import { useEffect, useRef } from 'react'

/** Where the keyboard was in the page when it was hidden is where it goes on afterwards. */
export const useFocusReturn = (isHidden: boolean): void => {
  const last = useRef<HTMLElement | undefined>(undefined)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest('.shell')) last.current = target
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  useEffect(() => {
    if (!isHidden) last.current?.focus()
  }, [isHidden])
}
