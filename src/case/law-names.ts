import type { Lang } from '../kit/lang.ts'
import { items } from '../law/items.ts'
import { lawText } from '../law/text.ts'

/** Names of the law's items, regimes and missing facts; a code without a name shows itself. */
export const lawNames = (lang: Lang) => {
  const law: Readonly<Record<string, string>> = lawText[lang]
  const names: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = items
  return {
    itemName: (code: string) => names[code]?.[lang] ?? code,
    regimeName: (regime: string) => law[`law.regime.${regime}`] ?? regime,
    missingName: (fact: string) => law[`law.missing.${fact}`] ?? fact,
  }
}
