import { useMemo } from 'react'
import { type Day, isDay } from '../kernel/day.ts'
import { dayText } from '../kit/format.ts'
import { type Lang, useLang } from '../kit/lang.ts'
import { type Translate, useText } from '../kit/text.ts'
import { lawbookText } from './text.ts'
import type { Words } from './words.ts'

export type LawbookKey = keyof (typeof lawbookText)['vi']

export type LawWords = {
  readonly t: Translate<LawbookKey>
  readonly lang: Lang
  readonly say: (words: Words) => string
  /** A day that the table may not know. */
  readonly on: (text: string | null | undefined) => string
}

export const useLawWords = (): LawWords => {
  const t = useText(lawbookText)
  const lang = useLang()
  return useMemo(
    () => ({
      t,
      lang,
      say: (words) => words[lang],
      on: (text) => (isDay(text) ? dayText(text as Day) : t('lawbook.not-known')),
    }),
    [t, lang],
  )
}
