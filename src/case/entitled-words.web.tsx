import type { OutputOf } from '../kernel/operation.ts'
import { items } from '../law/items.ts'
import { lawText } from '../law/text.ts'
import type { caseContract } from './contract.ts'
import { entitlementsText } from './text-entitlements.ts'
import { useWords } from './words.web.tsx'

export type Entitled = OutputOf<typeof caseContract.entitlements>
export type EntitledItem = Entitled['items'][number]
export type Reason = EntitledItem['steps'][number]

/** Words of entitlements: their own, those of items, of regimes and of facts that are missing. */
export const useEntitledWords = () => {
  const words = useWords(entitlementsText)
  const { lang } = words
  const law: Readonly<Record<string, string>> = lawText[lang]
  const names: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = items
  return {
    ...words,
    itemName: (code: string) => names[code]?.[lang] ?? code,
    regimeName: (regime: string) => law[`law.regime.${regime}`] ?? regime,
    missingName: (fact: string) => law[`law.missing.${fact}`] ?? fact,
  }
}

/** The law’s own lettering gives one letter to two items at times; each keeps its name. */
export const byAnswer = (all: readonly EntitledItem[], is: EntitledItem['is']) =>
  all.filter((one) => one.is === is)
