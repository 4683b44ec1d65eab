import { joined } from '../kit/text.ts'
import { caseText } from './text.ts'
import { sheetText } from './text-sheet.ts'
import { useWords } from './words.web.tsx'

const text = joined(caseText, sheetText)

export const useSheetWords = () => useWords(text)
