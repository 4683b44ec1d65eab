import { fileWordsText } from '../case/file-words.web.tsx'
import { useWords } from '../case/words.web.tsx'
import { joined } from '../kit/text.ts'
import { consentText } from './text.ts'

const text = joined(fileWordsText, consentText)

export const useConsentWords = () => useWords(text)
