import { caseText } from '../case/text.ts'
import { fileText } from '../case/text-file.ts'
import { useWords } from '../case/words.web.tsx'
import { courseText } from '../course/text.ts'
import { joined } from '../kit/text.ts'
import { lawText } from '../law/text.ts'
import { identificationText } from './text.ts'
import { actsText } from './text-acts.ts'

const text = joined(caseText, fileText, courseText, lawText, identificationText, actsText)

type Said = { readonly vi: string; readonly en: string }

/** The words of this part; `say` picks the language of words that stand in a table of the law. */
export const useIdentificationWords = () => {
  const words = useWords(text)
  return { ...words, say: (said: Said | undefined) => said?.[words.lang] ?? '' }
}
