import { useMemo } from 'react'
import { type Lang, useLang } from './lang.ts'
import { formatMessage, type Vars } from './message.ts'

/** What a noun's `text.ts` exports: flat dotted keys, the same ones in both languages. */
export type Catalogue<K extends string = string> = {
  readonly vi: Readonly<Record<K, string>>
  readonly en: Readonly<Record<K, string>>
}

export type KeyOf<C extends Catalogue> = keyof C['vi'] & string

/** The keys of several catalogues together. */
type KeysOf<C> = C extends Catalogue ? KeyOf<C> : never

/** Catalogues as one, for a screen that has words of its own beside those of its noun. */
export const joined = <C extends readonly Catalogue[]>(...all: C): Catalogue<KeysOf<C[number]>> => {
  const one = (lang: 'vi' | 'en') => Object.assign({}, ...all.map((catalogue) => catalogue[lang]))
  return { vi: one('vi'), en: one('en') }
}

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
