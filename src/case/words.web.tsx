import { type ReactNode, useMemo } from 'react'
import { type Lang, useLang } from '../kit/lang.ts'
import { type Catalogue, hasText, type KeyOf, type Translate, useText } from '../kit/text.ts'
import { LawLinks } from '../lawbook/law-links.web.tsx'
import type { Cited } from '../lawbook/slug.ts'
import { caseText } from './text.ts'

export type Words<K extends string> = {
  readonly t: Translate<K>
  readonly lang: Lang
  /** A code in words: `word('case.stage', 'received')`; a code without words shows itself. */
  readonly word: (group: string, code: string) => string
  /** Words under a key that the server named, such as why an act is not open. */
  readonly phrase: (key: string) => string
  /** The hint to a choice, where it has one. */
  readonly hint: (group: string, code: string) => string | undefined
  /** The articles of an answer, each a link to its instrument. */
  readonly law: (because: readonly Cited[]) => ReactNode
}

/** The words of one screen: a screen loads its own texts, and the first page not those of all others. */
export const useWords = <C extends Catalogue>(catalogue: C): Words<KeyOf<C>> => {
  const t = useText(catalogue)
  const lang = useLang()
  return useMemo(() => {
    const said = (key: string) => (hasText(catalogue, key) ? t(key) : undefined)
    return {
      t,
      lang,
      word: (group, code) => said(`${group}.${code}`) ?? code,
      phrase: (key) => said(key) ?? key,
      hint: (group, code) => said(`${group}.${code}.hint`),
      law: (because) => <LawLinks of={because} />,
    }
  }, [catalogue, t, lang])
}

export const useCaseWords = () => useWords(caseText)

/** What the lists of choices are made of. */
export const optionsOf = <T extends string>(
  codes: readonly T[],
  group: string,
  { word, hint }: Pick<Words<never>, 'word' | 'hint'>,
) =>
  codes.map((value) => {
    const more = hint(group, value)
    return { value, text: word(group, value), ...(more === undefined ? {} : { hint: more }) }
  })
