import { caseText } from '../case/text.ts'
import { useWords } from '../case/words.web.tsx'
import { joined } from '../kit/text.ts'
import { findText } from './text-find.ts'

const text = joined(caseText, findText)

export const useFindWords = () => useWords(text)
