import { articleText } from '../kernel/citation.ts'
import type { Cited } from './slug.ts'

const KINDS: readonly (readonly [RegExp, { readonly vi: string; readonly en: string }])[] = [
  [/TTLT/, { vi: 'Thông tư liên tịch', en: 'Joint circular' }],
  [/\/QH\d+$/, { vi: 'Luật', en: 'Law' }],
  [/\/NĐ-CP$/, { vi: 'Nghị định', en: 'Decree' }],
  [/\/TT-/, { vi: 'Thông tư', en: 'Circular' }],
  [/\/QĐ-/, { vi: 'Quyết định', en: 'Decision' }],
  [/\/KH-/, { vi: 'Kế hoạch', en: 'Plan' }],
  [/\/NQ-|-NQ\//, { vi: 'Nghị quyết', en: 'Resolution' }],
]

/** `Luật 53/2024/QH15`, `Decree 162/2025/NĐ-CP`; a number that tells no kind stands alone. */
export const instrumentText = (number: string, lang: 'vi' | 'en'): string => {
  const kind = KINDS.find(([shape]) => shape.test(number))?.[1][lang]
  return kind === undefined ? number : `${kind} ${number}`
}

/** `khoản 1 Điều 27 Luật 53/2024/QH15`, `Article 27(1) of Law 53/2024/QH15`. */
export const citationText = ({ instrument, article }: Cited, lang: 'vi' | 'en'): string => {
  const named = instrumentText(instrument, lang)
  if (article === undefined) return named
  return lang === 'vi'
    ? `${articleText(article, lang)} ${named}`
    : `${articleText(article, lang)} of ${named}`
}
