import { isDay } from '../kernel/day.ts'
import type { OutputOf } from '../kernel/operation.ts'
import { dayText } from '../kit/format.ts'
import type { caseContract } from './contract.ts'
import { lawNames } from './law-names.ts'
import { entitlementsText } from './text-entitlements.ts'
import { useWords } from './words.web.tsx'

export type Entitled = OutputOf<typeof caseContract.entitlements>
export type EntitledItem = Entitled['items'][number]
export type Reason = EntitledItem['steps'][number]

/** Words of entitlements: their own, those of items, of regimes and of facts that are missing. */
export const useEntitledWords = () => {
  const words = useWords(entitlementsText)
  return {
    ...words,
    ...lawNames(words.lang),
    /** What the file says about a fact; `undefined` for facts that stand in the reasons alone. */
    factText: ({ facts, known }: Pick<Entitled, 'facts' | 'known'>, fact: string): string | undefined => {
      const key = fact === 'born' ? 'age' : fact
      if (!(key in facts)) return undefined
      const value = facts[key as keyof Entitled['facts']]
      if (value === null) return words.t(known.includes(key) ? 'entitled.hidden' : 'entitled.unsaid')
      if (typeof value === 'boolean') return words.t(value ? 'entitled.yes' : 'entitled.no')
      return isDay(value) ? dayText(value) : words.word(`entitled.${key}`, value)
    },
  }
}

/** The law’s own lettering gives one letter to two items at times; each keeps its name. */
export const byAnswer = (all: readonly EntitledItem[], is: EntitledItem['is']) =>
  all.filter((one) => one.is === is)
