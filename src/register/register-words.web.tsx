import { caseText } from '../case/text.ts'
import { listText } from '../case/text-list.ts'
import { useWords } from '../case/words.web.tsx'
import { joined } from '../kit/text.ts'
import { registerText } from './text.ts'

const text = joined(caseText, listText, registerText)

export const useRegisterWords = () => useWords(text)
