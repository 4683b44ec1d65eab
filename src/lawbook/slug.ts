import type { Citation } from '../kernel/citation.ts'
import { foldText } from '../kernel/fold-text.ts'

/** `53/2024/QH15` → `53-2024-qh15`, `09/2013/NĐ-CP` → `09-2013-nd-cp`: a part of an address. */
export const slugOf = (number: string): string =>
  foldText(number)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** The article of `37(1)(a)` is `37`, that of `4-18` is `4`; other places stand as they are written. */
export const articleOf = (place: string): string => /^\d+[a-z]?/.exec(place)?.[0] ?? place

/** What a wire citation may look like: an absent article may be undefined. */
export type Cited = { readonly instrument: string; readonly article?: string | undefined }

/** Where a citation opens: its instrument at its article. */
export const lawPath = ({ instrument, article }: Cited | Citation): string =>
  `/law/${slugOf(instrument)}${article === undefined ? '' : `?at=${encodeURIComponent(articleOf(article))}`}`

/** The id of an article on the page of its instrument. */
export const anchorOf = (article: string): string => `at-${slugOf(article)}`
