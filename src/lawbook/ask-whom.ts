import type { Day } from '../kernel/day.ts'
import type { NormTable } from '../law/norms.ts'
import { type OpenQuestion, openQuestions } from '../law/open-questions.ts'
import { allTables, toAsk, toRecheck } from '../law/tables.ts'
import { normParts } from './table-words.ts'

/** Where a row is entered, with its kind and subject filled in. */
export const enterPath = (name: string): string | undefined => {
  if (name === 'offices') return '/law/rows?kind=office'
  if (name === 'calendar') return '/law/rows?kind=day'
  const norm = normParts(name)
  if (norm === undefined) return undefined
  const regime = norm.regime === '' ? '' : `&regime=${norm.regime}`
  return `/law/rows?kind=norm&subject=${norm.code}${regime}`
}

export type Unknowns = {
  readonly questions: readonly OpenQuestion[]
  /** Tables whose version of the day is unknown or was not seen in a text, those of one’s own province and the State. */
  readonly rows: readonly string[]
  /** The same of other provinces: reported, for comparison only. */
  readonly elsewhere: number
  readonly stale: readonly string[]
}

/** All that the tables do not know on a day; what is not in it was compared with a published text. */
export const unknownsOn = (
  on: Day,
  { norms, province }: { norms: NormTable; province: string },
): Unknowns => {
  const tables = allTables(norms)
  const asked = toAsk(on, tables).map(({ name }) => name)
  const isElsewhere = (name: string) => {
    const own = normParts(name)?.province
    return own !== undefined && own !== province
  }
  return {
    questions: openQuestions,
    rows: asked.filter((name) => !isElsewhere(name)),
    elsewhere: asked.filter(isElsewhere).length,
    stale: toRecheck(on, tables).map(({ name }) => name),
  }
}
