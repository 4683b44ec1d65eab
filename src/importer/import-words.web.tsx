import { caseText } from '../case/text.ts'
import { useWords } from '../case/words.web.tsx'
import { joined } from '../kit/text.ts'
import { importerText } from './text.ts'

const text = joined(caseText, importerText)

export const useImportWords = () => useWords(text)
