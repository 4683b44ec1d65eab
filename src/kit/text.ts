import { useMemo } from 'react'
import { type Lang, useLang } from './lang.ts'
import { formatMessage, type Vars } from './message.ts'

/** What a noun's `text.ts` exports: flat dotted keys, the same ones in both languages. */
export type Catalogue<K extends string = string> = {
  readonly vi: Readonly<Record<K, string>>
  readonly en: Readonly<Record<K, string>>
}

export type KeyOf<C extends Catalogue> = keyof C['vi'] & string

export type Translate<K extends string> = (key: K, vars?: Vars) => string

/** The text in the language asked for, else in Vietnamese, else the key itself. */
export const textOf = <C extends Catalogue>(
  catalogue: C,
  { lang, key, vars }: { lang: Lang; key: KeyOf<C>; vars?: Vars | undefined },
): string => {
  const words: Readonly<Record<string, string>> = catalogue[lang]
  const message = words[key]
  if (message !== undefined) return formatMessage(message, lang, vars)
  const fallback: Readonly<Record<string, string>> = catalogue.vi
  return formatMessage(fallback[key] ?? key, 'vi', vars)
}

export const useText = <C extends Catalogue>(catalogue: C): Translate<KeyOf<C>> => {
  const lang = useLang()
  return useMemo(() => (key, vars) => textOf(catalogue, { lang, key, vars }), [catalogue, lang])
}

/** Whether a key that is only known at run time (a schema's label, a code) has a text. */
export const hasText = <C extends Catalogue>(catalogue: C, key: string): key is KeyOf<C> =>
  key in catalogue.vi
