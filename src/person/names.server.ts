import type { Names } from '../store/context.ts'
import { createNameIndex } from './name-index.ts'

/** What the index needs of a person; sealed in `case_identity`. */
export type IndexedIdentity = { names: string[]; birthYear: number | null }

/**
 * The name index of the process. It lives in memory only: names are opened once at start, and what a
 * search finds is then filtered by the row policies of the one who asks.
 */
export const createNames = (): Names & { size(): number } => {
  const index = createNameIndex()
  const keyOfCase = new Map<string, number>()
  const caseOfKey: ({ caseId: string; provinceId: string } | undefined)[] = []
  const free: number[] = []

  const remove = (caseId: string) => {
    const key = keyOfCase.get(caseId)
    if (key === undefined) return
    index.remove(key)
    keyOfCase.delete(caseId)
    caseOfKey[key] = undefined
    free.push(key)
  }

  return {
    search: ({ provinceId, text, birthYear = null, communeCode = null, limit = 200, within }) =>
      index
        .search({
          text,
          birthYear,
          communeCode,
          limit,
          ...(within === undefined ? {} : { within }),
          accept: (key) => caseOfKey[key]?.provinceId === provinceId,
        })
        .flatMap((hit) => {
          const found = caseOfKey[hit.key]
          return found ? [{ caseId: found.caseId, score: hit.score, why: hit.why }] : []
        }),
    put: ({ provinceId, caseId, communeCode, names, birthYear }) => {
      remove(caseId)
      if (names.length === 0) return
      const key = free.pop() ?? caseOfKey.length
      index.put({ key, names: [...names], birthYear, communeCode })
      keyOfCase.set(caseId, key)
      caseOfKey[key] = { caseId, provinceId }
    },
    remove,
    size: () => keyOfCase.size,
  }
}

export const identityPlace = (caseId: string) => ({
  table: 'case_identity',
  row: caseId,
  column: 'sealed',
  secrecy: 'C2',
})
