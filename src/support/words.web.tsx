import { fileWordsText } from '../case/file-words.web.tsx'
import { lawNames } from '../case/law-names.ts'
import { useWords } from '../case/words.web.tsx'
import { joined } from '../kit/text.ts'
import { supportText } from './text.ts'

const text = joined(fileWordsText, supportText)

/** Words of support: their own, those of the file, of items, regimes and missing facts. */
export const useSupportWords = () => {
  const words = useWords(text)
  return {
    ...words,
    ...lawNames(words.lang),
  }
}
