import { articleText } from '../kernel/citation.ts'

const KINDS: readonly (readonly [RegExp, { readonly vi: string; readonly en: string }])[] = [
  [/\/TTLT-/, { vi: 'Thông tư liên tịch', en: 'Joint circular' }],
  [/\/QH\d+$/, { vi: 'Luật', en: 'Law' }],
  [/\/NĐ-CP$/, { vi: 'Nghị định', en: 'Decree' }],
  [/\/TT-/, { vi: 'Thông tư', en: 'Circular' }],
  [/\/QĐ-/, { vi: 'Quyết định', en: 'Decision' }],
]

/** As the wire gives it: an absent article may be undefined. */
export type Cited = { readonly instrument: string; readonly article?: string | undefined }

/** `khoản 1 Điều 27 Luật 53/2024/QH15`, `Article 27(1) of Law 53/2024/QH15`. */
export const citationText = ({ instrument, article }: Cited, lang: 'vi' | 'en'): string => {
  const kind = KINDS.find(([shape]) => shape.test(instrument))?.[1][lang]
  const named = kind === undefined ? instrument : `${kind} ${instrument}`
  if (article === undefined) return named
  return lang === 'vi'
    ? `${articleText(article, lang)} ${named}`
    : `${articleText(article, lang)} of ${named}`
}
