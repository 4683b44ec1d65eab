/**
 * Where a rule comes from: the number of an instrument (`53/2024/QH15`; its title and dates stand in
 * `law/instruments.ts`) and the place inside it, written `37(1)(a)`: article, clause, point.
 */
export type Citation = { readonly instrument: string; readonly article?: string }

export const cite = (instrument: string, article?: string): Citation =>
  article === undefined ? { instrument } : { instrument, article }

export const sameCitation = (a: Citation, b: Citation): boolean =>
  a.instrument === b.instrument && a.article === b.article

/** First mention of each, in order. */
export const uniqueCitations = (citations: readonly Citation[]): readonly Citation[] =>
  citations.filter((one, index) => citations.findIndex((other) => sameCitation(one, other)) === index)

const SPAN_SHAPE = /^(\d+)-(\d+)$/
const ARTICLE_SHAPE = /^(\d+[a-z]?)((?:\([^()]+\))*)$/

/**
 * `37(1)(a)` in words: «điểm a khoản 1 Điều 37», `Article 37(1)(a)`; `4-18`: «Điều 4 đến Điều 18». Other places (`Phụ lục 1`) stand
 * as they are written.
 */
export const articleText = (article: string, language: 'vi' | 'en'): string => {
  const span = SPAN_SHAPE.exec(article)
  if (span !== null) {
    return language === 'vi' ? `Điều ${span[1]} đến Điều ${span[2]}` : `Articles ${span[1]}–${span[2]}`
  }
  const found = ARTICLE_SHAPE.exec(article)
  if (found === null) return article
  if (language === 'en') return `Article ${article}`
  const [clause, point, ...deeper] = [...(found[2] ?? '').matchAll(/\(([^()]+)\)/g)].map((part) => part[1])
  const words = [`Điều ${found[1]}`]
  if (clause !== undefined) words.unshift(`khoản ${clause}`)
  if (point !== undefined) words.unshift(`điểm ${point}`)
  for (const one of deeper) words.unshift(`${one}`)
  return words.join(' ')
}
