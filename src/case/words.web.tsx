import { useMemo } from 'react'
import { useProblemText } from '../kit/kit-text.ts'
import { type Lang, useLang } from '../kit/lang.ts'
import type { Problem } from '../kit/problem.ts'
import { hasText, type Translate, useText } from '../kit/text.ts'
import { type Cited, citationText } from './citation-text.ts'
import { caseText } from './text.ts'

export type CaseKey = keyof (typeof caseText)['vi']

export type CaseWords = {
  readonly t: Translate<CaseKey>
  readonly lang: Lang
  /** A code in words: `word('stage', 'received')`; a code without words shows itself. */
  readonly word: (group: string, code: string) => string
  readonly law: (because: readonly Cited[]) => string
}

export const useCaseWords = (): CaseWords => {
  const t = useText(caseText)
  const lang = useLang()
  return useMemo(
    () => ({
      t,
      lang,
      word: (group, code) => {
        const key = `case.${group}.${code}`
        return hasText(caseText, key) ? t(key) : code
      },
      law: (because) => because.map((one) => citationText(one, lang)).join('; '),
    }),
    [t, lang],
  )
}

/** A refusal of this noun in its own words, any other in the kit's. */
export const useCaseProblem = (): ((problem: Problem) => string) => {
  const { t } = useCaseWords()
  const problemText = useProblemText()
  return (problem) => {
    const key = `refusal.${problem.code}`
    return hasText(caseText, key) ? t(key, problem.with) : problemText(problem)
  }
}

/** What the lists of choices are made of. */
export const optionsOf = <T extends string>(codes: readonly T[], group: string, { word, t }: CaseWords) =>
  codes.map((value) => {
    const hint = `case.${group}.${value}.hint`
    return { value, text: word(group, value), ...(hasText(caseText, hint) ? { hint: t(hint) } : {}) }
  })
