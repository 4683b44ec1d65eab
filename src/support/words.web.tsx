import { fileWordsText } from '../case/file-words.web.tsx'
import { useWords } from '../case/words.web.tsx'
import { joined } from '../kit/text.ts'
import { items } from '../law/items.ts'
import { lawText } from '../law/text.ts'
import { supportText } from './text.ts'

const text = joined(fileWordsText, supportText)

/** Words of support: their own, those of the file, of items, regimes and missing facts. */
export const useSupportWords = () => {
  const words = useWords(text)
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
