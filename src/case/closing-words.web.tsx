import { joined } from '../kit/text.ts'
import { fileWordsText } from './file-words.web.tsx'
import { closingText } from './text-closing.ts'
import { useWords } from './words.web.tsx'

const text = joined(fileWordsText, closingText)

export const useClosingWords = () => useWords(text)
