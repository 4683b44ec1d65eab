import { caseText } from '../case/text.ts'
import { useWords } from '../case/words.web.tsx'
import { joined } from '../kit/text.ts'
import { findText } from './text-find.ts'
import { searchText } from './text-search.ts'

const text = joined(caseText, searchText, findText)

export const useFindWords = () => useWords(text)
