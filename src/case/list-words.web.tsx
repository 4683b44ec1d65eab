import { joined } from '../kit/text.ts'
import { caseText } from './text.ts'
import { listText } from './text-list.ts'
import { useWords } from './words.web.tsx'

const text = joined(caseText, listText)

export const useListWords = () => useWords(text)
