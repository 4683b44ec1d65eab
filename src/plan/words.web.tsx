import { fileWordsText } from '../case/file-words.web.tsx'
import { useWords } from '../case/words.web.tsx'
import { joined } from '../kit/text.ts'
import { items } from '../law/items.ts'
import { planText } from './text.ts'
import { followUpText } from './text-follow-up.ts'

const text = joined(fileWordsText, planText, followUpText)
const names: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = items

/** Words of the plan; services are items of the law by their own names, or ours. */
export const usePlanWords = () => {
  const words = useWords(text)
  return {
    ...words,
    serviceName: (code: string) => names[code]?.[words.lang] ?? words.word('plan.service', code),
  }
}
